import { millis, type SqlClient } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import type { Outcome, ReversalRecord } from '../earning/index.js';
import type { HistoryEvent, OccurrenceEvent, PurchaseEvent, RecordedAward, ReturnEvent } from './history.js';

/** Which part of a program's history is read: what was recorded after one id, up to another. */
export interface HistoryRange {
  after: number;
  upTo: number;
  /** Whether what happened beside purchases shares limits with them. */
  withOccurrences: boolean;
}

const PAGE = 400;

const sourcesOf = (withOccurrences: boolean): string[] => [
  'purchase',
  'purchase_return',
  ...(withOccurrences ? ['occurrence'] : []),
];

/** How far the history goes now, and how many records that are. */
export async function measureHistory(
  sql: SqlClient,
  programId: number,
  withOccurrences: boolean,
): Promise<{ upTo: number; total: number }> {
  const all = sourcesOf(withOccurrences).map(
    (table) => `SELECT max(id) AS newest, count(*) AS records FROM ${table} WHERE program_id = $1`,
  );
  const { rows } = await sql.query<{ upTo: number; total: number }>({
    text: `SELECT coalesce(max(newest), 0) AS "upTo", sum(records)::bigint AS total FROM (${all.join(' UNION ALL ')}) AS found`,
    values: [programId],
  });
  return rows[0] ?? { upTo: 0, total: 0 };
}

/** The next page of the history, in the order of recording: empty at its end. Ids are drawn under the members' locks, so they have that order. */
export async function readPage(
  sql: SqlClient,
  programId: number,
  { after, upTo, withOccurrences }: HistoryRange,
): Promise<HistoryEvent[]> {
  const next = sourcesOf(withOccurrences).map(
    (table) => `(SELECT id FROM ${table} WHERE program_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${PAGE})`,
  );
  const { rows } = await sql.query<{ id: number }>({
    text: `SELECT id FROM (${next.join(' UNION ALL ')}) AS page ORDER BY id LIMIT ${PAGE}`,
    values: [programId, after, upTo],
  });
  const last = rows.at(-1)?.id;
  if (last === undefined) return [];
  const values = [programId, after, last];
  const events = await together([
    readPurchaseEvents(sql, values),
    readReturnEvents(sql, values),
    withOccurrences ? readOccurrenceEvents(sql, values) : Promise.resolve([]),
  ]);
  return events.flat().sort((a, b) => a.id - b.id);
}

type Line = [position: number, sku: string | null, category: string | null, quantity: string | null, amount: number];
type StoredBase = [positions: number | number[], amount: number, points: number][];
type StoredAward = [rule: string, version: number, walletId: number, points: number, base: StoredBase | null];

interface PurchaseRow extends Omit<PurchaseEvent, 'kind' | 'facts' | 'awards'> {
  total: number;
  paidWithPoints: number;
  paidWithCoupons: number;
  channel: string | null;
  store: string | null;
  lines: Line[] | null;
  awards: StoredAward[] | null;
}

async function readPurchaseEvents(sql: SqlClient, values: readonly number[]): Promise<PurchaseEvent[]> {
  const { rows } = await sql.query<PurchaseRow>({
    text: `SELECT p.id, p.member_id AS "memberId", p.order_id AS "orderId", ${millis('p.occurred_at', '"occurredAt"')},
        ${millis('p.recorded_at', '"recordedAt"')}, p.outcomes, coalesce(p.gifts, '[]') AS gifts, p.total, p.paid_with_points AS "paidWithPoints", p.paid_with_coupons AS "paidWithCoupons",
        p.channel, p.store,
        (SELECT json_agg(json_build_array(l.position, l.sku, l.category, l.quantity::text, l.amount) ORDER BY l.position) FROM purchase_line l
          WHERE l.program_id = p.program_id AND l.purchase_id = p.id) AS lines,
        CASE WHEN p.named_returned + p.unnamed_returned > 0 THEN coalesce((
          SELECT json_agg(json_build_array(w.rule_code, w.rule_version, w.wallet_id, w.amount, w.base) ORDER BY w.id) FROM lot w
          WHERE w.program_id = p.program_id AND w.id = ANY (p.award_lots)), '[]') END AS awards
      FROM purchase p WHERE p.program_id = $1 AND p.id > $2 AND p.id <= $3`,
    values,
  });
  return rows.map(({ total, paidWithPoints, paidWithCoupons, channel, store, lines, awards, ...row }) => ({
    ...row,
    kind: 'PURCHASE',
    facts: { total, paidWithPoints, paidWithCoupons, channel, store, lines: (lines ?? []).map(lineOf) },
    awards: awards?.map(awardOf) ?? null,
  }));
}

const lineOf = ([position, sku, category, quantity, amount]: Line) => ({ position, sku, category, quantity, amount });

function awardOf([rule, version, walletId, points, base]: StoredAward): RecordedAward {
  const lines = base?.map(([positions, amount, ofLine]) => ({ positions: [positions].flat(), amount, points: ofLine }));
  return { rule, version, walletId, points, base: lines ?? null };
}

interface ReturnRow extends Omit<ReturnEvent, 'kind' | 'taken'> {
  taken: [purchaseId: number, position: number, amount: number][] | null;
  reversed: ReversalRecord[];
}

/** As the return went about them: the purchase that it named first, then newest first. */
async function readReturnEvents(sql: SqlClient, values: readonly number[]): Promise<ReturnEvent[]> {
  const { rows } = await sql.query<ReturnRow>({
    text: `SELECT r.id, r.member_id AS "memberId", ${millis('r.recorded_at', '"recordedAt"')}, r.reversed,
        (SELECT json_agg(json_build_array(a.purchase_id, a.position, a.named + a.unnamed)
            ORDER BY (p.id = r.purchase_id) DESC NULLS LAST, p.occurred_at DESC, p.id DESC, a.position)
          FROM return_allocation a JOIN purchase p ON p.program_id = a.program_id AND p.id = a.purchase_id
          WHERE a.program_id = r.program_id AND a.return_id = r.id) AS taken
      FROM purchase_return r WHERE r.program_id = $1 AND r.id > $2 AND r.id <= $3`,
    values,
  });
  return rows.map(({ taken, ...row }) => {
    const byPurchase = new Map<number, Map<number, number>>();
    for (const [purchaseId, position, amount] of taken ?? []) {
      const byPosition = byPurchase.get(purchaseId) ?? new Map<number, number>();
      byPurchase.set(purchaseId, byPosition.set(position, amount));
    }
    return { ...row, kind: 'RETURN', taken: [...byPurchase].map(([purchaseId, byPosition]) => ({ purchaseId, byPosition })) };
  });
}

interface OccurrenceRow extends Omit<OccurrenceEvent, 'kind' | 'uses'> {
  outcomes: Outcome[];
  returned: [rule: string, walletCode: string, returned: number][] | null;
}

async function readOccurrenceEvents(sql: SqlClient, values: readonly number[]): Promise<OccurrenceEvent[]> {
  const { rows } = await sql.query<OccurrenceRow>({
    text: `SELECT o.id, ${millis('o.recorded_at', '"recordedAt"')}, ${millis('o.reversed_at', '"reversedAt"')}, o.outcomes,
        (SELECT json_agg(json_build_array(l.rule_code, w.code, l.returned)) FROM lot l
          JOIN wallet w ON w.program_id = l.program_id AND w.id = l.wallet_id
          WHERE l.program_id = o.program_id AND l.id = ANY (o.award_lots)) AS returned
      FROM occurrence o WHERE o.program_id = $1 AND o.id > $2 AND o.id <= $3`,
    values,
  });
  return rows.map(({ outcomes, returned, ...row }) => ({ ...row, kind: 'OCCURRENCE', uses: usesOf(outcomes, returned ?? []) }));
}

function usesOf(outcomes: readonly Outcome[], returned: NonNullable<OccurrenceRow['returned']>): OccurrenceEvent['uses'] {
  const given = outcomes.filter(({ granted, uses }) => granted > 0 && (uses ?? []).length > 0);
  return given.map(({ rule, walletCode, granted, uses = [] }) => ({
    keys: uses,
    points: granted,
    returned: returned.find(([code, wallet]) => code === rule && wallet === walletCode)?.[2] ?? 0,
  }));
}

/** Ids of members that a page speaks of. */
export function membersOf(events: readonly HistoryEvent[]): number[] {
  return [...new Set(events.flatMap((event) => (event.kind === 'OCCURRENCE' ? [] : [event.memberId])))];
}
