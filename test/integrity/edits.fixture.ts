/** An edit that somebody with all rights makes behind the server's back. */
export interface Edit {
  what: string;
  statements: string[];
  /** Checks that must find it; the first of them names where. */
  checks: string[];
  where: Record<string, unknown>;
}

export const ann = `(SELECT id FROM member WHERE external_id = 'ann')`;
const bob = `(SELECT id FROM member WHERE external_id = 'bob')`;
const entry = (member: string, sequence: number) => `member_id = ${member} AND wallet_id = 1 AND sequence = ${sequence}`;

export const edit = (what: string, statements: string[], checks: string[], where: Record<string, unknown>): Edit => ({
  what,
  statements,
  checks,
  where,
});

export const edits: Edit[] = [
  edit(
    'a balance',
    [`UPDATE account SET held = held + 1 WHERE member_id = ${ann} AND wallet_id = 1`],
    ['balances', 'newest-entry', 'balances-by-lot', 'holds'],
    { wallet: 1 },
  ),
  edit(
    'points of an entry',
    [`UPDATE entry SET pending_change = pending_change + 1 WHERE ${entry(ann, 1)}`],
    ['running-balances', 'balances', 'seals'],
    { sequence: '1' },
  ),
  edit(
    'an entry and all after it',
    [
      `UPDATE entry SET pending_change = pending_change + 1 WHERE ${entry(ann, 1)}`,
      `UPDATE entry SET pending_after = pending_after + 1 WHERE member_id = ${ann} AND wallet_id = 1`,
    ],
    ['entries-by-lot', 'seals'],
    { sequence: '1' },
  ),
  edit('why an entry was written', [`UPDATE entry SET reason = '{"code": "GIFT"}' WHERE ${entry(ann, 2)}`], ['seals'], {
    block: 1,
  }),
  edit('who wrote an entry', [`UPDATE entry SET actor = 'staff:eve' WHERE ${entry(bob, 1)}`], ['seals'], { block: 1 }),
  edit(
    'when an entry was written',
    [`UPDATE entry SET recorded_at = recorded_at - interval '1 year' WHERE ${entry(ann, 3)}`],
    ['recording-order', 'seals'],
    { sequence: '3' },
  ),
  edit(
    'an entry deleted from the middle',
    [`DELETE FROM entry WHERE ${entry(ann, 2)}`],
    ['sequences', 'running-balances', 'seals'],
    { first_missing: '2' },
  ),
  edit(
    'the newest entry deleted',
    [
      `DELETE FROM entry e USING account a WHERE e.member_id = a.member_id AND e.wallet_id = a.wallet_id AND e.sequence = a.sequence AND a.member_id = ${bob} AND a.wallet_id = 1`,
    ],
    ['balances', 'newest-entry', 'seals'],
    { wallet: 1 },
  ),
  edit(
    'two entries in another order',
    [
      `UPDATE entry SET sequence = -1 WHERE ${entry(ann, 1)}`,
      `UPDATE entry SET sequence = 1 WHERE ${entry(ann, 2)}`,
      `UPDATE entry SET sequence = 2 WHERE member_id = ${ann} AND wallet_id = 1 AND sequence = -1`,
    ],
    ['running-balances', 'seals'],
    { sequence: '1' },
  ),
  edit(
    'what is left of a lot',
    [`UPDATE lot SET remaining = remaining - 1, held = held + 1 WHERE id = (SELECT max(id) FROM lot WHERE remaining > 0)`],
    ['lots', 'balances-by-lot'],
    { fault: 'differs from its uses' },
  ),
  edit(
    'a use of a lot deleted',
    [`DELETE FROM lot_use WHERE ctid = (SELECT ctid FROM lot_use LIMIT 1)`],
    ['lots', 'entries-by-lot'],
    { fault: 'differs from its uses' },
  ),
  edit(
    'a lot given to another member',
    [`UPDATE lot SET member_id = ${bob} WHERE id = (SELECT min(id) FROM lot WHERE member_id = ${ann})`],
    ['lot-owners', 'awards', 'entries-by-lot'],
    { fault: 'uses a lot that is not its own' },
  ),
  edit(
    'a lot closed too early',
    [`UPDATE lot SET closed_at = recorded_at WHERE id = (SELECT max(id) FROM lot WHERE remaining > 0)`],
    ['closed-lots', 'balances-by-lot'],
    { fault: 'closed though not empty' },
  ),
  edit(
    'what returns took of an award',
    [`UPDATE lot SET settled = settled + 1 WHERE id = (SELECT max(id) FROM lot WHERE settled > 0)`],
    ['settled-awards'],
    { fault: 'taken back too much or too little' },
  ),
  edit(
    'the lines of an award',
    [`UPDATE lot SET base = '[[0, 1, 1]]' WHERE id = (SELECT min(id) FROM lot WHERE base IS NOT NULL)`],
    ['settled-awards'],
    { order: 'o1' },
  ),
  edit('an active hold', [`UPDATE hold SET points = points + 1 WHERE status = 'ACTIVE'`], ['holds', 'hold-entries'], {
    wallet: 1,
  }),
  edit('a hold that ended', [`UPDATE hold SET status = 'RELEASED' WHERE status = 'CAPTURED'`], ['hold-ends'], {
    status: 'RELEASED',
  }),
  edit('when something is due', [`UPDATE account SET next_change_at = NULL WHERE next_change_at IS NOT NULL`], ['due'], {
    fault: 'would be posted late',
  }),
  edit(
    'one side of a transfer',
    [`UPDATE entry SET kind = 'ADJUST', system_account = 'adjusted' WHERE kind = 'TRANSFER_IN'`],
    ['transfers', 'adjustments', 'seals'],
    { fault: 'does not cancel out' },
  ),
  edit('what came back of an order', [`UPDATE purchase SET unnamed_returned = 1 WHERE order_id = 'dead'`], ['returned'], {
    order: 'dead',
  }),
  edit(
    'what came back of a line',
    [`UPDATE purchase_line SET named_returned = named_returned - 1, named_claimed = named_claimed - 1 WHERE named_returned > 0`],
    ['returned-lines'],
    { order: 'o1', position: 1 },
  ),
  edit('the amount of a return', [`UPDATE purchase_return SET amount = amount + 1 WHERE return_id = 'r1'`], ['returns'], {
    stored: '3550',
  }),
  edit('an order deleted', [`DELETE FROM purchase WHERE order_id = 'o2'`], ['returns', 'awards', 'keys'], { return: 'r2' }),
  edit('a key deleted', [`DELETE FROM idempotency WHERE operation = 'recordReturn'`], ['asked-for'], { kind: 'return' }),
  edit(
    'the result of a key',
    [`UPDATE idempotency SET result = jsonb_set(result, '{value,purchaseId}', '99999999') WHERE operation = 'recordPurchase'`],
    ['keys', 'asked-for'],
    { operation: 'recordPurchase' },
  ),
  edit(
    'the entries of a key',
    [`UPDATE idempotency SET result = jsonb_set(result, '{ranges,0,3}', '1000') WHERE operation = 'holdPoints'`],
    ['key-entries'],
    { last_sequence: '1000' },
  ),
  edit('an adjustment', [`UPDATE adjustment SET points = 700`], ['adjustments'], {
    stored: '700 / TEST / staff:anna',
    entry: '7 / TEST / staff:anna',
  }),
  edit(
    'an event deleted',
    [
      `DELETE FROM stream WHERE position = (SELECT min(position) FROM stream WHERE type = 'WALLET_CHANGED')`,
      `DELETE FROM outbox`,
    ],
    ['events', 'positions'],
    {
      fault: 'announced by no event',
    },
  ),
  edit(
    'an event twice',
    [
      `INSERT INTO stream SELECT (jsonb_populate_record(s, '{"position": 1000, "outbox_id": 1000}')).* FROM stream s WHERE type = 'WALLET_CHANGED' ORDER BY position LIMIT 1`,
    ],
    ['events', 'positions'],
    { fault: 'announced more than once' },
  ),
  edit(
    'a change within an event of several',
    [
      `UPDATE stream SET last_sequences = (SELECT array_agg(last + 1) FROM unnest(last_sequences) last) WHERE position = (SELECT max(position) FROM stream WHERE members IS NOT NULL)`,
    ],
    ['event-ranges', 'events'],
    { fault: 'names entries that are not there' },
  ),
  edit(
    'an event that never happened',
    [
      `INSERT INTO outbox (program_id, type, member_id, wallet_id, first_sequence, last_sequence, occurred_at, recorded_at) SELECT program_id, 'WALLET_CHANGED', id, 1, 900, 900, joined_at, joined_at FROM member LIMIT 1`,
    ],
    ['event-ranges'],
    { sequence: '900' },
  ),
  edit('a block forged', [`UPDATE ledger_block SET seal = sha256(seal)`], ['seals'], { block: 1 }),
  edit('a block removed with its entries list', [`DELETE FROM ledger_block WHERE number = 1`], ['sealed-blocks'], { block: '1' }),
  edit(
    'the list of a block',
    [`DELETE FROM ledger_block_range WHERE member_id = ${ann} AND wallet_id = 1`],
    ['sealed-blocks', 'seals'],
    { block: '1' },
  ),
];
