import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { millis, type SqlClient } from '../../kernel/sql/bulk.js';
import { readLine } from '../../kernel/text.js';
import type { Writer } from './reward-rows.js';
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
 * Refuses: INVALID with paths (one that is new and would have begun, too), NOT_FOUND.
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
      const slots = drafts as SlotDraft[];
      const made = await addSlots(sql, programId, { rewardId, version: reward.version, drafts: slots }, by);
      const past = slots.findIndex(({ startsAt }) => startsAt <= by.now && made.has(startsAt));
      return past < 0 ? rewardId : refuse('INVALID', ['slots', String(past), 'startsAt'], 'slot-past');
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

/** Adds those that are not there yet, each with its places on the shelf. @returns when those that were added begin */
async function addSlots(
  sql: SqlClient,
  programId: number,
  { rewardId, version, drafts }: { rewardId: number; version: number; drafts: readonly SlotDraft[] },
  { now, actor }: Writer,
): Promise<Set<Instant>> {
  const { rows } = await sql.query<{ startsAt: Instant }>({
    text: `WITH wanted AS MATERIALIZED (
        SELECT nextval('record_id') AS id, nextval('record_id') AS change_id, to_timestamp(w."startsAt" / 1000.0) AS starts_at,
          to_timestamp(w."endsAt" / 1000.0) AS ends_at, w.capacity, w.place
        FROM jsonb_to_recordset($3) AS w ("startsAt" float8, "endsAt" float8, capacity int, place text)
      ), made AS (
        INSERT INTO reward_slot (program_id, id, reward_id, starts_at, ends_at, place)
        SELECT $1, id, $2, starts_at, ends_at, place FROM wanted ON CONFLICT DO NOTHING RETURNING id, starts_at
      ), stocked AS (
        INSERT INTO reward_stock (program_id, id, free, version) SELECT $1, id, capacity, $4 FROM wanted JOIN made USING (id)
      ), noted AS (
        INSERT INTO reward_stock_change (program_id, id, stock_id, change, reason, actor, recorded_at)
        SELECT $1, change_id, id, capacity, 'FIRST', $5, to_timestamp($6::float8 / 1000.0) FROM wanted JOIN made USING (id)
      )
      SELECT ${millis('starts_at', '"startsAt"')} FROM made`,
    values: [programId, rewardId, JSON.stringify(drafts), version, actor, now],
  });
  return new Set(rows.map(({ startsAt }) => startsAt));
}
