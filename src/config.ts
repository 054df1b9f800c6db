import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './kernel/startup-error.js';

const count = (fallback: number, min = 1, max = 1_000_000_000) =>
  z.coerce.number({ error: 'must be a whole number' }).int().min(min).max(max).default(fallback);
const budget = (capacity: number, restorePerSecond: number) =>
  z
    .string()
    .regex(/^\d+\/\d+$/, 'must be CAPACITY/RESTORED_PER_SECOND, such as 2000/100')
    .default(`${capacity}/${restorePerSecond}`)
    .transform((text) => {
      const [held = 0, restored = 0] = text.split('/').map(Number);
      return { capacity: held, restorePerSecond: restored };
    });
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL URL such as postgresql://user:password@host:5432/fealty')
  .optional();

// Addresses and not a number of hops: whoever reaches the server past the proxy could name any address.
const proxies = z
  .string()
  .default('')
  .transform((text) => listOf(text))
  .refine((names) => names.every(isNetwork), 'must be addresses or networks of proxies, such as 10.0.0.5,fd00::/8 or loopback');

// A trailing slash would make another issuer of it for those who compare letter by letter.
const publicUrl = z
  .url({ protocol: /^https?$/, error: 'must be the address that partners reach the server at, such as https://api.example.com' })
  .refine((text) => new URL(text).search === '' && new URL(text).hash === '', 'must have neither a query nor a fragment')
  .transform((text) => text.replace(/\/+$/, ''))
  .optional();

const USUAL_DATA_DIR = '.data';
const WECHAT = 'https://api.weixin.qq.com';

const environment = z.object({
  PORT: count(4000, 0, 65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default(USUAL_DATA_DIR),
  DATABASE_URL: postgresUrl,
  DATABASE_APP_URL: postgresUrl,
  FEALTY_MASTER_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CORS_ORIGINS: z.string().default(''),
  PUBLIC_URL: publicUrl,
  FEALTY_DEMO: z.enum(['true', 'false']).default('true'),
  POOL_APP: count(10, 1, 500),
  POOL_BATCH: count(4, 1, 100),
  POOL_ORM: count(6, 1, 500),
  LIMIT_BODY_BYTES: count(100 * 1024),
  LIMIT_SERVER_BODY_BYTES: count(2 * 1024 * 1024),
  LIMIT_TOKENS: count(1_000),
  LIMIT_DEPTH: count(10),
  LIMIT_INTROSPECTION_DEPTH: count(16),
  LIMIT_ALIASES: count(15),
  LIMIT_OPERATION_COST: count(2_000),
  LIMIT_SUBSCRIPTIONS: count(100),
  LIMIT_CONNECTIONS: count(200),
  LIMIT_STALLED_MS: count(10_000),
  LIMIT_EVENT_LOOP_DELAY_MS: count(1_000, 0),
  LIMIT_HEAP_BYTES: count(0, 0, 1e12),
  TRUST_PROXY: proxies,
  WECHAT_API_URL: z.url({ protocol: /^https?$/, message: 'must be a URL such as http://localhost:4010' }).default(WECHAT),
  WEBHOOK_TIMEOUT_MS: count(15_000, 100, 60_000),
  ALLOW_PRIVATE_ADDRESSES: z.enum(['true', 'false']).default('false'),
  BUDGET_ANONYMOUS: budget(1_000, 50),
  BUDGET_MEMBER: budget(2_000, 100),
  BUDGET_STAFF: budget(10_000, 1_000),
  BUDGET_ADMIN: budget(10_000, 1_000),
  BUDGET_PARTNER: budget(10_000, 1_000),
  // a till or an order system replays its whole history through one key
  BUDGET_SERVER: budget(10_000_000, 1_000_000),
});

/** What the server is told by its environment. Sizes are bytes, times milliseconds, paths absolute. */
export type Config = ReturnType<typeof shape>;

function shape(env: z.output<typeof environment>) {
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    usualDataDir: env.DATA_DIR === USUAL_DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    databaseAppUrl: env.DATABASE_APP_URL,
    masterKey: env.FEALTY_MASTER_KEY,
    logLevel: env.LOG_LEVEL,
    corsOrigins: listOf(env.CORS_ORIGINS),
    /** Where partners reach the server; null: where it listens. */
    publicUrl: env.PUBLIC_URL ?? null,
    /** Proxies whose `x-forwarded-*` headers are to be believed. */
    trustProxy: env.TRUST_PROXY,
    /** Whether what programs name may lie in a private network or be reached without TLS. */
    allowPrivateAddresses: env.ALLOW_PRIVATE_ADDRESSES === 'true',
    /** Where the platform of mini-programs answers. */
    wechatUrl: env.WECHAT_API_URL,
    /** How long an endpoint of a webhook may take to answer. */
    webhookTimeoutMs: env.WEBHOOK_TIMEOUT_MS,
    /** Whether a server without programs makes the demo program. */
    demo: env.FEALTY_DEMO === 'true',
    pools: { app: env.POOL_APP, batch: env.POOL_BATCH, orm: env.POOL_ORM },
    limits: {
      bodyBytes: env.LIMIT_BODY_BYTES,
      serverBodyBytes: env.LIMIT_SERVER_BODY_BYTES,
      tokens: env.LIMIT_TOKENS,
      depth: env.LIMIT_DEPTH,
      introspectionDepth: env.LIMIT_INTROSPECTION_DEPTH,
      aliases: env.LIMIT_ALIASES,
      operationCost: env.LIMIT_OPERATION_COST,
      /** Open subscriptions of one socket. */
      subscriptions: env.LIMIT_SUBSCRIPTIONS,
      /** Sockets and event streams of one caller. */
      connections: env.LIMIT_CONNECTIONS,
      /** How long a listener may take nothing of what waits for it before it is cut off. */
      stalledMs: env.LIMIT_STALLED_MS,
      /** Above it requests are shed; 0: never. */
      eventLoopDelayMs: env.LIMIT_EVENT_LOOP_DELAY_MS,
      heapBytes: env.LIMIT_HEAP_BYTES,
    },
    budgets: {
      anonymous: env.BUDGET_ANONYMOUS,
      member: env.BUDGET_MEMBER,
      staff: env.BUDGET_STAFF,
      admin: env.BUDGET_ADMIN,
      partner: env.BUDGET_PARTNER,
      server: env.BUDGET_SERVER,
    },
  };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** An IP address, a network in CIDR notation, or one of the names that the server knows for private ones. */
function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  const size = family === 4 ? 32 : 128;
  return family !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= size));
}

/** Reads the configuration. @throws StartupError naming the variable and what it must be. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  // an empty variable is what a compose file or a CI leaves behind: as good as none
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (parsed.success) return shape(parsed.data);
  const [issue] = parsed.error.issues;
  throw new StartupError(`${issue?.path.join('.')} is not valid: ${issue?.message}.`);
}
