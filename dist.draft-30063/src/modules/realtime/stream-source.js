import { readEvents, readHead } from './read-stream.js';
import { Relay } from './relay.js';
/** The outbox in PostgreSQL, numbered by one process at a time, which notifies the others. */
export class PostgresSource {
    constructor(pool, events, log) {
        this.pool = pool;
        this.relay = new Relay(pool, events, log);
    }
    start() {
        this.relay.start();
    }
    stop() {
        return this.relay.stop();
    }
    wake() {
        this.relay.wake();
    }
    head() {
        return readHead(this.pool);
    }
    read(programId, range, filter) {
        return readEvents(this.pool, programId, range, filter);
    }
}
//# sourceMappingURL=stream-source.js.map