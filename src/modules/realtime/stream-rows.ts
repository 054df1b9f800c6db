import type { EventFilter, EventKind, StreamEvent } from './stream-event.js';
import type { StreamPosition } from './stream-position.js';

/** After `at`, up to `until`, and so many. */
export interface EventRange {
  at: StreamPosition;
  until?: number;
  limit: number;
}

/**
 * A row of the stream: one event, or all changes of wallets that a batch announced together, element by element. It is read by its place: a name and a
 * value for each column would be made only to be taken apart again.
 */
export type StreamRow = [
  /** Of its last event; those before it have the positions before. */
  position: number,
  type: EventKind,
  memberId: number | null,
  walletId: number | null,
  firstSequence: number | null,
  lastSequence: number | null,
  payload: unknown,
  occurredAt: number,
  members: number[] | null,
  wallets: number[] | null,
  firstSequences: number[] | null,
  lastSequences: number[] | null,
  /** Those of its members that have left. */
  closed: number[],
];

/** An event without a payload. */
const EVENT_BYTES = 200;

/** More than the events of a row: the constraint `stream_batch` keeps it so. */
const MOST_IN_ROW = 1_000;

const columns = `position, type, member_id, wallet_id, first_sequence, last_sequence, payload, round(date_part('epoch', occurred_at) * 1000)::bigint,
  members, wallets, first_sequences, last_sequences,
  ARRAY(SELECT m.id FROM member m WHERE m.program_id = $1 AND m.id = ANY (coalesce(members, ARRAY[member_id])) AND m.status = 'CLOSED')`;

/** Of the head, what is not there before it, as JSON. */
export const absent = `jsonb_build_object('purged', purged, 'skipped', CASE WHEN NOT isempty(skipped) THEN
  (SELECT jsonb_agg(jsonb_build_array(lower(range), upper(range) - 1)) FROM unnest(skipped) range) END)`;

/** The rows with the owed and the first `limit` events of a range, in order, among others; before them one with the head. */
export function streamQuery(
  programId: number,
  { at, until = Number.MAX_SAFE_INTEGER, limit }: EventRange,
  filter: EventFilter & { types: readonly EventKind[] },
): { text: string; values: unknown[] } {
  const { memberId, walletId, types } = filter;
  const values: unknown[] = [programId, at.position, until, limit, types];
  const wanted = conditions(filter, values);
  const owed = at.owed.length === 0 ? '' : `UNION ALL (${owedRows(`$${values.push(at.owed)}`)})`;
  let page: string;
  if (memberId === null) page = walletId === null ? wholeRows(wanted) : someRows(wanted);
  else {
    const member = `$${values.push(memberId)}`;
    page = someRows(`${wanted} AND member_id = ${member}`);
    if (types.includes('WALLET_CHANGED'))
      page += `) UNION ALL (SELECT ${columns} FROM batches_of(${member}, $${values.push(walletId)}, $2, $3::bigint + ${MOST_IN_ROW}, $4::int + 1)`;
  }
  // one statement, one snapshot: nothing can be purged or added between the events and the head, which comes as the first row
  const text = `SELECT -1, '', position, NULL::int, NULL::bigint, NULL::bigint, ${absent}, 0, NULL::bigint[], NULL::bigint[], NULL::bigint[],
      NULL::bigint[], NULL::bigint[] FROM stream_head
    UNION ALL (${page}) ${owed} ORDER BY 1`;
  return { text, values };
}

/** What a row has to fulfil, its position and its member apart. */
function conditions(
  { walletId, types, board, poll, partnerId }: EventFilter & { types: readonly EventKind[] },
  values: unknown[],
): string {
  const all = ['program_id = $1', 'type = ANY($5)'];
  // everything but wallet changes is rare and has an index of its own
  if (!types.includes('WALLET_CHANGED')) all.push("type <> 'WALLET_CHANGED'");
  if (walletId !== null) {
    const wallet = `$${values.push(walletId)}`;
    all.push(`(wallet_id = ${wallet} OR ${wallet} = ANY (wallets))`);
  }
  if (board !== undefined) all.push(`payload->>'board' = $${values.push(board)}`);
  if (poll !== undefined) all.push(`payload->>'poll' = $${values.push(poll)}`);
  if (partnerId !== undefined)
    all.push(`(type <> 'WEBHOOK_DISABLED' OR (payload->>'partnerId')::bigint = $${values.push(partnerId)})`);
  return all.join(' AND ');
}

/** One row more than events are wanted: of the first one, those that matter may lie before the range. */
const rowsIn = (wanted: string, selected: string) =>
  `SELECT ${selected} FROM stream WHERE ${wanted} AND position > $2 AND position < $3::bigint + ${MOST_IN_ROW} ORDER BY position LIMIT $4::int + 1`;

/** Rows of which perhaps one event only is wanted. */
const someRows = (wanted: string) => rowsIn(wanted, columns);

/** Rows of which all events are wanted: no more of them than that takes. */
const wholeRows = (wanted: string) => `
  SELECT ${columns} FROM (
    SELECT *, sum(events) OVER (ORDER BY position) - events AS before
    FROM (${rowsIn(wanted, '*, least(coalesce(cardinality(members), 1), position - $2) AS events')}) counted
  ) stream WHERE before < $4`;

const owedRows = (owed: string) => `
  SELECT ${columns} FROM unnest(${owed}::bigint[]) AS o (owed)
  CROSS JOIN LATERAL (SELECT * FROM stream WHERE program_id = $1 AND position >= owed ORDER BY position LIMIT 1) stream`;

/** In order. */
export function eventsOf(row: StreamRow): StreamEvent[] {
  const [position, type, memberId, walletId, firstSequence, lastSequence, payload, occurredAt, members] = row;
  const closed = row[12];
  if (members === null) {
    const bytes = EVENT_BYTES + (payload === null ? 0 : JSON.stringify(payload).length);
    const memberIsOpen = memberId !== null && !closed.includes(memberId);
    const [first, last] = [firstSequence ?? 0, lastSequence ?? 0];
    return [newEvent(position, type, memberId, walletId, first, last, payload, occurredAt, memberIsOpen, bytes)];
  }
  const [wallets, firsts, lasts] = [row[9] ?? [], row[10] ?? [], row[11] ?? []];
  const before = position - members.length + 1;
  return members.map((member, place) => {
    const memberIsOpen = closed.length === 0 || !closed.includes(member);
    const [wallet, first, last] = [wallets[place] ?? null, firsts[place] ?? 0, lasts[place] ?? 0];
    return newEvent(before + place, type, member, wallet, first, last, null, occurredAt, memberIsOpen, EVENT_BYTES);
  });
}

/** All events are made here and have all their properties from the start: whatever touches each of them is then several times as fast. */
function newEvent(
  position: number,
  type: EventKind,
  memberId: number | null,
  walletId: number | null,
  firstSequence: number,
  lastSequence: number,
  payload: unknown,
  occurredAt: number,
  memberIsOpen: boolean,
  bytes: number,
): StreamEvent {
  return {
    position,
    type,
    memberId,
    walletId,
    firstSequence,
    lastSequence,
    payload,
    occurredAt,
    memberIsOpen,
    bytes,
    shown: undefined,
  };
}
