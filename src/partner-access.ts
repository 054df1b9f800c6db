import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database, Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import { CreateApiKey, type KeySets } from './modules/auth/index.js';
import {
  Assertions,
  clientFinder,
  oauthRoutes,
  type Partner,
  PartnerCredentialsResolver,
  PartnerDocuments,
  PartnerFieldsResolver,
  PartnerKeys,
  PartnerReader,
  PartnerRegistry,
  PartnerResolver,
  PartnerSecrets,
  readSecrets,
  TokenEndpoint,
  UsageCounter,
} from './modules/partners/index.js';
import type { CachedProgramDirectory } from './modules/programs/index.js';
import type { RouteSet, StoredDocuments } from './server/index.js';

interface PartnerDeps {
  database: Database;
  reads: Reads;
  clock: Clock;
  programs: CachedProgramDirectory;
  stored: StoredDocuments;
  allowPrivateAddresses: boolean;
  log: Logger;
}

/** What lets partners in, and counts what they use. */
export interface PartnerAccess {
  documents: PartnerDocuments;
  usage: UsageCounter;
  reader: PartnerReader;
  /** Null for none. */
  find(programId: number, id: number): Promise<Partner | null>;
  resolvers: object[];
}

export function partnerAccess(deps: PartnerDeps): PartnerAccess {
  const { database, reads, clock, programs, stored, allowPrivateAddresses, log } = deps;
  const { app: pool, orm } = database;
  const documents = new PartnerDocuments(pool, clock, (text) => stored.check(text));
  const usage = new UsageCounter(pool, programs, clock, log);
  const reader = new PartnerReader(reads);
  const registry = new PartnerRegistry(pool, clock, randomBytes, allowPrivateAddresses);
  const find = (programId: number, id: number) => registry.find(programId, id);
  const resolvers = [
    new PartnerResolver(registry, reader),
    new PartnerFieldsResolver(reads, reader, usage),
    new PartnerCredentialsResolver({
      partners: reader,
      secrets: new PartnerSecrets(pool, clock, randomBytes),
      secretsOf: (context, id) => reads.ask(context, readSecrets, id),
      keys: new PartnerKeys(new CreateApiKey(orm, clock, randomBytes), find, clock),
      documents,
    }),
  ];
  return { documents, usage, reader, find, resolvers };
}

/** The token endpoint for partners. */
export function partnerRoutes(
  { database, clock, programs }: Pick<PartnerDeps, 'database' | 'clock' | 'programs'>,
  keys: { tokenKey: Uint8Array; keySets: KeySets },
  issuer: () => string,
): RouteSet {
  const { app: pool } = database;
  const assertions = new Assertions(pool, clock, keys.keySets);
  const { tokenKey } = keys;
  const endpoint = new TokenEndpoint({ tokenKey, clock, programs, findClient: clientFinder(pool), assertions });
  return oauthRoutes({ endpoint, issuer });
}
