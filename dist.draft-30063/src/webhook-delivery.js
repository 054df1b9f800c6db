import { randomBytes } from 'node:crypto';
import { deriveKey } from './kernel/crypto/keys.js';
import { EventSource } from './modules/realtime/index.js';
import { Endpoints, Replay, Sender, TestSend, WebhookDeliveryFieldsResolver, WebhookDispatcher, WebhookEndpointFieldsResolver, WebhookReader, WebhookResolver, WebhookSecrets, } from './modules/webhooks/index.js';
export function webhookDelivery(config, deps) {
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
    const endpoints = new Endpoints({
        pool,
        clock,
        source,
        secrets,
        check: (document, caller) => stored.checkEventDocument(document, caller),
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
//# sourceMappingURL=webhook-delivery.js.map