import { FrameSocket } from './frame-socket.js';
import { type ListenerOrder, type ListenerReport, stalledSubscriptions } from './listeners.js';

/* Many listeners in one process: opens them, counts what they hear, and tells its parent how much that is. */
const MOST_OPENING = 50;
const REPORT_MS = 10;
const mark = '"occurredAt":"';

let heard = 0;
let failure: string | null = null;
let sample: string | null = null;
let latencies: number[] = [];

async function open({ url, tokens, query, stalled }: ListenerOrder): Promise<void> {
  const waiting = tokens.map((token, index) => ({ token, stalls: index < stalled }));
  const opener = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await listen(url, next.token, query, next.stalls);
  };
  await Promise.all(Array.from({ length: MOST_OPENING }, opener));
}

async function listen(url: string, token: string, query: string, stalls: boolean): Promise<void> {
  let acknowledge: () => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  const acknowledged = new Promise<void>((resolve, reject) => {
    acknowledge = resolve;
    refuse = reject;
  });
  const socket = await FrameSocket.open(url, {
    text(payload) {
      if (payload.includes('"type":"next"')) hear(payload, stalls);
      else if (payload.includes('connection_ack')) acknowledge();
      else failure ??= payload.toString();
    },
    closed(code) {
      refuse(new Error(`closed with ${code}`));
    },
  });
  socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  await acknowledged;
  for (let id = 1; id <= (stalls ? stalledSubscriptions : 1); id += 1)
    socket.send({ type: 'subscribe', id: String(id), payload: { query } });
  if (stalls) setTimeout(() => socket.socket.pause(), 500);
}

function hear(payload: Buffer, stalls: boolean): void {
  if (stalls) return;
  heard += 1;
  const at = payload.indexOf(mark);
  if (at < 0) failure ??= payload.toString();
  // one in eight: taking times must not be what is measured
  else if (heard % 8 === 0)
    latencies.push(Date.now() - Date.parse(payload.toString('latin1', at + mark.length, at + mark.length + 24)));
  sample ??= payload.toString();
}

process.on('message', (order: ListenerOrder | 'reset') => {
  if (order === 'reset') {
    latencies = [];
    return;
  }
  void open(order).then(
    () => setInterval(report, REPORT_MS),
    (error: Error) => process.send?.({ failure: error.message }),
  );
});

function report(): void {
  const { user, system } = process.cpuUsage();
  const news: ListenerReport = { heard, failure, sample, latencies, cpuSeconds: (user + system) / 1e6 };
  latencies = [];
  process.send?.(news);
}
