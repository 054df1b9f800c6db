import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Api } from '../replay/api.js';
import { notice, untilListening } from './fanout/bed.js';
import { Listeners } from './fanout/listeners.js';
import { announce, earnOnce, stopSealing } from './fanout/outbox.js';
import { type Delays, delays } from './fanout/run.js';
import { HookReceiver } from './hook-receiver.js';
import { rounded } from './measure.js';
import { openBench } from './open-bench.js';
import { startServer } from './server-process.js';

export interface RelayOptions {
  /** Seconds of each measurement. */
  duration: number;
  /** Events each second at which the delays of the stream are measured. */
  rate: number;
  webhookRate: number;
}

/** The last line of the bench. Delays are milliseconds from the change to whoever hears of it. */
export interface RelayResult {
  bench: 'relay';
  events_per_second: number;
  delay_ms: Delays;
  offered: number;
  webhook: { deliveries_per_second: number; delay_ms: Delays; offered: number };
  /** CPU microseconds for each event while as many as possible pass: of the process with the listener, of the other one, and of PostgreSQL. */
  cpu_us_per_event: { listening: number; other: number; database: number | null };
  seconds: number;
}

const members = 1_000;
/** Events that are always under way, so that the relay never waits for the bench. */
const underWay = 40_000;
/** How often events are written at a fixed rate. */
const ticksPerSecond = 50;

/** What hears of events: how many it has heard of, and how late those since the last measurement came. */
interface Hearing {
  readonly heard: number;
  until(heard: number): Promise<void>;
  latencies: number[];
}

type Write = (events: number) => Promise<void>;

/** How many events a second pass from one process to a listener of another one and to a webhook, and how late. They are put straight into the outbox. */
export async function benchRelay({ duration, rate, webhookRate }: RelayOptions): Promise<RelayResult> {
  const bench = await openBench({ members, connections: 1, duration }, ['points'], { ALLOW_PRIVATE_ADDRESSES: 'true' });
  const owner = new pg.Pool({ connectionString: bench.ownerUrl, options: '-c search_path=fealty', max: 2 });
  const undo: (() => unknown)[] = [() => bench.close(), () => owner.end()];
  const write: Write = (events) => announce(owner, 1, events);
  try {
    const api = new Api(`${bench.server.url}/graphql`, bench.token);
    await earnOnce(api, members);
    await stopSealing(owner);
    await bench.settleDown();
    const second = await startServer(new URL('../../src/main.js', import.meta.url), {
      ...bench.environment,
      FEALTY_DEMO: 'false',
      ALLOW_PRIVATE_ADDRESSES: 'true',
    });
    undo.push(() => second.stop());
    const listeners = await Listeners.open({
      url: `${second.url.replace('http', 'ws')}/graphql`,
      tokens: [bench.token],
      query: notice,
      stalled: 0,
    });
    undo.push(() => listeners.close());
    await untilListening(second.url, 1);
    await flood(listeners, write, 3);
    const before = [await second.usage(), await bench.server.usage()] as const;
    const flooded = await flood(listeners, write, duration);
    const after = [await second.usage(), await bench.server.usage()] as const;
    const each = (to: number | null, from: number | null) =>
      to === null || from === null ? null : rounded(((to - from) * 1e6) / flooded.events);
    const cpu = {
      listening: each(after[0].cpuSeconds, before[0].cpuSeconds) ?? 0,
      other: each(after[1].cpuSeconds, before[1].cpuSeconds) ?? 0,
      database: each(after[1].databaseCpuSeconds, before[1].databaseCpuSeconds),
    };
    console.log(`stream: ${flooded.perSecond} events/s, CPU each ${JSON.stringify(cpu)} µs`);
    const delay = await offer(listeners, write, rate, duration);
    console.log(`stream at ${rate}/s: p50 ${delay.p50} ms, p99 ${delay.p99} ms`);
    listeners.close();

    const receiver = await HookReceiver.open();
    undo.push(() => receiver.close());
    await makeEndpoint(new Api(`${bench.server.url}/graphql`, bench.adminToken), receiver.url);
    await flood(receiver, write, 3, 2 * members);
    const delivered = await flood(receiver, write, duration, 2 * members);
    console.log(`webhook: ${delivered.perSecond} deliveries/s`);
    const hookDelay = await offer(receiver, write, webhookRate, duration);
    console.log(`webhook at ${webhookRate}/s: p50 ${hookDelay.p50} ms, p99 ${hookDelay.p99} ms`);
    return {
      bench: 'relay',
      events_per_second: flooded.perSecond,
      delay_ms: delay,
      offered: rate,
      webhook: { deliveries_per_second: delivered.perSecond, delay_ms: hookDelay, offered: webhookRate },
      cpu_us_per_event: cpu,
      seconds: duration,
    };
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

/** As many events as pass. */
async function flood(
  hearing: Hearing,
  write: Write,
  seconds: number,
  most = underWay,
): Promise<{ perSecond: number; events: number }> {
  const [from, began] = [hearing.heard, performance.now()];
  let told = from;
  while (performance.now() - began < seconds * 1000) {
    await write(members);
    told += members;
    await hearing.until(told - most);
  }
  await hearing.until(told);
  const events = told - from;
  return { events, perSecond: Math.round((events * 1000) / (performance.now() - began)) };
}

/** Events at a fixed rate. */
async function offer(hearing: Hearing, write: Write, rate: number, seconds: number): Promise<Delays> {
  const each = Math.max(1, Math.round(rate / ticksPerSecond));
  let told = hearing.heard;
  hearing.latencies.length = 0;
  const began = performance.now();
  for (let tick = 1; performance.now() - began < seconds * 1000; tick += 1) {
    await write(each);
    told += each;
    await pause(Math.max(0, began + (tick * each * 1000) / rate - performance.now()));
  }
  await hearing.until(told);
  return delays(hearing.latencies);
}

async function makeEndpoint(api: Api, url: string): Promise<void> {
  const mutation =
    'mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { userErrors { message } } }';
  const document = 'subscription { events { cursor type occurredAt } }';
  await api.send(mutation, { input: { url, eventTypes: ['WALLET_CHANGED'], document } });
}
