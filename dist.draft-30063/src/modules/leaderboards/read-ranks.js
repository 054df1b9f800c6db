const KEY = (row) => `(${row}.descending, ${row}.reached, ${row}.member_id)`;
/** Those who count in a round, by the index that keeps them in order. */
const RANKED = 's.program_id = $1 AND s.period_id = $2 AND s.score > 0 AND NOT s.hidden';
const ORDER = 's.descending, s.reached, s.member_id';
const AGAINST = 's.descending DESC, s.reached DESC, s.member_id DESC';
/** The last part of a level that begins at or before the place `of`. */
const partOf = (level, of) => `(
  SELECT * FROM leaderboard_node n WHERE n.program_id = $1 AND n.period_id = $2 AND n.level = ${level} AND ${KEY('n')} <= ${KEY(of)}
  ORDER BY n.descending DESC, n.reached DESC, n.member_id DESC LIMIT 1)`;
/** What the parts of a level hold, from one place up to another. */
const held = (level, from, until) => `coalesce((
  SELECT sum(n.count) FROM leaderboard_node n WHERE n.program_id = $1 AND n.period_id = $2 AND n.level = ${level}
    ${from === null ? '' : `AND ${KEY('n')} >= ${KEY(from)}`} AND ${KEY('n')} < ${KEY(until)}), 0)`;
/**
 * The place `of` with its rank: one more than what the groups before its own hold, the buckets before its own in that group, and who is before it in that
 * bucket. Each is a few hundred rows at most, whatever the number of members (counted-tree.ts).
 */
const ranked = (of) => `
  SELECT o.*, (1 + ${held(1, null, 'grouped')} + ${held(0, 'grouped', 'bucket')}
    + (SELECT count(*) FROM leaderboard_score s WHERE ${RANKED} AND ${KEY('s')} >= ${KEY('bucket')} AND ${KEY('s')} < ${KEY('o')}))::float8 AS rank
  FROM ${of} o, LATERAL ${partOf(1, 'o')} grouped, LATERAL ${partOf(0, 'o')} bucket`;
const OF_MEMBER = `(SELECT * FROM leaderboard_score s WHERE ${RANKED} AND s.member_id = $3 OFFSET 0)`;
const PLACE = 'member_id AS "memberId", score, reached, rank';
const ROW = `SELECT ${PLACE} FROM (${ranked(OF_MEMBER)}) place`;
const AROUND = `
  WITH me AS MATERIALIZED (${ranked(OF_MEMBER)})
  SELECT ${PLACE} FROM (
    SELECT member_id, score, reached, rank FROM me
    UNION ALL
    SELECT b.member_id, b.score, b.reached, me.rank - b.away FROM me, LATERAL (
      SELECT x.*, row_number() OVER (ORDER BY x.descending DESC, x.reached DESC, x.member_id DESC) AS away FROM (
        SELECT * FROM leaderboard_score s WHERE ${RANKED} AND ${KEY('s')} < ${KEY('me')} ORDER BY ${AGAINST} LIMIT $4) x) b
    UNION ALL
    SELECT a.member_id, a.score, a.reached, me.rank + a.away FROM me, LATERAL (
      SELECT x.*, row_number() OVER (ORDER BY x.descending, x.reached, x.member_id) AS away FROM (
        SELECT * FROM leaderboard_score s WHERE ${RANKED} AND ${KEY('s')} > ${KEY('me')} ORDER BY ${ORDER} LIMIT $4) x) a
  ) places ORDER BY rank`;
const PAGE = `
  WITH page AS MATERIALIZED (
    SELECT * FROM leaderboard_score s WHERE ${RANKED} AND ${KEY('s')} > ($3::bigint, $4::bigint, $5::bigint) ORDER BY ${ORDER} LIMIT $6
  ), first AS MATERIALIZED (${ranked('(SELECT * FROM page p ORDER BY p.descending, p.reached, p.member_id LIMIT 1)')})
  SELECT ${PLACE} FROM (
    SELECT p.member_id, p.score, p.reached, first.rank - 1 + row_number() OVER (ORDER BY p.descending, p.reached, p.member_id) AS rank
    FROM page p, first
  ) places ORDER BY rank`;
const TOP = `SELECT s.member_id AS "memberId", s.score, s.reached, 0 AS rank FROM leaderboard_score s WHERE ${RANKED} ORDER BY ${ORDER} LIMIT $3`;
/** A statement for each key, all sent at once. */
function each(name, text, parametersOf) {
    return (sql, programId, keys) => Promise.all(keys.map(async (key) => {
        const { rows } = await sql.query({ name, text, values: [programId, key.periodId, ...parametersOf(key)] });
        return rows;
    }));
}
const selectRows = each('leaderboard row', ROW, ({ memberId }) => [memberId]);
const selectTop = each('leaderboard top', TOP, ({ first }) => [first]);
const selectAround = each('leaderboard around', AROUND, (key) => [key.memberId, key.each]);
const selectPages = each('leaderboard page', PAGE, ({ after, limit }) => [
    after.descending,
    after.reached,
    after.memberId,
    limit,
]);
/** Where a member stands; null for one who is not ranked. */
export const readRow = async (sql, { id }, keys) => (await selectRows(sql, id, keys)).map(([place]) => place ?? null);
/** The first places. */
export const readTop = async (sql, { id }, keys) => (await selectTop(sql, id, keys)).map((places) => places.map((place, index) => ({ ...place, rank: index + 1 })));
/** A member's place with those right before and after it; empty for one who is not ranked. */
export const readAround = (sql, { id }, keys) => selectAround(sql, id, keys);
/** Places after one. */
export const readPlaces = (sql, { id }, keys) => selectPages(sql, id, keys);
//# sourceMappingURL=read-ranks.js.map