import type { Content } from './envelope.js';
import { SMALLEST, suppressed } from './suppress.js';

/** An anonymous answer that waits. */
export interface Sealed {
  id: number;
  content: Content;
}

/** What of these can be opened: of each version at least five together. What is fewer stays closed, for good where no more come. */
export function mixesOf(sealed: readonly Sealed[]): Sealed[] {
  const ready = [...grouped(sealed, ({ content }) => content.version).values()].filter(({ length }) => length >= SMALLEST);
  return ready.flatMap(blurred).sort((a, b) => a.id - b.id);
}

/** Tier, store and channel are kept only where they lead to nobody either: where enough of those that are opened together have the same. */
function blurred(mix: readonly Sealed[]): Sealed[] {
  const shown = { tier: commonOf(mix, 'tier'), store: commonOf(mix, 'store'), channel: commonOf(mix, 'channel') };
  return mix.map(({ id, content }) => {
    const { tier, store, channel } = content;
    return { id, content: { ...content, tier: shown.tier(tier), store: shown.store(store), channel: shown.channel(channel) } };
  });
}

function commonOf(mix: readonly Sealed[], what: 'tier' | 'store' | 'channel'): (value: string | null) => string | null {
  const parts = [...grouped(mix, ({ content }) => content[what])].map(([value, { length: answers }]) => ({ value, answers }));
  const hidden = new Set([...suppressed(parts)].map(({ value }) => value));
  return (value) => (hidden.has(value) ? null : value);
}

function grouped<Key>(sealed: readonly Sealed[], keyOf: (one: Sealed) => Key): Map<Key, Sealed[]> {
  const groups = new Map<Key, Sealed[]>();
  for (const one of sealed) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
