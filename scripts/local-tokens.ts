import 'reflect-metadata';
import type { Config } from '../src/config.js';
import { deriveKey, readMasterKey } from '../src/kernel/crypto/keys.js';
import { serverScopes } from '../src/kernel/scopes.js';
import { StartupError } from '../src/kernel/startup-error.js';
import { signToken } from '../src/modules/auth/index.js';

const lifeSeconds = 12 * 3600;

/** Tokens that a server of this folder accepts, because they are made with its key. */
export interface LocalTokens {
  /** Of the platform's administrator, who may make programs. */
  platform: string;
  /** Of a program's administrator, who may configure it. */
  admin(programCode: string): Promise<string>;
  /** Of a program's back end. */
  server(programCode: string): Promise<string>;
  /** Of a member, by the brand's name for it. */
  member(programCode: string, externalId: string): Promise<string>;
}

/** @throws StartupError when there is no key */
export async function localTokens({ dataDir, masterKey }: Pick<Config, 'dataDir' | 'masterKey'>): Promise<LocalTokens> {
  const master = readMasterKey({ dataDir, fromEnvironment: masterKey });
  if (master === null) {
    throw new StartupError(
      `${dataDir} has no key: start the server with \`npm start\` first, or give the --url and --token of another one.`,
    );
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
