import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { StartupError } from '../../src/kernel/startup-error.js';
import { yardstickEarning, yardstickTables } from './yardstick-tables.js';

/** The hand-written transaction by pgbench: transactions each second, and the mean milliseconds of one. */
export interface YardstickResult {
  clients: number;
  perSecond: number;
  meanMs: number;
}

/** Debian's packages keep pgbench out of the path. */
export function findPgbench(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', ...globSync('/usr/lib/postgresql/*/bin')];
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null;
}

export async function buildYardstick(ownerUrl: string, members: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(yardstickTables(members));
    await client.query('VACUUM ANALYZE yardstick.account, yardstick.lot');
  } finally {
    await client.end();
  }
}

/** @throws StartupError when pgbench fails or says something else than its figures */
export async function runYardstick(
  pgbench: string,
  ownerUrl: string,
  options: { clients: number; seconds: number; members: number },
): Promise<YardstickResult> {
  const { clients, seconds, members } = options;
  const folder = mkdtempSync(join(tmpdir(), 'fealty-yardstick-'));
  try {
    const script = join(folder, 'earn.pgbench');
    writeFileSync(script, yardstickEarning(members));
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
