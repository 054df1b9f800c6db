import type { Pool } from 'pg';
import type { Clock } from '../../kernel/clock.js';
import { FAILING_FOR } from './backoff.js';
import type { Deliverer, Outcome } from './deliverer.js';
import { noteHealth, planDeliveries, readDue } from './delivery-rows.js';
import { disableEndpoint } from './disable-endpoint.js';
import { Lanes } from './lanes.js';
import { endLease, type LeasedEndpoint, takeLease } from './lease.js';
import { type Payloads, typesOf } from './payload.js';
import type { Delivery, DisabledReason, EventSource } from './webhook.js';

export interface TurnDeps {
  pool: Pool;
  clock: Clock;
  source: EventSource;
  deliverer: Deliverer;
  /** Names this process among those that may hold a lease. */
  worker: string;
  onDisabled(endpoint: { programId: number; id: number; reason: DisabledReason }): void;
  goOn(): boolean;
}

/** Events that are looked at, and deliveries that are taken, at a time. */
const PAGE = 500;
const BATCH = 100;
/** Requests under way at once to an endpoint where all is well; to one that fails there is one. */
const WIDTH = 16;
/** What to tell is read together for so many more than have just begun. */
const READ_AHEAD = 32;
/** How often more is fetched before others have their turn. */
const MOST_FETCHES = 50;
/** After this long the lease is renewed and its owner looked at again before anything more is sent: what is under way then ends long before the lease. */
const RENEW_MS = 2_000;
/** Answers that are not written down yet: a process that dies sends so many again. */
const MOST_UNNOTED = 64;

/** What a process does for one endpoint from when it takes its lease until it gives it back. */
export class EndpointTurn {
  private leased: LeasedEndpoint | null = null;
  private leasedAt = Number.NEGATIVE_INFINITY;
  private failingSince: number | null = null;
  private disabled: DisabledReason | null = null;
  private fetches = 0;
  private wasFull = false;
  /** Deliveries that wait, are under way, or whose answer is not written down yet. */
  private readonly known = new Set<number>();
  private readonly unnoted = new Set<Promise<void>>();
  private readonly lanes: Lanes<Delivery>;
  private readonly payloads: Payloads;

  constructor(
    private readonly deps: TurnDeps,
    private readonly place: { programId: number; id: number },
  ) {
    this.payloads = deps.deliverer.payloads(() => this.lanes.next(this.failingSince === null ? READ_AHEAD : 0));
    this.lanes = new Lanes<Delivery>({
      width: () => (this.failingSince === null ? WIDTH : 1),
      keyOf: ({ memberId, id }) => memberId ?? `no member ${id}`,
      goOn: () => deps.goOn() && this.disabled === null,
      isStale: () => deps.clock.now() - this.leasedAt >= RENEW_MS,
      more: () => this.more(),
      work: (delivery) => this.work(delivery),
    });
  }

  /** @returns whether there may be more to do at once, when others have had their turn */
  async run(): Promise<boolean> {
    await this.lanes.run().finally(() => Promise.allSettled(this.unnoted));
    await endLease(this.deps.pool, this.place, this.deps.worker);
    return this.fetches >= MOST_FETCHES && this.disabled === null;
  }

  /** There is word of something new; false when it comes too late for this turn. */
  wake(): boolean {
    return this.lanes.wake();
  }

  private async more(): Promise<{ items: Delivery[]; isLast: boolean } | null> {
    const { pool, clock, worker } = this.deps;
    const at = clock.now();
    const leased = await takeLease(pool, this.place, worker, at);
    if (leased === null) return null;
    if (this.leased === null) this.failingSince = leased.endpoint.failingSince?.getTime() ?? null;
    this.leased = leased;
    this.leasedAt = at;
    this.fetches += 1;
    if (this.fetches > MOST_FETCHES) return { items: [], isLast: true };
    // what is planned already comes first in any case
    const isBehind = !this.wasFull && (await this.plan(leased));
    const place = { programId: this.place.programId, endpointId: this.place.id };
    const items = await readDue(pool, place, clock.now(), { limit: BATCH, known: this.known });
    for (const { id } of items) this.known.add(id);
    this.wasFull = items.length === BATCH;
    return { items, isLast: !this.wasFull && !isBehind };
  }

  /** Makes deliveries of the next events; whether there may be more. */
  private async plan(leased: LeasedEndpoint): Promise<boolean> {
    const { pool, clock, source } = this.deps;
    const { programId, endpoint } = leased;
    const { events, end } = await source.after(programId, endpoint.position, PAGE, typesOf(leased), endpoint.partnerId);
    if (end > endpoint.position) {
      const told = { events, from: endpoint.position, end };
      await planDeliveries(pool, { programId, endpointId: endpoint.id }, told, clock.now());
    }
    return events.length === PAGE;
  }

  /** An answer is written down while the next request is under way already. */
  private async work(delivery: Delivery): Promise<void> {
    const { leased, payloads } = this;
    if (leased === null) throw new Error('nothing is sent without a lease');
    const { outcome, noted } = await this.deps.deliverer.attempt(leased, delivery, { payloads });
    const done = noted.then(() => {
      this.unnoted.delete(done);
      this.known.delete(delivery.id);
    });
    this.unnoted.add(done);
    done.catch((error: unknown) => this.lanes.fail(error));
    if (this.unnoted.size >= MOST_UNNOTED) await done;
    await this.judge(leased, outcome);
  }

  private async judge(leased: LeasedEndpoint, outcome: Outcome): Promise<void> {
    const { pool, clock, onDisabled } = this.deps;
    const now = clock.now();
    const before = this.failingSince;
    this.failingSince = outcome === 'delivered' ? null : (before ?? now);
    const place = { programId: leased.programId, endpointId: leased.endpoint.id };
    if (this.failingSince !== before) await noteHealth(pool, place, this.failingSince);
    const hasFailedLong = this.failingSince !== null && now - this.failingSince >= FAILING_FOR;
    if (this.disabled !== null || (outcome !== 'gone' && !hasFailedLong)) return;
    // nothing more is begun meanwhile
    const reason = outcome === 'gone' ? 'GONE' : 'FAILING';
    this.disabled = reason;
    if (await disableEndpoint(pool, leased, reason, now))
      onDisabled({ programId: leased.programId, id: leased.endpoint.id, reason });
    else this.disabled = null;
  }
}
