import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from './config.js';
import type { Database, Reads } from './database/index.js';
import type { Caller } from './kernel/caller.js';
import type { Clock } from './kernel/clock.js';
import type { RequestContext } from './kernel/context.js';
import { deriveKey } from './kernel/crypto/keys.js';
import { EventSource, type Stream } from './modules/realtime/index.js';
import {
  Endpoints,
  Replay,
  Sender,
  TestSend,
  WebhookDeliveryFieldsResolver,
  WebhookDispatcher,
  WebhookEndpointFieldsResolver,
  WebhookReader,
  WebhookResolver,
  WebhookSecrets,
} from './modules/webhooks/index.js';
import type { PartnerAccess } from './partner-access.js';
import type { StoredDocuments } from './server/index.js';

interface WebhookDeps {
  database: Database;
  reads: Reads;
  clock: Clock;
  stream: Stream;
  masterKey: Uint8Array;
  stored: StoredDocuments;
  partners: PartnerAccess;
  contextFor(caller: Caller, requestId: string): Promise<RequestContext>;
  registry: Registry;
  log: Logger;
}

/** What sends events to others. */
export interface Webhooks {
  dispatcher: WebhookDispatcher;
  reader: WebhookReader;
  resolvers: object[];
}

export function webhookDelivery(config: Config, deps: WebhookDeps): Webhooks {
  const { database, reads, clock, stream, masterKey, stored, partners, contextFor, registry, log } = deps;
  const { app: pool } = database;
  const { allowPrivateAddresses, webhookTimeoutMs: timeoutMs } = config;
  const source = new EventSource(pool, stream.cursors);
  const secrets = new WebhookSecrets(deriveKey(masterKey, 'webhook'), randomBytes);
  const sender = new Sender({ allowPrivateAddresses, timeoutMs });
  const reader = new WebhookReader(reads);
  const dispatcher = new WebhookDispatcher({
    pool,
    clock,
    source,
    secrets,
    sender,
    tell: (document, context, event) => stored.tell(document, context, event),
    contextFor,
    random: Math.random,
    onTold: (caller) => partners.usage.told(caller),
    registry,
    log,
  });
  stream.onNews(() => dispatcher.wake());
  const endpoints = new Endpoints({
    pool,
    clock,
    source,
    secrets,
    check: (document, caller) => stored.checkEventDocument(document, caller),
    isRegistered: (programId, partnerId, document) => partners.documents.has(programId, partnerId, document),
    findPartner: partners.find,
    allowPrivateAddresses,
  });
  const resolvers = [
    new WebhookResolver({
      endpoints,
      reader,
      replay: new Replay(pool, clock, source),
      testSend: new TestSend(pool, clock, dispatcher.deliverer),
    }),
    new WebhookEndpointFieldsResolver((context, id) => partners.reader.byId(context, id)),
    new WebhookDeliveryFieldsResolver(),
  ];
  return { dispatcher, reader, resolvers };
}
