import { hash, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../../kernel/api-error.js';
import { readPosition, writePosition } from './stream-position.js';
const MAC_BYTES = 8;
/** Writes positions as opaque cursors that hold for one program, and knows its own from what somebody made up. */
export class Cursors {
    constructor(key) {
        this.key = Buffer.from(key).toString('hex');
    }
    write(programId, at) {
        const text = writePosition(at);
        return Buffer.concat([this.mac(programId, text), Buffer.from(text)]).toString('base64url');
    }
    /** @throws ApiError BAD_USER_INPUT for what is not a cursor of this program's stream */
    read(programId, cursor) {
        const bytes = Buffer.from(cursor, 'base64url');
        const text = bytes.subarray(MAC_BYTES).toString();
        const at = readPosition(text);
        const genuine = at !== null &&
            timingSafeEqual(bytes.subarray(0, MAC_BYTES), this.mac(programId, text)) &&
            bytes.toString('base64url') === cursor;
        if (!genuine)
            throw notOurs();
        return at;
    }
    /** A hash that begins with the key and of which a part only is shown cannot be continued by others; an HMAC takes five times as long, for each event. */
    mac(programId, text) {
        return hash('sha256', `${this.key}:${programId}:${text}`, 'buffer').subarray(0, MAC_BYTES);
    }
}
export function notOurs() {
    return new ApiError('BAD_USER_INPUT', '`after` is not a cursor of this event stream.');
}
//# sourceMappingURL=cursor.js.map