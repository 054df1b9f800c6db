import { sum } from './arithmetic.js';
import { expire, write } from './moves.js';
import { lotOf } from './world.js';
/** The end of a membership: what is left moves to breakage, whatever state it is in; a debt stays. From then on only returns are recorded. */
export function closeMember(world, member) {
    if (member.status === 'CLOSED')
        return;
    member.status = 'CLOSED';
    const when = { occurredAt: world.now, effectiveAt: world.now };
    for (const account of member.accounts) {
        for (const hold of world.holds) {
            if (hold.member !== member.id || hold.wallet !== account.wallet || hold.status !== 'ACTIVE')
                continue;
            hold.status = 'RELEASED';
            write(account, 'EXPIRE', { held: -sum(hold.lots.map((part) => part.points)) }, when);
            for (const part of hold.lots)
                lotOf(account, part.lot).expired += part.points;
            hold.lots = [];
        }
        for (const lot of account.lots) {
            if (lot.remaining > 0)
                expire(account, lot, lot.pending ? 'pending' : 'available', when);
        }
    }
}
//# sourceMappingURL=closing.js.map