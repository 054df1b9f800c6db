import type { PollPayload } from '../community/index.js';
import type { StreamEvent } from './stream-event.js';
import type { StreamPosition } from './stream-position.js';

/** An event as it is told to one listener, and how far the listener is when it has it. */
export interface Delivery {
  event: StreamEvent;
  at: StreamPosition;
}

/** Every event by itself. `events` start with those that the listener at `from` is owed. */
export function oneByOne(events: readonly StreamEvent[], from: StreamPosition): Delivery[] {
  if (from.owed.length === 0) return events.map((event) => ({ event, at: reached(event, from.position) }));
  let at = from;
  return events.map((event) => {
    const owed = at.owed.filter((position) => position > event.position);
    at = { position: Math.max(at.position, event.position), owed: event.position < from.position ? owed : [] };
    return { event, at };
  });
}

const nothing: readonly number[] = [];

/** Where a listener is who is owed nothing. */
function reached({ position }: StreamEvent, from: number): StreamPosition {
  return { position: Math.max(from, position), owed: nothing };
}

/** What is merged at once: bounds the cursor, which names what is owed meanwhile, and the entries of one change. */
const SLICE = 32;
const MOST_ENTRIES = 100;

/**
 * One change per wallet, with all its entries and the position of the last one. Who stops between two of these changes, and resumes, neither misses nor
 * repeats an entry: the position of each names the events below it that a later one will tell.
 */
export function coalesce(events: readonly StreamEvent[]): Delivery[] {
  const deliveries: Delivery[] = [];
  for (let start = 0; start < events.length; start += SLICE)
    deliveries.push(...coalesceSlice(events.slice(start, start + SLICE)));
  return deliveries;
}

interface Merged {
  event: StreamEvent;
  positions: number[];
}

function coalesceSlice(events: readonly StreamEvent[]): Delivery[] {
  const merged: Merged[] = [];
  for (const event of events) {
    const earlier = merged.findIndex((candidate) => continues(candidate.event, event));
    const [before] = earlier < 0 ? [] : merged.splice(earlier, 1);
    merged.push(
      before
        ? { event: { ...event, firstSequence: before.event.firstSequence }, positions: [...before.positions, event.position] }
        : { event, positions: [event.position] },
    );
  }
  return merged.map(({ event }, i) => {
    const later = merged.slice(i + 1).flatMap(({ positions }) => positions);
    return {
      event,
      at: { position: event.position, owed: later.filter((position) => position < event.position).sort((a, b) => a - b) },
    };
  });
}

/** Entries that go on where others ended; of a poll, which tells only that it moved, every later event. */
function continues(before: StreamEvent, event: StreamEvent): boolean {
  if (event.type === 'POLL_CHANGED')
    return before.type === event.type && (before.payload as PollPayload).poll === (event.payload as PollPayload).poll;
  return (
    event.type === 'WALLET_CHANGED' &&
    before.type === 'WALLET_CHANGED' &&
    before.memberId === event.memberId &&
    before.walletId === event.walletId &&
    before.lastSequence + 1 === event.firstSequence &&
    event.lastSequence - before.firstSequence < MOST_ENTRIES
  );
}
