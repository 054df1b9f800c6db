import 'reflect-metadata';
import { deriveKey, readMasterKey } from '../src/kernel/crypto/keys.js';
import { serverScopes } from '../src/kernel/scopes.js';
import { StartupError } from '../src/kernel/startup-error.js';
import { signToken } from '../src/modules/auth/index.js';
const lifeSeconds = 12 * 3600;
/** @throws StartupError when there is no key */
export async function localTokens({ dataDir, masterKey }) {
    const master = readMasterKey({ dataDir, fromEnvironment: masterKey });
    if (master === null) {
        throw new StartupError(`${dataDir} has no key: start the server with \`npm start\` first, or give the --url and --token of another one.`);
    }
    const key = deriveKey(master, 'token');
    const now = Date.now();
    const exp = Math.floor(now / 1000) + lifeSeconds;
    return {
        platform: await signToken(key, { kind: 'admin', sub: 'scripts', scopes: [], exp }, now),
        admin: (program) => signToken(key, { kind: 'admin', program, sub: 'scripts', scopes: [], exp }, now),
        member: (program, externalId) => signToken(key, { kind: 'member', program, sub: externalId, scopes: [], exp }, now),
        server: (program) => signToken(key, { kind: 'server', program, sub: 'scripts', scopes: [...serverScopes], exp }, now),
    };
}
//# sourceMappingURL=local-tokens.js.map