import { createHmac, timingSafeEqual } from 'node:crypto';
const pattern = /^fr_([1-9]\d{0,9})\.([1-9]\d{0,15})\.([1-9]\d{0,8})\.([\w-]{43})$/;
/** `key` is of the purpose `session`. The same generation always has the same token, so a repeated answer needs nothing kept. */
export function writeRefreshToken(key, token) {
    const { programId, sessionId, generation } = token;
    return `fr_${programId}.${sessionId}.${generation}.${sign(key, token).toString('base64url')}`;
}
/** Null for what this server did not write. */
export function readRefreshToken(key, text) {
    const [, program, session, count, mac = ''] = pattern.exec(text) ?? [];
    if (program === undefined)
        return null;
    const token = { programId: Number(program), sessionId: Number(session), generation: Number(count) };
    const given = Buffer.from(mac, 'base64url');
    const right = sign(key, token);
    return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}
function sign(key, { programId, sessionId, generation }) {
    return createHmac('sha256', key).update(`${programId}.${sessionId}.${generation}`).digest();
}
//# sourceMappingURL=refresh-token.js.map