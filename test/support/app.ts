import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type App, createApp, entities } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { openDatabase, withDatabase } from '../../src/database/index.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { deriveKey, parseMasterKey } from '../../src/kernel/crypto/keys.js';
import { scopes as allScopes, serverScopes } from '../../src/kernel/scopes.js';
import { signToken, type TokenClaims } from '../../src/modules/auth/index.js';
import { createTestDatabase, TEST_MASTER_KEY } from './database.js';
import { postJson } from './post-json.js';

export interface TestTokenRequest {
  kind: TokenClaims['kind'];
  /** Left out for the platform's admin. */
  program?: string;
  /** A member's external id, or the name of staff, back end or partner. */
  subject?: string;
  scopes?: string[];
  ttlSeconds?: number;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> & { code: string } }[];
  extensions?: Record<string, unknown>;
}

export interface TestApp {
  /** Where the GraphQL endpoint is. */
  url: string;
  wsUrl: string;
  clock: ManualClock;
  database: { name: string; url: string };
  app: App;
  token(request: TestTokenRequest): Promise<string>;
  gql(document: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>;
  /** Runs the sweep of what is due, as the job does. */
  sweep(): Promise<void>;
  /** Cuts the process off from its database, as if it had died. */
  loseDatabase(): Promise<void>;
  close(): Promise<void>;
}

export const TEST_NOW = Date.parse('2026-03-02T04:00:00Z');

export interface AppOptions {
  clock?: ManualClock;
  /** The database of another app, to be a second process over it. */
  databaseName?: string;
  env?: Record<string, string>;
  jobs?: boolean;
  /** As many connections to the database as in service, for requests that meet. */
  crowded?: boolean;
}

const plain = { LOG_LEVEL: 'fatal', LIMIT_EVENT_LOOP_DELAY_MS: '0' };

/** Each connection is a process that plans every statement for itself: with as many as in service that was nearly a tenth of what the tests take. */
const FEW = { POOL_APP: '4', POOL_BATCH: '2', POOL_ORM: '2' };

/** Boots the whole server on a database of its own and a port of its own. Jobs do not run unless asked for. */
export async function startApp({
  clock = new ManualClock(TEST_NOW),
  databaseName,
  env = {},
  jobs = false,
  crowded = false,
}: AppOptions = {}): Promise<TestApp> {
  const own = databaseName === undefined ? await createTestDatabase() : null;
  const name = databaseName ?? own?.name ?? '';
  const url = own?.url ?? withDatabase(inject('postgres').url, name);
  const dataDir = mkdtempSync(join(tmpdir(), 'fealty-app-'));
  const config = {
    ...loadConfig({ ...plain, DATA_DIR: dataDir, DATABASE_URL: url, ...(crowded ? {} : FEW), ...env }),
    masterKey: TEST_MASTER_KEY,
  };
  const database = await openDatabase(config, { entities });
  const app = await createApp(config, { clock, database, jobs });
  const base = await app.listen(0);
  const tokenKey = deriveKey(parseMasterKey(TEST_MASTER_KEY, 'the test key'), 'token');
  const endpoint = `${base}/graphql`;
  let ended: Promise<void> | null = null;
  const endOnce = () => {
    ended ??= database.close();
    return ended;
  };
  return {
    url: endpoint,
    wsUrl: endpoint.replace('http', 'ws'),
    clock,
    database: { name, url },
    app,
    token: (request) => signToken(tokenKey, claimsOf(request, clock), clock.now()),
    gql: (document, variables, token) => ask(endpoint, document, variables, token),
    async sweep() {
      await app.jobs.runNow('sweep');
    },
    loseDatabase: () => endOnce(),
    async close() {
      await app.close();
      await endOnce();
      await own?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function claimsOf(
  { kind, program, subject = 'test', scopes, ttlSeconds = 10 * 365 * 86_400 }: TestTokenRequest,
  clock: ManualClock,
): TokenClaims {
  const standard = kind === 'server' ? [...serverScopes] : kind === 'staff' ? [...allScopes] : [];
  const exp = Math.floor(clock.now() / 1000) + ttlSeconds;
  return { kind, sub: subject, scopes: scopes ?? standard, exp, ...(program === undefined ? {} : { program }) };
}

async function ask(endpoint: string, query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { status, answer } = await postJson<Omit<Answer, 'status'>>(endpoint, { query, variables }, headers);
  return { status, ...answer };
}
