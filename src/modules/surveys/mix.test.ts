import { describe, expect, it } from 'vitest';
import { mixesOf, type Sealed } from './mix.js';

const sealed = (count: number, content: Partial<Sealed['content']> = {}, from = 1): Sealed[] =>
  Array.from({ length: count }, (_, place) => ({
    id: from + place,
    content: { version: 1, tier: null, store: null, channel: null, answers: [], ...content },
  }));
const tiersOf = (opened: readonly Sealed[]) => opened.map(({ content }) => content.tier);

describe('anonymous answers', () => {
  it('stay closed while there are fewer than five', () => expect(mixesOf(sealed(4))).toEqual([]));
  it('are opened together, in the order of their ids', () => {
    expect(mixesOf(sealed(6).reverse()).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it('are counted by version: a new one does not single out who answered the old', () => {
    const opened = mixesOf([...sealed(5), ...sealed(2, { version: 2 }, 10)]);
    expect(opened.map(({ content }) => content.version)).toEqual([1, 1, 1, 1, 1]);
  });
  it('keep a tier that five have', () => {
    const opened = mixesOf([...sealed(5, { tier: 'gold' }), ...sealed(6, { tier: 'plain' }, 10)]);
    expect(tiersOf(opened).sort()).toEqual([...Array(5).fill('gold'), ...Array(6).fill('plain')]);
  });
  it('lose one that fewer have, and another with it: those without must be many too', () => {
    const opened = mixesOf([
      ...sealed(1, { tier: 'black' }),
      ...sealed(5, { tier: 'gold' }, 10),
      ...sealed(9, { tier: 'plain' }, 20),
    ]);
    expect(tiersOf(opened)).toEqual([...Array(6).fill(null), ...Array(9).fill('plain')]);
  });
});
