import { type RandomBytes, randomText } from '../../kernel/crypto/random-text.js';

// Without 0 O 1 I L, which people mistake for each other.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Twenty letters and digits, 99 bits: nobody guesses one. */
export function makePassCode(random: RandomBytes): string {
  return randomText(LETTERS, 20, random);
}

/** The stored spelling of a code as people type it; empty, which no pass has, for what cannot be one. */
export function normalisePassCode(typed: string): string {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  return /^[A-Z0-9]{1,64}$/.test(code) ? code : '';
}
