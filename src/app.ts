import type { FastifyInstance } from 'fastify';
import { destination, pino } from 'pino';
import { Registry } from 'prom-client';
import type { Config } from './config.js';
import { appliedMigrations, type Database, knownMigrations } from './database/index.js';
import { earningPorts } from './earning-ports.js';
import { Jobs } from './jobs/index.js';
import type { Caller } from './kernel/caller.js';
import type { Clock } from './kernel/clock.js';
import { RequestContext } from './kernel/context.js';
import { deriveKey, loadOrCreateMasterKey } from './kernel/crypto/keys.js';
import type { Language } from './kernel/messages.js';
import { serverScopes } from './kernel/scopes.js';
import { Authenticator, apiKeyFinder, authEntities, ProviderTokens, signToken } from './modules/auth/index.js';
import { BacktestRunner } from './modules/backtests/index.js';
import { keepBirthdays } from './modules/campaigns/index.js';
import { keepComplaints } from './modules/complaints/index.js';
import type { FollowUps } from './modules/earning/index.js';
import { keepDraws } from './modules/games/index.js';
import { type Commands, sweepMember } from './modules/ledger/index.js';
import { endedMemberFinder, MemberVault, tokenMemberFinder } from './modules/members/index.js';
import { CachedProgramDirectory, programEntities } from './modules/programs/index.js';
import { attachListening, Stream } from './modules/realtime/index.js';
import { expireRedemption } from './modules/rewards/index.js';
import { reviewMember } from './modules/tiers/index.js';
import { composeResolvers, ledgerOf } from './resolvers.js';
import { buildApiSchema } from './schema.js';
import { createServer } from './server/index.js';

/** What the object-relational mapper has to know. */
export const entities = [...programEntities, ...authEntities];

export interface App {
  server: FastifyInstance;
  commands: Commands;
  followUps: FollowUps;
  stream: Stream;
  jobs: Jobs;
  /** An Authorization header for the platform's admin, a program's, or its back end: for what the server does to itself at its first start. */
  authorization(as: 'platform' | 'admin' | 'server', program: string): Promise<string>;
  /** Begins to answer. Resolves to its URL. */
  listen(port: number): Promise<string>;
  /** Lets what is under way finish. The database stays open. */
  close(): Promise<void>;
}

export interface AppOptions {
  clock: Clock;
  database: Database;
  /** Whether this process takes background jobs; it does unless told otherwise. */
  jobs?: boolean;
}

/** Tokens that the server makes for itself live this long. */
const OWN_TOKEN_SECONDS = 60;

/** Puts the modules together: the one place where they meet. */
export async function createApp(config: Config, { clock, database, jobs: withJobs = true }: AppOptions): Promise<App> {
  const masterKey = loadOrCreateMasterKey({ dataDir: config.dataDir, fromEnvironment: config.masterKey });
  const log = pino({ level: config.logLevel, base: null }, destination({ fd: 2, sync: false }));
  const registry = new Registry();
  const programs = new CachedProgramDirectory(database.orm, clock);
  const stream = new Stream({ pool: database.app, clock, cursorKey: deriveKey(masterKey, 'cursor'), registry, log });
  const { allowPrivateAddresses } = config;
  const base = { masterKey, clock, database, programs, stream, log, allowPrivateAddresses };
  const ledger = ledgerOf(base);
  const vault = new MemberVault(masterKey);
  const birthdays = { pool: database.app, vault, clock, programs, commands: ledger.commands };
  const backtests = new BacktestRunner({ pool: database.app, programs, clock, facts: earningPorts(vault), log });
  const jobs = new Jobs({
    ownerUrl: database.ownerUrl,
    clock,
    postDue: async (programId, memberIds) => {
      await Promise.all(memberIds.map((id) => ledger.commands.run(sweepMember(programId, id))));
    },
    followUp: (programId, until, goOn) => ledger.followUps.run(programId, { until }, goOn),
    reviewTiers: async (programId, memberIds) => {
      await Promise.all(memberIds.map((id) => ledger.commands.run(reviewMember(programId, id))));
    },
    expireRedemptions: async (programId, ids) => {
      await Promise.all(ids.map((id) => ledger.commands.run(expireRedemption(programId, id))));
    },
    keepDraws: (programId, goOn) =>
      keepDraws({ pool: database.app, programs, clock, commands: ledger.commands, seedOf: ledger.seedOf }, programId, goOn),
    keepComplaints: (programId, goOn) =>
      keepComplaints({ pool: database.app, programs, clock, onEvents: () => stream.wake() }, programId, goOn),
    keepBirthdays: (programId, goOn) => keepBirthdays(birthdays, programId, goOn),
    takeUpBacktests: (programId) => void backtests.takeUp(programId),
    sealKey: deriveKey(masterKey, 'seal'),
    registry,
    log,
  });
  const { instances, listening } = composeResolvers({ ...base, ledger, backtests });
  const schema = await buildApiSchema(instances);
  attachListening(schema, listening);
  const tokenKey = deriveKey(masterKey, 'token');
  const authenticator = authenticatorOf(database, clock, programs, tokenKey, config.allowPrivateAddresses);
  const server = await createServer({
    schema,
    authenticate: (authorization) => authenticator.authenticate(authorization),
    endedMembers: endedMemberFinder(database.app),
    contextFor: (caller, language, requestId) => contextFor(programs, clock, caller, language, requestId),
    config,
    clock,
    readiness: () => readiness(database),
    log,
    registry,
  });
  return {
    server,
    commands: ledger.commands,
    followUps: ledger.followUps,
    stream,
    jobs,
    async authorization(as, program) {
      const exp = Math.floor(clock.now() / 1000) + OWN_TOKEN_SECONDS;
      const who =
        as === 'platform'
          ? { kind: 'admin' as const, scopes: [] }
          : as === 'admin'
            ? { kind: 'admin' as const, program, scopes: [] }
            : { kind: 'server' as const, program, scopes: [...serverScopes] };
      return `Bearer ${await signToken(tokenKey, { ...who, sub: 'setup', exp }, clock.now())}`;
    },
    async listen(port) {
      stream.start();
      if (withJobs) jobs.start();
      return server.listen({ port, host: config.host });
    },
    async close() {
      await server.close();
      await ledger.commands.drained();
      await ledger.followUps.drained();
      await Promise.all([stream.stop(), jobs.stop(), backtests.stop()]);
      log.flush();
    },
  };
}

function authenticatorOf(
  { app: pool }: Database,
  clock: Clock,
  programs: CachedProgramDirectory,
  tokenKey: Uint8Array,
  allowPrivateAddresses: boolean,
): Authenticator {
  return new Authenticator({
    tokenKey,
    clock,
    programIdOf: (code) => programs.idOf(code),
    findMember: tokenMemberFinder(pool),
    findApiKey: apiKeyFinder(pool),
    providers: new ProviderTokens((issuer) => programs.withIssuer(issuer), allowPrivateAddresses),
  });
}

async function contextFor(
  programs: CachedProgramDirectory,
  clock: Clock,
  caller: Caller,
  language: Language,
  requestId: string,
): Promise<RequestContext> {
  const program = caller.programId === null ? null : await programs.get(caller.programId);
  return new RequestContext(caller, program, requestId, language, clock);
}

async function readiness({ app }: Database) {
  const applied = await appliedMigrations(app).catch(() => null);
  return {
    database: applied !== null,
    migrations: applied !== null && knownMigrations.every((name) => applied.includes(name)),
    draining: false,
  };
}
