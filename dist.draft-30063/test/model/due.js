import { sum } from './arithmetic.js';
import { credit, expire, mature, write } from './moves.js';
import { deathOf, lotOf } from './world.js';
/**
 * A hold ends with `points` of each of its lots still reserved: what has died meanwhile expires straight from held, the rest is available again or pays a debt.
 */
export function endHold(world, account, hold, when) {
    const parts = hold.lots.map((part) => ({
        lot: lotOf(account, part.lot),
        points: part.points,
    }));
    hold.lots = [];
    const dead = parts.filter(({ lot }) => deathOf(world, account, lot) <= when.effectiveAt);
    const lost = sum(dead.map((part) => part.points));
    if (lost > 0)
        write(account, 'EXPIRE', { held: -lost }, when);
    for (const { lot, points } of dead)
        lot.expired += points;
    credit(world, account, 'RELEASE', parts.filter((part) => !dead.includes(part)), 'held', when);
}
function comingUp(world, account) {
    const due = [];
    for (const lot of account.lots) {
        const at = lot.maturesAt;
        if (lot.pending && at !== null && lot.remaining > 0) {
            due.push({
                at,
                rank: 0,
                post: () => mature(world, account, lot, at, Math.max(at, lot.causeAt)),
            });
        }
        const death = deathOf(world, account, lot);
        if (!lot.pending && lot.remaining > 0) {
            const when = {
                occurredAt: death,
                effectiveAt: Math.max(death, lot.causeAt),
            };
            due.push({
                at: death,
                rank: 2,
                post: () => expire(account, lot, 'available', when),
            });
        }
    }
    for (const hold of world.holds) {
        if (hold.member !== account.member || hold.wallet !== account.wallet || hold.status !== 'ACTIVE')
            continue;
        const when = { occurredAt: hold.expiresAt, effectiveAt: hold.expiresAt };
        due.push({
            at: hold.expiresAt,
            rank: 1,
            post: () => {
                hold.status = 'EXPIRED';
                endHold(world, account, hold, when);
            },
        });
    }
    return due.sort((a, b) => a.at - b.at || a.rank - b.rank);
}
const dueIn = (world, account) => comingUp(world, account).filter((each) => each.at <= world.now);
/** The next instant at which something happens by itself; null when nothing will. */
export function nextDue(world) {
    const all = world.members
        .flatMap((member) => member.accounts)
        .flatMap((account) => comingUp(world, account).map((due) => due.at));
    const next = Math.min(...all);
    return Number.isFinite(next) ? next : null;
}
/** Posts all that has fallen due by now, one after the other: each may change what is due next. */
export function postDue(world) {
    for (const account of world.members.flatMap((member) => member.accounts)) {
        for (let [next] = dueIn(world, account); next !== undefined; [next] = dueIn(world, account))
            next.post();
    }
}
//# sourceMappingURL=due.js.map