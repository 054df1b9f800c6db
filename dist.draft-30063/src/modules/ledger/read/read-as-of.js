import { idArray } from '../../../kernel/sql/bulk.js';
const KEYS = 'unnest($2::bigint[], $3::int[], $4::float8[]) WITH ORDINALITY AS q(member_id, wallet_id, at, place)';
const OF_WALLET = 'e.program_id = $1 AND e.member_id = q.member_id AND e.wallet_id = q.wallet_id';
// `effective_at` never goes back within a wallet, so the first match of a backward scan is the last entry.
const SELECT_LAST = `
  SELECT q.place, l.sequence, l.available_after AS available, l.pending_after AS pending, l.held_after AS held, l.debt_after AS debt
  FROM ${KEYS} CROSS JOIN LATERAL (
    SELECT * FROM entry e WHERE ${OF_WALLET} AND e.effective_at <= to_timestamp(q.at / 1000)
    ORDER BY e.sequence DESC LIMIT 1) AS l`;
const SUM_OCCURRED = `
  SELECT q.place, s.* FROM ${KEYS} CROSS JOIN LATERAL (
    SELECT coalesce(sum(available_change), 0)::bigint AS available, coalesce(sum(pending_change), 0)::bigint AS pending,
      coalesce(sum(held_change), 0)::bigint AS held, coalesce(sum(debt_change), 0)::bigint AS debt
    FROM entry e WHERE ${OF_WALLET} AND e.occurred_at <= to_timestamp(q.at / 1000)) AS s`;
const parameters = (programId, keys) => [
    programId,
    idArray(keys.map((key) => key.memberId)),
    idArray(keys.map((key) => key.walletId)),
    idArray(keys.map((key) => key.at)),
];
export const readLastEntries = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'ledger last entries',
        text: SELECT_LAST,
        values: parameters(program.id, keys),
    });
    const found = keys.map(() => ({ after: { available: 0, pending: 0, held: 0, debt: 0 }, sequence: 0 }));
    for (const { place, sequence, ...after } of rows)
        found[place - 1] = { after, sequence };
    return found;
};
export const readOccurred = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'ledger occurred sums',
        text: SUM_OCCURRED,
        values: parameters(program.id, keys),
    });
    const found = keys.map(() => ({ available: 0, pending: 0, held: 0, debt: 0 }));
    for (const { place, ...sums } of rows)
        found[place - 1] = sums;
    return found;
};
/** What the entries of a stretch did, by kind. */
export const readKindTotals = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'ledger kind totals',
        text: `SELECT q.place, e.kind, count(*) AS count, sum(available_change)::bigint AS available, sum(pending_change)::bigint AS pending,
        sum(held_change)::bigint AS held, sum(debt_change)::bigint AS debt
      FROM unnest($2::bigint[], $3::int[], $4::bigint[], $5::bigint[]) WITH ORDINALITY AS q(member_id, wallet_id, after, before, place)
      JOIN entry e ON ${OF_WALLET} AND e.sequence > q.after AND e.sequence < q.before
      GROUP BY q.place, e.kind`,
        values: [
            program.id,
            idArray(keys.map((key) => key.memberId)),
            idArray(keys.map((key) => key.walletId)),
            idArray(keys.map((key) => key.after)),
            idArray(keys.map((key) => key.before)),
        ],
    });
    const found = keys.map(() => []);
    for (const { place, kind, count, ...change } of rows)
        found[place - 1]?.push({ kind, count, change });
    return found;
};
//# sourceMappingURL=read-as-of.js.map