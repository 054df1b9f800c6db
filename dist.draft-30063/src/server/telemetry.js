import { Counter, collectDefaultMetrics, Gauge, Histogram } from 'prom-client';
import { describeError } from './log-safety.js';
const unplanned = { type: 'unknown', label: 'none' };
/** Metrics and log lines of the server. */
export class Telemetry {
    constructor(registry, log) {
        this.registry = registry;
        this.log = log;
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
    }
    operation(record) {
        const { type, label } = record.plan ?? unplanned;
        const milliseconds = performance.now() - record.startedAt;
        this.durations.observe({ operation: label, type, transport: record.transport }, milliseconds / 1000);
        for (const code of record.codes)
            this.errors.inc({ code });
        if (!this.log.isLevelEnabled('info'))
            return;
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
    refusal(code, requestId) {
        this.errors.inc({ code });
        this.log.info({ event: 'refused', requestId, code });
    }
    accident(error, requestId) {
        this.log.error({ event: 'error', requestId, error: describeError(error) });
    }
    connected(transport, change) {
        this.connections.inc({ transport }, change);
    }
}
//# sourceMappingURL=telemetry.js.map