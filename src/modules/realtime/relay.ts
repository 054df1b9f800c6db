import type { Notification, Pool, PoolClient } from 'pg';
import type { StreamLog } from './stream-log.js';

/** How many events one run takes, give or take a row of the outbox: bounds its transaction when there is a large backlog. */
const CHUNK = 20_000;
/** A run that found something is followed by the next one this soon, so that a busy stream costs at most 10 small transactions a second. */
const BUSY_MS = 100;
const IDLE_MS = 500;
const RETRY_MS = 1_000;

export interface RelayEvents {
  onRelayed(events: number): void;
  /** These programs have new events, by whichever process; null for any of them. */
  onNews(programIds: readonly number[] | null): void;
}

/**
 * Runs `relay_outbox` over and over, on a connection of its own. Every process has one: the database lets one work at a time. Commits of this process
 * wake it; those of others it finds within half a second, unless they relay them themselves, which then wakes this process's listeners.
 */
export class Relay {
  private running: Promise<void> | null = null;
  private stopped = false;
  private woken = false;
  private endPause: (() => void) | null = null;
  private head = -1;

  constructor(
    private readonly pool: Pool,
    private readonly events: RelayEvents,
    private readonly log: StreamLog,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.endPause?.();
    await this.running;
  }

  /** Something was committed. */
  wake(): void {
    this.woken = true;
    this.endPause?.();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      let client: PoolClient | null = null;
      let failure: Error | undefined;
      try {
        client = await this.pool.connect();
        await this.work(client);
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
        if (!this.stopped) this.log.warn({ err: failure }, 'the relay lost its database connection');
      }
      client?.removeAllListeners('notification');
      // a client that listens must not go back to the pool
      client?.release(failure ?? true);
      if (!this.stopped) await this.pause(RETRY_MS);
    }
  }

  private async work(client: PoolClient): Promise<void> {
    client.on('notification', (notification) => this.hear(notification));
    await client.query('LISTEN fealty_stream');
    await this.enter(client);
    this.head = -1;
    while (!this.stopped) {
      this.woken = false;
      const moved = await this.relayOnce(client);
      if (moved >= CHUNK) continue;
      if (moved > 0) await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
      else if (!this.woken) await this.pause(IDLE_MS);
    }
  }

  /** What was restored behind an open connection comes with another one. */
  private async enter(client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ leapt: boolean }>('SELECT enter_stream() AS leapt');
    if (rows[0]?.leapt)
      this.log.info(
        { event: 'stream-leapt' },
        'the database was restored or has moved: cursors of events that it does not have are refused',
      );
  }

  private async relayOnce(client: PoolClient): Promise<number> {
    const { rows } = await client.query<{ moved: number; head: number }>(
      'SELECT relay_outbox($1) AS moved, (SELECT position FROM stream_head) AS head',
      [CHUNK],
    );
    const { moved = 0, head = 0 } = rows[0] ?? {};
    if (moved > 0) this.events.onRelayed(moved);
    // notifications tell listeners sooner; this finds what was missed while not connected, or behind a proxy that swallows them
    if (moved === 0 && head !== this.head) {
      this.head = head;
      this.events.onNews(null);
    }
    return moved;
  }

  private hear({ payload }: Notification): void {
    this.events.onNews(payload ? payload.split(',').map(Number) : null);
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.endPause = null;
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.endPause = end;
    });
  }
}
