import type { Check } from '../check.js';
import { givenAsGifts } from './gifts.js';

// Keys are kept 30 days; the purge may already have taken what is about to reach that age.
const kept = "recorded_at > current_setting('verify.now')::timestamptz - interval '30 days' + interval '1 hour'";

const valueId = (name: string): string => `(result->'value'->>'${name}')::bigint`;

/** Where a stored result points to, per operation: the record that it made or changed. */
const namedByKeys = `
  SELECT program_id, operation, key, 'purchase' AS kind, ${valueId('purchaseId')} AS id
  FROM idempotency WHERE operation IN ('recordPurchase', 'confirmPurchase')
  UNION ALL
  SELECT program_id, operation, key, 'return', ${valueId('returnId')} FROM idempotency WHERE operation = 'recordReturn'
  UNION ALL
  SELECT program_id, operation, key, 'hold', ${valueId('holdId')} FROM idempotency WHERE operation IN ('holdPoints', 'captureHold', 'releaseHold')
  UNION ALL
  SELECT program_id, operation, key, 'adjustment', ${valueId('adjustmentId')}
  FROM idempotency WHERE operation IN ('adjustPoints', 'approveAdjustment', 'declineAdjustment')
  UNION ALL
  SELECT program_id, operation, key, 'redemption', ${valueId('redemptionId')}
  FROM idempotency WHERE operation IN ('redeemReward', 'cancelRedemption', 'updateRedemption')
  UNION ALL
  SELECT program_id, operation, key, 'pass', ${valueId('passId')}
  FROM idempotency WHERE operation IN ('issuePass', 'usePass', 'reversePassUse', 'giftPass', 'refundPass', 'cancelPass')
  UNION ALL
  SELECT i.program_id, i.operation, i.key, 'return', p.return_id
  FROM idempotency i JOIN pass p ON p.program_id = i.program_id AND p.id = (i.result->'value'->>'passId')::bigint
  WHERE i.operation = 'refundPass' AND p.return_id IS NOT NULL
  UNION ALL
  SELECT program_id, operation, key, 'top-up', ${valueId('recordId')}
  FROM idempotency WHERE operation IN ('topUpStoredValue', 'refundStoredValueTopUp')
  UNION ALL
  SELECT program_id, operation, key, 'payment', ${valueId('paymentId')}
  FROM idempotency WHERE operation IN ('payWithStoredValue', 'refundStoredValuePayment')
  UNION ALL
  SELECT program_id, operation, key, 'play', ${valueId('playId')} FROM idempotency WHERE operation = 'playGame'
  UNION ALL
  SELECT program_id, operation, key, 'chances', ${valueId('grantId')} FROM idempotency WHERE operation = 'grantGameChances'
  UNION ALL
  SELECT program_id, operation, key, 'goodwill', ${valueId('creditId')}
  FROM idempotency WHERE operation IN ('grantGoodwill', 'approveGoodwill', 'declineGoodwill')
  UNION ALL
  SELECT program_id, operation, key, 'survey-receipt', ${valueId('receiptId')} FROM idempotency WHERE operation = 'submitSurveyResponse'`;

const records = `
  SELECT program_id, 'purchase' AS kind, id, recorded_at FROM purchase
  UNION ALL
  SELECT program_id, 'return', id, recorded_at FROM purchase_return
  UNION ALL
  SELECT program_id, 'hold', id, created_at FROM hold
  UNION ALL
  SELECT program_id, 'adjustment', id, created_at FROM adjustment
  UNION ALL
  SELECT program_id, 'redemption', id, created_at FROM redemption
  UNION ALL
  SELECT program_id, 'pass', id, created_at FROM pass
  UNION ALL
  SELECT program_id, 'top-up', id, recorded_at FROM stored_value_top_up
  UNION ALL
  SELECT program_id, 'payment', id, recorded_at FROM stored_value_payment
  UNION ALL
  SELECT program_id, 'play', id, played_at FROM game_play
  UNION ALL
  SELECT program_id, 'chances', id, recorded_at FROM game_chance
  UNION ALL
  SELECT program_id, 'goodwill', id, created_at FROM goodwill_credit
  UNION ALL
  SELECT program_id, 'survey-receipt', id, coalesce(submitted_at, day::timestamptz) FROM survey_receipt`;

/** The entries that results name. */
const rangesOfKeys = `
  SELECT program_id, principal, operation, key, (range->>0)::bigint AS member_id, (range->>1)::int AS wallet_id, (range->>2)::bigint AS first_sequence,
    (range->>3)::bigint AS last_sequence
  FROM idempotency CROSS JOIN jsonb_array_elements(result->'ranges') AS range
  WHERE jsonb_typeof(result->'ranges') = 'array'`;

/** What rules and games gave away was asked for by what happened and by playing, passes may come with redemptions, and payments with holds. */
const givenAway = `
  SELECT program_id, 'redemption' AS kind, redemption_id AS id FROM game_play WHERE redemption_id IS NOT NULL
  UNION ALL
  SELECT program_id, 'pass', id FROM pass WHERE redemption_id IS NOT NULL
  UNION ALL
  SELECT program_id, 'payment', id FROM stored_value_payment
  UNION ALL
  SELECT program_id, 'return', return_id FROM pass WHERE return_id IS NOT NULL
  UNION ALL
  ${givenAsGifts}`;

export const recordChecks: readonly Check[] = [
  {
    name: 'keys',
    holds: 'the result kept with an idempotency key names a record that is there',
    sql: `
      SELECT k.program_id AS program, k.operation, k.key, 'names a record that is not there' AS fault, k.kind, k.id
      FROM (${namedByKeys}) k
      LEFT JOIN (${records}) r USING (program_id, kind, id)
      WHERE r.id IS NULL`,
  },
  {
    name: 'key-entries',
    holds: 'and entries that are there',
    sql: `
      SELECT k.program_id AS program, k.operation, k.key, 'names entries that are not there' AS fault, k.member_id AS member, k.wallet_id AS wallet,
        k.first_sequence, k.last_sequence
      FROM (${rangesOfKeys}) k
      LEFT JOIN account a USING (program_id, member_id, wallet_id)
      WHERE k.first_sequence < 1 OR k.first_sequence > k.last_sequence OR k.last_sequence > coalesce(a.sequence, 0)`,
  },
  {
    name: 'asked-for',
    holds:
      'every order, return, hold, adjustment, redemption, play, granted chance, pass, top-up and goodwill of the last 30 days was asked for under an idempotency key',
    sql: `
      SELECT r.program_id AS program, r.kind, r.id, r.recorded_at, 'no key names it' AS fault
      FROM (SELECT * FROM (${records}) every WHERE ${kept}) r
      LEFT JOIN (${namedByKeys}) k USING (program_id, kind, id)
      LEFT JOIN (${givenAway}) g USING (program_id, kind, id)
      WHERE k.id IS NULL AND g.id IS NULL`,
  },
  {
    name: 'transfer-keys',
    holds: 'and every transfer: without its key a repeat would send the points again',
    sql: `
      SELECT e.program_id AS program, e.member_id AS member, e.wallet_id AS wallet, e.sequence, 'no key names it' AS fault
      FROM (SELECT * FROM entry WHERE kind = 'TRANSFER_OUT' AND ${kept}) e
      LEFT JOIN (${rangesOfKeys}) k ON k.operation = 'transferPoints' AND k.principal = e.actor AND k.program_id = e.program_id AND k.member_id = e.member_id
        AND k.wallet_id = e.wallet_id AND e.sequence BETWEEN k.first_sequence AND k.last_sequence
      WHERE k.key IS NULL`,
  },
  {
    name: 'adjustments',
    holds:
      'every adjustment that was carried out is one entry over its points, for its reason and by whom it names, and no entry adjusts without one',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, a.id AS adjustment, 'adjustment and entry differ' AS fault,
        concat_ws(' / ', a.points, a.reason_code, a.actor) AS stored, concat_ws(' / ', e.points, e.reason_code, e.actor) AS entry
      FROM (SELECT *, coalesce(decided_by, requested_by) AS actor FROM adjustment WHERE status = 'APPROVED') a
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, transaction_id, sequence, available_change + pending_change - debt_change AS points,
          reason->>'reasonCode' AS reason_code, actor
        FROM entry WHERE kind = 'ADJUST'
      ) e USING (program_id, member_id, wallet_id, transaction_id)
      WHERE (a.points, a.reason_code, a.actor) IS DISTINCT FROM (e.points, e.reason_code, e.actor)`,
  },
];
