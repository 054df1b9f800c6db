import 'reflect-metadata';
import { Command } from 'commander';
import pg from 'pg';
import { loadConfig } from '../src/config.js';
import { attachCluster, checkMasterKey } from '../src/database/index.js';
import { deriveKey, readMasterKey } from '../src/kernel/crypto/keys.js';
import { StartupError } from '../src/kernel/startup-error.js';
import { shownFaults, verifyLedger } from '../src/modules/integrity/index.js';
/** The owner's connection to the database of this folder, started if need be, or to DATABASE_URL. */
async function openOwner(config) {
    if (config.databaseUrl !== undefined)
        return { url: config.databaseUrl, close: async () => undefined };
    const cluster = await attachCluster(config.dataDir);
    return { url: cluster.url('fealty'), close: () => cluster.detach() };
}
function tell({ name, holds, faults, examples, seconds }) {
    const verdict = faults === 0 ? 'ok' : `${faults} at fault`;
    console.log(`${name.padEnd(18)} ${verdict.padEnd(12)} ${seconds.toFixed(2).padStart(6)} s   ${holds}`);
    for (const fault of examples) {
        const where = Object.entries(fault).filter(([, value]) => value !== null);
        console.log(`    ${where.map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ')}`);
    }
    if (faults > shownFaults)
        console.log(`    and ${faults - shownFaults} more`);
}
function tellTotals({ counts, systemAccounts, unsealed, clean, seconds }) {
    console.log();
    for (const { program, wallet, account, points } of systemAccounts)
        console.log(`${program} ${wallet}: ${account} ${points}`);
    console.log(Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', '));
    const since = unsealed.since === null ? '' : `, the oldest of ${unsealed.since.toISOString()}`;
    console.log(`${unsealed.entries} entries not sealed yet${since}`);
    console.log(`${clean ? 'The ledger is intact' : 'The ledger is NOT intact'} (${seconds.toFixed(2)} s)`);
}
async function verify() {
    const config = loadConfig();
    const masterKey = readMasterKey({ dataDir: config.dataDir, fromEnvironment: config.masterKey });
    if (masterKey === null)
        throw new StartupError(`There is no ledger in ${config.dataDir}: no server has run there.`);
    const owner = await openOwner(config);
    const pool = new pg.Pool({ connectionString: owner.url, max: 1, application_name: 'fealty verify' });
    try {
        await checkMasterKey(pool, masterKey);
        const verification = await verifyLedger(pool, { sealKey: deriveKey(masterKey, 'seal'), now: Date.now(), onCheck: tell });
        tellTotals(verification);
        if (!verification.clean)
            process.exitCode = 1;
    }
    finally {
        await pool.end();
        await owner.close();
    }
}
const command = new Command('verify')
    .description('Recomputes the ledger from raw rows in one snapshot and says which rows do not agree. Reads DATA_DIR, DATABASE_URL and FEALTY_MASTER_KEY as the server does.')
    .action(verify);
await command.parseAsync().catch((error) => {
    if (!(error instanceof StartupError))
        throw error;
    console.error(error.message);
    process.exitCode = 1;
});
//# sourceMappingURL=verify.js.map