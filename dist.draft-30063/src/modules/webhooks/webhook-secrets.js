import { Webhook } from 'standardwebhooks';
import { open, seal } from '../../kernel/crypto/envelope.js';
const PREFIX = 'whsec_';
const BYTES = 32;
/** Makes, keeps and uses the secrets of endpoints. */
export class WebhookSecrets {
    constructor(key, random) {
        this.key = key;
        this.random = random;
    }
    /** A new secret: `text` is shown once, `sealed` is kept. */
    make(programId, endpointId) {
        const text = `${PREFIX}${Buffer.from(this.random(BYTES)).toString('base64')}`;
        return { text, sealed: seal(this.key, Buffer.from(text), contextOf(programId, endpointId)) };
    }
    /** The headers of Standard Webhooks, signed with every secret that is good now. */
    sign({ programId, endpointId, secrets }, id, body, now) {
        const context = contextOf(programId, endpointId);
        const { secret, previousSecret, previousUntil } = secrets;
        const isRotating = previousSecret !== null && previousUntil !== null && previousUntil.getTime() > now;
        const good = isRotating ? [secret, previousSecret] : [secret];
        const at = new Date(now);
        const signatures = good.map((sealed) => new Webhook(open(this.key, sealed, context).toString()).sign(id, at, body));
        return {
            'webhook-id': id,
            'webhook-timestamp': String(Math.floor(now / 1000)),
            'webhook-signature': signatures.join(' '),
        };
    }
}
function contextOf(programId, endpointId) {
    return `webhook:${programId}:${endpointId}`;
}
//# sourceMappingURL=webhook-secrets.js.map