import { bulkInsert } from '../../kernel/sql/bulk.js';
import { boardsCounting, metricKey } from './counting.js';
const columns = [
    ['member_id', 'bigint', (c) => c.memberId],
    ['metric', 'text', (c) => c.metric],
    ['change', 'bigint', (c) => c.change],
    ['occurred_at', 'instant', (c) => c.occurredAt],
    ['counted_at', 'instant', (c) => c.countedAt],
    ['recorded_at', 'instant', (c) => c.recordedAt],
];
const insert = bulkInsert('score_change', columns);
/**
 * Leaves what counts for leaderboards in the transaction that records it: one insert a batch, nothing locked. A keeper takes it from there. `left` is told
 * of the program, after COMMIT.
 */
export function scoresPartWith(left) {
    return {
        name: 'scores',
        need: () => null,
        load: async () => [],
        write: (sql, book, changes) => [insert(sql, book.program.id, changes)],
        committed(book, changes) {
            if (changes.length > 0)
                left(book.program.id);
        },
    };
}
const scoresPart = scoresPartWith(() => undefined);
function count(book, key, { memberId, occurredAt, recordedAt }, change) {
    if (change === 0 || boardsCounting(book.program, key, recordedAt).length === 0)
        return;
    const counted = { memberId, metric: key, change, occurredAt, countedAt: recordedAt, recordedAt: book.now };
    book.of(scoresPart).push(counted);
}
/** Points by wallet, as rules granted them. */
function countGranted(book, counted, outcomes) {
    const points = new Map();
    for (const { walletCode, granted } of outcomes)
        points.set(walletCode, (points.get(walletCode) ?? 0) + granted);
    for (const [wallet, granted] of points)
        count(book, metricKey('POINTS', wallet), counted, granted);
}
const hasBoards = ({ program }) => program.scheme.leaderboards.length > 0;
/** Counts purchases, and what returns leave of them by what was really taken back. */
export const scoreFollower = {
    recorded(book, _memberId, purchase) {
        if (!hasBoards(book))
            return;
        countGranted(book, purchase, purchase.outcomes);
        count(book, metricKey('SPEND', null), purchase, purchase.total);
        count(book, metricKey('ORDERS', null), purchase, 1);
    },
    returned(book, _memberId, { purchase, before, after, points }) {
        if (!hasBoards(book))
            return [];
        for (const [wallet, taken] of points)
            count(book, metricKey('POINTS', wallet), purchase, -taken);
        count(book, metricKey('SPEND', null), purchase, after.remaining - before.remaining);
        const undone = before.remaining > 0 && after.remaining === 0;
        count(book, metricKey('ORDERS', null), purchase, undone ? -1 : 0);
        return [];
    },
};
/** What counts once for an occurrence of this kind. */
function metricOf({ trigger, of, payload }) {
    if (trigger === 'CHECK_IN')
        return metricKey('CHECK_INS', null);
    if (trigger === 'ACTIVITY')
        return metricKey('ACTIVITY', of);
    const came = trigger === 'REFERRAL' && payload['role'] === 'REFERRER' && payload['step'] === 'FIRST_PURCHASE';
    return came ? metricKey('REFERRALS', null) : null;
}
/** The same for all else that happens to members. */
export const scoreOccurrences = {
    recorded(book, occurrence) {
        if (!hasBoards(book))
            return;
        countGranted(book, occurrence, occurrence.outcomes);
        const metric = metricOf(occurrence);
        if (metric !== null)
            count(book, metric, occurrence, 1);
    },
    reversed(book, occurrence) {
        if (!hasBoards(book))
            return;
        // an occurrence is taken back once: what its awards returned is what this took
        for (const { config, lots } of book.member(occurrence.memberId).wallets.values()) {
            const taken = occurrence.awardLots.reduce((sum, id) => sum + (lots.get(id)?.award?.returned ?? 0), 0);
            count(book, metricKey('POINTS', config.code), occurrence, -taken);
        }
        const metric = metricOf(occurrence);
        if (metric !== null)
            count(book, metric, occurrence, -1);
    },
};
//# sourceMappingURL=scores-part.js.map