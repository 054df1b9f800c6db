import type { FastifyInstance } from 'fastify';
import { destination, type Logger, pino } from 'pino';
import { Registry } from 'prom-client';
import type { Config } from './config.js';
import { appliedMigrations, type Database, knownMigrations } from './database/index.js';
import { earningPorts } from './earning-ports.js';
import { integrationsOf } from './integrations.js';
import { jobsOf } from './job-composition.js';
import type { Jobs } from './jobs/index.js';
import type { Caller } from './kernel/caller.js';
import type { Clock } from './kernel/clock.js';
import { RequestContext } from './kernel/context.js';
import { deriveKey, loadOrCreateMasterKey } from './kernel/crypto/keys.js';
import { Pump } from './kernel/pump.js';
import { anyReader, type Reader } from './kernel/reader.js';
import { serverScopes } from './kernel/scopes.js';
import { ledgerOf } from './ledger-composition.js';
import {
  Authenticator,
  apiKeyFinder,
  authEntities,
  KeySets,
  ProviderTokens,
  partnerFinder,
  signToken,
} from './modules/auth/index.js';
import { BacktestRunner } from './modules/backtests/index.js';
import type { FollowUps } from './modules/earning/index.js';
import { BoardKeeper } from './modules/leaderboards/index.js';
import { type Commands, entryExport } from './modules/ledger/index.js';
import { endedMemberFinder, MemberVault, memberExport, tokenMemberFinder } from './modules/members/index.js';
import { CachedProgramDirectory, programEntities } from './modules/programs/index.js';
import { attachListening, eventExport, Stream } from './modules/realtime/index.js';
import { endedSessionFinder } from './modules/sessions/index.js';
import { surveyExport } from './modules/surveys/index.js';
import type { WebhookDispatcher } from './modules/webhooks/index.js';
import { partnerRoutes } from './partner-access.js';
import { composeResolvers } from './resolvers.js';
import { buildApiSchema } from './schema.js';
import { createServer } from './server/index.js';

/** What the object-relational mapper has to know. */
export const entities = [...programEntities, ...authEntities];

export interface App {
  server: FastifyInstance;
  log: Logger;
  commands: Commands;
  followUps: FollowUps;
  stream: Stream;
  /** Keeps the scores of leaderboards. */
  keeper: BoardKeeper;
  jobs: Jobs;
  webhooks: WebhookDispatcher;
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
  const pump = new Pump();
  const stream = new Stream({ pool: database.app, clock, cursorKey: deriveKey(masterKey, 'cursor'), registry, log, pump });
  const { allowPrivateAddresses, wechatUrl } = config;
  const keeper = new BoardKeeper({ pool: database.app, clock, programs, onTold: () => stream.wake(), log });
  const base = { masterKey, clock, database, programs, stream, keeper, log, allowPrivateAddresses, wechatUrl };
  const ledger = ledgerOf(base);
  const vault = new MemberVault(masterKey);
  const backtests = new BacktestRunner({ pool: database.app, programs, clock, facts: earningPorts(vault), log });
  const jobs = jobsOf({ ...base, ledger, vault, backtests, registry });
  const contextOf = async (caller: Caller, requestId: string) => contextFor(programs, clock, caller, anyReader, requestId);
  const integrations = integrationsOf(config, { ...base, reads: ledger.reads, registry, contextFor: contextOf });
  const { instances, listening } = composeResolvers({ ...base, ledger, backtests, integrations });
  const schema = await buildApiSchema(instances);
  integrations.attach(schema);
  attachListening(schema, listening);
  const keySets = new KeySets(allowPrivateAddresses);
  const tokenKey = deriveKey(masterKey, 'token');
  const authenticator = authenticatorOf(database, clock, programs, tokenKey, keySets);
  const server: FastifyInstance = await createServer({
    schema,
    authenticate: (authorization) => authenticator.authenticate(authorization),
    endedMembers: endedMemberFinder(database.app),
    endedSessions: endedSessionFinder(database.app),
    contextFor: (caller, reader, requestId) => contextFor(programs, clock, caller, reader, requestId),
    exports: exportsOf(database, vault, stream),
    config,
    clock,
    findDocument: (programId, partnerId, hash) => integrations.documents.find(programId, partnerId, hash),
    usage: integrations.usage,
    pump,
    routes: [partnerRoutes(base, { tokenKey, keySets }, () => config.publicUrl ?? server.listeningOrigin)],
    readiness: () => readiness(database),
    log,
    registry,
  });
  return {
    server,
    log,
    commands: ledger.commands,
    followUps: ledger.followUps,
    stream,
    keeper,
    jobs,
    webhooks: integrations.webhooks,
    authorization: ownAuthorization(tokenKey, clock),
    async listen(port) {
      stream.start();
      keeper.start();
      if (withJobs) for (const background of [jobs, integrations.webhooks]) background.start();
      return server.listen({ port, host: config.host });
    },
    async close() {
      await server.close();
      await ledger.commands.drained();
      await ledger.followUps.drained();
      await Promise.all([stream.stop(), keeper.stop(), jobs.stop(), backtests.stop(), integrations.stop()]);
      log.flush();
    },
  };
}

function ownAuthorization(tokenKey: Uint8Array, clock: Clock): App['authorization'] {
  return async (as, program) => {
    const exp = Math.floor(clock.now() / 1000) + OWN_TOKEN_SECONDS;
    const who =
      as === 'platform'
        ? { kind: 'admin' as const, scopes: [] }
        : as === 'admin'
          ? { kind: 'admin' as const, program, scopes: [] }
          : { kind: 'server' as const, program, scopes: [...serverScopes] };
    return `Bearer ${await signToken(tokenKey, { ...who, sub: 'setup', exp }, clock.now())}`;
  };
}

/** What can be taken out as a whole. */
function exportsOf({ app: pool }: Database, vault: MemberVault, stream: Stream) {
  return {
    ...{ ledger: entryExport(pool), members: memberExport(pool, vault), events: eventExport(stream) },
    'survey-responses': surveyExport(pool),
  };
}

function authenticatorOf(
  { app: pool }: Database,
  clock: Clock,
  programs: CachedProgramDirectory,
  tokenKey: Uint8Array,
  keySets: KeySets,
): Authenticator {
  return new Authenticator({
    tokenKey,
    clock,
    programIdOf: (code) => programs.idOf(code),
    findMember: tokenMemberFinder(pool),
    endedSessions: endedSessionFinder(pool),
    findApiKey: apiKeyFinder(pool),
    findPartner: partnerFinder(pool),
    providers: new ProviderTokens((issuer) => programs.withIssuer(issuer), keySets),
  });
}

function contextFor(
  programs: CachedProgramDirectory,
  clock: Clock,
  caller: Caller,
  reader: Reader,
  requestId: string,
): RequestContext | Promise<RequestContext> {
  const { programId } = caller;
  const known = programId === null ? null : programs.peek(programId);
  if (programId === null || known) return new RequestContext(caller, known ?? null, requestId, reader, clock, programs);
  return programs.get(programId).then((program) => new RequestContext(caller, program, requestId, reader, clock, programs));
}

async function readiness({ app }: Database) {
  const applied = await appliedMigrations(app).catch(() => null);
  return {
    database: applied !== null,
    migrations: applied !== null && knownMigrations.every((name) => applied.includes(name)),
    draining: false,
  };
}
