import type { Pool, PoolClient } from 'pg';
import type { Instant } from '../../kernel/clock.js';
import type { Check, CheckOutcome } from './check.js';
import { accountChecks } from './checks/accounts.js';
import { achievementChecks } from './checks/achievements.js';
import { activityChecks } from './checks/activities.js';
import { awardChecks } from './checks/awards.js';
import { blockChecks } from './checks/blocks.js';
import { causeChecks } from './checks/causes.js';
import { communityChecks } from './checks/community.js';
import { couponChecks } from './checks/coupons.js';
import { entryChecks } from './checks/entries.js';
import { gameChecks } from './checks/games.js';
import { giftChecks } from './checks/gifts.js';
import { goodwillChecks } from './checks/goodwill.js';
import { holdChecks } from './checks/holds.js';
import { leaderboardChecks } from './checks/leaderboards.js';
import { lotChecks } from './checks/lots.js';
import { passChecks } from './checks/passes.js';
import { purchaseChecks } from './checks/purchases.js';
import { recordChecks } from './checks/records.js';
import { rewardChecks } from './checks/rewards.js';
import { storedValueChecks } from './checks/stored-value.js';
import { streamChecks } from './checks/stream.js';
import { surveyChecks } from './checks/surveys.js';
import { tierChecks } from './checks/tiers.js';
import { checkCompletions } from './completions.js';
import { countRows, type RowCounts, type SystemAccountTotal, systemAccounts } from './counts.js';
import { checkOutcomes } from './game-outcomes.js';
import { checkOrders } from './orders.js';
import { runCheck } from './run-checks.js';
import { checkSeals, countUnsealed, type Unsealed } from './seals.js';

export const ledgerChecks: readonly Check[] = [
  ...accountChecks,
  ...entryChecks,
  ...lotChecks,
  ...holdChecks,
  ...purchaseChecks,
  ...awardChecks,
  ...causeChecks,
  ...giftChecks,
  ...activityChecks,
  ...achievementChecks,
  ...recordChecks,
  ...streamChecks,
  ...tierChecks,
  ...rewardChecks,
  ...couponChecks,
  ...passChecks,
  ...storedValueChecks,
  ...gameChecks,
  ...leaderboardChecks,
  ...goodwillChecks,
  ...communityChecks,
  ...surveyChecks,
  ...blockChecks,
];

export interface Verification {
  clean: boolean;
  checks: CheckOutcome[];
  counts: RowCounts;
  systemAccounts: SystemAccountTotal[];
  /** Entries that no block seals yet: what an intruder could still change without breaking the chain. */
  unsealed: Unsealed;
  seconds: number;
}

export interface VerifyOptions {
  /** The key that seals are made with; it is not in the database. */
  sealKey: Uint8Array;
  now: Instant;
  onCheck?: (outcome: CheckOutcome) => void;
}

/**
 * Recomputes from raw rows, in one snapshot, all that the ledger stores twice. `pool` connects as the owner of the tables (row-level security would hide
 * other programs); nothing is written.
 */
export async function verifyLedger(pool: Pool, options: VerifyOptions): Promise<Verification> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const verification = await verifySnapshot(client, options);
    await client.query('COMMIT');
    return verification;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** The same within a transaction of the caller's. */
export async function verifySnapshot(client: PoolClient, { sealKey, now, onCheck }: VerifyOptions): Promise<Verification> {
  const began = performance.now();
  await client.query(
    `SELECT set_config('search_path', 'fealty, pg_temp', true), set_config('work_mem', '128MB', true), set_config('jit', 'off', true),
      set_config('statement_timeout', '0', true), set_config('verify.now', $1, true)`,
    [new Date(now).toISOString()],
  );
  const checks: CheckOutcome[] = [];
  const done = (outcome: CheckOutcome): void => {
    checks.push(outcome);
    onCheck?.(outcome);
  };
  for (const check of ledgerChecks) done(await runCheck(client, check));
  done(await checkOrders(client));
  done(await checkCompletions(client));
  done(await checkOutcomes(client));
  done(await checkSeals(client, sealKey));
  return {
    clean: checks.every((check) => check.faults === 0),
    checks,
    counts: await countRows(client),
    systemAccounts: await systemAccounts(client),
    unsealed: await countUnsealed(client),
    seconds: (performance.now() - began) / 1000,
  };
}
