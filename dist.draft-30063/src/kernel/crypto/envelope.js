import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/**
 * Encrypts with AES-256-GCM: one format byte, the nonce, the tag, the ciphertext. `context` is authenticated, not stored: a ciphertext that is
 * moved to another row does not open there.
 */
export function seal(key, plain, context) {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), body]);
}
/** Opens what `seal` made. @throws Error when the key, the context or any byte is another. */
export function open(key, sealed, context) {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes[0] !== FORMAT || bytes.length < 1 + IV_BYTES + TAG_BYTES)
        throw new Error('not a sealed value of this format');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
}
/** A fresh data key, and the same key wrapped for storage. Deleting the wrapped key makes everything under it unreadable. */
export function createDataKey(wrappingKey, context) {
    const key = randomBytes(32);
    return { key, wrapped: seal(wrappingKey, key, `key:${context}`) };
}
/** The data key of `createDataKey`. @throws Error when it was wrapped by another master key or for another context. */
export function unwrapDataKey(wrappingKey, wrapped, context) {
    return open(wrappingKey, wrapped, `key:${context}`);
}
/** What a value is found by without being stored: HMAC-SHA-256, different per program and kind so that hashes cannot be joined across them. */
export function lookupHash(lookupKey, programId, kind, value) {
    return createHmac('sha256', lookupKey).update(`${programId}\0${kind}\0${value}`).digest();
}
//# sourceMappingURL=envelope.js.map