import type { Pool, PoolClient } from 'pg';
import { inProgram } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import { type EventFilter, eventKinds, matches, type StreamEvent } from './stream-event.js';
import { oldestNeeded, type StreamPosition } from './stream-position.js';
import { absent, type EventRange, eventsOf, type StreamRow, streamQuery } from './stream-rows.js';

/** The newest position, and what is not there before it. */
export interface StreamHead extends Absent {
  position: number;
}

export interface Absent {
  /** The newest position that is not kept any more. */
  purged: number;
  /** Positions that only events of before a restored backup had, from the first to the last of each row of them; null for none. */
  skipped: readonly (readonly [first: number, last: number])[] | null;
}

export async function readHead(client: Pool | PoolClient): Promise<StreamHead> {
  const { rows } = await client.query<{ position: number; absent: Absent }>(
    `SELECT position, ${absent} AS absent FROM stream_head`,
  );
  const [head] = rows;
  if (!head) throw new Error('stream_head has lost its row');
  return { position: head.position, ...head.absent };
}

/** @throws ApiError CURSOR_EXPIRED when something after it has been purged, or what it comes after was lost with a restored backup */
export function checkResumable(at: StreamPosition, head: StreamHead): void {
  // whoever had come to the last of what was skipped has heard nothing that was lost
  const isLost = head.skipped?.some(([first, last]) => at.position >= first && at.position < last) ?? false;
  if (isLost || at.position > head.position || oldestNeeded(at) <= head.purged) {
    throw new ApiError(
      'CURSOR_EXPIRED',
      'Events after this cursor are not kept any more, or not there: read the present state, then listen from `streamHead`.',
    );
  }
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
  const known = { ...filter, types: filter.types ?? eventKinds };
  const { text, values } = streamQuery(programId, range, known);
  const { rows } = await inProgram(pool, programId, (client) => client.query<StreamRow>({ text, values, rowMode: 'array' }));
  const [first, ...found] = rows;
  if (!first) throw new Error('stream_head has lost its row');
  return { head: { position: first[2] as number, ...(first[6] as Absent) }, events: select(found, range, known) };
}

/** Of rows, in order and perhaps twice, what was asked for: a row is read whole, whatever of its events that is. */
function select(rows: readonly StreamRow[], { at, until, limit }: EventRange, filter: EventFilter): StreamEvent[] {
  const owed = new Set(at.owed);
  const events: StreamEvent[] = [];
  const last = until ?? Number.MAX_SAFE_INTEGER;
  let left = limit;
  for (const [place, row] of rows.entries()) {
    if (row[0] === rows[place - 1]?.[0]) continue;
    for (const event of eventsOf(row)) {
      const { position } = event;
      const isNext = left > 0 && position > at.position && position <= last;
      if (!(isNext || owed.has(position)) || !matches(event, filter)) continue;
      if (isNext) left -= 1;
      events.push(event);
    }
  }
  return events;
}
