import type { Logger } from 'pino';
import { Counter, collectDefaultMetrics, Gauge, Histogram, type Registry } from 'prom-client';
import type { Caller } from '../kernel/caller.js';
import { describeError } from './log-safety.js';
import type { OperationPlan } from './operation/plan.js';

export type Transport = 'http' | 'websocket' | 'sse';

/** What is told of an operation: no name, text, variable or message that a caller chose. */
export interface OperationRecord {
  plan: Pick<OperationPlan, 'type' | 'label'> | null;
  transport: Transport;
  requestId: string;
  caller: Caller;
  startedAt: number;
  codes: readonly string[];
  cost: number | null;
}

const unplanned = { type: 'unknown', label: 'none' } as const;

/** Metrics and log lines of the server. */
export class Telemetry {
  private readonly durations: Histogram<'operation' | 'type' | 'transport'>;
  private readonly errors: Counter<'code'>;
  private readonly connections: Gauge<'transport'>;
  private readonly ends: Counter<'transport' | 'reason'>;

  constructor(
    readonly registry: Registry,
    readonly log: Logger,
  ) {
    // includes the event loop's lag
    collectDefaultMetrics({ register: registry });
    const registers = [registry];
    this.durations = new Histogram({
      name: 'fealty_operation_duration_seconds',
      help: 'Time from the parsed request to its result, by root field (`several` for more than one).',
      labelNames: ['operation', 'type', 'transport'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    });
    this.errors = new Counter({
      name: 'fealty_operation_errors_total',
      help: 'Top-level errors, by code.',
      labelNames: ['code'],
      registers,
    });
    this.connections = new Gauge({
      name: 'fealty_connections',
      help: 'Open sockets and event streams.',
      labelNames: ['transport'],
      registers,
    });
    this.ends = new Counter({
      name: 'fealty_connections_ended_total',
      help: 'Sockets and event streams that the server has ended: draining, unauthenticated (4403) or stalled (4429).',
      labelNames: ['transport', 'reason'],
      registers,
    });
  }

  /** A socket or an event stream that the server ends. */
  ended(transport: Transport, reason: string): void {
    this.ends.inc({ transport, reason });
  }

  operation(record: OperationRecord): void {
    const { type, label } = record.plan ?? unplanned;
    const milliseconds = performance.now() - record.startedAt;
    this.durations.observe({ operation: label, type, transport: record.transport }, milliseconds / 1000);
    for (const code of record.codes) this.errors.inc({ code });
    if (!this.log.isLevelEnabled('info')) return;
    this.log.info({
      event: 'operation',
      requestId: record.requestId,
      transport: record.transport,
      type,
      operation: label,
      caller: record.caller.kind,
      programId: record.caller.programId,
      durationMs: Math.round(milliseconds * 1000) / 1000,
      ...(record.cost !== null && { cost: record.cost }),
      ...(record.codes.length > 0 && { codes: record.codes }),
    });
  }

  /** A request that was refused before it became an operation. */
  refusal(code: string, requestId: string): void {
    this.errors.inc({ code });
    this.log.info({ event: 'refused', requestId, code });
  }

  accident(error: unknown, requestId: string): void {
    this.log.error({ event: 'error', requestId, error: describeError(error) });
  }

  connected(transport: Transport, change: 1 | -1): void {
    this.connections.inc({ transport }, change);
  }
}
