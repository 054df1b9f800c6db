import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { FAILING_FOR } from './backoff.js';
import type { Deliverer, Outcome } from './deliverer.js';
import { noteHealth, planDeliveries, readDue } from './delivery-rows.js';
import { setDisabled, tellDisabled } from './endpoint-rows.js';
import { inLanes } from './lanes.js';
import { endLease, LEASE_MS, type LeasedEndpoint, takeLease } from './lease.js';
import { typesOf } from './payload.js';
import type { Delivery, DisabledReason, EventSource } from './webhook.js';

export interface EndpointWorkerDeps {
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
const BATCH = 50;
/** Requests under way at once to an endpoint where all is well; to one that fails there is one. */
const WIDTH = 16;
const MOST_ROUNDS = 20;

interface Health {
  failingSince: number | null;
  disabled: DisabledReason | null;
}

/** Does all there is to do for one endpoint, while this process holds its lease. */
export class EndpointWorker {
  constructor(private readonly deps: EndpointWorkerDeps) {}

  /** @returns whether there may be more to do at once, when others have had their turn */
  async serve(place: { programId: number; id: number }): Promise<boolean> {
    const { pool, clock, worker, goOn } = this.deps;
    let isMore = true;
    // others wait for their turn
    for (let round = 0; round < MOST_ROUNDS && isMore && goOn(); round += 1) {
      const leased = await takeLease(pool, place, worker, clock.now());
      const isBehind = leased !== null && (await this.plan(leased));
      const isBusy = leased !== null && (await this.deliver(leased, clock.now()));
      isMore = isBehind || isBusy;
    }
    await endLease(pool, place, worker);
    return isMore;
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

  /** Tries what is due; whether there may be more. An endpoint that fails is asked one at a time, until it answers again. */
  private async deliver(leased: LeasedEndpoint, leasedAt: number): Promise<boolean> {
    const { pool, clock } = this.deps;
    const { programId, endpoint } = leased;
    const place = { programId, endpointId: endpoint.id };
    const health: Health = { failingSince: endpoint.failingSince?.getTime() ?? null, disabled: null };
    const limit = health.failingSince === null ? BATCH : 1;
    const due = await readDue(pool, place, clock.now(), limit);
    // a lease that is about to end is renewed before anything more is sent
    const goOn = () => this.deps.goOn() && health.disabled === null && clock.now() - leasedAt < LEASE_MS / 2;
    const keyOf = ({ memberId, id }: Delivery) => memberId ?? `test ${id}`;
    await inLanes(due, { width: WIDTH, keyOf, goOn }, async (delivery) => {
      await this.note(leased, health, await this.deps.deliverer.attempt(leased, delivery));
    });
    return due.length > 0 && health.disabled === null;
  }

  private async note(leased: LeasedEndpoint, health: Health, outcome: Outcome): Promise<void> {
    const { pool, clock } = this.deps;
    const { programId, endpoint } = leased;
    const now = clock.now();
    const before = health.failingSince;
    health.failingSince = outcome === 'delivered' ? null : (before ?? now);
    if (health.failingSince !== before) await noteHealth(pool, { programId, endpointId: endpoint.id }, health.failingSince);
    const hasFailedLong = health.failingSince !== null && now - health.failingSince >= FAILING_FOR;
    if (health.disabled === null && (outcome === 'gone' || hasFailedLong))
      await this.disable(leased, health, outcome === 'gone' ? 'GONE' : 'FAILING');
  }

  private async disable({ programId, endpoint }: LeasedEndpoint, health: Health, reason: DisabledReason): Promise<void> {
    const { pool, clock } = this.deps;
    health.disabled = reason;
    const now = clock.now();
    await runInProgram(pool, programId, async (sql) => {
      await setDisabled(sql, programId, endpoint.id, reason, now);
      await insertAudit(sql, programId, await nextId(sql), {
        at: now,
        actor: 'system',
        action: 'webhook.disabled',
        target: `webhook:${endpoint.id}`,
        details: { reason },
      });
      await tellDisabled(sql, programId, { endpointId: endpoint.id, partnerId: endpoint.partnerId, reason }, now);
    });
    this.deps.onDisabled({ programId, id: endpoint.id, reason });
  }
}
