const TEXT = 0x81;

/**
 * A text as a WebSocket's frame (RFC 6455, 5.2), from a server and so without a mask, in one piece: head and text apart are two writes to gather for each
 * event, which is most of what sending costs besides the system call.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = TEXT;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(length, 6);
  }
  // nearly all texts are plain, and copied as they are
  frame.write(text, head, length === text.length ? 'latin1' : 'utf8');
  return frame;
}
