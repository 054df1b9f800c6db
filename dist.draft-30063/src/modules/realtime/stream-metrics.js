import { Counter, Gauge } from 'prom-client';
/** What operators watch of the stream; the lag is read from the database when metrics are scraped. */
export class StreamMetrics {
    constructor(registry, pool, clock, countListeners) {
        const registers = [registry];
        this.relayed = new Counter({
            name: 'fealty_stream_events_total',
            help: 'Events this process has moved from the outbox to the stream.',
            registers,
        });
        this.fellBehind = new Counter({
            name: 'fealty_stream_fell_behind_total',
            help: 'Times a slow listener was sent back to read from the database.',
            registers,
        });
        // without a database the gauges keep their last values: a scrape must not fail for it
        const lag = async () => {
            const asked = pool.query('SELECT events, oldest FROM relay_lag()');
            return (await asked.catch(() => null))?.rows[0] ?? null;
        };
        new Gauge({
            name: 'fealty_stream_lag_seconds',
            help: 'Age of the oldest event that has no position yet.',
            registers,
            async collect() {
                const found = await lag();
                if (found)
                    this.set(found.oldest === null ? 0 : Math.max(0, (clock.now() - found.oldest.getTime()) / 1000));
            },
        });
        new Gauge({
            name: 'fealty_stream_lag_events',
            help: 'Events that have no position yet.',
            registers,
            async collect() {
                const found = await lag();
                if (found)
                    this.set(found.events);
            },
        });
        new Gauge({
            name: 'fealty_stream_listeners',
            help: 'Open subscriptions of this process.',
            registers,
            collect() {
                this.set(countListeners());
            },
        });
    }
}
//# sourceMappingURL=stream-metrics.js.map