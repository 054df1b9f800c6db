import { Webhook } from 'standardwebhooks';
import type { Instant } from '../../kernel/clock.js';
import { open, seal } from '../../kernel/crypto/envelope.js';
import type { RandomBytes } from '../../kernel/crypto/random-text.js';

const PREFIX = 'whsec_';
const BYTES = 32;

/** The secrets of an endpoint as they are kept; while it is rotated there are two. */
export interface SealedSecrets {
  readonly secret: Buffer;
  readonly previousSecret: Buffer | null;
  readonly previousUntil: Date | null;
}

/** Makes, keeps and uses the secrets of endpoints. */
export class WebhookSecrets {
  constructor(
    private readonly key: Uint8Array,
    private readonly random: RandomBytes,
  ) {}

  /** A new secret: `text` is shown once, `sealed` is kept. */
  make(programId: number, endpointId: number): { text: string; sealed: Buffer } {
    const text = `${PREFIX}${Buffer.from(this.random(BYTES)).toString('base64')}`;
    return { text, sealed: seal(this.key, Buffer.from(text), contextOf(programId, endpointId)) };
  }

  /** The headers of Standard Webhooks, signed with every secret that is good now. */
  sign(
    { programId, endpointId, secrets }: { programId: number; endpointId: number; secrets: SealedSecrets },
    id: string,
    body: string,
    now: Instant,
  ): Record<string, string> {
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

function contextOf(programId: number, endpointId: number): string {
  return `webhook:${programId}:${endpointId}`;
}
