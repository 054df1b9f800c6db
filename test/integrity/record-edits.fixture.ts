import { expect } from 'vitest';
import { ann, type Edit, edit } from './edits.fixture.js';

/** Edits of what records say beside their numbers: names, dates, who and why. */
export const recordEdits: Edit[] = [
  edit(
    'points that live a year longer',
    [`UPDATE lot SET expires_at = expires_at + interval '1 year' WHERE closed_at IS NULL`],
    ['lot-dates'],
    { wallet: 1 },
  ),
  edit(
    'points that never die',
    [
      `UPDATE lot SET expires_at = NULL WHERE sequence = (SELECT max(sequence) FROM entry WHERE kind = 'ADJUST') AND member_id = ${ann}`,
    ],
    ['lot-dates'],
    { member: expect.any(String), stored: expect.stringMatching(/\/$/) },
  ),
  edit(
    'points of a transfer that live longer',
    [
      `UPDATE lot l SET expires_at = expires_at + interval '1 day' FROM entry e WHERE
       e.kind = 'TRANSFER_IN' AND (e.member_id, e.wallet_id, e.sequence) = (l.member_id, l.wallet_id, l.sequence)`,
    ],
    ['lot-dates'],
    { wallet: 1 },
  ),
  edit(
    'an order that becomes free for another purchase',
    [`UPDATE purchase SET order_id = 'free' WHERE order_id = 'o3'`],
    ['award-entries', 'orders'],
    {
      stored: expect.stringContaining('free'),
    },
  ),
  edit('the total of an order', [`UPDATE purchase SET total = total * 2 WHERE order_id = 'dead'`], ['award-entries', 'orders'], {
    wallet: 1,
  }),
  edit('what a line was', [`UPDATE purchase_line SET sku = 'gold' WHERE sku = 'tea'`], ['orders'], {
    order: 'o1',
    fault: 'is not what was sent',
  }),
  edit(
    'by which rule points were granted',
    [`UPDATE lot SET rule_version = 7 WHERE rule_code IS NOT NULL`],
    ['award-entries', 'granted'],
    { wallet: 1 },
  ),
  edit(
    'how much a rule granted',
    [`UPDATE purchase SET outcomes = jsonb_set(outcomes, '{0,granted}', '999') WHERE order_id = 'o3'`],
    ['granted'],
    { stored: '999' },
  ),
  edit(
    'a return that becomes free for another one',
    [`UPDATE purchase_return SET return_id = 'free' WHERE return_id = 'r1'`],
    ['return-entries'],
    {
      return: 'r1',
    },
  ),
  edit(
    'the amount of a return that names no order',
    [`UPDATE purchase_return SET amount = amount + 1 WHERE return_id = 'r2'`],
    ['returns'],
    {
      return: 'r2',
    },
  ),
  edit(
    'a hold that lasts longer',
    [`UPDATE hold SET expires_at = expires_at + interval '10 years' WHERE status = 'ACTIVE'`],
    ['hold-entries'],
    {
      wallet: 1,
    },
  ),
  edit('who may release a hold', [`UPDATE hold SET actor = 'member:7' WHERE status = 'ACTIVE'`], ['hold-entries'], { wallet: 1 }),
  edit('how much was captured', [`UPDATE hold SET captured = captured - 1 WHERE status = 'CAPTURED'`], ['captures'], {
    stored: '59',
    entry: '60',
  }),
  edit('how a hold ended', [`UPDATE hold SET ended_at = ended_at + interval '1 day' WHERE status = 'EXPIRED'`], ['hold-ends'], {
    status: 'EXPIRED',
  }),
  edit('who adjusted', [`UPDATE adjustment SET requested_by = 'staff:eve'`], ['adjustments'], { stored: '7 / TEST / staff:eve' }),
  edit('why it was adjusted', [`UPDATE adjustment SET reason_code = 'OTHER'`], ['adjustments'], { wallet: 1 }),
  edit('the key of a transfer', [`DELETE FROM idempotency WHERE operation = 'transferPoints'`], ['transfer-keys'], { wallet: 1 }),
  edit(
    'when a wallet was last active',
    [`UPDATE account SET last_activity_at = last_activity_at + interval '1 year'`],
    ['activity'],
    { wallet: 1 },
  ),
  edit(
    'when a wallet last changed',
    [`UPDATE account SET last_recorded_at = last_recorded_at + interval '1 year'`],
    ['newest-entry'],
    { wallet: 1 },
  ),
  edit('a member deleted', [`DELETE FROM member WHERE external_id = 'bob'`], ['owners'], { fault: 'belongs to nobody' }),
  edit('when points were recorded', [`UPDATE lot SET recorded_at = recorded_at - interval '1 day'`], ['lot-dates'], {
    wallet: 1,
  }),
  edit('what an event was', [`UPDATE stream SET type = 'MEMBER_CLOSED' WHERE type = 'MEMBER_ENROLLED'`], ['told-as-announced'], {
    stored: 'MEMBER_CLOSED',
    announced: 'MEMBER_ENROLLED',
  }),
  edit(
    'two events in another order',
    [
      `WITH two AS (
         SELECT position, first_sequences, last_sequences, sum(position) OVER () - position AS other FROM stream
         WHERE position IN (SELECT unnest(ARRAY[min(position), max(position)]) FROM stream WHERE members = ARRAY[${ann}]::bigint[] AND wallets = ARRAY[1]::bigint[]))
       UPDATE stream s SET first_sequences = two.first_sequences, last_sequences = two.last_sequences FROM two WHERE s.position = two.other`,
    ],
    ['event-order'],
    { wallet: 1 },
  ),
];
