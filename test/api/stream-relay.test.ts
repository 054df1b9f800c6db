import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inProgram } from '../../src/database/index.js';
import { appendTo, NOON, StreamBed } from './stream.fixture.js';

describe('the relay', () => {
  let bed: StreamBed;
  beforeAll(async () => {
    bed = await StreamBed.make();
    await bed.owner.query('CREATE TABLE member_lock (id int PRIMARY KEY, sequence bigint NOT NULL DEFAULT 0)');
  });
  afterAll(() => bed.close());
  beforeEach(async () => {
    await bed.relay();
    await bed.owner.query(`TRUNCATE outbox, stream, member_lock; INSERT INTO member_lock SELECT generate_series(1, 12);
      UPDATE stream_head SET position = 0, purged = 0`);
  });

  const stream = async () => {
    const { rows } = await bed.owner.query<{ position: string; member_id: string; first_sequence: string }>(
      'SELECT t.position, t.member_id, t.first_sequence FROM stream s CROSS JOIN LATERAL told(s) t ORDER BY t.position',
    );
    return rows.map((row) => ({
      position: Number(row.position),
      member: Number(row.member_id),
      sequence: Number(row.first_sequence),
    }));
  };

  /** Changes these members under their locks, as a batch does. */
  async function change(
    client: pg.ClientBase,
    members: number[],
    whileLocked: () => Promise<unknown> = async () => undefined,
  ): Promise<void> {
    await client.query('SELECT 1 FROM member_lock WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [members]);
    await whileLocked();
    const { rows } = await client.query<{ id: number; sequence: string }>(
      'UPDATE member_lock SET sequence = sequence + 1 WHERE id = ANY($1) RETURNING id, sequence',
      [members],
    );
    await appendTo(
      client,
      1,
      rows.map(({ id, sequence }) => ({ member: id, wallet: 1, first: Number(sequence) })),
      NOON,
    );
  }

  async function transaction<T>(work: (client: pg.PoolClient) => Promise<T>, end: 'COMMIT' | 'ROLLBACK' = 'COMMIT'): Promise<T> {
    const client = await bed.owner.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query(end);
      return result;
    } finally {
      client.release();
    }
  }

  function expectOrdered(events: { position: number; member: number; sequence: number }[]): void {
    expect(events.map(({ position }) => position)).toEqual(events.map((_, i) => i + 1));
    for (const member of new Set(events.map((event) => event.member))) {
      const sequences = events.filter((event) => event.member === member).map(({ sequence }) => sequence);
      expect(sequences, `member ${member}`).toEqual(sequences.map((_, i) => i + 1));
    }
  }

  it('misses and repeats nothing and keeps each member in order, with three relays, eight writers, roll-backs and long transactions', async () => {
    const end = Date.now() + 2_500;
    const random = (n: number) => Math.floor(Math.random() * n);
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    let written = 0;
    let stop = false;
    const writer = async () => {
      while (Date.now() < end) {
        const members = [...new Set([random(12), random(12), random(12)])].map((id) => id + 1);
        const fate = Math.random() < 0.1 ? 'ROLLBACK' : 'COMMIT';
        await transaction((client) => change(client, members, () => (Math.random() < 0.1 ? pause(random(60)) : pause(0))), fate);
        if (fate === 'COMMIT') written += members.length;
      }
    };
    const idler = async () => {
      while (Date.now() < end) await transaction((client) => client.query('SELECT pg_current_xact_id()').then(() => pause(400)));
    };
    const relay = async (chunk: number) => {
      const client = await bed.owner.connect();
      while (!stop) {
        const { rows } = await client.query<{ moved: number }>('SELECT relay_outbox($1) AS moved', [chunk]);
        if (rows[0]?.moved === 0) await pause(random(20));
      }
      client.release();
    };
    const relays = [relay(5), relay(50), relay(1000)];
    await Promise.all([...Array.from({ length: 8 }, writer), idler(), idler()]);
    stop = true;
    await Promise.all(relays);
    await bed.relay();
    const events = await stream();
    expect(events.length).toBe(written);
    expect(written).toBeGreaterThan(200);
    expectOrdered(events);
  });

  it('does not let a transaction that began early overtake the one whose lock it waited for, and waits for no unrelated one', async () => {
    const [old, early, late] = await Promise.all([bed.owner.connect(), bed.owner.connect(), bed.owner.connect()]);
    for (const client of [early, old, late]) await client.query('BEGIN');
    // ids of transactions: early < old < late
    await early.query('SELECT pg_current_xact_id()');
    await old.query('SELECT pg_current_xact_id()');
    await change(late, [1]);
    const waiting = change(early, [1]);
    await late.query('COMMIT');
    await waiting;
    await early.query('COMMIT');
    await bed.relay();
    const events = await stream();
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2]);
    await old.query('ROLLBACK');
    for (const client of [early, old, late]) client.release();
  });

  it('finds what committed late, below what it has numbered already', async () => {
    const late = await bed.owner.connect();
    await late.query('BEGIN');
    await change(late, [1]);
    await transaction((client) => change(client, [2]));
    await bed.relay();
    expect((await stream()).map(({ member }) => member)).toEqual([2]);
    await late.query('COMMIT');
    late.release();
    await bed.relay();
    expect((await stream()).map(({ member }) => member)).toEqual([2, 1]);
  });

  it('takes a large backlog in parts, in order, also when more comes in between', async () => {
    for (let i = 0; i < 20; i += 1) await transaction((client) => change(client, [1, 2]));
    // whole rows, of two changes each
    expect(await bed.count('SELECT relay_outbox(7) AS count')).toBe(8);
    await transaction((client) => change(client, [1, 3]));
    while ((await bed.count('SELECT relay_outbox(7) AS count')) > 0);
    await bed.relay();
    const events = await stream();
    expect(events).toHaveLength(42);
    expectOrdered(events);
  });

  it('goes on after the database was restored into another cluster, where transaction ids mean nothing', async () => {
    await transaction((client) => change(client, [1]));
    await bed.relay();
    await bed.owner.query("UPDATE stream_head SET seen = '900000000:900000002:900000001'");
    await transaction((client) => change(client, [1]));
    await bed.owner.query("UPDATE outbox SET xid = '900000005' WHERE first_sequence = 2");
    await transaction((client) => change(client, [1]));
    await bed.relay();
    await transaction((client) => change(client, [1]));
    await bed.relay();
    const events = await stream();
    expect(events).toHaveLength(4);
    expectOrdered(events);
  });

  it('tells how far it is behind', async () => {
    await transaction((client) => change(client, [1, 2]));
    const lag = () =>
      bed.owner
        .query<{ events: string; oldest: Date | null }>('SELECT events, oldest FROM relay_lag()')
        .then(({ rows }) => rows[0]);
    expect(await lag()).toEqual({ events: '2', oldest: new Date(NOON) });
    await bed.relay();
    expect(await lag()).toEqual({ events: '0', oldest: null });
  });

  it.each([
    [
      'number events itself',
      'INSERT INTO stream (program_id, position, outbox_id, type, occurred_at, recorded_at) VALUES (1, 99, 99, $$X$$, now(), now())',
    ],
    [
      'announce events of another program',
      'INSERT INTO outbox (program_id, type, occurred_at, recorded_at) VALUES (2, $$X$$, now(), now())',
    ],
  ])("the server's role cannot %s", async (_, sql) => {
    await expect(inProgram(bed.database.app, 1, (client) => client.query(sql))).rejects.toThrow(/row-level security/);
  });

  it.each([
    ['move the head', 'UPDATE stream_head SET position = 0'],
    ['take back an event', 'DELETE FROM outbox'],
    ['rewrite the stream', 'UPDATE stream SET member_id = 9'],
  ])("the server's role cannot %s", async (_, sql) => {
    await transaction((client) => change(client, [1]));
    await bed.relay();
    const { rowCount } = await inProgram(bed.database.app, 1, (client) => client.query(sql));
    expect(rowCount).toBe(0);
  });
});
