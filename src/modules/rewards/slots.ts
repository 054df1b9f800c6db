import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { readLine } from '../../kernel/text.js';
import { changeStock, noteStockChange, takeId, type Writer } from './reward-rows.js';
import type { RewardSlotInput } from './rewards.input.js';

interface SlotDraft {
  startsAt: number;
  endsAt: number;
  capacity: number;
  place: string | null;
}

const MAX_SLOTS = 500;
const MAX_CAPACITY = 100_000;

/**
 * Adds slots to a service; one that is there already stays as it is.
 * Refuses: INVALID with paths, NOT_FOUND.
 */
export class Slots {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async add(
    caller: Caller,
    programId: number,
    rewardId: number,
    inputs: readonly RewardSlotInput[],
  ): Promise<number | Refusal[]> {
    const drafts = readSlots(inputs);
    if (drafts.some(isRefusal)) return drafts.filter(isRefusal);
    const by = { now: this.clock.now(), actor: caller.principal };
    const done = await runInProgram(this.pool, programId, async (sql) => {
      const { rows } = await sql.query<{ kind: string; version: number }>({
        text: 'SELECT kind, version FROM reward WHERE program_id = $1 AND id = $2 FOR NO KEY UPDATE',
        values: [programId, rewardId],
      });
      const [reward] = rows;
      if (!reward) return refuse('NOT_FOUND', ['rewardId'], 'reward-not-found');
      if (reward.kind !== 'SERVICE') return refuse('INVALID', ['rewardId'], 'reward-no-slots');
      for (const draft of drafts as SlotDraft[])
        await addSlot(sql, programId, { ...draft, rewardId, version: reward.version }, by);
      return rewardId;
    });
    return isRefusal(done) ? [done] : done;
  }
}

function readSlots(inputs: readonly RewardSlotInput[]): (SlotDraft | Refusal)[] {
  if (inputs.length < 1 || inputs.length > MAX_SLOTS)
    return [refuse('INVALID', ['slots'], 'between', { min: 1, max: MAX_SLOTS })];
  return inputs.map(({ startsAt, endsAt, capacity, place }, index) => {
    const path = ['slots', String(index)];
    const named = place == null ? null : readLine(place, 200);
    if (endsAt <= startsAt) return refuse('INVALID', [...path, 'endsAt'], 'reward-window');
    if (capacity < 1 || capacity > MAX_CAPACITY)
      return refuse('INVALID', [...path, 'capacity'], 'between', { min: 1, max: MAX_CAPACITY });
    if (place != null && named === null) return refuse('INVALID', [...path, 'place'], 'text-length', { max: 200 });
    return { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), capacity, place: named };
  });
}

async function addSlot(
  sql: SqlClient,
  programId: number,
  { rewardId, version, startsAt, endsAt, capacity, place }: SlotDraft & { rewardId: number; version: number },
  by: Writer,
): Promise<void> {
  const id = await takeId(sql);
  const { rowCount } = await sql.query({
    text: `INSERT INTO reward_slot (program_id, id, reward_id, starts_at, ends_at, place)
      VALUES ($1, $2, $3, to_timestamp($4::float8 / 1000.0), to_timestamp($5::float8 / 1000.0), $6) ON CONFLICT DO NOTHING`,
    values: [programId, id, rewardId, startsAt, endsAt, place],
  });
  if (rowCount === 0) return;
  await sql.query({
    text: 'INSERT INTO reward_stock (program_id, id, free, version) VALUES ($1, $2, 0, $3)',
    values: [programId, id, version],
  });
  await changeStock(sql, programId, id, capacity);
  await noteStockChange(sql, programId, { stockId: id, change: capacity, reason: 'FIRST', key: null }, by);
}
