import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { StartupError } from '../../src/kernel/startup-error.js';
import { middle } from './rounds.js';
import { yardstickTables } from './yardstick-tables.js';

/** The hand-written transaction by pgbench: transactions each second, and the mean milliseconds of one. */
export interface YardstickResult {
  clients: number;
  perSecond: number;
  meanMs: number;
}

/** Debian's packages keep pgbench out of the path. Null, and said, where there is none. */
export function findPgbench(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', ...globSync('/usr/lib/postgresql/*/bin')];
  const found = folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null;
  if (found === null)
    console.log(
      'pgbench is not installed (Debian: postgresql-contrib or postgresql-client): the comparison with hand-written SQL is left out.',
    );
  return found;
}

export async function buildYardstick(ownerUrl: string, members: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(yardstickTables(members));
    await client.query('VACUUM ANALYZE yardstick.account, yardstick.lot, yardstick.reward');
  } finally {
    await client.end();
  }
}

/** The better of two numbers of clients, by their middle rounds; null without pgbench. */
export function bestYardstick(...runs: readonly (readonly (YardstickResult | null)[])[]): YardstickResult | null {
  const middles = runs
    .map((rounds) => rounds.filter((round) => round !== null))
    .flatMap((ran) => (ran.length > 0 ? [middle(ran)] : []));
  return middles.reduce<YardstickResult | null>((best, run) => (best && best.perSecond >= run.perSecond ? best : run), null);
}

export function reportYardstick(what: string, best: YardstickResult | null): YardstickResult | null {
  if (best)
    console.log(
      `${`${what}, ${best.clients} clients`.padEnd(28)} ${String(Math.round(best.perSecond)).padStart(7)}/s   mean ${best.meanMs} ms`,
    );
  return best;
}

/** @throws StartupError when pgbench fails or says something else than its figures */
export async function runYardstick(
  pgbench: string | null,
  ownerUrl: string,
  options: { clients: number; seconds: number; script: string },
): Promise<YardstickResult | null> {
  if (pgbench === null) return null;
  const { clients, seconds } = options;
  const folder = mkdtempSync(join(tmpdir(), 'fealty-yardstick-'));
  try {
    const script = join(folder, 'yardstick.pgbench');
    writeFileSync(script, options.script);
    const run = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds), '-f', script, ownerUrl];
    const { stdout } = await promisify(execFile)(pgbench, run);
    return { clients, ...readFigures(stdout) };
  } catch (error) {
    throw new StartupError(`pgbench failed: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads pgbench's report. */
export function readFigures(report: string): { perSecond: number; meanMs: number } {
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(report)?.[1]);
  const meanMs = Number(/^latency average = ([\d.]+) ms/m.exec(report)?.[1]);
  if (!(perSecond > 0) || !(meanMs > 0)) throw new StartupError('its report has no rate');
  return { perSecond, meanMs };
}
