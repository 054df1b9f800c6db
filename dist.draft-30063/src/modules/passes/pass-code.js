import { randomText } from '../../kernel/crypto/random-text.js';
// Without 0 O 1 I L, which people mistake for each other.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Twenty letters and digits, 99 bits: nobody guesses one. */
export function makePassCode(random) {
    return randomText(LETTERS, 20, random);
}
/** The stored spelling of a code as people type it. */
export function normalisePassCode(typed) {
    return typed.replaceAll(/[\s-]/g, '').toUpperCase();
}
//# sourceMappingURL=pass-code.js.map