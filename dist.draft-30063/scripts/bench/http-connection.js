import { once } from 'node:events';
import { connect } from 'node:net';
const headEnd = '\r\n\r\n';
/**
 * One kept-alive HTTP/1.1 connection, one request at a time, for answers that tell their length. It does no more than a load needs, as pgbench does no
 * more than its own: what the sender burns, the measured server on the same machine does not get.
 */
export class HttpConnection {
    constructor(socket, head) {
        this.socket = socket;
        this.head = head;
        this.waiting = null;
        this.received = [];
        this.size = 0;
        /** Of the answer under way, once its head is there. */
        this.expected = null;
        socket.setNoDelay(true);
        socket.on('data', (chunk) => this.receive(chunk));
        socket.on('error', (error) => this.fail(error));
        socket.on('close', () => this.fail(new Error('the server closed the connection')));
    }
    static async open(url, token) {
        const { hostname, port, host } = new URL(url);
        const socket = connect(Number(port), hostname);
        await once(socket, 'connect');
        const lines = [`host: ${host}`, `authorization: Bearer ${token}`, 'content-type: application/json', 'content-length: '];
        return new HttpConnection(socket, `POST /graphql HTTP/1.1\r\n${lines.join('\r\n')}`);
    }
    /** Sends a body of ASCII. */
    post(body) {
        return new Promise((resolve, reject) => {
            this.waiting = { resolve, reject };
            this.socket.write(`${this.head}${body.length}${headEnd}${body}`, 'latin1');
        });
    }
    close() {
        this.waiting = null;
        this.socket.destroy();
    }
    receive(chunk) {
        this.received.push(chunk);
        this.size += chunk.length;
        this.expected ??= this.readHead();
        if (this.expected === null || this.size < this.expected.total)
            return;
        const { head, ok } = this.expected;
        const whole = this.received.length === 1 ? chunk : Buffer.concat(this.received);
        this.received = [];
        this.size = 0;
        this.expected = null;
        this.waiting?.resolve({ ok, body: whole.subarray(head) });
    }
    readHead() {
        const start = this.received.length === 1 ? this.received[0] : Buffer.concat(this.received);
        const end = start.indexOf(headEnd);
        if (end < 0)
            return null;
        const text = start.toString('latin1', 0, end);
        const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
        if (length === undefined) {
            this.fail(new Error('an answer does not tell its length'));
            return null;
        }
        const head = end + headEnd.length;
        return { head, total: head + Number(length), ok: text.startsWith('HTTP/1.1 200 ') };
    }
    fail(error) {
        this.waiting?.reject(error);
        this.waiting = null;
    }
}
//# sourceMappingURL=http-connection.js.map