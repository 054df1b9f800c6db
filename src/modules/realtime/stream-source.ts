import type { Pool } from 'pg';
import { readEvents, readHead, type StreamHead, type StreamPage } from './read-stream.js';
import { Relay, type RelayEvents } from './relay.js';
import type { EventFilter } from './stream-event.js';
import type { StreamLog } from './stream-log.js';
import type { EventRange } from './stream-rows.js';

/** Where the stream comes from: events with consecutive positions, the same for every process, and word of new ones. */
export interface StreamSource {
  start(): void;
  stop(): Promise<void>;
  /** A transaction of this process that wrote events has committed. */
  wake(): void;
  head(): Promise<StreamHead>;
  /** What `filter` lets through of a range, in order, with the head at the very same moment. */
  read(programId: number, range: EventRange, filter: EventFilter): Promise<StreamPage>;
}

/** The outbox in PostgreSQL, numbered by one process at a time, which notifies the others. */
export class PostgresSource implements StreamSource {
  private readonly relay: Relay;

  constructor(
    private readonly pool: Pool,
    events: RelayEvents,
    log: StreamLog,
  ) {
    this.relay = new Relay(pool, events, log);
  }

  start(): void {
    this.relay.start();
  }

  stop(): Promise<void> {
    return this.relay.stop();
  }

  wake(): void {
    this.relay.wake();
  }

  head(): Promise<StreamHead> {
    return readHead(this.pool);
  }

  read(programId: number, range: EventRange, filter: EventFilter): Promise<StreamPage> {
    return readEvents(this.pool, programId, range, filter);
  }
}
