import pg from 'pg';
const INT8 = 20;
const INT8_ARRAY = 1016;
/** Whole numbers of 64 bits are read as JavaScript numbers: CHECKs keep every one of them within 2^53-1. */
export const types = {
    getTypeParser: ((oid, format) => {
        if (oid === INT8 && format !== 'binary')
            return Number;
        if (oid === INT8_ARRAY && format !== 'binary')
            return parseInt8Array;
        return pg.types.getTypeParser(oid, format);
    }),
};
function parseInt8Array(text) {
    const inside = text.slice(1, -1);
    return inside === '' ? [] : inside.split(',').map((item) => (item === 'NULL' ? null : Number(item)));
}
/** The `options` start-up parameter of a connection. */
export function sessionOptions({ serverVersion, extra }) {
    const settings = {
        search_path: 'fealty',
        timezone: 'UTC',
        idle_in_transaction_session_timeout: '30s',
        ...(serverVersion >= 170_000 ? { transaction_timeout: '60s' } : {}),
        ...extra,
    };
    return Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' ');
}
/**
 * How the command batcher's statements are planned: for any sizes of their arrays, so that a plan can be kept. All of them look rows up by keys that they
 * are given, so index searches from those keys are right, whatever the statistics say.
 */
export const batchPlans = {
    plan_cache_mode: 'force_generic_plan',
    enable_seqscan: 'off',
    enable_hashjoin: 'off',
    enable_mergejoin: 'off',
    jit: 'off',
};
/** A pool whose clients send without waiting for earlier answers: whoever sends several statements awaits them all before releasing the client. */
export function createPool(url, max, session) {
    const config = {
        connectionString: url,
        max,
        types,
        pipeline: true,
        application_name: session.applicationName,
        options: sessionOptions(session),
        connectionTimeoutMillis: 10_000,
        idleTimeoutMillis: 60_000,
        keepAlive: true,
    };
    const pool = new pg.Pool(config);
    // a lost connection fails the statement on it; without a listener it would end the process as well
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
}
//# sourceMappingURL=pools.js.map