import { setTimeout as pause } from 'node:timers/promises';
import { type LoadJob, runLoad } from './load-job.js';
import type { ServerProcess } from './server-process.js';

/** How a server did under a load; rates are per second, latencies milliseconds, CPU a share of one core. */
export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  serverCpu: number;
  loadCpu: number;
  /** Per thing counted, an earning or a request, without what an idle server asks. */
  statements: number;
  roundTrips: number;
  /** CPU milliseconds per thing counted: of the server, of PostgreSQL (null where it is not on this machine) and of the load itself. */
  cpuMs: { server: number; database: number | null; load: number };
  /** Requests turned away because the server was too busy. */
  shed: number;
}

const idleMs = 2_000;

interface Background {
  statements: number;
  roundTrips: number;
}

/** What the server asks of the database each second without any request: looking for events and jobs. */
export async function background(server: ServerProcess): Promise<Background> {
  const before = await server.usage();
  await pause(idleMs);
  const after = await server.usage();
  const perSecond = (name: 'statements' | 'roundTrips'): number => (after[name] - before[name]) / (idleMs / 1000);
  return { statements: perSecond('statements'), roundTrips: perSecond('roundTrips') };
}

/** Puts a load on a server; `each` is how many of what is counted one request holds. Looks at it idle first unless told what that gave. */
export async function measure(server: ServerProcess, job: LoadJob, each: number, known?: Background): Promise<Measured> {
  const idle = known ?? (await background(server));
  await runLoad({ ...job, seconds: job.warmUpSeconds, warmUpSeconds: 0 });
  const began = performance.now();
  const before = await server.usage();
  const load = await runLoad({ ...job, warmUpSeconds: 0 });
  const after = await server.usage();
  const seconds = (performance.now() - began) / 1000;
  const counted = load.answered * each;
  return {
    perSecond: Math.round((load.requests * each) / job.seconds),
    p50: rounded(load.p50),
    p99: rounded(load.p99),
    serverCpu: rounded((after.cpuSeconds - before.cpuSeconds) / seconds),
    loadCpu: rounded(load.cpuSeconds / seconds),
    statements: rounded((after.statements - before.statements - idle.statements * seconds) / counted),
    roundTrips: rounded((after.roundTrips - before.roundTrips - idle.roundTrips * seconds) / counted),
    cpuMs: {
      server: milliseconds(after.cpuSeconds - before.cpuSeconds, counted),
      database: databaseMs(before.databaseCpuSeconds, after.databaseCpuSeconds, counted),
      load: milliseconds(load.cpuSeconds, counted),
    },
    shed: load.shed,
  };
}

const milliseconds = (seconds: number, counted: number): number => rounded((seconds * 1000) / counted);

const databaseMs = (before: number | null, after: number | null, counted: number): number | null =>
  before === null || after === null ? null : milliseconds(after - before, counted);

export const rounded = (value: number): number => Number(value.toFixed(value < 10 ? 3 : 1));

export function report(what: string, measured: Measured): void {
  const { perSecond, p50, p99, serverCpu, loadCpu, statements, roundTrips, cpuMs, shed } = measured;
  const each = `CPU each: server ${cpuMs.server} ms, PostgreSQL ${cpuMs.database ?? '?'} ms, load ${cpuMs.load} ms`;
  const figures = `p50 ${p50} ms, p99 ${p99} ms, CPU server ${serverCpu} load ${loadCpu} cores`;
  const turnedAway = shed > 0 ? `, ${shed} requests turned away` : '';
  console.log(
    `${what.padEnd(28)} ${String(perSecond).padStart(7)}/s   ${figures}, ${statements} statements in ${roundTrips} round trips each; ${each}${turnedAway}`,
  );
}
