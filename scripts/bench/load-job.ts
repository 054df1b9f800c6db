import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../../src/kernel/startup-error.js';

/** What a load sends: single purchases, the same with lines, purchases in bulk, a member's home, or redemptions. */
export type LoadKind = 'single' | 'lines' | 'bulk' | 'home' | 'redeem';

export interface LoadJob {
  kind: LoadKind;
  /** Origin of the server, such as http://127.0.0.1:4000. */
  url: string;
  token: string;
  connections: number;
  warmUpSeconds: number;
  seconds: number;
  /** Members are named `bench-1` to this. */
  members: number;
  /** Purchases in one request of a bulk load. */
  bulk: number;
  /** Of a load of redemptions: the rewards, one of which each takes. */
  rewards?: readonly string[];
}

/** Latencies are milliseconds, of requests that lie wholly within the measured time. */
export interface LoadResult {
  /** Answered within the measured time; one that began before or ended after it counts for the part that lies within, however long requests take. */
  requests: number;
  /** All, also those before and after. */
  answered: number;
  failed: number;
  /** Turned away because the server was too busy; they do not count as answered. */
  shed: number;
  firstFailure: string | null;
  p50: number;
  p99: number;
  cpuSeconds: number;
}

/** Runs a load in a process of its own. @throws StartupError when requests failed: a rate of refusals is no rate */
export async function runLoad(job: LoadJob): Promise<LoadResult> {
  const child = fork(fileURLToPath(new URL('load.js', import.meta.url)));
  child.send(job);
  const [result] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])])) as [LoadResult | null];
  if (result === null) throw new StartupError('The load ended without a result.');
  if (result.failed > 0)
    throw new StartupError(`${result.failed} requests of the load failed, the first with: ${result.firstFailure}`);
  return result;
}
