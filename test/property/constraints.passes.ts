/** The constraints under passes and stored value, each with a row that only it keeps out. */
export const plantedPasses: Record<string, Record<string, Record<string, unknown>>> = {
  pass: {
    pass_adds_up: { remaining: 7 },
    pass_at_once: { periods: 2 },
    pass_begun: { begun: 2, granted: 20, remaining: 16 },
    pass_ends_later: { ends_at: '2024-01-01' },
    pass_granted: { granted: 9, remaining: 5 },
    pass_lapsed_check: { lapsed: -1, remaining: 7 },
    pass_money_back: { refunded_money: 3000 },
    pass_over: { status: 'EXPIRED' },
    pass_paid: { price_points: 5 },
    pass_period_check: { period: 'YEAR' },
    pass_periods_check: { period: 'DAY', periods: 1201 },
    pass_pkey: { code: 'ANOTHER' },
    pass_points_back: { refunded_points: 1, refunded_sequence: 1 },
    pass_price_money_check: { price_money: 2 ** 53 },
    pass_price_points_check: { price_points: 2 ** 53, wallet_id: 1, sequence: 1 },
    pass_program_id_code_key: { id: 99 },
    pass_reinstated: { refunded_sequence: 1 },
    pass_remaining_check: { used: 11, remaining: -1 },
    pass_return_due: { return_due: true },
    pass_rounding_check: { rounding: 'ODD' },
    pass_status_check: { status: 'LOST', remaining: 0, used: 10 },
    pass_type_version_check: { type_version: 0 },
    pass_units_check: { units: 0, granted: 0, used: 0, remaining: 0 },
    pass_used_check: { used: -1, lapsed: 5, remaining: 6 },
    pass_wallet: { wallet_id: 1 },
  },
  pass_entry: {
    pass_entry_direction: { units: -4 },
    pass_entry_kind_check: { kind: 'WASTE', units: -4, reverses_id: null },
    pass_entry_pkey: { reverses_id: 3 },
    pass_entry_program_id_reverses_id_key: { id: 99 },
    pass_entry_remaining_check: { remaining: -1 },
    pass_entry_reverses: { reverses_id: null },
  },
  stored_value_payment: {
    payment_entry_key: { id: 99 },
    payment_refunded: { refunded: 11 },
    stored_value_payment_amount_check: { amount: 0 },
    stored_value_payment_pkey: { sequence: 99 },
  },
  stored_value_top_up: {
    stored_value_top_up_amount_check: { amount: 2 ** 53 },
    stored_value_top_up_bonus_check: { amount: 0, paid_lot_id: null, bonus: 2 ** 53 },
    stored_value_top_up_pkey: { top_up_id: 'another' },
    stored_value_top_up_program_id_top_up_id_key: { id: 99 },
    top_up_bonus: { bonus: 11 },
    top_up_bonus_lot: { bonus_lot_id: null },
    top_up_bonus_taken: { bonus_taken: 6 },
    top_up_paid_lot: { paid_lot_id: null },
    top_up_refunded: { refunded: 11 },
    top_up_something: { amount: 0, bonus: 0, paid_lot_id: null, bonus_lot_id: null },
    top_up_withheld: { withheld: 1 },
  },
};

export const freshPassKeys: Record<string, Record<string, unknown>> = {
  pass: { id: 99, code: 'ANOTHER' },
  pass_entry: { id: 99, reverses_id: 9 },
  stored_value_payment: { id: 99, sequence: 99 },
  stored_value_top_up: { id: 99, top_up_id: 'another' },
};

export const GOOD_PASSES = `INSERT INTO pass (program_id, id, member_id, buyer_id, code, type_code, type_version, units, periods, carry, starts_at, begun, granted, used, lapsed, remaining,
    status, price_money, price_points, giftable, refundable, rounding, created_at, updated_at)
    VALUES (1, 1, 1, 1, 'CODE', 'beers', 1, 10, 1, false, '2025-01-01', 1, 10, 4, 0, 6, 'ACTIVE', 2018, 0, true, true, 'FLOOR', now(), now());
  INSERT INTO pass_entry (program_id, id, pass_id, kind, units, remaining, occurred_at, recorded_at, actor, reverses_id)
    VALUES (1, 2, 1, 'REVERSE_USE', 4, 6, now(), now(), 'server:till', 1);
  INSERT INTO stored_value_top_up (program_id, id, member_id, wallet_id, top_up_id, content_hash, amount, bonus, paid_lot_id, bonus_lot_id, entries, recorded_at)
    VALUES (1, 1, 1, 1, 't', '', 10, 5, 1, 2, '[]', now());
  INSERT INTO stored_value_payment (program_id, id, member_id, wallet_id, sequence, amount, parts, recorded_at) VALUES (1, 1, 1, 1, 1, 10, '[]', now());
`;
