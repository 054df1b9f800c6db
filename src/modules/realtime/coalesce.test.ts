import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalesce, type Delivery, oneByOne } from './coalesce.js';
import type { StreamEvent } from './stream-event.js';
import { oldestNeeded, readPosition, type StreamPosition, writePosition } from './stream-position.js';

/** Events of `wallets`, one after the other, each with one entry. */
function changes(wallets: readonly number[], firstPosition = 1): StreamEvent[] {
  const sequences = new Map<number, number>();
  return wallets.map((walletId, i) => {
    const sequence = (sequences.get(walletId) ?? 0) + 1;
    sequences.set(walletId, sequence);
    const position = firstPosition + i;
    return {
      position,
      type: 'WALLET_CHANGED',
      memberId: 7,
      walletId,
      firstSequence: sequence,
      lastSequence: sequence,
      payload: null,
      occurredAt: position,
      memberIsOpen: true,
      bytes: 200,
    };
  });
}

const entriesOf = ({ event }: Delivery) =>
  Array.from({ length: event.lastSequence - event.firstSequence + 1 }, (_, i) => `${event.walletId}#${event.firstSequence + i}`);

/** What a listener that got so far is told next. */
const remaining = (events: readonly StreamEvent[], at: StreamPosition) =>
  events.filter((event) => event.position > at.position || at.owed.includes(event.position));

describe('coalesce', () => {
  it('gives one change per wallet, with all entries and the last position', () => {
    const told = coalesce(changes([1, 2, 1, 2, 1]));
    expect(told.map(({ event, at }) => [event.walletId, event.firstSequence, event.lastSequence, at.position])).toEqual([
      [2, 1, 2, 4],
      [1, 1, 3, 5],
    ]);
  });

  it('never merges wallets of two members, nor an enrolment', () => {
    const [first, second] = changes([1, 1]) as [StreamEvent, StreamEvent];
    const other = { ...second, memberId: 8 };
    const enrolment: StreamEvent = { ...second, type: 'MEMBER_ENROLLED', walletId: null, position: 3 };
    expect(coalesce([first, other, enrolment])).toHaveLength(3);
  });

  it('gives one change per poll, with the last position', () => {
    const events = changes([1, 1, 1]).map((event, place): StreamEvent => {
      return { ...event, type: 'POLL_CHANGED', memberId: null, walletId: null, payload: { poll: place === 1 ? 'b' : 'a' } };
    });
    expect(coalesce(events).map(({ event, at }) => [event.payload, at.position])).toEqual([
      [{ poll: 'b' }, 2],
      [{ poll: 'a' }, 3],
    ]);
  });

  it('stopping after any change and resuming there misses no entry and repeats none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 80 }), fc.nat(), (wallets, pick) => {
        const events = changes(wallets, 10);
        const told = coalesce(events);
        const stop = told.length === 0 ? 0 : pick % (told.length + 1);
        const at = told[stop - 1]?.at ?? { position: 9, owed: [] };
        const resumed = oneByOne(remaining(events, at), at);
        const all = [...told.slice(0, stop), ...resumed].flatMap(entriesOf);
        expect(all.toSorted()).toEqual(oneByOne(events, { position: 9, owed: [] }).flatMap(entriesOf).toSorted());
        const positions = resumed.map((delivery) => oldestNeeded(delivery.at));
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      }),
    );
  });

  it('resuming again in the middle of what was owed misses nothing either', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 32 }),
        fc.nat(),
        fc.nat(),
        (wallets, pick, again) => {
          const events = changes(wallets);
          const told = coalesce(events);
          const first = told[pick % told.length] as Delivery;
          const resumed = oneByOne(remaining(events, first.at), first.at);
          const stop = again % (resumed.length + 1);
          const at = resumed[stop - 1]?.at ?? first.at;
          const rest = remaining(events, at);
          expect(rest).toEqual(resumed.slice(stop).map(({ event }) => event));
        },
      ),
    );
  });

  it('an order of one wallet is never turned round', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 100 }), (wallets) => {
        for (const wallet of [1, 2, 3]) {
          const entries = coalesce(changes(wallets))
            .flatMap(entriesOf)
            .filter((entry) => entry.startsWith(`${wallet}#`));
          expect(entries).toEqual(entries.map((_, i) => `${wallet}#${i + 1}`));
        }
      }),
    );
  });
});

describe('positions as text', () => {
  it('are read as they were written, and stay short enough for a cursor', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { maxLength: 31 }), (base, steps) => {
        const position = base + 200_000;
        const at = { position, owed: steps.map((step) => position - step).toSorted((a, b) => a - b) };
        expect(readPosition(writePosition(at))).toEqual(at);
        expect(writePosition(at).length).toBeLessThan(200);
      }),
    );
  });

  it.each(['', '-1', '1.', '01', '5.9', 'A', 'zzzzzzzzzzzz', '1,2', '5.0'])('"%s" is none', (text) => {
    expect(readPosition(text)).toBeNull();
  });
});
