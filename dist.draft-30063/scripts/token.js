import { Command } from 'commander';
import { loadConfig } from '../src/config.js';
import { deriveKey, readMasterKey } from '../src/kernel/crypto/keys.js';
import { StartupError } from '../src/kernel/startup-error.js';
import { signToken } from '../src/modules/auth/token.js';
import { DEFAULT_PROGRAM, readActor } from './token/read-actor.js';
import { readTtl } from './token/read-ttl.js';
async function printToken(wanted) {
    const ttl = readTtl(wanted.ttl);
    const claims = readActor(wanted);
    const { dataDir, masterKey } = loadConfig();
    const master = readMasterKey({ dataDir, fromEnvironment: masterKey });
    // A key made here would be the server's from then on: only the server makes it.
    if (master === null)
        throw new StartupError(`There is no key in ${dataDir} yet: run \`npm start\` once, or set FEALTY_MASTER_KEY as the server does.`);
    const now = Date.now();
    console.log(await signToken(deriveKey(master, 'token'), { ...claims, exp: Math.floor(now / 1000) + ttl }, now));
}
const command = new Command('npm run -s token --')
    .description("Prints a bearer token, made with the key of this server's DATA_DIR (or FEALTY_MASTER_KEY); neither the server nor the database has to run.")
    .requiredOption('--as <who>', 'admin, staff[:name], server:<name>, partner:<name>, member:<externalId> or member-id:<id>')
    .option('--program <code>', `the program it is for (default: ${DEFAULT_PROGRAM}; an admin without a program is the platform's)`)
    .option('--scopes <list>', 'what it may do, separated by commas; staff may do all and a server what a shop needs unless this says otherwise')
    .option('--ttl <duration>', 'how long it is good, such as 30m, 12h or 7d', '12h')
    .showHelpAfterError('For a shop: --as server:shop --program demo. More: --help')
    .action(printToken);
await command.parseAsync().catch((error) => {
    if (!(error instanceof StartupError))
        throw error;
    console.error(error.message);
    process.exitCode = 1;
});
//# sourceMappingURL=token.js.map