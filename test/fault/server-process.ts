import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
const door = join(root, 'scripts', 'preflight.cjs');
const PATIENCE_MS = 60_000;

/** A server as an operator runs it: a process of its own over a data folder with the embedded PostgreSQL. */
export class ServerProcess {
  #child: ChildProcess | null = null;
  #output = '';

  constructor(
    private readonly dataDir: string,
    readonly port: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const env = environment(this.dataDir, { PORT: String(this.port), LOG_LEVEL: 'warn' });
    const child = spawn(process.execPath, [door, 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => this.#keep(data.toString()));
    const deadline = Date.now() + PATIENCE_MS;
    while (!(await isReady(this.url))) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`the server on ${this.port} is not ready:\n${this.#output}`);
      await sleep(50);
    }
  }

  /** What it has said last. */
  get output(): string {
    return this.#output;
  }

  /** Of its own accord. */
  get hasEnded(): boolean {
    return this.#child?.exitCode != null;
  }

  /** As the out-of-memory killer does it: no goodbye. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#child = null;
    const gone = child.exitCode === null && child.signalCode === null ? new Promise((done) => child.once('exit', done)) : null;
    child.kill('SIGKILL');
    await gone;
  }

  /** @returns the exit code */
  async stop(): Promise<number | null> {
    const child = this.#child;
    if (child === null) return null;
    this.#child = null;
    if (child.exitCode !== null) return child.exitCode;
    const code = new Promise<number | null>((done) => child.once('exit', done));
    child.kill('SIGTERM');
    return code;
  }

  #keep(text: string): void {
    this.#output = (this.#output + text).slice(-8_000);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function environment(dataDir: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, VITEST: __, NODE_ENV: ___, ...inherited } = process.env;
  return { ...inherited, DATA_DIR: dataDir, ...more };
}

/** Runs one of the project's commands over the data folder, as `npm run` does. @returns what it printed */
export async function command(dataDir: string, name: string, ...args: string[]): Promise<string> {
  const options = { cwd: root, env: environment(dataDir), maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done, fail) => {
    execFile(process.execPath, [door, name, ...args], options, (error, stdout, stderr) => {
      if (error === null) done(stdout.trim());
      else fail(new Error(`${name} failed:\n${stdout}\n${stderr}`));
    });
  });
}

/** Kills PostgreSQL the hard way: it has no time to write anything more down. */
export function killPostgres(dataDir: string): void {
  const [pid] = readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

/** A server gets ready again after PostgreSQL has come back. */
export async function untilReady(servers: readonly ServerProcess[]): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (const server of servers) {
    while (!(await isReady(server.url))) {
      if (Date.now() > deadline || server.hasEnded)
        throw new Error(`the server on ${server.port} does not get ready again:\n${server.output}`);
      await sleep(50);
    }
  }
}

/** Ports that nobody listens on now, so that runs beside each other do not take one another's servers for their own. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
