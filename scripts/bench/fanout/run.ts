import { setTimeout as pause } from 'node:timers/promises';
import type { ServerProcess } from '../server-process.js';
import type { Listeners } from './listeners.js';

/** One of the servers that are compared: its listeners, and how to have each of them told `times` events more. */
export interface Fanout {
  server: ServerProcess;
  listeners: Listeners;
  tell(times: number): Promise<void>;
}

export interface Sustained {
  perSecond: number;
  /** Of the server. */
  cpuMicroseconds: number;
  /** Cores that the listeners took. */
  listenerCpu: number;
}

/** Deliveries that are always under way, so that a server never waits for the bench. */
const underWay = 40_000;

/** As many deliveries as the server manages. */
export async function sustain({ server, listeners, tell }: Fanout, seconds: number): Promise<Sustained> {
  const times = Math.max(1, Math.ceil(underWay / 4 / listeners.count));
  const each = times * listeners.count;
  let told = listeners.heard;
  const usage = await server.usage();
  const [from, began, cpu] = [listeners.heard, performance.now(), listeners.cpuSeconds];
  while (performance.now() - began < seconds * 1000) {
    await tell(times);
    told += each;
    await listeners.until(told - underWay);
  }
  const [heard, took] = [listeners.heard - from, (performance.now() - began) / 1000];
  const after = await server.usage();
  await listeners.until(told);
  return {
    perSecond: Math.round(heard / took),
    cpuMicroseconds: ((after.cpuSeconds - usage.cpuSeconds) * 1e6) / heard,
    listenerCpu: (listeners.cpuSeconds - cpu) / took,
  };
}

/** Deliveries at a fixed rate; the 99th percentile of milliseconds from the change to the listener. */
export async function offer({ listeners, tell }: Fanout, rate: number, seconds: number): Promise<Delays> {
  let told = listeners.heard;
  listeners.latencies.length = 0;
  const began = performance.now();
  for (let round = 1; performance.now() - began < seconds * 1000; round += 1) {
    await tell(1);
    told += listeners.count;
    await pause(Math.max(0, began + (round * listeners.count * 1000) / rate - performance.now()));
  }
  await listeners.until(told);
  return delays(listeners.latencies);
}

export interface Delays {
  p50: number;
  p99: number;
}

export function delays(milliseconds: readonly number[]): Delays {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50: quantile(0.5), p99: quantile(0.99) };
}
