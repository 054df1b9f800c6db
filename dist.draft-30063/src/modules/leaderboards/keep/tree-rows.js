import { bulkUpdate, idArray } from '../../../kernel/sql/bulk.js';
import { CountedTree } from '../counted-tree.js';
const counts = [['count', 'bigint', (node) => node.count]];
const saveNodes = bulkUpdate('leaderboard_node', ['period_id', 'level', 'descending', 'reached', 'member_id'], [
    ['period_id', 'bigint', (node) => node.periodId],
    ['level', 'int', (node) => node.level],
    ['descending', 'bigint', (node) => node.key.descending],
    ['reached', 'bigint', (node) => node.key.reached],
    ['member_id', 'bigint', (node) => node.key.memberId],
    ...counts,
], counts);
/** What counts in a ranking, and only that, as its index has it. */
const RANKED = 's.program_id = $1 AND s.period_id = $2 AND s.score > 0 AND NOT s.hidden';
/** The tree of a round. */
export async function readTree(sql, programId, periodId) {
    const level = async (number) => {
        const { rows } = await sql.query({
            name: 'leaderboard nodes',
            text: `SELECT descending, reached, member_id AS "memberId", count FROM leaderboard_node
        WHERE program_id = $1 AND period_id = $2 AND level = $3 ORDER BY descending, reached, member_id`,
            values: [programId, periodId, number],
        });
        return rows;
    };
    return CountedTree.stored(await level(1), await level(0));
}
/** Parts what has become too large, by the scores as they are stored now, and writes what changed. */
export async function writeTree(sql, programId, periodId, tree) {
    for (const { bucket, end } of tree.overfull())
        tree.split(bucket, await keysWithin(sql, programId, periodId, bucket, end));
    const { saved, removed } = tree.takeChanges();
    if (removed.length > 0)
        await dropNodes(sql, programId, periodId, removed);
    await saveNodes(sql, programId, saved.map((node) => ({ ...node, periodId })));
}
async function keysWithin(sql, programId, periodId, { key }, end) {
    const last = end ?? { descending: Number.MAX_SAFE_INTEGER, reached: 0, memberId: 0 };
    const { rows } = await sql.query({
        name: 'leaderboard keys within',
        text: `SELECT s.descending, s.reached, s.member_id AS "memberId" FROM leaderboard_score s WHERE ${RANKED}
        AND (s.descending, s.reached, s.member_id) >= ($3::bigint, $4::bigint, $5::bigint)
        AND (s.descending, s.reached, s.member_id) < ($6::bigint, $7::bigint, $8::bigint)
      ORDER BY s.descending, s.reached, s.member_id`,
        values: [programId, periodId, key.descending, key.reached, key.memberId, last.descending, last.reached, last.memberId],
    });
    return rows;
}
async function dropNodes(sql, programId, periodId, removed) {
    const list = (value) => idArray(removed.map(value));
    await sql.query({
        name: 'drop leaderboard nodes',
        text: `DELETE FROM leaderboard_node n USING unnest($3::smallint[], $4::bigint[], $5::bigint[], $6::bigint[]) AS r (level, descending, reached, member_id)
      WHERE n.program_id = $1 AND n.period_id = $2 AND n.level = r.level AND n.descending = r.descending AND n.reached = r.reached
        AND n.member_id = r.member_id`,
        values: [
            programId,
            periodId,
            list(({ level }) => level),
            list(({ key }) => key.descending),
            list(({ key }) => key.reached),
            list(({ key }) => key.memberId),
        ],
    });
}
/** Counts a round anew from its scores: for one whose scores were written by other means. */
export async function rebuildTree(sql, programId, periodId) {
    await sql.query({
        text: 'DELETE FROM leaderboard_node WHERE program_id = $1 AND period_id = $2',
        values: [programId, periodId],
    });
    const { rows } = await sql.query({
        text: `SELECT count(*) AS count FROM leaderboard_score s WHERE ${RANKED}`,
        values: [programId, periodId],
    });
    const tree = CountedTree.empty();
    const [group] = tree.groups;
    const [bucket] = group?.buckets ?? [];
    if (group && bucket)
        group.count = bucket.count = rows[0]?.count ?? 0;
    await writeTree(sql, programId, periodId, tree);
    await sql.query({
        text: 'UPDATE leaderboard_period SET step = step + 1 WHERE program_id = $1 AND id = $2',
        values: [programId, periodId],
    });
}
//# sourceMappingURL=tree-rows.js.map