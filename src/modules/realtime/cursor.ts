import { hash, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../../kernel/api-error.js';
import { readPosition, type StreamPosition, writePosition } from './stream-position.js';

const MAC_BYTES = 8;
/** Positions that owe nothing are far shorter. */
const MOST_TEXT = 64;

/** Where cursors are put together, one after the other. */
const scratch = Buffer.alloc(MAC_BYTES + MOST_TEXT);

/** Writes positions as opaque cursors that hold for one program, and knows its own from what somebody made up. */
export class Cursors {
  /** In hex, so that it can be put before a text. */
  private readonly key: string;

  constructor(key: Uint8Array) {
    this.key = Buffer.from(key).toString('hex');
  }

  write(programId: number, at: StreamPosition): string {
    const text = writePosition(at);
    if (text.length > MOST_TEXT) return Buffer.from(this.mac(programId, text) + text, 'latin1').toString('base64url');
    scratch.write(this.mac(programId, text), 0, MAC_BYTES, 'latin1');
    return scratch.toString('base64url', 0, MAC_BYTES + scratch.write(text, MAC_BYTES, 'latin1'));
  }

  /** @throws ApiError BAD_USER_INPUT for what is not a cursor of this program's stream */
  read(programId: number, cursor: string): StreamPosition {
    const bytes = Buffer.from(cursor, 'base64url');
    const text = bytes.subarray(MAC_BYTES).toString();
    const at = readPosition(text);
    const genuine =
      at !== null &&
      timingSafeEqual(bytes.subarray(0, MAC_BYTES), Buffer.from(this.mac(programId, text), 'latin1')) &&
      bytes.toString('base64url') === cursor;
    if (!genuine) throw new ApiError('BAD_USER_INPUT', '`after` is not a cursor of this event stream.');
    return at;
  }

  /**
   * A hash that begins with the key and of which a part only is shown cannot be continued by others; an HMAC takes five times as long, for each event. Bytes
   * as the characters of a text: a buffer of its own for each would take longer than the hash.
   */
  private mac(programId: number, text: string): string {
    return hash('sha256', `${this.key}:${programId}:${text}`, 'binary').slice(0, MAC_BYTES);
  }
}
