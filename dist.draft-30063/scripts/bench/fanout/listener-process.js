import { FrameSocket } from './frame-socket.js';
/* Many listeners in one process: opens them, counts what they hear, and tells its parent how much that is. */
const MOST_OPENING = 50;
const REPORT_MS = 10;
const mark = '"occurredAt":"';
let heard = 0;
let failure = null;
let sample = null;
const closed = {};
let latencies = [];
async function open({ url, tokens, query, stalled }) {
    const waiting = tokens.map((token, index) => ({ token, stalls: index < stalled }));
    const opener = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop())
            await listen(url, next.token, query, next.stalls);
    };
    await Promise.all(Array.from({ length: MOST_OPENING }, opener));
}
async function listen(url, token, query, stalls) {
    let acknowledge = () => undefined;
    let refuse = () => undefined;
    const acknowledged = new Promise((resolve, reject) => {
        acknowledge = resolve;
        refuse = reject;
    });
    const socket = await FrameSocket.open(url, {
        text(payload) {
            if (payload.includes('"type":"next"'))
                hear(payload, stalls);
            else if (payload.includes('connection_ack'))
                acknowledge();
            else
                failure ??= payload.toString();
        },
        closed(code) {
            closed[String(code)] = (closed[String(code)] ?? 0) + 1;
            refuse(new Error(`closed with ${code}`));
        },
    });
    socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    await acknowledged;
    socket.send({ type: 'subscribe', id: '1', payload: { query } });
    if (stalls)
        setTimeout(() => socket.socket.pause(), 500);
}
function hear(payload, stalls) {
    if (stalls)
        return;
    heard += 1;
    const at = payload.indexOf(mark);
    if (at < 0)
        failure ??= payload.toString();
    // one in eight: taking times must not be what is measured
    else if (heard % 8 === 0)
        latencies.push(Date.now() - Date.parse(payload.toString('latin1', at + mark.length, at + mark.length + 24)));
    sample ??= payload.toString();
}
process.on('message', (order) => {
    if (order === 'reset') {
        latencies = [];
        return;
    }
    void open(order).then(() => setInterval(report, REPORT_MS), (error) => process.send?.({ failure: error.message }));
});
function report() {
    const { user, system } = process.cpuUsage();
    const news = { heard, failure, sample, closed, latencies, cpuSeconds: (user + system) / 1e6 };
    latencies = [];
    process.send?.(news);
}
//# sourceMappingURL=listener-process.js.map