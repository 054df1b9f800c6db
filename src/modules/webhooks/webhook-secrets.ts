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
  private readonly opened = new WeakMap<SealedSecrets, [present: Webhook, previous?: Webhook]>();

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
    const [present, previous] = this.signersOf(programId, endpointId, secrets);
    const isRotating = previous !== undefined && secrets.previousUntil !== null && secrets.previousUntil.getTime() > now;
    const good = isRotating ? [present, previous] : [present];
    const at = new Date(now);
    const signatures = good.map((signer) => signer.sign(id, at, body));
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now / 1000)),
      'webhook-signature': signatures.join(' '),
    };
  }

  /** Opened once for as long as an endpoint is held, and not for each post. */
  private signersOf(programId: number, endpointId: number, secrets: SealedSecrets): [present: Webhook, previous?: Webhook] {
    const known = this.opened.get(secrets);
    if (known) return known;
    const signer = (sealed: Buffer) => new Webhook(open(this.key, sealed, contextOf(programId, endpointId)).toString());
    const { secret, previousSecret } = secrets;
    const made: [Webhook, Webhook?] = previousSecret === null ? [signer(secret)] : [signer(secret), signer(previousSecret)];
    this.opened.set(secrets, made);
    return made;
  }
}

function contextOf(programId: number, endpointId: number): string {
  return `webhook:${programId}:${endpointId}`;
}
