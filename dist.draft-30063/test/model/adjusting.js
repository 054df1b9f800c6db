import { done, notFound, refusal } from './commands.js';
import { credit, newLot, spendable, take, write } from './moves.js';
import { accountOf, balanceOf } from './world.js';
function apply(world, { member, wallet, points }) {
    const account = accountOf(world, member, wallet);
    const when = { occurredAt: world.now, effectiveAt: world.now };
    if (points > 0) {
        const lot = newLot(world, account, points, { availableFrom: world.now });
        credit(world, account, 'ADJUST', [{ lot, points }], null, when);
        return;
    }
    take(spendable(world, account), -points);
    write(account, 'ADJUST', { available: points }, when);
}
const tooMuch = (world, { member, wallet, points }) => points < 0 && -points > balanceOf(accountOf(world, member, wallet)).available;
export function adjust(world, command) {
    const { name, wallet, points, by } = command;
    const member = world.members.find((each) => each.id === command.member);
    if (member === undefined)
        return refusal([true, 'NOT_FOUND'], [points === 0, 'INVALID']) ?? notFound;
    const limit = world.scheme.adjustments.approvalAbove;
    const waits = limit !== null && Math.abs(points) > limit;
    const refused = refusal([points === 0, 'INVALID'], [member.status === 'CLOSED', 'NOT_ELIGIBLE'], [!waits && tooMuch(world, { member: member.id, wallet, points }), 'INSUFFICIENT_POINTS']);
    if (refused !== null)
        return refused;
    const adjustment = {
        name,
        member: member.id,
        wallet,
        points,
        requestedBy: by,
        status: waits ? 'PENDING_APPROVAL' : 'APPROVED',
    };
    world.adjustments.push(adjustment);
    if (!waits)
        apply(world, adjustment);
    return done({ status: adjustment.status });
}
/** A second person approves or declines. */
export function decide(world, command) {
    const found = world.adjustments.find((each) => each.name === command.name);
    if (found === undefined)
        return notFound;
    const closed = world.members.find((each) => each.id === found.member)?.status === 'CLOSED';
    const refused = refusal([found.status !== 'PENDING_APPROVAL', 'INVALID_STATE'], [command.by === found.requestedBy && command.approve, 'FORBIDDEN_TARGET', 'NOT_ELIGIBLE'], [closed && command.approve, 'NOT_ELIGIBLE'], [command.approve && tooMuch(world, found), 'INSUFFICIENT_POINTS']);
    if (refused !== null)
        return refused;
    found.status = command.approve ? 'APPROVED' : 'DECLINED';
    if (command.approve)
        apply(world, found);
    return done({ status: found.status });
}
//# sourceMappingURL=adjusting.js.map