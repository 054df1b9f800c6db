import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Instant } from '../../kernel/clock.js';
import { Gathered } from '../../kernel/gathered.js';
import { nextAttempt } from './backoff.js';
import type { LeasedEndpoint } from './lease.js';
import { type AttemptNote, noteAttempts, type Unkept } from './note-attempts.js';
import { callerOf, type PayloadDeps, Payloads } from './payload.js';
import { askedToWait } from './retry-after.js';
import type { Sender, Sent } from './sender.js';
import { type Attempt, type Delivery, webhookId } from './webhook.js';
import type { WebhookSecrets } from './webhook-secrets.js';

export interface DelivererDeps extends PayloadDeps {
  pool: Pool;
  secrets: WebhookSecrets;
  sender: Sender;
  /** Of [0, 1). */
  random(): number;
  /** A partner was told of an event. */
  onTold(caller: Caller): void;
  onAttempt(attempt: Attempt): void;
}

const GONE = 410;

/** What an attempt came to. */
export type Outcome = 'delivered' | 'failed' | 'gone';

export interface Tried {
  outcome: Outcome;
  /** It is written down. Rejected where it could not be: whoever comes next tries again. */
  noted: Promise<void>;
}

/** How long answers wait for others to be written down with: a commit for each would be what takes longest. */
const NOTE_TOGETHER_MS = 20;

/** Tries deliveries, one at a time, and keeps what came of them. */
export class Deliverer {
  private readonly notes: Gathered<AttemptNote, Unkept>;

  constructor(private readonly deps: DelivererDeps) {
    this.notes = new Gathered((notes) => noteAttempts(deps.pool, notes), NOTE_TOGETHER_MS);
  }

  /** What to tell one endpoint; `next` says what it is likely to be told soon. */
  payloads(next: () => readonly Delivery[] = () => []): Payloads {
    return new Payloads(this.deps, next);
  }

  /** `retry`: whether another attempt follows a failure. */
  async attempt(leased: LeasedEndpoint, delivery: Delivery, { payloads = this.payloads(), retry = true } = {}): Promise<Tried> {
    const { clock } = this.deps;
    const startedAt = clock.now();
    const payload = await payloads.of(leased, delivery);
    const { retryAfter, ...rest } =
      'problem' in payload ? unsendable(payload.problem) : await this.send(leased, delivery, payload.body);
    const attempt: Attempt = { at: new Date(startedAt).toISOString(), ...rest };
    const next = attempt.failure === null || !retry ? null : this.nextOf(delivery, startedAt, retryAfter);
    const noted = this.note({ programId: leased.programId, delivery, attempt, next, now: clock.now() });
    this.deps.onAttempt(attempt);
    if (attempt.failure === null && delivery.position !== null) this.deps.onTold(callerOf(leased));
    return { outcome: attempt.failure === null ? 'delivered' : attempt.statusCode === GONE ? 'gone' : 'failed', noted };
  }

  private async note(note: AttemptNote): Promise<void> {
    const unkept = await this.notes.run(note);
    if (unkept !== null) throw unkept.error;
  }

  private async send({ programId, endpoint, secrets }: LeasedEndpoint, delivery: Delivery, body: string): Promise<Sent> {
    const sealed = { programId, endpointId: endpoint.id, secrets };
    const signed = this.deps.secrets.sign(sealed, webhookId(delivery), body, this.deps.clock.now());
    return this.deps.sender.post(
      endpoint.url,
      { 'content-type': 'application/json', 'user-agent': 'Fealty-Webhooks', ...signed },
      body,
    );
  }

  private nextOf({ attempts, firstAttemptAt }: Delivery, startedAt: Instant, retryAfter: string | null): Instant | null {
    const now = this.deps.clock.now();
    const failure = {
      attempts: attempts + 1,
      firstAttemptAt: firstAttemptAt?.getTime() ?? startedAt,
      now,
      askedToWait: askedToWait(retryAfter, now),
    };
    return nextAttempt(failure, this.deps.random());
  }
}

function unsendable(detail: string): Sent {
  return { statusCode: null, failure: 'PAYLOAD', detail, excerpt: null, durationMs: 0, retryAfter: null };
}
