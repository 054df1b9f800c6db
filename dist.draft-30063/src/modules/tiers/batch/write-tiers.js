import { bulkAdd, bulkInsert, bulkUpdate } from '../../../kernel/sql/bulk.js';
import { dateOfDay } from '../../../kernel/zone-clock.js';
import { heldRank } from '../standing.js';
const addMetrics = bulkAdd('tier_metric', [
    ['member_id', 'bigint', (r) => r.memberId],
    ['day', 'date', (r) => dateOfDay(r.day)],
], [
    ['status_points', 'bigint', (r) => r.metrics.STATUS_POINTS],
    ['spend', 'bigint', (r) => r.metrics.SPEND],
    ['orders', 'bigint', (r) => r.metrics.ORDERS],
]);
const standingColumns = [
    ['member_id', 'bigint', (r) => r.memberId],
    ['tier', 'text', (r) => r.tier],
    ['since', 'instant', (r) => r.standing.since],
    ['earned', 'text', (r) => r.standing.earned],
    ['earned_since', 'instant', (r) => r.standing.earnedSince],
    ['period_from', 'date', (r) => r.standing.period && dateOfDay(r.standing.period.from)],
    ['period_until', 'date', (r) => r.standing.period && dateOfDay(r.standing.period.until)],
    ['lost_tier', 'text', (r) => r.standing.lost?.tier],
    ['lost_from', 'date', (r) => r.standing.lost && dateOfDay(r.standing.lost.period.from)],
    ['lost_until', 'date', (r) => r.standing.lost && dateOfDay(r.standing.lost.period.until)],
    ['assigned', 'text', (r) => r.standing.assignment?.tier],
    ['assigned_from', 'instant', (r) => r.standing.assignment?.from],
    ['assigned_until', 'instant', (r) => r.standing.assignment?.until],
    ['assigned_by', 'text', (r) => r.standing.assignment?.by],
    ['assigned_reason', 'text', (r) => r.standing.assignment?.reason],
    ['scheme_version', 'int', (r) => r.standing.schemeVersion],
    ['noticed_for', 'instant', (r) => r.standing.noticedFor],
    ['reviewed_until', 'instant', (r) => r.standing.reviewedUntil],
    ['next_review_at', 'instant', (r) => r.nextReviewAt],
];
const saveStandings = bulkUpdate('member_tier', ['member_id'], standingColumns, standingColumns.slice(1));
const insertMoves = bulkInsert('tier_change', [
    ['id', 'bigint', (m) => m.id],
    ['member_id', 'bigint', (m) => m.memberId],
    ['from_tier', 'text', (m) => m.from],
    ['to_tier', 'text', (m) => m.to],
    ['up', 'boolean', (m) => m.up],
    ['upcoming', 'boolean', (m) => m.upcoming],
    ['cause', 'jsonb', (m) => m.cause],
    ['scheme_version', 'int', (m) => m.schemeVersion],
    ['actor', 'text', (m) => m.actor],
    ['effective_at', 'instant', (m) => m.effectiveAt],
    ['recorded_at', 'instant', (m) => m.now],
]);
/** Sends what a batch adds to metrics, where its members stand now, and the changes. */
export function writeTiers(sql, { program, now }, tiers) {
    const all = [...tiers];
    const metrics = all.flatMap(({ memberId, added }) => [...added].map(([day, some]) => ({ memberId, day, metrics: some })));
    const moves = all.flatMap((tier) => tier.moves.map((move) => ({ ...move, now })));
    return [
        addMetrics(sql, program.id, metrics),
        saveStandings(sql, program.id, all.flatMap((tier) => rowOf(program, tier))),
        insertMoves(sql, program.id, moves),
    ];
}
/** A member who never did anything needs no row. */
function rowOf(program, tier) {
    const { memberId, standing, nextReviewAt } = tier;
    if (!standing || !tier.changed)
        return [];
    if (!tier.known && tier.days.length === 0 && !standing.assignment)
        return [];
    const scheme = program.scheme.tiers.find(({ version }) => version === standing.schemeVersion);
    const held = scheme?.tiers[heldRank(scheme, standing)];
    return held ? [{ memberId, tier: held.code, standing, nextReviewAt }] : [];
}
//# sourceMappingURL=write-tiers.js.map