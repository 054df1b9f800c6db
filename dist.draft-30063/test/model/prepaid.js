import { diesAt, localDay } from './calendar.js';
import { done, notFound, refusal, } from './commands.js';
import { credit, newLot, spendable, take, write } from './moves.js';
import { accountOf, balanceOf, deathOf, lotOf } from './world.js';
/** What a mug costs, and what a pass holds each day for how many days. */
export const MUG = 7;
export const PASS = { units: 2, days: 4 };
const GRACE_DAYS = 30;
const DAY = 86_400_000;
const now = (world) => ({ occurredAt: world.now, effectiveAt: world.now });
const memberOf = (world, id) => world.members.find((each) => each.id === id);
function spend(world, member, wallet, points) {
    const account = accountOf(world, member, wallet);
    const taken = take(spendable(world, account), points);
    write(account, 'SPEND', { available: -points }, now(world));
    account.lastActivity = Math.max(account.lastActivity ?? world.now, world.now);
    return taken.map((part) => ({ lot: part.lot.id, points: part.points }));
}
export function redeem(world, command) {
    const member = memberOf(world, command.member);
    if (member === undefined)
        return notFound;
    const { available, debt } = balanceOf(accountOf(world, member.id, 'points'));
    const refused = refusal([member.status !== 'ACTIVE', 'NOT_ELIGIBLE'], [debt > 0 || available < MUG, 'INSUFFICIENT_POINTS']);
    if (refused !== null)
        return refused;
    const lots = spend(world, member.id, 'points', MUG);
    world.redemptions.push({ name: command.name, member: member.id, status: 'RESERVED', lots });
    return done({ status: 'RESERVED' });
}
/** Points go back to the lots that paid; what has died meanwhile is one new lot that lives for the days of grace. */
export function cancel(world, command) {
    const found = world.redemptions.find((each) => each.name === command.name);
    if (found === undefined)
        return notFound;
    const refused = refusal([found.status === 'CANCELLED', 'INVALID_STATE']);
    if (refused !== null)
        return refused;
    found.status = 'CANCELLED';
    if (memberOf(world, found.member)?.status === 'CLOSED')
        return done({ status: 'CANCELLED' });
    const account = accountOf(world, found.member, 'points');
    const back = found.lots.map((part) => ({ lot: lotOf(account, part.lot), points: part.points }));
    const dead = back.filter(({ lot }) => deathOf(world, account, lot) <= world.now);
    const lost = dead.reduce((total, part) => total + part.points, 0);
    const parts = back.filter((part) => !dead.includes(part));
    if (lost > 0) {
        const dies = diesAt({ kind: 'ROLLING', days: GRACE_DAYS }, world.now, null, world.scheme.timeZone);
        parts.push({ lot: newLot(world, account, lost, { availableFrom: world.now, dies }), points: lost });
    }
    credit(world, account, 'REINSTATE', parts, null, now(world));
    return done({ status: 'CANCELLED' });
}
export function topUp(world, command) {
    const { member: id, topUpId, amount, bonus } = command;
    const member = memberOf(world, id);
    const malformed = [amount <= 0 || bonus < 0 || bonus > amount, 'INVALID'];
    if (member === undefined)
        return refusal([true, 'NOT_FOUND'], malformed) ?? notFound;
    const content = JSON.stringify([id, amount, bonus]);
    const known = world.topUps.find((each) => each.topUpId === topUpId);
    if (known)
        return known.content === content ? done({ created: false }) : { ok: false, codes: ['ALREADY_EXISTS'] };
    const refused = refusal(malformed, [member.status === 'CLOSED', 'NOT_ELIGIBLE']);
    if (refused !== null)
        return refused;
    world.topUps.push({ topUpId, content });
    const account = accountOf(world, id, 'cash');
    for (const points of [amount, bonus].filter((part) => part > 0)) {
        const lot = newLot(world, account, points, { availableFrom: world.now });
        credit(world, account, 'TOP_UP', [{ lot, points }], null, now(world));
        account.lastActivity = Math.max(account.lastActivity ?? world.now, world.now);
    }
    return done();
}
export function pay(world, { member: id, amount }) {
    const member = memberOf(world, id);
    const malformed = [amount <= 0, 'INVALID'];
    if (member === undefined)
        return refusal([true, 'NOT_FOUND'], malformed) ?? notFound;
    const { available } = balanceOf(accountOf(world, id, 'cash'));
    const refused = refusal(malformed, [member.status !== 'ACTIVE', 'NOT_ELIGIBLE'], [amount > available, 'INSUFFICIENT_POINTS']);
    if (refused !== null)
        return refused;
    spend(world, id, 'cash', amount);
    return done();
}
export function issue(world, command) {
    const member = memberOf(world, command.member);
    if (member === undefined)
        return notFound;
    if (member.status === 'CLOSED')
        return { ok: false, codes: ['NOT_ELIGIBLE'] };
    world.passes.push({ name: command.name, member: member.id, startsAt: world.now, uses: [] });
    return done({ status: standing(world, command.name) });
}
export function use(world, { name, units }) {
    const pass = world.passes.find((each) => each.name === name);
    if (pass === undefined)
        return refusal([true, 'NOT_FOUND'], [units <= 0, 'INVALID']) ?? notFound;
    const day = dayOf(world, pass);
    const refused = refusal([units <= 0, 'INVALID'], [memberOf(world, pass.member)?.status !== 'ACTIVE', 'NOT_ELIGIBLE'], 
    // one that was used up on its last day stays used up
    [day >= PASS.days, 'EXPIRED', 'LIMIT_REACHED'], [day < PASS.days && units > leftOf(world, pass), 'LIMIT_REACHED']);
    if (refused !== null)
        return refused;
    pass.uses.push({ day, units });
    return done({ status: standing(world, name) });
}
/** How many local days ago it began. */
function dayOf({ now: at, scheme }, { startsAt }) {
    const [first, today] = [startsAt, at].map((instant) => Date.parse(localDay(instant, scheme.timeZone)));
    return ((today ?? 0) - (first ?? 0)) / DAY;
}
function leftOf(world, pass) {
    const day = dayOf(world, pass);
    const used = pass.uses.filter((each) => each.day === day).reduce((total, each) => total + each.units, 0);
    return day >= PASS.days ? 0 : PASS.units - used;
}
/** A pass as it is now: `STATUS remaining`. */
export function standing(world, name) {
    const pass = world.passes.find((each) => each.name === name);
    if (pass === undefined)
        throw new Error(`no pass ${name}`);
    const left = leftOf(world, pass);
    const onLastDay = pass.uses.filter(({ day }) => day === PASS.days - 1).reduce((total, { units }) => total + units, 0);
    if (onLastDay === PASS.units)
        return 'USED_UP 0';
    return dayOf(world, pass) >= PASS.days ? 'EXPIRED 0' : `ACTIVE ${left}`;
}
//# sourceMappingURL=prepaid.js.map