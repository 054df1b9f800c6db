import { randomText } from '../../kernel/crypto/random-text.js';
/** Letters and digits that nobody takes for one another: no 0 O Q D, 1 I L J, 2 Z, 5 S, 8 B, U V. */
export const CODE_LETTERS = '34679ACEFGHKMNPRTWXY';
/** 20 letters of 20 are 86 bits. */
const LENGTH = 20;
const BLOCK = 5;
/** A code that nobody guesses, in blocks that people can read out. */
export function makeCode(random) {
    const text = randomText(CODE_LETTERS, LENGTH, random);
    return Array.from({ length: LENGTH / BLOCK }, (_, block) => text.slice(block * BLOCK, (block + 1) * BLOCK)).join('-');
}
/** What two spellings of a code share: no spaces and hyphens, no case, full-width letters as plain ones. Null for what is no code. */
export function keyOfCode(code) {
    if (code.length > 200)
        return null;
    const key = code
        .normalize('NFKC')
        .replace(/[\s\p{Pd}]/gu, '')
        .toUpperCase();
    return key.length > 0 && key.length <= 200 && !/[\p{Cc}\p{Cs}]/u.test(key) ? key : null;
}
//# sourceMappingURL=codes.js.map