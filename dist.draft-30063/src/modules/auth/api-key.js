import { createHash, timingSafeEqual } from 'node:crypto';
import { randomText } from '../../kernel/crypto/random-text.js';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX_LENGTH = 10;
const SECRET_LENGTH = 40;
const pattern = new RegExp(`^(\\w+?)_([0-9A-Za-z]{${PREFIX_LENGTH}})_([0-9A-Za-z]{${SECRET_LENGTH}})$`);
/** A new key. `prefix` finds it and may be shown, `secretHash` is all that is kept of the rest. */
export function makeApiKey(random) {
    return makeSecret('fk', random);
}
/** A secret of the same making for another use, which `mark` tells. */
export function makeSecret(mark, random) {
    const prefix = randomText(ALPHABET, PREFIX_LENGTH, random);
    const secret = randomText(ALPHABET, SECRET_LENGTH, random);
    return { key: `${mark}_${prefix}_${secret}`, prefix, secretHash: hashSecret(secret) };
}
/** The parts of a key, or null for what is none. */
export function parseApiKey(text) {
    return parseSecret('fk', text);
}
/** The parts of what `makeSecret` made with this mark, or null. */
export function parseSecret(mark, text) {
    const [, found, prefix, secret] = pattern.exec(text) ?? [];
    return found !== mark || prefix === undefined || secret === undefined ? null : { prefix, secret };
}
/** Compares in a time that does not tell how much is right. */
export function isSecretOf(secretHash, secret) {
    const given = hashSecret(secret);
    return given.length === secretHash.length && timingSafeEqual(given, secretHash);
}
// One round is enough: the secret has 238 bits of its own and cannot be guessed from a list.
function hashSecret(secret) {
    return createHash('sha256').update(secret).digest();
}
//# sourceMappingURL=api-key.js.map