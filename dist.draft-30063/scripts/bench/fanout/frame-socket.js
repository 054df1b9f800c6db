import { once } from 'node:events';
import { connect } from 'node:net';
const textFrame = 0x81;
const closeFrame = 0x88;
const pingFrame = 0x89;
const pongFrame = 0x8a;
/**
 * A WebSocket as bare as a bench needs it: small text frames to the server, unfragmented frames from it. What the listeners of a bench burn, the measured
 * server on the same machine does not get.
 */
export class FrameSocket {
    constructor(socket, listener) {
        this.socket = socket;
        this.listener = listener;
        this.rest = null;
        this.code = null;
    }
    static async open(url, listener) {
        const { hostname, port, host, pathname } = new URL(url);
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        await once(socket, 'connect');
        const key = 'dGhlIHNhbXBsZSBub25jZQ==';
        socket.write(`GET ${pathname} HTTP/1.1\r\nhost: ${host}\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-key: ${key}\r\nsec-websocket-version: 13\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`);
        const [head] = (await once(socket, 'data'));
        if (!head.toString('latin1').startsWith('HTTP/1.1 101'))
            throw new Error(head.toString('latin1').slice(0, 200));
        const opened = new FrameSocket(socket, listener);
        socket.on('data', (chunk) => opened.receive(chunk));
        socket.once('close', () => listener.closed(opened.code));
        return opened;
    }
    send(message) {
        const payload = Buffer.from(JSON.stringify(message));
        // a mask of zeros leaves the payload as it is
        const head = payload.length < 126 ? Buffer.alloc(6) : Buffer.alloc(8);
        head[0] = textFrame;
        head[1] = 0x80 | Math.min(payload.length, 126);
        if (payload.length >= 126)
            head.writeUInt16BE(payload.length, 2);
        this.socket.write(Buffer.concat([head, payload]));
    }
    receive(chunk) {
        const all = this.rest === null ? chunk : Buffer.concat([this.rest, chunk]);
        let at = 0;
        while (all.length - at >= 2) {
            const short = all[at + 1];
            const head = short === 126 ? 4 : 2;
            if (all.length - at < head)
                break;
            const length = short === 126 ? all.readUInt16BE(at + 2) : short;
            if (all.length - at < head + length)
                break;
            this.frame(all[at], all.subarray(at + head, at + head + length));
            at += head + length;
        }
        this.rest = at === all.length ? null : all.subarray(at);
    }
    frame(kind, payload) {
        if (kind === textFrame)
            this.listener.text(payload);
        else if (kind === pingFrame)
            this.socket.write(Buffer.from([pongFrame, 0x80, 0, 0, 0, 0]));
        else if (kind === closeFrame) {
            this.code = payload.length >= 2 ? payload.readUInt16BE(0) : null;
            this.socket.end();
        }
    }
}
//# sourceMappingURL=frame-socket.js.map