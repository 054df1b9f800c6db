import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Counter, type Registry } from 'prom-client';
import type { Clock } from '../../kernel/clock.js';
import { Deliverer, type DelivererDeps } from './deliverer.js';
import { EndpointTurn, type TurnDeps } from './endpoint-turn.js';
import type { Attempt, DisabledReason } from './webhook.js';

export interface DispatcherDeps extends Omit<DelivererDeps, 'onAttempt' | 'pool' | 'clock'> {
  pool: Pool;
  clock: Clock;
  registry: Registry;
  log: Log;
}

/** The part of a pino logger that is used here. */
interface Log {
  warn(details: object, message: string): void;
}

/** How often is looked for what fell due and for what other processes left behind; of new events the stream brings word. */
const POLL_MS = 1_000;
/** What comes together is looked for together. */
const GATHER_MS = 50;
/** Endpoints that a process works at side by side. */
const MOST_AT_ONCE = 32;
/** How long a stop waits for answers: who is cut off then gets the same delivery again. */
const STOP_MS = 2_000;

/** Sends what there is to send. Every process has one: an endpoint belongs to one of them at a time. */
export class WebhookDispatcher {
  readonly deliverer: Deliverer;
  private readonly worker = randomUUID();
  private readonly turnDeps: TurnDeps;
  private readonly attempts: Counter<'outcome'>;
  private readonly disabled: Counter;
  private readonly serving = new Map<string, { turn: EndpointTurn; ended: Promise<void> }>();
  private timer: NodeJS.Timeout | null = null;
  private gathering: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  /** There was word while nobody could go and look. */
  private missed = false;
  /** Somebody was not served, or not to the end. */
  private isMore = false;
  private stopped = false;

  constructor(private readonly deps: DispatcherDeps) {
    const registers = [deps.registry];
    this.attempts = new Counter({
      name: 'fealty_webhook_attempts_total',
      help: 'Requests to webhook endpoints, by what came of them.',
      labelNames: ['outcome'],
      registers,
    });
    this.disabled = new Counter({
      name: 'fealty_webhook_disabled_total',
      help: 'Webhook endpoints that were switched off because they failed for long, or asked for it.',
      registers,
    });
    this.deliverer = new Deliverer({ ...deps, onAttempt: (attempt) => this.count(attempt) });
    this.turnDeps = {
      pool: deps.pool,
      clock: deps.clock,
      source: deps.source,
      deliverer: this.deliverer,
      worker: this.worker,
      onDisabled: (endpoint) => this.tell(endpoint),
      goOn: () => !this.stopped,
    };
  }

  start(): void {
    this.timer ??= setInterval(() => this.lookSoon(0), POLL_MS).unref();
  }

  /** There may be something to send. */
  wake(): void {
    // before the start and after the end nobody sends
    if (this.timer !== null) this.lookSoon(GATHER_MS);
  }

  private lookSoon(delayMs: number): void {
    this.missed ||= this.looking !== null;
    if (this.stopped || this.looking || this.gathering) return;
    this.gathering = setTimeout(() => {
      this.gathering = null;
      this.missed = false;
      this.looking = this.look()
        .catch((error: unknown) =>
          this.deps.log.warn({ event: 'webhooks-failed', err: error }, 'webhooks could not be looked at'),
        )
        .finally(() => {
          this.looking = null;
          if (this.missed) this.lookSoon(GATHER_MS);
        });
    }, delayMs);
  }

  /** Sends all that is due now, and waits for it. */
  async runDue(): Promise<void> {
    await this.look();
    await this.allServed();
  }

  /** What is under way is finished; what is not begun stays for another process. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    if (this.gathering) clearTimeout(this.gathering);
    await this.looking;
    const cut = setTimeout(() => this.deps.sender.close(), STOP_MS);
    await this.allServed();
    clearTimeout(cut);
    this.deps.sender.close();
  }

  private async look(): Promise<void> {
    const { rows } = await this.deps.pool.query<{ programId: number; id: number }>(
      'SELECT program_id AS "programId", id::float8 AS id FROM webhook_work(to_timestamp($1::float8 / 1000.0), $2)',
      [this.deps.clock.now(), this.worker],
    );
    // in no order, so that none is always the last
    const found = rows.map((row) => ({ ...row, place: this.deps.random() })).sort((a, b) => a.place - b.place);
    for (const { programId, id } of found) {
      const name = `${programId} ${id}`;
      const served = this.serving.get(name);
      if (served) this.isMore ||= !served.turn.wake();
      else if (this.serving.size >= MOST_AT_ONCE) this.isMore = true;
      else {
        const turn = new EndpointTurn(this.turnDeps, { programId, id });
        this.serving.set(name, { turn, ended: this.serve(turn, programId, id).finally(() => this.served(name)) });
      }
    }
  }

  private async allServed(): Promise<void> {
    await Promise.all([...this.serving.values()].map(({ ended }) => ended));
  }

  /** What came for an endpoint when its turn was just over, or for one that found no place, is not to wait for the next poll. */
  private served(name: string): void {
    this.serving.delete(name);
    if (this.isMore) this.wake();
    this.isMore = false;
  }

  /** What goes wrong here leaves the endpoint to whoever finds its lease ended. */
  private async serve(turn: EndpointTurn, programId: number, id: number): Promise<void> {
    try {
      if (await turn.run()) this.isMore = true;
    } catch (error) {
      const about = { event: 'webhook-failed', programId, endpoint: id, err: error };
      this.deps.log.warn(about, 'a webhook endpoint could not be served');
    }
  }

  private count({ failure }: Attempt): void {
    this.attempts.inc({ outcome: failure === null ? 'delivered' : failure.toLowerCase() });
  }

  private tell({ programId, id, reason }: { programId: number; id: number; reason: DisabledReason }): void {
    this.disabled.inc();
    this.deps.log.warn({ event: 'webhook-disabled', programId, endpoint: id, reason }, 'a webhook endpoint was switched off');
  }
}
