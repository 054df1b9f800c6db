import type { Pool, PoolClient } from 'pg';
import { inProgram } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import { notOurs } from './cursor.js';
import { type EventFilter, type EventKind, eventKinds, type StreamEvent } from './stream-event.js';
import { oldestNeeded, type StreamPosition } from './stream-position.js';

/** The newest position, and the newest one that is not kept any more. */
export interface StreamHead {
  position: number;
  purged: number;
}

export async function readHead(client: Pool | PoolClient): Promise<StreamHead> {
  const { rows } = await client.query<StreamHead>('SELECT position, purged FROM stream_head');
  const [head] = rows;
  if (!head) throw new Error('stream_head has lost its row');
  return head;
}

/** @throws ApiError CURSOR_EXPIRED when something after it has been purged, BAD_USER_INPUT when it is from the future of another database */
export function checkResumable(at: StreamPosition, head: StreamHead): void {
  if (at.position > head.position) throw notOurs();
  if (oldestNeeded(at) <= head.purged) {
    throw new ApiError(
      'CURSOR_EXPIRED',
      'Events after this cursor are not kept any more: read the present state, then listen from `streamHead`.',
    );
  }
}

/** A row is read by its place: a name and a value for each column of each event would be made only to be taken apart again. */
type Row = [
  position: number,
  type: EventKind,
  memberId: number | null,
  walletId: number | null,
  firstSequence: number | null,
  lastSequence: number | null,
  payload: unknown,
  occurredAt: number,
  memberIsOpen: boolean,
];

/** An event without a payload. */
const EVENT_BYTES = 200;

const columns = `position, type, member_id, wallet_id, first_sequence, last_sequence, payload, (extract(epoch FROM occurred_at) * 1000)::bigint,
  COALESCE((SELECT status <> 'CLOSED' FROM member m WHERE m.program_id = stream.program_id AND m.id = member_id), false)`;

/** After `at`, up to `until`, and so many. */
export interface EventRange {
  at: StreamPosition;
  until?: number;
  limit: number;
}

/** Part of a stream, and its head at the very same moment. */
export interface StreamPage {
  events: StreamEvent[];
  head: StreamHead;
}

/**
 * What `filter` lets through after `at` and up to `until`, in order: first what is owed, then at most `limit` events. Whether `at` could be resumed from is
 * for the caller to check against the head that comes with it.
 */
export async function readEvents(pool: Pool, programId: number, range: EventRange, filter: EventFilter): Promise<StreamPage> {
  const { at, until = Number.MAX_SAFE_INTEGER, limit } = range;
  const types = filter.types ?? eventKinds;
  const values: unknown[] = [programId, at.position, until, limit, types];
  const conditions = ['program_id = $1', 'type = ANY($5)'];
  // everything but wallet changes is rare and has an index of its own
  if (!types.includes('WALLET_CHANGED')) conditions.push("type <> 'WALLET_CHANGED'");
  if (filter.memberId !== null) conditions.push(`member_id = $${values.push(filter.memberId)}`);
  if (filter.walletId !== null) conditions.push(`wallet_id = $${values.push(filter.walletId)}`);
  if (filter.board !== undefined) conditions.push(`payload->>'board' = $${values.push(filter.board)}`);
  if (filter.poll !== undefined) conditions.push(`payload->>'poll' = $${values.push(filter.poll)}`);
  if (filter.partnerId !== undefined)
    conditions.push(`(type <> 'WEBHOOK_DISABLED' OR (payload->>'partnerId')::bigint = $${values.push(filter.partnerId)})`);
  const wanted = `SELECT ${columns} FROM stream WHERE ${conditions.join(' AND ')}`;
  const page = `(${wanted} AND position > $2 AND position <= $3 ORDER BY position LIMIT $4)`;
  const owed = at.owed.length === 0 ? '' : `UNION ALL (${wanted} AND position = ANY($${values.push(at.owed)}))`;
  // one statement, one snapshot: nothing can be purged or added between the events and the head, which comes as the first row
  const text = `SELECT -1, '', position, NULL::int, NULL::bigint, NULL::bigint, to_jsonb(purged), 0, true FROM stream_head
    UNION ALL ${page} ${owed} ORDER BY 1`;
  const { rows } = await inProgram(pool, programId, (client) => client.query<Row>({ text, values, rowMode: 'array' }));
  const [first, ...found] = rows;
  if (!first) throw new Error('stream_head has lost its row');
  return { head: { position: first[2] as number, purged: first[6] as number }, events: found.map(toEvent) };
}

function toEvent(row: Row): StreamEvent {
  const payload = row[6];
  return {
    position: row[0],
    type: row[1],
    memberId: row[2],
    walletId: row[3],
    firstSequence: row[4] ?? 0,
    lastSequence: row[5] ?? 0,
    payload,
    occurredAt: row[7],
    memberIsOpen: row[8],
    bytes: EVENT_BYTES + (payload === null ? 0 : JSON.stringify(payload).length),
  };
}
