import { idArray, millis, type SqlClient } from '../../../kernel/sql/bulk.js';
import { together } from '../../../kernel/sql/together.js';
import type { Hold, Lot, MemberState, MemberStatus, WalletState } from '../state.js';
import type { Book } from './book.js';

interface AccountRow {
  member_id: number;
  wallet_id: number;
  available: number;
  pending: number;
  held: number;
  debt: number;
  sequence: number;
  next_change_at: number | null;
  last_activity_at: number | null;
  last_recorded_at: number | null;
}

/**
 * Locks all accounts of these members, in one order for everybody, and reads them. Whoever changes what a member may do takes these locks first, so what
 * the following statements read stays true until the batch ends.
 */
export async function lockAccounts(sql: SqlClient, programId: number, memberIds: Iterable<number>): Promise<AccountRow[]> {
  const { rows } = await sql.query<AccountRow>({
    name: 'lock accounts',
    text: `SELECT member_id, wallet_id, available, pending, held, debt, sequence,
        ${millis('next_change_at')}, ${millis('last_activity_at')}, ${millis('last_recorded_at')}
      FROM account WHERE program_id = (SELECT $1::int) AND member_id = ANY ($2::bigint[]) ORDER BY member_id, wallet_id FOR NO KEY UPDATE`,
    values: [programId, idArray(memberIds)],
  });
  return rows;
}

/** The working state of one account row. */
export function walletState(row: AccountRow, book: Book): WalletState | null {
  const config = book.program.wallets.find((wallet) => wallet.id === row.wallet_id);
  if (!config) return null;
  return {
    memberId: row.member_id,
    config,
    timeZone: book.program.timeZone,
    totals: { available: row.available, pending: row.pending, held: row.held, debt: row.debt },
    sequence: row.sequence,
    nextChangeAt: row.next_change_at,
    lastActivityAt: row.last_activity_at,
    lastRecordedAt: row.last_recorded_at,
    lots: new Map(),
    complete: false,
    holds: new Map(),
    endedHolds: [],
    entries: [],
    noted: 0,
    changed: false,
  };
}

/** Reads the members' status: after the lock, in a statement of its own, or it would be that of before the wait. Puts them into the book. */
export async function loadMembers(
  sql: SqlClient,
  book: Book,
  memberIds: ReadonlySet<number>,
  locked: Promise<AccountRow[]>,
): Promise<void> {
  const asked = sql.query<{ id: number; externalId: string | null; status: MemberStatus }>({
    name: 'load members',
    text: 'SELECT id, external_id AS "externalId", status FROM member WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
    values: [book.program.id, idArray(memberIds)],
  });
  const [accounts, { rows }] = await together([locked, asked]);
  for (const row of rows) book.members.set(row.id, { ...row, wallets: new Map() } satisfies MemberState);
  for (const row of accounts) {
    const wallet = walletState(row, book);
    if (wallet) book.members.get(row.member_id)?.wallets.set(row.wallet_id, wallet);
  }
}

export interface LotRow {
  id: number;
  member_id: number;
  wallet_id: number;
  sequence: number;
  amount: number;
  remaining: number;
  held: number;
  expired: number;
  pending: boolean;
  matures_at: number | null;
  available_from: number | null;
  expires_at: number | null;
  occurred_at: number;
  recorded_at: number;
  closed_at: number | null;
  purchase_id: number | null;
  rule_code: string | null;
  rule_version: number | null;
  base: [position: number, amount: number, points: number][] | null;
  settled: number;
}

const lotColumns = `l.id, l.member_id, l.wallet_id, l.sequence, l.amount, l.remaining, l.held, l.expired, l.pending, ${millis('l.matures_at')},
  ${millis('l.available_from')}, ${millis('l.expires_at')}, ${millis('l.occurred_at')}, ${millis('l.recorded_at')}, ${millis('l.closed_at')}, l.purchase_id, l.rule_code,
  l.rule_version, l.base, l.settled`;

/** Open lots of these members. */
export async function readOpenLots(sql: SqlClient, programId: number, memberIds: Iterable<number>): Promise<LotRow[]> {
  const { rows } = await sql.query<LotRow>({
    name: 'open lots',
    text: `SELECT ${lotColumns} FROM lot l WHERE l.program_id = (SELECT $1::int) AND l.member_id = ANY ($2::bigint[]) AND l.closed_at IS NULL`,
    values: [programId, idArray(memberIds)],
  });
  return rows;
}

/** Lots that `source` (SQL giving `lot_id`) names, open or closed: awards that a return diminishes. */
export async function readLots(sql: SqlClient, name: string, source: string, values: readonly unknown[]): Promise<LotRow[]> {
  const { rows } = await sql.query<LotRow>({
    name,
    text: `SELECT ${lotColumns} FROM (${source}) AS wanted, LATERAL (
        SELECT * FROM lot o WHERE o.program_id = (SELECT $1::int) AND o.id = wanted.lot_id OFFSET 0) AS l`,
    values,
  });
  return rows;
}

/** Puts lots into the wallets of the book, once its members are there; one that is there already stays as it is. */
export async function placeLots(book: Book, rows: readonly LotRow[]): Promise<void> {
  await book.membersLoaded;
  for (const row of rows) {
    const lots = book.members.get(row.member_id)?.wallets.get(row.wallet_id)?.lots;
    if (lots && !lots.has(row.id)) lots.set(row.id, lotOf(row));
  }
}

function lotOf(row: LotRow): Lot {
  const base = row.base?.map(([position, amount, points]) => ({ position, amount, points })) ?? null;
  return {
    id: row.id,
    sequence: row.sequence,
    amount: row.amount,
    remaining: row.remaining,
    held: row.held,
    expired: row.expired,
    pending: row.pending,
    maturesAt: row.matures_at,
    availableFrom: row.available_from,
    expiresAt: row.expires_at,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    closedAt: row.closed_at,
    award:
      row.purchase_id === null
        ? null
        : {
            purchaseId: row.purchase_id,
            ruleCode: row.rule_code ?? '',
            ruleVersion: row.rule_version ?? 0,
            base,
            settled: row.settled,
          },
    row: 'same',
  };
}

interface HoldRow {
  id: number;
  member_id: number;
  wallet_id: number;
  sequence: number;
  points: number;
  order_id: string | null;
  actor: string;
  created_at: number;
  expires_at: number;
  parts: [lotId: number, points: number][];
}

/** Active holds of these members with what they reserve of which lots: the uses of their HOLD entries. */
export async function readActiveHolds(sql: SqlClient, programId: number, memberIds: Iterable<number>): Promise<Hold[]> {
  const { rows } = await sql.query<HoldRow>({
    name: 'active holds',
    text: `SELECT h.id, h.member_id, h.wallet_id, h.sequence, h.points, h.order_id, h.actor, ${millis('h.created_at')}, ${millis('h.expires_at')},
        (SELECT jsonb_agg(jsonb_build_array(u.lot_id, u.held_change)) FROM lot_use u WHERE u.program_id = h.program_id
          AND u.member_id = h.member_id AND u.wallet_id = h.wallet_id AND u.sequence = h.sequence) AS parts
      FROM hold h WHERE h.program_id = (SELECT $1::int) AND h.member_id = ANY ($2::bigint[]) AND h.status = 'ACTIVE'`,
    values: [programId, idArray(memberIds)],
  });
  return rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    walletId: row.wallet_id,
    sequence: row.sequence,
    points: row.points,
    captured: 0,
    status: 'ACTIVE',
    orderId: row.order_id,
    actor: row.actor,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    endedAt: null,
    parts: row.parts.map(([lotId, points]) => ({ lotId, points })),
    row: 'same',
  }));
}
