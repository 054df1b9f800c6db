import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/kernel/api-error.js';
import type { EventFilter } from '../../src/modules/realtime/stream-event.js';
import { appendTo, type Change, everything, StreamBed, take } from './stream.fixture.js';

const ofMember = (memberId: number): EventFilter => ({ memberId, walletId: null, types: null });
const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : String(error));

describe('following the stream in two processes over one database', () => {
  let bed: StreamBed;
  beforeAll(async () => {
    bed = await StreamBed.make();
  });
  afterAll(() => bed.close());

  let nextMember = 1;
  /** A member that no other test uses. */
  const someMember = () => nextMember++;
  const changes = (member: number, from: number, to: number, wallet = 1): Change[] =>
    Array.from({ length: to - from + 1 }, (_, i) => ({ member, wallet, first: from + i }));
  const cursorAt = (cursor: { at: { position: number; owed: readonly number[] } }) => bed.stream().cursors.write(1, cursor.at);

  it('a listener that reconnects to either process, again and again, misses nothing and hears nothing twice', async () => {
    const members = Array.from({ length: 6 }, someMember);
    const processes = [bed.stream(), bed.stream()] as const;
    for (const stream of processes) stream.start();
    let cursor = await processes[0].head(1);
    const total = members.length * 60;
    const writers = members.map(async (member, i) => {
      for (let sequence = 1; sequence <= 60; sequence += 1) {
        await bed.append(1, { member, wallet: 1, first: sequence });
        processes[i % 2]?.wake();
      }
    });
    const heard: string[] = [];
    for (let turn = 0; heard.length < total; turn += 1) {
      const stream = processes[turn % 2] as (typeof processes)[0];
      const follower = await stream.follow(1, cursor, everything, false);
      for (const { event, at } of await take(follower, Math.min(1 + (turn % 23), total - heard.length))) {
        heard.push(`${event.memberId}#${event.firstSequence}`);
        cursor = stream.cursors.write(1, at);
      }
      await follower.return();
    }
    await Promise.all(writers);
    for (const member of members) {
      const own = heard.filter((entry) => entry.startsWith(`${member}#`));
      expect(own).toEqual(own.map((_, i) => `${member}#${i + 1}`));
      expect(own).toHaveLength(60);
    }
  });

  it('what is committed in one process is heard in the other', async () => {
    const [one, other] = [bed.stream(), bed.stream()];
    other.start();
    const member = someMember();
    const follower = await other.follow(1, null, ofMember(member), false);
    const next = follower.next();
    one.start();
    await bed.append(1, { member, wallet: 1, first: 1 });
    one.wake();
    expect((await next).value?.event.memberId).toBe(member);
    await follower.return();
  });

  it('polled and followed, the events and their cursors are the same', async () => {
    const stream = bed.stream();
    stream.start();
    const member = someMember();
    const start = await stream.head(1);
    await bed.append(1, { member }, ...changes(member, 1, 30), ...changes(member, 1, 5, 2));
    await bed.relay();
    const follower = await stream.follow(1, start, everything, false);
    const followed = await take(follower, 36);
    await follower.return();
    const polled = [];
    let cursor = start;
    for (let more = true; more; ) {
      const page = await stream.page(1, cursor, 7, everything);
      polled.push(...page.deliveries);
      cursor = stream.cursors.write(1, page.end);
      more = page.hasNextPage;
    }
    expect(polled).toEqual(followed);
  });

  it("nothing of another member or another program arrives, live or polled, and neither program's cursor works in the other", async () => {
    const stream = bed.stream();
    stream.start();
    const [own, other] = [someMember(), someMember()];
    const start = await stream.head(1);
    const mine = await stream.follow(1, start, ofMember(own), false);
    const program = await stream.follow(1, start, everything, false);
    // in program 2 there is a member of the same id
    await bed.append(2, { member: own, wallet: 1, first: 1 });
    await bed.append(1, { member: other, wallet: 1, first: 1 }, { member: own, wallet: 1, first: 1 });
    await bed.append(2, { member: own, wallet: 1, first: 2 });
    await bed.append(1, { member: own, wallet: 1, first: 2 });
    stream.wake();
    const told = await take(mine, 2);
    expect(told.map(({ event }) => [event.memberId, event.firstSequence])).toEqual([
      [own, 1],
      [own, 2],
    ]);
    expect((await take(program, 3)).map(({ event }) => event.memberId)).toEqual([other, own, own]);
    const page = await stream.page(1, start, 100, ofMember(own));
    expect(page.deliveries.map(({ event }) => event.firstSequence)).toEqual([1, 2]);
    const foreign = await stream.head(2);
    expect(codeOf(await stream.follow(1, foreign, everything, false).catch((error) => error))).toBe('BAD_USER_INPUT');
    for (const follower of [mine, program]) await follower.return();
  });

  it('only the kinds and the wallet that were asked for arrive', async () => {
    const stream = bed.stream();
    const member = someMember();
    const start = await stream.head(1);
    await bed.append(1, { member }, ...changes(member, 1, 3), ...changes(member, 1, 2, 2));
    await bed.relay();
    const count = async (filter: EventFilter) => (await stream.page(1, start, 100, filter)).deliveries.length;
    expect(await count({ ...everything, types: ['MEMBER_ENROLLED'] })).toBe(1);
    expect(await count({ ...everything, types: ['WALLET_CHANGED'] })).toBe(5);
    expect(await count({ ...everything, walletId: 2 })).toBe(2);
    expect(await count({ ...everything, types: [] })).toBe(0);
  });

  it('a listener that stalls for 3,000 events loses none, and is told of each wallet at once when it asks for that', async () => {
    const stream = bed.stream();
    const member = someMember();
    const follower = await stream.follow(1, null, ofMember(member), true);
    const first = follower.next();
    await bed.append(1, { member, wallet: 1, first: 1 });
    stream.start();
    stream.wake();
    await first;
    for (let block = 0; block < 30; block += 1) {
      await bed.append(
        1,
        ...changes(member, block * 50 + 2, block * 50 + 51),
        ...changes(member, block * 50 + 1, block * 50 + 50, 2),
      );
      stream.wake();
    }
    const last = await lastPosition();
    const entries: Record<number, number[]> = { 1: [1], 2: [] };
    let told = 0;
    for (let position = 0; position < last; told += 1) {
      const [delivery] = await take(follower, 1);
      if (!delivery) break;
      const { firstSequence, lastSequence, walletId } = delivery.event;
      for (let sequence = firstSequence; sequence <= lastSequence; sequence += 1) entries[walletId as 1 | 2]?.push(sequence);
      position = delivery.at.position;
    }
    expect(entries[1]).toEqual(Array.from({ length: 1501 }, (_, i) => i + 1));
    expect(entries[2]).toEqual(Array.from({ length: 1500 }, (_, i) => i + 1));
    expect(told).toBeLessThan(1_500);
    await follower.return();
  });

  const lastPosition = async () => {
    await bed.relay();
    return bed.count('SELECT position AS count FROM stream_head');
  };

  it('resuming from between two merged changes neither misses nor repeats an entry', async () => {
    const stream = bed.stream();
    const member = someMember();
    const start = await stream.head(1);
    await bed.append(
      1,
      ...changes(member, 1, 1),
      ...changes(member, 1, 1, 2),
      ...changes(member, 2, 2),
      ...changes(member, 2, 2, 2),
    );
    await bed.relay();
    const { coalesce } = await import('../../src/modules/realtime/coalesce.js');
    const page = await stream.page(1, start, 100, ofMember(member));
    const [firstTold] = coalesce(page.deliveries.map(({ event }) => event));
    expect(firstTold).toMatchObject({
      event: { walletId: 1, firstSequence: 1, lastSequence: 2 },
      at: { owed: [expect.any(Number)] },
    });
    const cursor = cursorAt(firstTold as NonNullable<typeof firstTold>);
    const rest = [
      [2, 1],
      [2, 2],
    ];
    const polled = await stream.page(1, cursor, 100, ofMember(member));
    expect(polled.deliveries.map(({ event }) => [event.walletId, event.firstSequence])).toEqual(rest);
    const follower = await stream.follow(1, cursor, ofMember(member), true);
    const followed = await take(follower, 2);
    expect(followed.map(({ event }) => [event.walletId, event.firstSequence])).toEqual(rest);
    const again = await stream.page(1, cursorAt(followed[0] as (typeof followed)[0]), 100, ofMember(member));
    expect(again.deliveries.map(({ event }) => [event.walletId, event.firstSequence])).toEqual(rest.slice(1));
    await follower.return();
  });

  it.each([
    ['made up', () => 'abcdefghijklmnop'],
    ['empty', () => ''],
    ['with one letter changed', async () => (await bed.stream().head(1)).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
  ])('a cursor that is %s is refused', async (_, make) => {
    const stream = bed.stream();
    const cursor = await make();
    expect(codeOf(await stream.page(1, cursor, 10, everything).catch((error) => error))).toBe('BAD_USER_INPUT');
    expect(codeOf(await stream.follow(1, cursor, everything, false).catch((error) => error))).toBe('BAD_USER_INPUT');
  });

  it('a listener that ends leaves nothing behind', async () => {
    const stream = bed.stream();
    const followers = await Promise.all(Array.from({ length: 20 }, () => stream.follow(1, null, everything, false)));
    const waiting = followers.map((follower) => follower.next());
    expect(stream.listeners).toBe(20);
    await Promise.all(followers.map((follower) => follower.return()));
    expect((await Promise.all(waiting)).every(({ done }) => done)).toBe(true);
    expect(stream.listeners).toBe(0);
  });

  it('goes on after every connection was cut', async () => {
    const stream = bed.stream();
    stream.start();
    const member = someMember();
    const follower = await stream.follow(1, null, ofMember(member), false);
    const next = take(follower, 2);
    await bed.append(1, { member, wallet: 1, first: 1 });
    stream.wake();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await bed.owner.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'fealty_app' AND datname = current_database()",
    );
    const client = await bed.owner.connect();
    await appendTo(client, 1, [{ member, wallet: 1, first: 2 }], bed.clock.now());
    client.release();
    expect((await next).map(({ event }) => event.firstSequence)).toEqual([1, 2]);
    await follower.return();
  });
});
