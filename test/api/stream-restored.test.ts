import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/kernel/api-error.js';
import type { Delivery } from '../../src/modules/realtime/coalesce.js';
import type { EventFilter } from '../../src/modules/realtime/stream-event.js';
import type { StreamSource } from '../../src/modules/realtime/stream-source.js';
import { type Change, everything, StreamBed, take } from './stream.fixture.js';

const ofMember = (memberId: number): EventFilter => ({ memberId, walletId: null, types: null });
const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : String(error));

describe('a listener that comes back', () => {
  let bed: StreamBed;
  beforeAll(async () => {
    bed = await StreamBed.make();
  });
  afterAll(() => bed.close());

  const member = 1;
  const changes = (from: number, to: number): Change[] =>
    Array.from({ length: to - from + 1 }, (_, i) => ({ member, wallet: 1, first: from + i }));

  it('a cursor that is newer than the stream, as after a restored backup, has expired: its listener begins from a snapshot', async () => {
    const stream = bed.stream();
    const cursor = stream.cursors.write(1, { position: 1e9, owed: [] });
    expect(codeOf(await stream.page(1, cursor, 10, everything).catch((error) => error))).toBe('CURSOR_EXPIRED');
    expect(codeOf(await stream.follow(1, cursor, everything, false).catch((error) => error))).toBe('CURSOR_EXPIRED');
  });

  it('a database that was restored leaps: who had heard what was lost begins anew, all others go on, and what follows comes to all', async () => {
    const stream = bed.stream();
    stream.start();
    await expect.poll(() => bed.count('SELECT count(place) FROM stream_head')).toBe(1);
    await bed.append(1, { member, wallet: 1, first: 1 });
    await bed.relay();
    const kept = await stream.head(1);
    const open = await stream.follow(1, kept, ofMember(member), false);
    // these are lost with it
    await bed.append(1, ...changes(2, 4));
    await bed.relay();
    const [lost] = await take(open, 1);
    expect(lost?.event.firstSequence).toBe(2);
    await bed.owner.query(`DELETE FROM outbox o USING stream s WHERE o.id = s.outbox_id AND s.position > (SELECT max(position) - 3 FROM stream);
      UPDATE stream_head SET position = position - 3, place = 'elsewhere';
      DELETE FROM stream WHERE position > (SELECT position FROM stream_head)`);
    const other = bed.stream();
    other.start();
    await expect.poll(() => bed.count(`SELECT count(*) FROM stream_head WHERE place <> 'elsewhere'`)).toBe(1);
    await bed.append(1, ...changes(2, 6));
    await bed.relay();
    const cursor = other.cursors.write(1, (lost as Delivery).at);
    expect(codeOf(await other.follow(1, cursor, ofMember(member), false).catch((error) => error))).toBe('CURSOR_EXPIRED');
    expect(codeOf(await other.page(1, cursor, 9, ofMember(member)).catch((error) => error))).toBe('CURSOR_EXPIRED');
    const again = await other.follow(1, kept, ofMember(member), false);
    expect((await take(again, 5)).map(({ event }) => event.firstSequence)).toEqual([2, 3, 4, 5, 6]);
    const rest = (await take(open, 7)).map(({ event }) => event.firstSequence);
    expect(rest).toEqual([3, 4, 2, 3, 4, 5, 6]);
    expect(await bed.count('SELECT enter_stream()::int AS count')).toBe(0);
    for (const follower of [open, again]) await follower.return();
  });

  it('a listener that ends while it waits for its turn to catch up does not read any more', async () => {
    const stream = bed.stream();
    const start = await stream.head(1);
    await bed.append(1, { member, wallet: 1, first: 1 });
    await bed.relay();
    const all = await Promise.all(Array.from({ length: 40 }, () => stream.follow(1, start, ofMember(member), false)));
    const { source } = stream as unknown as { source: StreamSource };
    const read = source.read.bind(source);
    let reads = 0;
    source.read = (programId, range, filter) => {
      // those of the feed have no end
      if (range.until !== undefined) reads += 1;
      return read(programId, range, filter);
    };
    // each asks for what is stored: four read, the others wait
    for (const follower of all) expect(follower.poll()).toBeNull();
    for (const follower of all.slice(4)) await follower.return();
    for (const follower of all.slice(0, 4)) expect(await take(follower, 1)).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reads).toBe(4);
    for (const follower of all.slice(0, 4)) await follower.return();
    expect(stream.listeners).toBe(0);
  });
});
