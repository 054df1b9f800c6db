import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../../src/kernel/startup-error.js';
import type { ServerUsage } from './server-usage.js';

/** A server that a bench has started: the product itself, or one that answers with a constant. */
export interface ServerProcess {
  /** Origin, such as http://127.0.0.1:40123. */
  url: string;
  usage(): Promise<ServerUsage>;
  stop(): Promise<void>;
}

const patienceSeconds = 60;

/** Starts a built file as a server process on a free port and waits until it answers. @throws StartupError when it does not */
export async function startServer(file: URL, environment: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const preload = new URL('server-usage.js', import.meta.url).href;
  const child = fork(fileURLToPath(file), {
    // the first two as `npm start` has them
    execArgv: ['--max-semi-space-size=64', '--no-parallel-scavenge', '--import', preload, ...profiling()],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url);
  return {
    url,
    async usage() {
      child.send('usage');
      const [usage] = (await once(child, 'message')) as [ServerUsage];
      return usage;
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** What the servers are started with besides: BENCH_NODE_ARGS="--cpu-prof --cpu-prof-dir=/tmp/profiles" shows where their time goes. */
function profiling(): string[] {
  return process.env['BENCH_NODE_ARGS']?.split(' ') ?? [];
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + patienceSeconds * 1000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new StartupError('The server of the bench did not start; its reason stands above.');
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new StartupError(`The server of the bench was not ready within ${patienceSeconds} s.`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new StartupError('No free port was found.');
  return address.port;
}
