import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { type Database, inProgram, openDatabase } from '../../src/database/index.js';
import { type Clock, ManualClock } from '../../src/kernel/clock.js';
import { Pump } from '../../src/kernel/pump.js';
import type { Delivery } from '../../src/modules/realtime/coalesce.js';
import { Stream } from '../../src/modules/realtime/index.js';
import type { EventFilter } from '../../src/modules/realtime/stream-event.js';
import { createTestDatabase, TEST_MASTER_KEY } from '../support/database.js';

export const NOON = Date.parse('2026-03-02T12:00:00Z');
export const everything: EventFilter = { memberId: null, walletId: null, types: null };

/** One change of a wallet with entries `first` to `last`, or an enrolment where there is no wallet. */
export interface Change {
  member: number;
  wallet?: number;
  first?: number;
  last?: number;
  at?: number;
}

/** A migrated database with two programs, and any number of streams over it, each as in a process of its own. */
export class StreamBed {
  readonly clock = new ManualClock(NOON);
  private readonly streams: Stream[] = [];

  private constructor(
    readonly database: Database,
    readonly owner: pg.Pool,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async make(): Promise<StreamBed> {
    const { url, drop } = await createTestDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'fealty-stream-'));
    const config = {
      dataDir,
      databaseUrl: url,
      databaseAppUrl: undefined,
      masterKey: TEST_MASTER_KEY,
      pools: { app: 30, batch: 1, orm: 1 },
    };
    const database = await openDatabase(config, { entities: [] });
    const owner = new pg.Pool({ connectionString: url, options: '-c search_path=fealty', max: 30 });
    owner.on('error', () => undefined);
    await owner.query(`INSERT INTO program (id, code, name, time_zone, region, currency, created_at)
      SELECT id, 'p' || id, 'P', 'UTC', 'CN', 'CNY', now() FROM generate_series(1, 2) id`);
    return new StreamBed(database, owner, async () => {
      await owner.end();
      await database.close();
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    });
  }

  stream(clock: Clock = this.clock): Stream {
    const log = pino({ level: 'silent' });
    const cursorKey = Buffer.alloc(32, 7);
    const stream = new Stream({ pool: this.database.app, clock, cursorKey, registry: new Registry(), log, pump: new Pump() });
    this.streams.push(stream);
    return stream;
  }

  /** Commits these changes in one transaction, as the server's role. */
  async append(programId: number, ...changes: Change[]): Promise<void> {
    await inProgram(this.database.app, programId, (client) => appendTo(client, programId, changes, this.clock.now()));
  }

  /** Gives everything committed its position, or waits until the relay of a started stream has. */
  async relay(): Promise<void> {
    do await this.owner.query('SELECT relay_outbox(1000)');
    while ((await this.count('SELECT events AS count FROM relay_lag()')) > 0);
  }

  async count(sql: string): Promise<number> {
    const { rows } = await this.owner.query<{ count: string }>(sql);
    return Number(rows[0]?.count);
  }

  async close(): Promise<void> {
    await Promise.all(this.streams.map((stream) => stream.stop()));
    await this.cleanUp();
  }
}

/** Several changes of wallets at the same instant share a row, as those of a batch do; a change alone, and an enrolment, has its own. */
export async function appendTo(client: pg.ClientBase, programId: number, changes: readonly Change[], now: number): Promise<void> {
  const together = changes.length > 1 && changes.every(({ wallet, at = now }) => wallet !== undefined && at === now);
  if (together) {
    const column = (value: (change: Change) => unknown) => changes.map(value);
    await client.query(
      `INSERT INTO outbox (program_id, type, members, wallets, first_sequences, last_sequences, occurred_at, recorded_at)
       VALUES ($1, 'WALLET_CHANGED', $2, $3, $4, $5, to_timestamp($6 / 1000.0), to_timestamp($6 / 1000.0))`,
      [
        programId,
        column(({ member }) => member),
        column(({ wallet }) => wallet),
        column(({ first }) => first),
        column(({ first, last = first }) => last),
        now,
      ],
    );
    return;
  }
  for (const { member, wallet, first, last = first, at = now } of changes) {
    await client.query(
      `INSERT INTO outbox (program_id, type, member_id, wallet_id, first_sequence, last_sequence, occurred_at, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0), to_timestamp($7 / 1000.0))`,
      [
        programId,
        wallet === undefined ? 'MEMBER_ENROLLED' : 'WALLET_CHANGED',
        member,
        wallet ?? null,
        first ?? null,
        last ?? null,
        at,
      ],
    );
  }
}

/** The next deliveries of a follower. */
export async function take(follower: AsyncIterator<Delivery, undefined>, count: number): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  while (deliveries.length < count) {
    const { value } = await follower.next();
    if (!value) throw new Error(`the stream ended after ${deliveries.length} of ${count} events`);
    deliveries.push(value);
  }
  return deliveries;
}
