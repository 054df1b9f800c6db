import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { Order } from './community.enums.js';
import type { Contribution, ContributionDeed, ContributionKind, ContributionStatus } from './contribution.js';
import { CONTRIBUTION } from './contribution-rows.js';
import type { ReportReason } from './opinions.js';

export const readContributions: Read<number, Contribution | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<Contribution>({
    name: 'contributions',
    text: `SELECT ${CONTRIBUTION} FROM contribution c WHERE c.program_id = $1 AND c.id = ANY ($2::bigint[])`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

/** Which contributions: all that is given must hold. */
export interface ContributionPage {
  kind: ContributionKind | null;
  statuses: readonly ContributionStatus[] | null;
  memberId: number | null;
  topic: string | null;
  sku: string | null;
  stars: number | null;
  featured: boolean | null;
  /** Only those that staff have to look at. */
  queued: boolean;
  order: Order;
  /** The likes and the id of the one before, or its id alone. */
  after: readonly number[] | null;
  limit: number;
}

export const everyContribution: Omit<ContributionPage, 'after' | 'limit'> = {
  ...{ kind: null, statuses: null, memberId: null, topic: null, sku: null, stars: null, featured: null },
  ...{ queued: false, order: 'NEWEST' },
};

export const readContributionPages: Read<ContributionPage, Contribution[]> = (sql, program, pages) =>
  Promise.all(pages.map((page) => selectPage(sql, program.id, page)));

async function selectPage(sql: SqlClient, programId: number, page: ContributionPage): Promise<Contribution[]> {
  const { rows } = await sql.query<Contribution>(pageStatement(programId, page));
  return rows;
}

/** Only what is asked for is in the text, so that an index can be seen to fit. */
export function pageStatement(programId: number, page: ContributionPage): { text: string; values: unknown[] } {
  const values: unknown[] = [programId];
  const conditions = ['c.program_id = $1'];
  const add = (condition: (parameter: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  const { kind, statuses, memberId, topic, sku, stars, featured, queued, order, after, limit } = page;
  if (kind !== null) conditions.push(`c.kind = '${kind}'`);
  const [only] = statuses ?? [];
  if (statuses?.length === 1) conditions.push(`c.status = '${only}'`);
  else if (statuses !== null) add((p) => `c.status = ANY (${p}::text[])`, textArray(statuses));
  if (memberId !== null) add((p) => `c.member_id = ${p}`, memberId);
  const about = topic ?? sku;
  if (about !== null && order === 'LIKED') add((p) => `coalesce(c.topic, c.sku) = ${p}`, about);
  if (topic !== null) add((p) => `c.topic = ${p}`, topic);
  if (sku !== null) add((p) => `c.sku = ${p}`, sku);
  if (stars !== null) add((p) => `c.stars = ${p}`, stars);
  if (featured !== null) conditions.push(`c.featured_at IS ${featured ? 'NOT ' : ''}NULL`);
  if (queued) conditions.push("c.moderated_at IS NULL AND c.status <> 'WITHDRAWN'");
  const keys = order === 'LIKED' ? ['likes', 'id'] : ['id'];
  if (after !== null) {
    const start = values.length;
    values.push(...after);
    const parameters = after.map((_, place) => `$${start + place + 1}::bigint`);
    conditions.push(`(${keys.map((key) => `c.${key}`).join(', ')}) ${queued ? '>' : '<'} (${parameters.join(', ')})`);
  }
  values.push(limit);
  const direction = queued ? 'ASC' : 'DESC';
  const sorted = keys.map((key) => `c.${key} ${direction}`).join(', ');
  const text = `SELECT ${CONTRIBUTION} FROM contribution c WHERE ${conditions.join(' AND ')} ORDER BY ${sorted} LIMIT $${values.length}`;
  return { text, values };
}

/** What one member thinks of contributions; null where it said nothing. */
export const readOpinions: Read<{ id: number; memberId: number }, boolean | null> = async (sql, program, keys) => {
  const { rows } = await sql.query<{ id: number; memberId: number; helpful: boolean }>({
    name: 'opinions',
    text: `SELECT contribution_id AS id, member_id AS "memberId", helpful FROM contribution_like
      WHERE program_id = $1 AND contribution_id = ANY ($2::bigint[]) AND member_id = ANY ($3::bigint[])`,
    values: [program.id, idArray(new Set(keys.map(({ id }) => id))), idArray(new Set(keys.map(({ memberId }) => memberId)))],
  });
  const found = new Map(rows.map((row) => [`${row.id} ${row.memberId}`, row.helpful]));
  return keys.map(({ id, memberId }) => found.get(`${id} ${memberId}`) ?? null);
};

/** Whether what was bought has come back, of the lines that reviews name: derived, so that no return is missed. */
export const readReturned: Read<{ purchaseId: number; position: number }, boolean> = async (sql, program, keys) => {
  const { rows } = await sql.query<{ id: number; position: number }>({
    name: 'returned lines',
    text: `SELECT l.purchase_id AS id, l.position FROM purchase_line l WHERE l.program_id = $1 AND l.purchase_id = ANY ($2::bigint[])
      AND l.amount > 0 AND l.named_returned + l.unnamed_returned >= l.amount`,
    values: [program.id, idArray(new Set(keys.map(({ purchaseId }) => purchaseId)))],
  });
  const found = new Set(rows.map(({ id, position }) => `${id} ${position}`));
  return keys.map(({ purchaseId, position }) => found.has(`${purchaseId} ${position}`));
};

export interface DeedRow {
  id: number;
  what: ContributionDeed;
  reasonCode: string | null;
  status: ContributionStatus;
  actor: string;
  at: Instant;
}

/** All that was done to contributions, oldest first. */
export const readDeeds: Read<number, DeedRow[]> = async (sql, program, ids) => {
  const { rows } = await sql.query<DeedRow & { of: number }>({
    name: 'contribution deeds',
    text: `SELECT d.id, d.contribution_id AS of, d.what, d.reason_code AS "reasonCode", d.status, d.actor, ${millis('d.recorded_at', 'at')}
      FROM contribution_change d WHERE d.program_id = $1 AND d.contribution_id = ANY ($2::bigint[]) ORDER BY d.id LIMIT 1000`,
    values: [program.id, idArray(ids)],
  });
  return ids.map((id) => rows.filter(({ of }) => of === id));
};

export interface EditRow {
  text: string;
  stars: number | null;
  at: Instant;
}

/** What contributions were before they were edited, oldest first. */
export const readEdits: Read<number, EditRow[]> = async (sql, program, ids) => {
  const { rows } = await sql.query<EditRow & { of: number }>({
    name: 'contribution edits',
    text: `SELECT e.contribution_id AS of, e.text, e.stars, ${millis('e.edited_at', 'at')}
      FROM contribution_edit e WHERE e.program_id = $1 AND e.contribution_id = ANY ($2::bigint[]) ORDER BY e.contribution_id, e.number`,
    values: [program.id, idArray(ids)],
  });
  return ids.map((id) => rows.filter(({ of }) => of === id));
};

export interface ReportRow {
  reason: ReportReason;
  note: string | null;
  at: Instant;
  handled: boolean;
}

/** What members reported of contributions, newest first; at most 100 of each. Not who: nobody is to fear reporting. */
export const readReports: Read<number, ReportRow[]> = async (sql, program, ids) => {
  const { rows } = await sql.query<ReportRow & { of: number }>({
    name: 'contribution reports',
    text: `SELECT i.id AS of, r.* FROM unnest($2::bigint[]) AS i (id), LATERAL (
        SELECT reason, note, ${millis('reported_at', 'at')}, handled_at IS NOT NULL AS handled FROM contribution_report
        WHERE program_id = $1 AND contribution_id = i.id ORDER BY reported_at DESC, member_id LIMIT 100) AS r`,
    values: [program.id, idArray(ids)],
  });
  return ids.map((id) => rows.filter(({ of }) => of === id));
};
