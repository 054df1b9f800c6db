import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  ms: number;
}

/** `npm start` without npm: the same command line, so that signals and exit codes are the server's own. */
export class ServerProcess {
  readonly startedAt = performance.now();
  private stdout = '';
  private stderr = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<Ended>;

  constructor(env: Record<string, string>, { folder = root, nodeArguments = [] as string[], command = 'start' } = {}) {
    const { DATABASE_URL: _, VITEST: __, NODE_ENV: ___, ...inherited } = process.env;
    this.child = spawn(process.execPath, [...nodeArguments, 'scripts/preflight.cjs', command], {
      cwd: folder,
      env: { ...inherited, LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk) => {
      this.stdout += chunk;
    });
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
    });
    this.ended = once(this.child, 'close').then(([code]) => this.result(code));
  }

  /** Where it listens, once it says that it is ready. */
  async ready(): Promise<{ url: string; greeting: string }> {
    for (;;) {
      const url = /Fealty is ready on (\S+)/.exec(this.stdout)?.[1];
      if (url !== undefined) return { url, greeting: this.stdout };
      const next = await Promise.race([this.ended, once(this.child.stdout ?? this.child, 'data')]);
      if (!Array.isArray(next)) throw new Error(`It ended with ${next.code}: ${next.stderr}`);
    }
  }

  /** Sends a signal and waits for the end; `ms` counts from the signal. */
  async signal(name: NodeJS.Signals): Promise<Ended> {
    const at = performance.now();
    this.child.kill(name);
    const ended = await this.ended;
    return { ...ended, ms: performance.now() - at };
  }

  private result(code: number | null): Ended {
    return { code, stdout: this.stdout, stderr: this.stderr, ms: performance.now() - this.startedAt };
  }
}
