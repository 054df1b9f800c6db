import type { Check } from '../check.js';

// Events are kept 30 days; the purge may already have taken what is about to reach that age.
const kept = "recorded_at > current_setting('verify.now')::timestamptz - interval '30 days' + interval '1 hour'";

/** Announced changes of wallets: those in the stream, and those that the relay has not placed yet. */
const ranges = `
  SELECT s.outbox_id AS id, s.program_id, t.member_id, t.wallet_id, t.first_sequence, t.last_sequence FROM stream s CROSS JOIN LATERAL told(s) t WHERE s.type = 'WALLET_CHANGED'
  UNION
  SELECT o.id, o.program_id, a.member_id, a.wallet_id, a.first_sequence, a.last_sequence FROM outbox o CROSS JOIN LATERAL announced(o) a WHERE o.type = 'WALLET_CHANGED'`;

export const streamChecks: readonly Check[] = [
  {
    name: 'events',
    holds: 'every entry of the last 30 days is announced by exactly one event',
    sql: `
      SELECT e.program_id AS program, e.member_id AS member, e.wallet_id AS wallet, e.sequence,
        CASE WHEN count(o.id) = 0 THEN 'announced by no event' ELSE 'announced more than once' END AS fault, array_agg(o.id) AS events
      FROM (SELECT * FROM entry WHERE ${kept}) e
      LEFT JOIN (
        SELECT id, program_id, member_id, wallet_id, generate_series(first_sequence, last_sequence) AS sequence FROM (${ranges}) r
      ) o USING (program_id, member_id, wallet_id, sequence)
      GROUP BY e.program_id, e.member_id, e.wallet_id, e.sequence
      HAVING count(o.id) <> 1`,
  },
  {
    name: 'event-ranges',
    holds: 'every event names entries that are there',
    sql: `
      SELECT r.program_id AS program, r.member_id AS member, r.wallet_id AS wallet, r.last_sequence AS sequence, r.id AS event,
        'names entries that are not there' AS fault, r.first_sequence
      FROM (${ranges}) r
      LEFT JOIN account a USING (program_id, member_id, wallet_id)
      WHERE r.first_sequence IS NULL OR r.first_sequence NOT BETWEEN 1 AND r.last_sequence OR r.last_sequence > coalesce(a.sequence, 0)`,
  },
  {
    // before ADR 0022 a batch became a row of the stream for each of its wallets: `events` compares those
    name: 'told-as-announced',
    holds: 'the stream says of every event what was announced, as long as both are kept',
    sql: `
      SELECT s.program_id AS program, s.position, s.outbox_id AS event, 'differs from what was announced' AS fault, s.type AS stored, o.type AS announced
      FROM stream s
      JOIN outbox o ON o.id = s.outbox_id
      WHERE (o.members IS NULL OR s.members IS NOT NULL) AND (
        (s.program_id, s.type, s.member_id, s.wallet_id, s.first_sequence, s.last_sequence, s.payload, s.occurred_at, s.recorded_at)
          IS DISTINCT FROM (o.program_id, o.type, o.member_id, o.wallet_id, o.first_sequence, o.last_sequence, o.payload, o.occurred_at, o.recorded_at)
        OR (s.members, s.wallets, s.first_sequences, s.last_sequences) IS DISTINCT FROM (o.members, o.wallets, o.first_sequences, o.last_sequences))`,
  },
  {
    name: 'event-order',
    holds: 'the changes of a wallet are told in the order of its entries',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, first_sequence AS sequence, position, 'told before an earlier one' AS fault
      FROM (
        SELECT s.program_id, t.member_id, t.wallet_id, t.first_sequence, t.position,
          lag(t.last_sequence) OVER (PARTITION BY s.program_id, t.member_id, t.wallet_id ORDER BY t.position) AS before
        FROM stream s CROSS JOIN LATERAL told(s) t WHERE s.type = 'WALLET_CHANGED'
      ) told
      WHERE first_sequence <= before`,
  },
  {
    name: 'positions',
    holds:
      'the stream has one event at each position from the last purged one to its head, but for those that a restore has skipped, and each event at one position',
    sql: `
      SELECT program_id AS program, outbox_id AS event, position, 'out of place in the stream' AS fault, position - before - 1 AS missing_before
      FROM (
        SELECT s.program_id, s.outbox_id, t.position, lag(t.position, 1, h.purged) OVER (ORDER BY t.position) AS before, h.position AS head,
          count(*) OVER (PARTITION BY s.outbox_id, t.member_id, t.wallet_id, t.first_sequence) AS places, h.skipped
        FROM stream s CROSS JOIN stream_head h CROSS JOIN LATERAL told(s) t
      ) placed
      WHERE position <> before + 1 AND NOT (position > before + 1 AND int8range(before + 1, greatest(position, before + 1)) <@ skipped) OR position <@ skipped OR places > 1 OR position > head
      UNION ALL
      SELECT NULL, NULL, h.position, 'head of the stream without its event', h.position - coalesce(max(s.position), h.purged)
      FROM stream_head h LEFT JOIN stream s ON true
      GROUP BY h.position, h.purged, h.skipped
      HAVING h.position < coalesce(max(s.position), h.purged)
        OR NOT int8range(coalesce(max(s.position), h.purged) + 1, greatest(coalesce(max(s.position), h.purged), h.position) + 1) <@ h.skipped`,
  },
];
