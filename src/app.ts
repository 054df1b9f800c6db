import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { destination, pino } from 'pino';
import { Registry } from 'prom-client';
import type { Config } from './config.js';
import { appliedMigrations, type Database, knownMigrations } from './database/index.js';
import { Jobs } from './jobs/index.js';
import type { Caller } from './kernel/caller.js';
import type { Clock } from './kernel/clock.js';
import { RequestContext } from './kernel/context.js';
import { deriveKey, loadOrCreateMasterKey } from './kernel/crypto/keys.js';
import type { Language } from './kernel/messages.js';
import { NodeResolver } from './kernel/node.resolver.js';
import { isRefusal } from './kernel/refusal.js';
import { serverScopes } from './kernel/scopes.js';
import {
  ApiKeyResolver,
  Authenticator,
  apiKeyFinder,
  apiKeyNode,
  authEntities,
  CreateApiKey,
  ListApiKeys,
  ProviderTokens,
  RevokeApiKey,
  signToken,
} from './modules/auth/index.js';
import {
  EarningResolver,
  PurchaseMemberResolver,
  PurchaseReader,
  purchasesPart,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
} from './modules/earning/index.js';
import {
  AdjustmentQueries,
  adjustmentsPart,
  Commands,
  holdsPart,
  LedgerEntryResolver,
  LedgerReader,
  LedgerResolver,
  ledgerNodes,
  MemberWalletsResolver,
  StatementResolver,
  sweepMember,
  transferDaysPart,
  WalletResolver,
} from './modules/ledger/index.js';
import {
  ChangeStatus,
  CloseMember,
  EnrollMember,
  MemberReader,
  MemberResolver,
  MembershipResolver,
  MemberVault,
  memberNode,
  memberRefReader,
  resolveMembers,
  tokenMemberFinder,
  UpdateMember,
} from './modules/members/index.js';
import {
  CachedProgramDirectory,
  CreateProgram,
  ProgramResolver,
  programEntities,
  programNode,
  UpdateProgram,
} from './modules/programs/index.js';
import {
  attachListening,
  EventFieldsResolver,
  EventsResolver,
  Listening,
  type ListeningDeps,
  Stream,
  WalletChangeResolver,
} from './modules/realtime/index.js';
import { buildApiSchema } from './schema.js';
import { createServer } from './server/index.js';

/** What the object-relational mapper has to know. */
export const entities = [...programEntities, ...authEntities];

export interface App {
  server: FastifyInstance;
  commands: Commands;
  stream: Stream;
  jobs: Jobs;
  /** An Authorization header for the platform's admin, or for a program's back end: for what the server does to itself at its first start. */
  authorization(as: 'platform' | 'server', program: string): Promise<string>;
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
  const ledger = ledgerOf(database, clock, programs, stream);
  const jobs = new Jobs({
    ownerUrl: database.ownerUrl,
    clock,
    postDue: async (programId, memberIds) => {
      await Promise.all(memberIds.map((id) => ledger.commands.run(sweepMember(programId, id))));
    },
    sealKey: deriveKey(masterKey, 'seal'),
    registry,
    log,
  });
  const { instances, listening } = composeResolvers({ masterKey, clock, database, programs, stream, ledger });
  const schema = await buildApiSchema(instances);
  attachListening(schema, listening);
  const tokenKey = deriveKey(masterKey, 'token');
  const authenticator = authenticatorOf(database, clock, programs, tokenKey);
  const server = await createServer({
    schema,
    authenticate: (authorization) => authenticator.authenticate(authorization),
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
    stream,
    jobs,
    async authorization(as, program) {
      const exp = Math.floor(clock.now() / 1000) + OWN_TOKEN_SECONDS;
      const who = as === 'platform' ? { kind: 'admin' as const, scopes: [] } : { kind: 'server' as const, program, scopes: [...serverScopes] };
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
      await Promise.all([stream.stop(), jobs.stop()]);
      log.flush();
    },
  };
}

interface Ledger {
  commands: Commands;
  reader: LedgerReader;
}

function ledgerOf(database: Database, clock: Clock, programs: CachedProgramDirectory, stream: Stream): Ledger {
  const parts = [holdsPart, adjustmentsPart, transferDaysPart, purchasesPart];
  const commands = new Commands({ pool: database.batch, programs, clock, resolveMembers, parts, onEvents: () => stream.wake() });
  return { commands, reader: new LedgerReader(database.app) };
}

interface Composition {
  masterKey: Buffer;
  clock: Clock;
  database: Database;
  programs: CachedProgramDirectory;
  stream: Stream;
  ledger: Ledger;
}

/** Every resolver with what it needs. */
function composeResolvers({ masterKey, clock, database, programs, stream, ledger }: Composition): { instances: object[]; listening: Listening } {
  const { app: pool, orm } = database;
  const { commands, reader } = ledger;
  const vault = new MemberVault(masterKey);
  const readRef = memberRefReader(vault);
  const members = new MemberReader(pool);
  const purchases = new PurchaseReader(pool);
  const closing = {
    async closeAccounts({ programId, memberId }: { programId: number; memberId: number }) {
      const done = await commands.run(sweepMember(programId, memberId));
      if (isRefusal(done)) throw new Error(`what member ${memberId} had left was not written off: ${done.message}`);
    },
  };
  const keys = new ListApiKeys(orm);
  const instances = [
    new NodeResolver([programNode, memberNode(members), apiKeyNode(keys), ...ledgerNodes(reader), ...purchases.nodes()]),
    new ApiKeyResolver(new CreateApiKey(orm, clock, randomBytes), new RevokeApiKey(orm, clock), keys),
    new ProgramResolver(new CreateProgram(orm, programs, clock, false), new UpdateProgram(orm, programs, clock, false)),
    new MemberResolver(members, vault, readRef),
    new MembershipResolver(
      new EnrollMember(pool, vault, clock, randomBytes),
      new UpdateMember(pool, vault, readRef, clock),
      new ChangeStatus(pool, readRef, clock),
      new CloseMember(pool, vault, readRef, closing, clock),
      members,
    ),
    new MemberWalletsResolver(),
    new WalletResolver(reader, members),
    new LedgerEntryResolver(),
    new StatementResolver(reader),
    new AdjustmentQueries(reader),
    new LedgerResolver(commands, reader, readRef),
    new EarningResolver({ commands, ledger: reader, purchases, readRef }),
    new PurchaseMemberResolver(members),
    new RecordPurchaseMemberResolver(members),
    new RecordReturnMemberResolver(members),
    new ReturnPurchasesResolver(purchases),
    new EventsResolver(stream),
    new EventFieldsResolver(members),
    new WalletChangeResolver(reader),
  ];
  const findMember: ListeningDeps['findMember'] = (context, lookup) => members.find(context, lookup);
  return { instances, listening: new Listening({ stream, pool, programs, readMemberRef: readRef, findMember }) };
}

function authenticatorOf({ app: pool }: Database, clock: Clock, programs: CachedProgramDirectory, tokenKey: Uint8Array): Authenticator {
  return new Authenticator({
    tokenKey,
    clock,
    programIdOf: (code) => programs.idOf(code),
    findMember: tokenMemberFinder(pool),
    findApiKey: apiKeyFinder(pool),
    providers: new ProviderTokens((issuer) => programs.withIssuer(issuer), false),
  });
}

async function contextFor(programs: CachedProgramDirectory, clock: Clock, caller: Caller, language: Language, requestId: string): Promise<RequestContext> {
  const program = caller.programId === null ? null : await programs.get(caller.programId);
  return new RequestContext(caller, program, requestId, language, clock);
}

async function readiness({ app }: Database) {
  const applied = await appliedMigrations(app).catch(() => null);
  return { database: applied !== null, migrations: applied !== null && knownMigrations.every((name) => applied.includes(name)), draining: false };
}
