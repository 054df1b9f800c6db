const TEXT = 0x81;

/**
 * A text as a WebSocket's frame (RFC 6455, 5.2), from a server and so without a mask, in one piece: head and text apart are two writes to gather for each
 * event, which is most of what sending costs besides the system call. Each character stands for a byte, to be written as `latin1`: such a text goes to the
 * kernel without a buffer of its own.
 */
export function textFrame(text: string): string {
  const length = Buffer.byteLength(text);
  // nearly all texts are plain, and are their own bytes
  const bytes = length === text.length ? text : Buffer.from(text).toString('latin1');
  if (length < 126) return String.fromCharCode(TEXT, length) + bytes;
  if (length < 65_536) return String.fromCharCode(TEXT, 126, length >>> 8, length & 255) + bytes;
  const head = Buffer.alloc(10);
  head[0] = TEXT;
  head[1] = 127;
  head.writeUInt32BE(length, 6);
  return head.toString('latin1') + bytes;
}
