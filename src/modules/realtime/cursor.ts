import { createHmac, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../../kernel/api-error.js';
import { readPosition, type StreamPosition, writePosition } from './stream-position.js';

const MAC_BYTES = 8;

/** Writes positions as opaque cursors that hold for one program, and knows its own from what somebody made up. */
export class Cursors {
  constructor(private readonly key: Uint8Array) {}

  write(programId: number, at: StreamPosition): string {
    const text = writePosition(at);
    return Buffer.concat([this.mac(programId, text), Buffer.from(text)]).toString('base64url');
  }

  /** @throws ApiError BAD_USER_INPUT for what is not a cursor of this program's stream */
  read(programId: number, cursor: string): StreamPosition {
    const bytes = Buffer.from(cursor, 'base64url');
    const text = bytes.subarray(MAC_BYTES).toString();
    const at = readPosition(text);
    const genuine =
      at !== null &&
      timingSafeEqual(bytes.subarray(0, MAC_BYTES), this.mac(programId, text)) &&
      bytes.toString('base64url') === cursor;
    if (!genuine) throw notOurs();
    return at;
  }

  private mac(programId: number, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${programId}:${text}`).digest().subarray(0, MAC_BYTES);
  }
}

export function notOurs(): ApiError {
  return new ApiError('BAD_USER_INPUT', '`after` is not a cursor of this event stream.');
}
