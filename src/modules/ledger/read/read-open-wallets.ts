import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import { idArray, millis, type SqlClient } from '../../../kernel/sql/bulk.js';
import { type LotRow, readActiveHolds, readOpenLots } from '../batch/load.js';
import type { Hold, Lot, WalletState } from '../state.js';
import type { Read } from './read.js';

export interface WalletKey {
  memberId: number;
  walletId: number;
}

interface AccountRow {
  member_id: number;
  wallet_id: number;
  available: number;
  pending: number;
  held: number;
  debt: number;
  sequence: number;
  next_change_at: Instant | null;
  last_activity_at: Instant | null;
  last_recorded_at: Instant | null;
}

/** Wallets with all that can fall due in them, to be settled in memory; each key gets a copy of its own. Null for a wallet that no member has. */
export const readOpenWallets: Read<WalletKey, WalletState | null> = async (sql, program, keys) => {
  const memberIds = new Set(keys.map((key) => key.memberId));
  const [accounts, lots, holds] = await Promise.all([
    selectAccounts(sql, program.id, memberIds),
    readOpenLots(sql, program.id, memberIds),
    readActiveHolds(sql, program.id, memberIds),
  ]);
  return keys.map(({ memberId, walletId }) => {
    const account = accounts.find((row) => row.member_id === memberId && row.wallet_id === walletId);
    if (account === undefined) return null;
    return walletState(
      program,
      account,
      lots.filter((row) => row.member_id === memberId && row.wallet_id === walletId),
      holds.filter((hold) => hold.memberId === memberId && hold.walletId === walletId),
    );
  });
};

async function selectAccounts(sql: SqlClient, programId: number, memberIds: Iterable<number>): Promise<AccountRow[]> {
  const { rows } = await sql.query<AccountRow>({
    name: 'ledger open accounts',
    text: `SELECT member_id, wallet_id, available, pending, held, debt, sequence,
        ${millis('next_change_at')}, ${millis('last_activity_at')}, ${millis('last_recorded_at')}
      FROM account WHERE program_id = $1 AND member_id = ANY ($2::bigint[])`,
    values: [programId, idArray(memberIds)],
  });
  return rows;
}

function walletState(program: ProgramConfig, row: AccountRow, lots: LotRow[], holds: Hold[]): WalletState | null {
  const config = program.wallets.find((wallet) => wallet.id === row.wallet_id);
  if (!config) return null;
  return {
    memberId: row.member_id,
    config,
    timeZone: program.timeZone,
    totals: { available: row.available, pending: row.pending, held: row.held, debt: row.debt },
    sequence: row.sequence,
    nextChangeAt: row.next_change_at,
    lastActivityAt: row.last_activity_at,
    lastRecordedAt: row.last_recorded_at,
    lots: new Map(lots.map((lot) => [lot.id, lotOf(lot)])),
    complete: true,
    holds: new Map(holds.map((hold) => [hold.id, { ...hold, parts: [...hold.parts] }])),
    endedHolds: [],
    entries: [],
    noted: 0,
    changed: false,
  };
}

/** What settling needs of a lot: not the award behind it. */
function lotOf(row: LotRow): Lot {
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
    award: null,
    row: 'same',
  };
}
