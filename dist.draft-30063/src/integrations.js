import { partnerAccess } from './partner-access.js';
import { StoredDocuments } from './server/index.js';
import { webhookDelivery } from './webhook-delivery.js';
export function integrationsOf(config, deps) {
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
//# sourceMappingURL=integrations.js.map