import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Feed } from './feed.js';
import { Follower } from './follower.js';
import { type EventFilter, matches, type StreamEvent } from './stream-event.js';

const everything: EventFilter = { memberId: null, walletId: null, types: null };
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A stream in memory, with a feed over it. */
class Store {
  readonly events: StreamEvent[] = [];
  reads = 0;
  bytes = 200;
  fallen = 0;
  readonly feed = new Feed(
    0,
    async (after) => {
      await turn();
      const events = this.after(after).slice(0, 3);
      return { events, more: events.length === 3 };
    },
    (error) => {
      throw error;
    },
  );

  /** Adds changes of these members' one wallet each, as one transaction. */
  add(...members: number[]): void {
    for (const memberId of members) {
      const sequence = this.events.filter((event) => event.memberId === memberId).length + 1;
      const position = this.events.length + 1;
      const entries = { firstSequence: sequence, lastSequence: sequence, payload: null };
      const about = { occurredAt: position, memberIsOpen: true, bytes: this.bytes };
      this.events.push({ position, type: 'WALLET_CHANGED', memberId, walletId: 1, ...entries, ...about });
    }
    this.feed.wake();
  }

  follow(filter = everything, position = 0, merge = false): Follower {
    const read = async (_: Follower, at: { position: number }, until: number, limit: number) => {
      this.reads += 1;
      await turn();
      const found = this.after(at.position).filter((event) => event.position <= until && matches(event, filter));
      await turn();
      return found.slice(0, limit);
    };
    const onFallBehind = () => {
      this.fallen += 1;
    };
    return new Follower(this.feed, read, { filter, from: { position, owed: [] }, merge, onEnd: () => undefined, onFallBehind });
  }

  private after(position: number): StreamEvent[] {
    return this.events.filter((event) => event.position > position);
  }
}

async function take(follower: Follower, count: number): Promise<number[]> {
  const positions: number[] = [];
  while (positions.length < count) {
    const { value } = await follower.next();
    if (value) positions.push(value.at.position);
  }
  return positions;
}

describe('a follower', () => {
  it('meets the live end without a gap or a repeat, wherever it starts and whenever events come', async () => {
    const plan = fc.record({
      before: fc.nat(250),
      start: fc.nat(250),
      during: fc.array(fc.record({ turns: fc.nat(6), events: fc.nat(20) }), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ before, start, during }) => {
        const store = new Store();
        store.add(...Array.from({ length: before }, (_, i) => i % 5));
        const from = Math.min(start, before);
        const follower = store.follow(everything, from);
        const total = before - from + during.reduce((sum, { events }) => sum + events, 0);
        const taken = take(follower, total);
        for (const { turns, events } of during) {
          for (let i = 0; i < turns; i += 1) await turn();
          store.add(...Array.from({ length: events }, (_, i) => i % 5));
        }
        expect(await taken).toEqual(Array.from({ length: total }, (_, i) => from + i + 1));
        await follower.return();
      }),
      { numRuns: 60 },
    );
  });

  it('hears nothing of other members', async () => {
    const store = new Store();
    store.add(1, 2, 1, 2);
    const follower = store.follow({ memberId: 2, walletId: null, types: null });
    expect(await take(follower, 2)).toEqual([2, 4]);
    store.add(1, 1, 2, 1);
    expect(await take(follower, 1)).toEqual([7]);
  });

  it('that does not read lets at most 1,000 events wait, and then misses none', async () => {
    const store = new Store();
    store.add(1);
    const follower = store.follow();
    expect(await take(follower, 1)).toEqual([1]);
    const stalled = follower.next();
    for (let i = 0; i < 50; i += 1) store.add(...Array.from({ length: 50 }, () => 1));
    while (store.feed.position < 2501) await turn();
    expect(store.fallen).toBe(1);
    expect((await stalled).value?.at.position).toBe(2);
    expect(await take(follower, 2499)).toEqual(Array.from({ length: 2499 }, (_, i) => i + 3));
  });

  it('that does not read lets few events wait when they are large, and then misses none', async () => {
    const store = new Store();
    store.bytes = 50_000;
    store.add(1);
    const follower = store.follow();
    await take(follower, 1);
    const stalled = follower.next();
    store.add(...Array.from({ length: 20 }, () => 1));
    while (store.feed.position < 21) await turn();
    expect(store.fallen).toBe(1);
    await stalled;
    expect(await take(follower, 19)).toEqual(Array.from({ length: 19 }, (_, i) => i + 3));
  });

  it('that is slow is told of one wallet at once, with every entry', async () => {
    const store = new Store();
    const follower = store.follow(everything, 0, true);
    const first = follower.next();
    store.add(1);
    await first;
    for (let i = 0; i < 100; i += 1) store.add(1);
    while (store.feed.position < 101) await turn();
    const told: [number, number][] = [];
    while ((told.at(-1)?.[1] ?? 0) < 101) {
      const { value } = await follower.next();
      if (value) told.push([value.event.firstSequence, value.event.lastSequence]);
    }
    expect(told.length).toBeLessThan(20);
    expect(told.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))).toEqual(
      Array.from({ length: 100 }, (_, i) => i + 2),
    );
  });

  it('that waits on a quiet stream ends at once, and leaves nothing behind', async () => {
    const store = new Store();
    const follower = store.follow({ memberId: 9, walletId: null, types: null });
    const waiting = follower.next();
    await turn();
    expect(store.feed.listeners).toBe(1);
    await follower.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(store.feed.listeners).toBe(0);
  });

  it('of a live stream does not read the database again', async () => {
    const store = new Store();
    const follower = store.follow();
    const first = follower.next();
    store.add(1);
    await first;
    const { reads } = store;
    for (let i = 0; i < 20; i += 1) {
      const next = follower.next();
      store.add(1);
      await next;
    }
    expect(store.reads).toBe(reads);
  });
});
