import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from './config.js';
import type { Database, Reads } from './database/index.js';
import type { Caller } from './kernel/caller.js';
import type { Clock } from './kernel/clock.js';
import type { RequestContext } from './kernel/context.js';
import type { NodeLoader } from './kernel/node.js';
import type { CachedProgramDirectory } from './modules/programs/index.js';
import type { Stream } from './modules/realtime/index.js';
import type { WebhookDispatcher } from './modules/webhooks/index.js';
import { type PartnerAccess, partnerAccess } from './partner-access.js';
import { StoredDocuments } from './server/index.js';
import { webhookDelivery } from './webhook-delivery.js';

interface IntegrationDeps {
  masterKey: Uint8Array;
  clock: Clock;
  database: Database;
  reads: Reads;
  programs: CachedProgramDirectory;
  stream: Stream;
  registry: Registry;
  log: Logger;
  contextFor(caller: Caller, requestId: string): Promise<RequestContext>;
}

/** What other companies' apps work with. */
export interface Integrations extends Pick<PartnerAccess, 'documents' | 'usage'> {
  webhooks: WebhookDispatcher;
  resolvers: object[];
  nodes: NodeLoader[];
  /** Stored documents run on it. */
  attach(schema: GraphQLSchema): void;
  stop(): Promise<void>;
}

export function integrationsOf(config: Config, deps: IntegrationDeps): Integrations {
  const { log } = deps;
  const { allowPrivateAddresses } = config;
  const stored = new StoredDocuments(config.limits, (error, requestId) => log.error({ event: 'error', requestId, err: error }));
  const partners = partnerAccess({ ...deps, stored, allowPrivateAddresses });
  const webhooks = webhookDelivery(config, { ...deps, stored, partners });
  return {
    documents: partners.documents,
    usage: partners.usage,
    webhooks: webhooks.dispatcher,
    resolvers: [...partners.resolvers, ...webhooks.resolvers],
    nodes: [partners.reader.node(), webhooks.reader.node()],
    attach: (schema) => stored.attach(schema),
    async stop() {
      await webhooks.dispatcher.stop();
      await partners.usage.stop();
    },
  };
}
