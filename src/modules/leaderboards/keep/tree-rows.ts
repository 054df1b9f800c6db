import { bulkUpdate, type Column, idArray, type SqlClient } from '../../../kernel/sql/bulk.js';
import { CountedTree, type Key, type Node, type TreeChanges } from '../counted-tree.js';

type Saved = TreeChanges['saved'][number] & { periodId: number };

const counts: Column<Saved>[] = [['count', 'bigint', (node) => node.count]];

const saveNodes = bulkUpdate<Saved>(
  'leaderboard_node',
  ['period_id', 'level', 'descending', 'reached', 'member_id'],
  [
    ['period_id', 'bigint', (node) => node.periodId],
    ['level', 'int', (node) => node.level],
    ['descending', 'bigint', (node) => node.key.descending],
    ['reached', 'bigint', (node) => node.key.reached],
    ['member_id', 'bigint', (node) => node.key.memberId],
    ...counts,
  ],
  counts,
);

/** What counts in a ranking, and only that, as its index has it. */
const RANKED = 's.program_id = $1 AND s.period_id = $2 AND s.score > 0 AND NOT s.hidden';

/** The tree of a round. */
export async function readTree(sql: SqlClient, programId: number, periodId: number): Promise<CountedTree> {
  const level = async (number: 0 | 1) => {
    const { rows } = await sql.query<Key & { count: number }>({
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
export async function writeTree(sql: SqlClient, programId: number, periodId: number, tree: CountedTree): Promise<void> {
  for (const { bucket, end } of tree.overfull()) tree.split(bucket, await keysWithin(sql, programId, periodId, bucket, end));
  const { saved, removed } = tree.takeChanges();
  if (removed.length > 0) await dropNodes(sql, programId, periodId, removed);
  await saveNodes(
    sql,
    programId,
    saved.map((node) => ({ ...node, periodId })),
  );
}

async function keysWithin(sql: SqlClient, programId: number, periodId: number, { key }: Node, end: Key | null): Promise<Key[]> {
  const last = end ?? { descending: Number.MAX_SAFE_INTEGER, reached: 0, memberId: 0 };
  const { rows } = await sql.query<Key>({
    name: 'leaderboard keys within',
    text: `SELECT s.descending, s.reached, s.member_id AS "memberId" FROM leaderboard_score s WHERE ${RANKED}
        AND (s.descending, s.reached, s.member_id) >= ($3::bigint, $4::bigint, $5::bigint)
        AND (s.descending, s.reached, s.member_id) < ($6::bigint, $7::bigint, $8::bigint)
      ORDER BY s.descending, s.reached, s.member_id`,
    values: [programId, periodId, key.descending, key.reached, key.memberId, last.descending, last.reached, last.memberId],
  });
  return rows;
}

async function dropNodes(sql: SqlClient, programId: number, periodId: number, removed: TreeChanges['removed']): Promise<void> {
  const list = (value: (one: TreeChanges['removed'][number]) => number) => idArray(removed.map(value));
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
export async function rebuildTree(sql: SqlClient, programId: number, periodId: number): Promise<void> {
  await sql.query({
    text: 'DELETE FROM leaderboard_node WHERE program_id = $1 AND period_id = $2',
    values: [programId, periodId],
  });
  const { rows } = await sql.query<{ count: number }>({
    text: `SELECT count(*) AS count FROM leaderboard_score s WHERE ${RANKED}`,
    values: [programId, periodId],
  });
  const tree = CountedTree.empty();
  const [group] = tree.groups;
  const [bucket] = group?.buckets ?? [];
  if (group && bucket) group.count = bucket.count = rows[0]?.count ?? 0;
  await writeTree(sql, programId, periodId, tree);
  await sql.query({
    text: 'UPDATE leaderboard_period SET step = step + 1 WHERE program_id = $1 AND id = $2',
    values: [programId, periodId],
  });
}
