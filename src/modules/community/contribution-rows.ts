import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, bulkUpdate, type Column, idArray, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Contribution, ContributionDeed, ContributionStatus, RatingChange } from './contribution.js';

const instants = {
  featuredAt: 'featured_at',
  repliedAt: 'replied_at',
  moderatedAt: 'moderated_at',
  publishedAt: 'published_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

export const CONTRIBUTION = `c.id, c.kind, c.member_id AS "memberId", c.status, c.topic, c.sku, c.stars, c.order_id AS "orderId", c.purchase_id AS "purchaseId",
  c.line_position AS "linePosition", c.text, c.likes, c.dislikes, c.reports, c.edits, c.round, c.reply, c.replied_by AS "repliedBy", c.reason_code AS "reasonCode",
  c.abuse, c.moderated_by AS "moderatedBy", c.created_by AS "createdBy", ${Object.entries(instants)
    .map(([name, column]) => millis(`c.${column}`, `"${name}"`))
    .join(', ')}`;

/** Likes are counted where they are given. */
const changing: Column<Contribution>[] = [
  ['status', 'text', (c) => c.status],
  ['stars', 'int', (c) => c.stars],
  ['text', 'text', (c) => c.text],
  ['featured_at', 'instant', (c) => c.featuredAt],
  ['reports', 'int', (c) => c.reports],
  ['edits', 'int', (c) => c.edits],
  ['round', 'int', (c) => c.round],
  ['reply', 'text', (c) => c.reply],
  ['replied_by', 'text', (c) => c.repliedBy],
  ['replied_at', 'instant', (c) => c.repliedAt],
  ['reason_code', 'text', (c) => c.reasonCode],
  ['abuse', 'boolean', (c) => c.abuse],
  ['moderated_at', 'instant', (c) => c.moderatedAt],
  ['moderated_by', 'text', (c) => c.moderatedBy],
  ['published_at', 'instant', (c) => c.publishedAt],
  ['updated_at', 'instant', (c) => c.updatedAt],
];

const columns: Column<Contribution>[] = [
  ['id', 'bigint', (c) => c.id],
  ['kind', 'text', (c) => c.kind],
  ['member_id', 'bigint', (c) => c.memberId],
  ['topic', 'text', (c) => c.topic],
  ['sku', 'text', (c) => c.sku],
  ['order_id', 'text', (c) => c.orderId],
  ['purchase_id', 'bigint', (c) => c.purchaseId],
  ['line_position', 'int', (c) => c.linePosition],
  ['likes', 'int', (c) => c.likes],
  ['dislikes', 'int', (c) => c.dislikes],
  ['created_by', 'text', (c) => c.createdBy],
  ['created_at', 'instant', (c) => c.createdAt],
  ...changing,
];

export const insertContributions = bulkInsert<Contribution>('contribution', columns);
/** Their rows are locked. */
export const updateContributions = bulkUpdate<Contribution>('contribution', ['id'], columns, changing);

/** Those of these that are there, locked in one order for everybody. */
export async function lockContributions(sql: SqlClient, programId: number, ids: Iterable<number>): Promise<Contribution[]> {
  const { rows } = await sql.query<Contribution>({
    name: 'lock contributions',
    text: `SELECT ${CONTRIBUTION} FROM contribution c WHERE c.program_id = (SELECT $1::int) AND c.id = ANY ($2::bigint[]) ORDER BY c.id FOR NO KEY UPDATE`,
    values: [programId, idArray(ids)],
  });
  return rows;
}

export interface NotedDeed {
  id: number;
  contributionId: number;
  what: ContributionDeed;
  reasonCode: string | null;
  status: ContributionStatus;
  actor: string;
  at: Instant;
}

export const insertDeeds = bulkInsert<NotedDeed>('contribution_change', [
  ['id', 'bigint', (deed) => deed.id],
  ['contribution_id', 'bigint', (deed) => deed.contributionId],
  ['what', 'text', (deed) => deed.what],
  ['reason_code', 'text', (deed) => deed.reasonCode],
  ['status', 'text', (deed) => deed.status],
  ['actor', 'text', (deed) => deed.actor],
  ['recorded_at', 'instant', (deed) => deed.at],
]);

/** Adds to the published stars of products, in one order for everybody. */
export async function addRatings(sql: SqlClient, programId: number, changes: readonly RatingChange[]): Promise<void> {
  const sums = new Map<string, RatingChange>();
  for (const { sku, stars, by } of changes) {
    const key = `${stars}${sku}`;
    sums.set(key, { sku, stars, by: (sums.get(key)?.by ?? 0) + by });
  }
  const rows = [...sums.values()]
    .filter(({ by }) => by !== 0)
    .sort((a, b) => (a.sku === b.sku ? a.stars - b.stars : a.sku < b.sku ? -1 : 1));
  if (rows.length === 0) return;
  await sql.query({
    name: 'add ratings',
    text: `INSERT INTO product_rating AS r (program_id, sku, stars, reviews, added)
      SELECT $1::int, (e->>0), (e->>1)::int, greatest((e->>2)::int, 0), (e->>2)::int FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS l (e, place) ORDER BY place
      ON CONFLICT (program_id, sku, stars) DO UPDATE SET reviews = r.reviews + excluded.added, added = excluded.added`,
    values: [programId, JSON.stringify(rows.map(({ sku, stars, by }) => [sku, stars, by]))],
  });
}

/** What members reported of these was looked at. */
export async function handleReports(sql: SqlClient, programId: number, ids: readonly number[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({
    name: 'handle reports',
    text: `UPDATE contribution_report SET handled_at = to_timestamp($3::float8 / 1000.0)
      WHERE program_id = (SELECT $1::int) AND contribution_id = ANY ($2::bigint[]) AND handled_at IS NULL`,
    values: [programId, idArray(ids), now],
  });
}
