import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { freshPassKeys, GOOD_PASSES, plantedPasses } from './constraints.passes.js';

/**
 * The second wall under the ledger: each constraint of its tables, and a planted row that only this constraint keeps out. Whatever constraint a
 * migration adds or removes shows here. A row is planted as a copy of a good one with some columns changed.
 */
const planted: Record<string, Record<string, Record<string, unknown>>> = {
  account: {
    account_available_check: { available: -1 },
    account_check: { available: 1, debt: 1 },
    account_debt_check: { debt: -1 },
    account_held_check: { held: -1 },
    account_pending_check: { pending: -1 },
    account_pkey: {},
    account_program_id_member_id_fkey: { member_id: 99 },
    account_program_id_wallet_id_fkey: { wallet_id: 99 },
  },
  activity_reference: { activity_reference_pkey: {} },
  achievement_completion: {
    achievement_completion_pkey: {},
    achievement_completion_reached_check: { reached: 0 },
    achievement_completion_version_check: { version: 0 },
  },
  achievement_contribution: {
    achievement_contribution_amount_check: { amount: -1, completion: null, completed_at: null },
    achievement_contribution_check: { completed_at: null },
    achievement_contribution_check1: { amount: 0 },
    achievement_contribution_pkey: {},
    achievement_contribution_version_check: { version: 0 },
  },
  adjustment: {
    adjustment_check: { status: 'APPROVED', decided_by: 'staff:one' },
    adjustment_pkey: {},
    adjustment_points_check: { points: 0 },
    adjustment_program_id_member_id_wallet_id_fkey: { id: 99, member_id: 99 },
    adjustment_status_check: { status: 'MAYBE' },
  },
  entry: {
    entry_check: { available_after: -1 },
    entry_check1: { available_after: 1, debt_after: 1 },
    entry_kind_check: { kind: 'GIFT' },
    entry_pkey: {},
    entry_system_account_check: { system_account: 'pocket' },
  },
  hold: {
    hold_check: { captured: 11 },
    hold_pkey: {},
    hold_points_check: { points: 0, captured: 0 },
    hold_status_check: { status: 'LOST' },
  },
  idempotency: { idempotency_pkey: {} },
  lot: {
    lot_amount_check: { amount: 0, remaining: 0 },
    lot_check: { remaining: 9, held: 2 },
    lot_pkey: {},
    lot_returned_check: { settled: 5, returned: 6 },
  },
  lot_use: { lot_use_pkey: {} },
  buyer: { buyer_pkey: {}, buyer_purchases_check: { purchases: -1 } },
  check_in: {
    check_in_check: { made_up_on: '2025-01-01' },
    check_in_cycle_days_check: { cycle_days: 0 },
    check_in_pkey: {},
    check_in_points_check: { points: -1 },
    check_in_streak_check: { streak: 0 },
  },
  follow_up: { follow_up_pkey: {} },
  occurrence: {
    occurrence_pkey: { key: 'another' },
    occurrence_program_id_trigger_of_member_id_key_key: { id: 99 },
    occurrence_trigger_check: { trigger: 'RAIN' },
  },
  purchase: {
    purchase_check: { named_returned: 600, unnamed_returned: 401, named_claimed: 600 },
    purchase_check1: { named_claimed: 1001 },
    purchase_pkey: { order_id: 'another' },
    purchase_program_id_order_id_key: { id: 99 },
    purchase_total_check: { total: 2 ** 53 },
  },
  purchase_line: {
    purchase_line_amount_check: { amount: -1 },
    purchase_line_check: { named_returned: 600, unnamed_returned: 401, named_claimed: 600 },
    purchase_line_check1: { named_claimed: 1001 },
    purchase_line_pkey: {},
  },
  purchase_return: {
    purchase_return_amount_check: { amount: -1 },
    purchase_return_pkey: { return_id: 'another' },
    purchase_return_program_id_return_id_key: { id: 99 },
  },
  once_known: { once_known_kind_check: { kind: 'shoe' }, once_known_pkey: {} },
  referral: {
    referral_check: { refused_for: 'SELF' },
    referral_check1: { purchase_id: 5 },
    referral_check2: { referrer_id: 99 },
    referral_pkey: {},
    referral_refused_for_check: { status: 'REFUSED', refused_for: 'WHIM' },
    referral_status_check: { status: 'MAYBE' },
  },
  redemption: {
    redemption_check: { returned: 11, returned_sequence: 2 },
    redemption_check1: { stock_taken: 2 },
    redemption_check2: { slot_taken: 2 },
    redemption_check3: { points: 0 },
    redemption_check4: { wallet_id: null },
    redemption_check5: { returned_sequence: 2 },
    redemption_pass_type: { pass_type: 'beers' },
    redemption_kind_check: { kind: 'WISH' },
    redemption_money_check: { money: -1 },
    redemption_pkey: {},
    redemption_points_check: { points: 2 ** 53 },
    redemption_quantity_check: { quantity: 0 },
    redemption_status_check: { status: 'LOST' },
  },
  redemption_change: { redemption_change_pkey: {} },
  ...plantedPasses,
  return_allocation: { return_allocation_pkey: {} },
  reward: {
    reward_check: { starts_at: '2026-01-02', ends_at: '2026-01-01' },
    reward_code_check: { code: 'Not a code' },
    reward_kind_check: { kind: 'WISH' },
    reward_pkey: { code: 'another' },
    reward_price_points_check: { price_points: -1 },
    reward_program_id_code_key: { id: 99 },
    reward_program_id_wallet_id_fkey: { wallet_id: 99 },
    reward_status_check: { status: 'MAYBE' },
    reward_version_check: { version: 0 },
  },
  reward_code: { reward_code_pkey: {} },
  reward_slot: {
    reward_slot_check: { starts_at: '2026-01-02', ends_at: '2026-01-01' },
    reward_slot_pkey: { place: 'another' },
    reward_slot_program_id_reward_id_fkey: { reward_id: 99 },
  },
  reward_stock: { reward_stock_free_check: { free: -1 }, reward_stock_places_check: { places: -1 }, reward_stock_pkey: {} },
  reward_stock_change: {
    reward_stock_change_change_check: { change: 0 },
    reward_stock_change_pkey: {},
  },
  rule_counter: { rule_counter_pkey: {}, rule_counter_points_check: { points: -1 }, rule_counter_times_check: { times: -1 } },
  member_tier: {
    member_tier_check: { period_until: null },
    member_tier_check1: { lost_tier: 'gold' },
    member_tier_check2: { assigned_by: null },
    member_tier_check3: { assigned_until: '2024-01-01' },
    member_tier_pkey: {},
    member_tier_scheme_version_check: { scheme_version: 0 },
  },
  tier_change: {
    tier_change_check: { upcoming: true, up: true },
    tier_change_check1: { to_tier: 'silver' },
    tier_change_pkey: {},
  },
  tier_metric: { tier_metric_pkey: {} },
  transfer_day: { transfer_day_pkey: {}, transfer_day_points_check: { points: -1 } },
};

const freshKeys: Record<string, Record<string, unknown>> = {
  account: { member_id: 2 },
  achievement_completion: { key: '99', occurrence_id: 99 },
  achievement_contribution: { source_id: 99 },
  adjustment: { id: 99 },
  buyer: { member_id: 2 },
  check_in: { day: '2025-01-02' },
  entry: { sequence: 99 },
  hold: { id: 99 },
  lot: { id: 99 },
  occurrence: { id: 99, key: 'another' },
  purchase: { id: 99, order_id: 'another' },
  purchase_line: { position: 99 },
  purchase_return: { id: 99, return_id: 'another' },
  ...freshPassKeys,
  redemption: { id: 99 },
  referral: { referee_id: 99 },
  reward: { id: 99, code: 'another' },
  reward_code: { code: 'another' },
  reward_slot: { id: 99, place: 'another' },
  reward_stock: { id: 99 },
  reward_stock_change: { id: 99 },
  rule_counter: { key: 'another' },
  member_tier: { member_id: 2 },
  tier_change: { id: 99 },
  tier_metric: { day: '2025-01-02' },
  transfer_day: { day: '2025-01-02' },
};

const GOOD_ROWS = `
  INSERT INTO program (id, code, name, time_zone, region, currency, created_at) VALUES (1, 'p', 'p', 'UTC', 'CN', 'CNY', now());
  INSERT INTO wallet VALUES (1, 1, 'points', 'Points', '{"kind": "NEVER"}', 'DEBT', true);
  INSERT INTO member (program_id, id, status, card_number, referral_code, joined_at, created_at) VALUES (1, 1, 'ACTIVE', 'c', 'r', now(), now()), (1, 2, 'ACTIVE', 'd', 's', now(), now());
  INSERT INTO account (program_id, member_id, wallet_id) VALUES (1, 1, 1);
  INSERT INTO adjustment (program_id, id, member_id, wallet_id, points, reason_code, status, requested_by, created_at)
    VALUES (1, 1, 1, 1, 5, 'GOODWILL', 'PENDING_APPROVAL', 'staff:one', now());
  INSERT INTO entry (program_id, member_id, wallet_id, sequence, transaction_id, kind, system_account, available_change, pending_change, held_change,
    debt_change, available_after, pending_after, held_after, debt_after, occurred_at, recorded_at, effective_at, actor, reason)
    VALUES (1, 1, 1, 1, 1, 'EARN', 'issued', 10, 0, 0, 0, 10, 0, 0, 0, now(), now(), now(), 'server:till', '{}');
  INSERT INTO lot (program_id, id, member_id, wallet_id, sequence, amount, remaining, occurred_at, recorded_at) VALUES (1, 1, 1, 1, 1, 10, 10, now(), now());
  INSERT INTO lot_use (program_id, member_id, wallet_id, sequence, lot_id, remaining_change, held_change, expired_change) VALUES (1, 1, 1, 1, 1, 10, 0, 0);
  INSERT INTO hold (program_id, id, member_id, wallet_id, sequence, points, status, actor, created_at, expires_at)
    VALUES (1, 1, 1, 1, 1, 10, 'ACTIVE', 'server:till', now(), now());
  INSERT INTO idempotency VALUES (1, 'server:till', 'recordPurchase', 'k', '', '{}', now());
  INSERT INTO rule_counter VALUES (1, 'budget:default', 10, 1);
  INSERT INTO buyer VALUES (1, 1, 1, 1);
  INSERT INTO achievement_contribution VALUES (1, 1, 'regular', 1, now(), '2025-01-01', 1, 1, NULL, '1', now());
  INSERT INTO achievement_completion VALUES (1, 1, 'regular', '1', NULL, now(), 1, 1, NULL, NULL);
  INSERT INTO occurrence (program_id, id, member_id, trigger, key, occurred_at, recorded_at, payload, outcomes, award_lots)
    VALUES (1, 1, 1, 'CHECK_IN', '2025-01-01', now(), now(), '{}', '[]', '{}');
  INSERT INTO check_in (program_id, member_id, day, recorded_at, streak, occurrence_id, entries) VALUES (1, 1, '2025-01-01', now(), 1, 1, '[]');
  INSERT INTO activity_reference VALUES (1, 'review', 'r-1', 1, 1, '', '[]');
  INSERT INTO follow_up VALUES (1, 1, 'referral', 1, '{}', now());
  INSERT INTO purchase (program_id, id, member_id, order_id, total, occurred_at, recorded_at, content_hash, outcomes, award_lots)
    VALUES (1, 1, 1, 'o', 1000, now(), now(), '', '[]', '{}');
  INSERT INTO purchase_line (program_id, purchase_id, position, amount) VALUES (1, 1, 0, 1000);
  INSERT INTO purchase_return (program_id, id, member_id, return_id, amount, occurred_at, recorded_at, content_hash, reversed, entries)
    VALUES (1, 1, 1, 'r', 1000, now(), now(), '', '[]', '{}');
  INSERT INTO return_allocation (program_id, return_id, purchase_id, position, named, unnamed) VALUES (1, 1, 1, 0, 0, 0);
  INSERT INTO referral (program_id, referee_id, referrer_id, status, created_at) VALUES (1, 1, 2, 'ENROLLED', now());
  INSERT INTO once_known VALUES (1, 'phone', '');
  INSERT INTO tier_metric VALUES (1, 1, '2025-01-01', 10, 1000, 1);
  INSERT INTO member_tier VALUES (1, 1, 'gold', now(), 'silver', now(), '2025-01-01', '2026-01-01', NULL, NULL, NULL, 'gold', '2025-01-01', '2025-02-01', 'staff:one', 'VIP', 1, NULL, now(), NULL);
  INSERT INTO tier_change VALUES (1, 1, 1, 'silver', 'gold', true, false, '{}', 1, 'staff:one', now(), now());
  INSERT INTO transfer_day VALUES (1, 1, 1, '2025-01-01', 5);
  INSERT INTO reward VALUES (1, 1, 'mug', 'GOODS', 'ACTIVE', 1, 'Mug', NULL, 1, 100, 0, NULL, NULL, '{}', 'mug', now(), now(), 'staff:one');
  INSERT INTO reward_stock VALUES (1, 1, 5, 1);
  INSERT INTO reward_stock_change VALUES (1, 1, 1, 5, 'FIRST', 'staff:one', now());
  INSERT INTO reward_slot VALUES (1, 1, 1, '2026-01-01', '2026-01-02', NULL);
  INSERT INTO reward_code VALUES (1, 1, 'CODE', 1, NULL);
  INSERT INTO redemption (program_id, id, member_id, reward_id, reward_version, kind, quantity, status, points, wallet_id, sequence, stock_taken, slot_taken, uses, created_at, updated_at)
    VALUES (1, 1, 1, 1, 1, 'GOODS', 1, 'FULFILLED', 10, 1, 1, 0, 0, '[]', now(), now());
  INSERT INTO redemption_change VALUES (1, 1, 1, 'RESERVED', 'CONFIRMED', 'staff:one', NULL, now());
  ${GOOD_PASSES}
`;

describe('under the ledger', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url, options: '-c search_path=fealty' });
    await client.connect();
    await client.query(GOOD_ROWS);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('every constraint has its planted row', async () => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.relname || '.' || k.conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE k.connamespace = 'fealty'::regnamespace AND k.contype IN ('p', 'u', 'c', 'f') AND c.relname = ANY ($1) ORDER BY 1`,
      [Object.keys(planted)],
    );
    const named = Object.entries(planted).flatMap(([table, constraints]) =>
      Object.keys(constraints).map((name) => `${table}.${name}`),
    );
    expect(named.sort()).toEqual(rows.map((row) => row.name).sort());
  });

  const cases = Object.entries(planted).flatMap(([table, constraints]) =>
    Object.entries(constraints).map(([name, change]) => [name, table, change] as const),
  );
  /** A planted row has a key of its own, unless its key is what must not be. */
  const plant = (name: string, table: string, change: Record<string, unknown>) =>
    client.query(`INSERT INTO ${table} SELECT (jsonb_populate_record(good, $1)).* FROM ${table} AS good LIMIT 1`, [
      /_p?key$/.test(name) ? change : { ...freshKeys[table], ...change },
    ]);

  it.each(cases)('%s keeps a row out of %s', async (name, table, change) => {
    await expect(plant(name, table, change)).rejects.toMatchObject({ constraint: name });
  });

  // This one only says in words of its own what purchase_line_check implies.
  const alone = cases.filter(([name]) => name !== 'purchase_line_amount_check');
  it.each(alone)('nothing but %s keeps that row out of %s', async (name, table, change) => {
    await client.query(`BEGIN; ALTER TABLE ${table} DROP CONSTRAINT ${name} CASCADE`);
    try {
      await expect(plant(name, table, change)).resolves.toMatchObject({ rowCount: 1 });
    } finally {
      await client.query('ROLLBACK');
    }
  });

  it.each(['entry', 'lot_use', 'return_allocation', 'reward_stock_change', 'redemption_change', 'pass_entry'])(
    '%s is append-only, for the owner too',
    async (table) => {
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
      await expect(client.query(`UPDATE ${table} SET program_id = program_id`)).rejects.toThrow('append-only');
      await expect(client.query(`TRUNCATE ${table}`)).rejects.toThrow('append-only');
    },
  );
});
