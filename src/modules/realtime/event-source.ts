import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { Gathered } from '../../kernel/gathered.js';
import type { Cursors } from './cursor.js';
import { checkResumable, readEvents, readHead } from './read-stream.js';
import { type EventKind, eventKinds, type StreamEvent } from './stream-event.js';
import { toEvent } from './to-event.js';

/** An event, as a subscription would be told of it. */
interface Kept {
  event: object;
  occurredAt: Instant;
}

interface Place {
  programId: number;
  position: number;
}

/** The stream for those who keep their own place in it, by position. */
export class EventSource {
  constructor(
    private readonly pool: Pool,
    private readonly cursors: Cursors,
  ) {}

  private readonly reading = new Gathered<Place, Kept | null>((places) => this.readAll(places));

  async head(): Promise<number> {
    return (await readHead(this.pool)).position;
  }

  /** Events after a position, in order, and how far nothing is left out; those that a partner may hear of, or the brand. */
  async after(
    programId: number,
    position: number,
    limit: number,
    types: readonly string[] | null,
    partnerId: number | null,
  ): Promise<{ events: StreamEvent[]; end: number }> {
    const known: readonly EventKind[] | null = types && eventKinds.filter((kind) => types.includes(kind));
    const at = { position, owed: [] };
    const { events, head } = await readEvents(
      this.pool,
      programId,
      { at, limit },
      { memberId: null, walletId: null, types: known, ...(partnerId !== null && { partnerId }) },
    );
    return { events, end: events.length < limit ? head.position : (events.at(-1)?.position ?? position) };
  }

  /** What a subscription would be told of the event at a position; null when it is not kept any more. */
  at(programId: number, position: number): Promise<Kept | null> {
    return this.reading.run({ programId, position });
  }

  /** @throws ApiError BAD_USER_INPUT, CURSOR_EXPIRED */
  async positionOf(programId: number, cursor: string): Promise<number> {
    const at = this.cursors.read(programId, cursor);
    checkResumable(at, await readHead(this.pool));
    return at.owed[0] === undefined ? at.position : at.owed[0] - 1;
  }

  /** The position before the first event that was recorded at or after an instant. */
  async before(programId: number, instant: Instant): Promise<number> {
    const { rows } = await inProgram(this.pool, programId, (client) =>
      client.query<{ before: number }>(
        `SELECT position - coalesce(cardinality(members), 1) AS before FROM stream WHERE program_id = $1 AND recorded_at >= to_timestamp($2::float8 / 1000.0) ORDER BY position LIMIT 1`,
        [programId, instant],
      ),
    );
    return rows[0] === undefined ? this.head() : rows[0].before;
  }

  /** One question for each program. */
  private async readAll(places: readonly Place[]): Promise<(Kept | null)[]> {
    const found = new Map<string, Kept>();
    for (const programId of new Set(places.map((place) => place.programId))) {
      const positions = places.filter((place) => place.programId === programId).map(({ position }) => position);
      // nothing but what is owed
      const range = { at: { position: Number.MAX_SAFE_INTEGER, owed: [...new Set(positions)] }, limit: 0 };
      const { events } = await readEvents(this.pool, programId, range, { memberId: null, walletId: null, types: null });
      for (const event of events) {
        const at = { position: event.position, owed: [] };
        const kept = { event: toEvent({ event, at }, programId, this.cursors), occurredAt: event.occurredAt };
        found.set(`${programId} ${event.position}`, kept);
      }
    }
    return places.map(({ programId, position }) => found.get(`${programId} ${position}`) ?? null);
  }
}
