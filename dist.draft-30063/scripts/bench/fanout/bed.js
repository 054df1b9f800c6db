import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Api } from '../../replay/api.js';
import { openBench } from '../open-bench.js';
import { benchCurrency, recordPurchases } from '../requests.js';
import { startServer } from '../server-process.js';
import { Listeners } from './listeners.js';
const bulk = 500;
/** A notice that tells what changed, and where to go on. */
export const notice = 'subscription { walletChanged { cursor type occurredAt } }';
/** A server whose members have one earning each. Events are put straight into the outbox: how fast purchases are recorded is not what is measured. */
export async function fanoutBed(sockets, query) {
    const limits = { LIMIT_CONNECTIONS: String(sockets), LIMIT_EVENT_LOOP_DELAY_MS: '0' };
    const bench = await openBench({ members: sockets, connections: 1, duration: 1 }, ['points'], limits);
    const owner = new pg.Pool({ connectionString: bench.ownerUrl, options: '-c search_path=fealty', max: 2 });
    const open = [];
    let bareServer = null;
    const close = async () => {
        for (const listeners of open)
            listeners.close();
        await bareServer?.stop();
        await owner.end();
        await bench.close();
    };
    const { server } = bench;
    const socketUrl = `${server.url.replace('http', 'ws')}/graphql`;
    const listen = async (tokens, stalled, members) => {
        const listeners = await Listeners.open({ url: socketUrl, tokens, query, stalled });
        open.push(listeners);
        await untilListening(server.url, tokens.length);
        const fanout = { server, listeners, tell: (times) => announce(owner, times, members) };
        await fanout.tell(1);
        await listeners.until(listeners.count);
        return { fanout, sample: listeners.sample };
    };
    try {
        await earnOnce(new Api(`${server.url}/graphql`, bench.token), sockets);
        await stopSealing(owner);
        await bench.settleDown();
        return {
            server,
            async perMember() {
                const tokens = [];
                for (let n = 1; n <= sockets; n += 1)
                    tokens.push(await bench.memberToken(`bench-${n}`));
                return listen(tokens, 0, sockets);
            },
            shared: (stalled) => listen(Array.from({ length: sockets }, () => bench.token), stalled, 1),
            async bare(sample) {
                bareServer ??= await startServer(new URL('bare-server.js', import.meta.url), {});
                const { url } = bareServer;
                const listeners = await Listeners.open({
                    url: url.replace('http', 'ws'),
                    tokens: Array.from({ length: sockets }, () => ''),
                    query,
                    stalled: 0,
                });
                open.push(listeners);
                const payload = JSON.stringify(JSON.parse(sample).payload).replace(/("occurredAt":")[^"]+/, '$1%NOW%');
                const body = (times) => Array.from({ length: times }, () => payload).join('\n');
                return {
                    server: bareServer,
                    listeners,
                    tell: async (times) => void (await fetch(url, { method: 'POST', body: body(times) })),
                };
            },
            async hangUp() {
                for (const listeners of open.splice(0))
                    listeners.close();
                await untilListening(server.url, 0);
            },
            close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function earnOnce(api, members) {
    for (let from = 1; from <= members; from += bulk) {
        const purchases = Array.from({ length: Math.min(bulk, members - from + 1) }, (_, index) => {
            const id = `fanout-${from + index}`;
            const total = { amount: '120.00', currency: benchCurrency };
            return { idempotencyKey: id, member: { externalId: `bench-${from + index}` }, orderId: id, total };
        });
        await api.send(recordPurchases, { input: { purchases } });
    }
}
/** The same entry is announced again and again, which the seals, rightly, do not take: as far as they know everything is sealed. */
async function stopSealing(owner) {
    await owner.query(`INSERT INTO ledger_block SELECT id, 1000000, to_timestamp(0), 1000000000000, 0, '', '' FROM program`);
}
/** Says of the first `members` so many times that their first earning has just been written. */
async function announce(owner, times, members) {
    const now = new Date();
    await owner.query(`INSERT INTO outbox (program_id, type, member_id, wallet_id, first_sequence, last_sequence, occurred_at, recorded_at)
      SELECT a.program_id, 'WALLET_CHANGED', a.member_id, a.wallet_id, 1, 1, $3, $3
      FROM generate_series(1, $1::int), (SELECT * FROM account WHERE sequence > 0 ORDER BY member_id LIMIT $2) a`, [times, members, now]);
}
/** Until the server itself says that so many subscriptions are open. */
async function untilListening(url, count) {
    for (;;) {
        const metrics = await (await fetch(`${url}/metrics`)).text();
        if (metrics.includes(`\nfealty_stream_listeners ${count}\n`))
            return;
        await pause(100);
    }
}
//# sourceMappingURL=bed.js.map