import type { Caller } from '../../kernel/caller.js';

/** Whose endpoints a caller deals with: all of the program (null), or those of one partner. A partner that nobody registered has none. */
export function ownerOf({ kind, partner }: Caller): number | null {
  if (kind !== 'partner') return null;
  return partner?.id ?? 0;
}
