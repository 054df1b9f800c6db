import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { attachCluster, withDatabase } from '../../src/database/index.js';
import { localTokens } from '../local-tokens.js';
import { applyProgram } from '../program/apply.js';
import { Api } from '../replay/api.js';
import { createIfMissing } from '../replay/program.js';
import { seedMembers } from './bench-members.js';
import { benchCurrency, makeRequest } from './requests.js';
import { startServer } from './server-process.js';
/** Until Node has compiled what is hot: it goes on doing so for some ten thousand requests. */
const warmUpSeconds = 8;
const programCode = 'bench';
/** Points that die 12 months after they were earned, at the end of the month; `walletCodes` are what the rule feeds. */
const program = (walletCodes, code = programCode) => ({
    code,
    currency: benchCurrency,
    timeZone: 'Asia/Shanghai',
    region: 'CN',
    input: {
        wallets: [
            { code: 'points', expiry: { kind: 'ROLLING', months: 12, roundUpTo: 'MONTH' }, returnPolicy: 'DEBT', spendable: true },
        ],
        rule: { walletCodes, pointsPer: '1', rounding: 'FLOOR', basis: 'ORDER', maturity: { kind: 'NONE' } },
    },
});
export async function openBench({ members, connections, duration }, walletCodes, limits = {}) {
    const dataDir = mkdtempSync(join(tmpdir(), 'fealty-bench-'));
    chmodSync(dataDir, 0o711);
    const database = await openDatabase(dataDir);
    const undo = [database.close];
    const close = async () => {
        for (const step of undo.toReversed())
            await step();
        rmSync(dataDir, { recursive: true, force: true });
    };
    try {
        const environment = { DATA_DIR: dataDir, FEALTY_DEMO: 'false', ...limits, ...database.environment };
        const server = await startServer(new URL('../../src/main.js', import.meta.url), environment);
        undo.push(() => server.stop());
        const tokens = await localTokens({ dataDir, masterKey: process.env['FEALTY_MASTER_KEY'] });
        await createIfMissing(new Api(`${server.url}/graphql`, tokens.platform), program(walletCodes));
        await seedMembers(database.ownerUrl, programCode, members);
        const token = await tokens.server(programCode);
        const job = (kind) => ({
            kind,
            url: server.url,
            token,
            connections,
            warmUpSeconds,
            seconds: duration,
            members,
            bulk: 1,
        });
        return {
            server,
            ownerUrl: database.ownerUrl,
            token,
            adminToken: await tokens.admin(programCode),
            memberToken: (externalId) => tokens.member(programCode, externalId),
            members,
            environment: { DATA_DIR: dataDir, ...database.environment },
            job,
            async jobOfProgram(code, definition, kind) {
                await createIfMissing(new Api(`${server.url}/graphql`, tokens.platform), program(walletCodes, code));
                const api = new Api(`${server.url}/graphql`, await tokens.admin(code));
                await applyProgram(api, definition, { dryRun: false, prune: false, name: code });
                await seedMembers(database.ownerUrl, code, members);
                return { ...job(kind), token: await tokens.server(code) };
            },
            settleDown: () => settleDown(database.ownerUrl),
            startConstant: (answer) => startConstant(dataDir, answer),
            close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
/** The embedded PostgreSQL of the folder, or a database of its own in DATABASE_URL that is dropped afterwards. */
async function openDatabase(dataDir) {
    const given = process.env['DATABASE_URL'];
    if (!given) {
        const cluster = await attachCluster(dataDir);
        return { ownerUrl: cluster.url('fealty'), environment: {}, close: () => cluster.detach() };
    }
    const name = `fealty_bench_${randomBytes(4).toString('hex')}`;
    await statement(given, `CREATE DATABASE ${name}`);
    const ownerUrl = withDatabase(given, name);
    return {
        ownerUrl,
        environment: { DATABASE_URL: ownerUrl },
        close: () => statement(given, `DROP DATABASE ${name} WITH (FORCE)`),
    };
}
async function statement(url, ...statements) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
        for (const sql of statements)
            await client.query(sql);
    }
    finally {
        await client.end();
    }
}
const settleDown = (ownerUrl) => statement(ownerUrl, 'VACUUM ANALYZE', 'CHECKPOINT');
async function startConstant(dataDir, answer) {
    const file = join(dataDir, 'answer.json');
    writeFileSync(file, JSON.stringify(answer));
    const schema = fileURLToPath(new URL('../../../schema/schema.graphql', import.meta.url));
    return startServer(new URL('constant-server.js', import.meta.url), { ANSWER_FILE: file, SCHEMA_FILE: schema });
}
/** What the server answers to one request of a load; the constant server repeats it. */
export async function askOnce(bench, kind) {
    const { query, variables } = makeRequest({ ...bench.job(kind) });
    return new Api(`${bench.server.url}/graphql`, bench.token).send(query, variables);
}
//# sourceMappingURL=open-bench.js.map