import type { Pool } from 'pg';
import type { Clock } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { Deliverer } from './deliverer.js';
import { insertTest } from './delivery-rows.js';
import { readSendable } from './lease.js';

/** Sends a test to an endpoint, on or off, and waits for its answer. */
export class TestSend {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly deliverer: Deliverer,
  ) {}

  /** The delivery. Refuses: NOT_FOUND. */
  async run(programId: number, endpointId: number | null): Promise<number | Refusal> {
    const leased = endpointId === null ? null : await readSendable(this.pool, programId, endpointId);
    if (leased === null || endpointId === null) return refuse('NOT_FOUND', ['id'], 'webhook-not-found');
    const delivery = await insertTest(this.pool, { programId, endpointId }, this.clock.now());
    const { noted } = await this.deliverer.attempt(leased, delivery, { retry: false });
    await noted;
    return delivery.id;
  }
}
