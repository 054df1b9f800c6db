import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../../../src/kernel/startup-error.js';

/** What a process of listeners is told: for each token a socket; the first `stalled` of them stop reading. */
export interface ListenerOrder {
  url: string;
  tokens: readonly string[];
  query: string;
  stalled: number;
}

/** A socket that does not read has so many subscriptions, so that what the kernels buffer for it is soon full. */
export const stalledSubscriptions = 10;

/** What it has heard since it began, and how late since its last report. */
export interface ListenerReport {
  heard: number;
  failure: string | null;
  sample: string | null;
  latencies: number[];
  cpuSeconds: number;
}

/** Processes that hold a server's listeners. */
const processes = 2;

export class Listeners {
  readonly latencies: number[] = [];
  private readonly reports: ListenerReport[] = [];
  private readonly children: ChildProcess[] = [];
  private onReport: () => void = () => undefined;

  private constructor(readonly count: number) {}

  /** Resolves when all sockets are open and have subscribed. */
  static async open(order: ListenerOrder): Promise<Listeners> {
    const listeners = new Listeners(order.tokens.length - order.stalled);
    const share = Math.ceil(order.tokens.length / processes);
    const opened = Array.from({ length: processes }, (_, index) => {
      const child = fork(fileURLToPath(new URL('listener-process.js', import.meta.url)));
      listeners.children.push(child);
      const stalled = Math.ceil(order.stalled / processes);
      child.send({ ...order, tokens: order.tokens.slice(index * share, (index + 1) * share), stalled });
      return new Promise<void>((resolve) =>
        child.on('message', (report: ListenerReport) => {
          listeners.reports[index] = report;
          // pushed one by one: there may be more than a call takes arguments
          for (const latency of report.latencies ?? []) listeners.latencies.push(latency);
          listeners.onReport();
          resolve();
        }),
      );
    });
    await Promise.all(opened);
    listeners.check();
    return listeners;
  }

  get heard(): number {
    return this.reports.reduce((sum, { heard }) => sum + heard, 0);
  }

  get cpuSeconds(): number {
    return this.reports.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  }

  get sample(): string {
    return this.reports.find(({ sample }) => sample !== null)?.sample ?? '';
  }

  /** Waits until so much has been heard. @throws StartupError when a listener heard an error, or nothing for long */
  async until(heard: number): Promise<void> {
    let patience = setTimeout(() => undefined, 0);
    await new Promise<void>((resolve, reject) => {
      this.onReport = () => {
        if (this.heard >= heard) resolve();
      };
      patience = setTimeout(
        () => reject(new StartupError(`Of ${heard} deliveries ${this.heard} arrived within a minute.`)),
        60_000,
      );
      this.onReport();
    });
    clearTimeout(patience);
    this.check();
  }

  close(): void {
    for (const child of this.children) child.kill();
  }

  /** @throws StartupError */
  private check(): void {
    for (const { failure } of this.reports) if (failure) throw new StartupError(`A listener failed: ${failure}`);
  }
}
