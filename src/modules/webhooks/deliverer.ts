import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { Gathered } from '../../kernel/gathered.js';
import { nextAttempt } from './backoff.js';
import { type AttemptNote, noteAttempts } from './delivery-rows.js';
import type { LeasedEndpoint } from './lease.js';
import { callerOf, type PayloadDeps, payloadOf } from './payload.js';
import type { Sender, Sent } from './sender.js';
import { type Attempt, type Delivery, webhookId } from './webhook.js';
import type { WebhookSecrets } from './webhook-secrets.js';

export interface DelivererDeps extends PayloadDeps {
  pool: Pool;
  clock: Clock;
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

/** Tries deliveries, one at a time, and keeps what came of them. */
export class Deliverer {
  /** Answers come one by one, and are written down together: a commit for each would be what takes longest. */
  private readonly notes: Gathered<AttemptNote, void>;

  constructor(private readonly deps: DelivererDeps) {
    this.notes = new Gathered(async (notes) => {
      await noteAttempts(deps.pool, notes);
      return [];
    });
  }

  /** `retry`: whether another attempt follows a failure. */
  async attempt(leased: LeasedEndpoint, delivery: Delivery, retry = true): Promise<Outcome> {
    const { clock } = this.deps;
    const startedAt = clock.now();
    const sent = await this.send(leased, delivery, startedAt);
    const { askedToWait, ...rest } = sent;
    const attempt: Attempt = { at: new Date(startedAt).toISOString(), ...rest };
    const next = attempt.failure === null || !retry ? null : this.nextOf(delivery, startedAt, askedToWait);
    await this.notes.run({ programId: leased.programId, delivery, attempt, next, now: clock.now() });
    this.deps.onAttempt(attempt);
    if (attempt.failure === null) {
      if (delivery.position !== null) this.deps.onTold(callerOf(leased));
      return 'delivered';
    }
    return attempt.statusCode === GONE ? 'gone' : 'failed';
  }

  private async send(leased: LeasedEndpoint, delivery: Delivery, now: Instant): Promise<Sent> {
    const payload = await payloadOf(this.deps, leased, delivery);
    if ('problem' in payload) return unsendable(payload.problem);
    const { programId, endpoint, secrets } = leased;
    const { body } = payload;
    const signed = this.deps.secrets.sign({ programId, endpointId: endpoint.id, secrets }, webhookId(delivery), body, now);
    return this.deps.sender.post(
      endpoint.url,
      { 'content-type': 'application/json', 'user-agent': 'Fealty-Webhooks', ...signed },
      body,
    );
  }

  private nextOf({ attempts, firstAttemptAt }: Delivery, startedAt: Instant, askedToWait: number | null): Instant | null {
    const failure = {
      attempts: attempts + 1,
      firstAttemptAt: firstAttemptAt?.getTime() ?? startedAt,
      now: this.deps.clock.now(),
      askedToWait,
    };
    return nextAttempt(failure, this.deps.random());
  }
}

function unsendable(detail: string): Sent {
  return { statusCode: null, failure: 'PAYLOAD', detail, excerpt: null, durationMs: 0, askedToWait: null };
}
