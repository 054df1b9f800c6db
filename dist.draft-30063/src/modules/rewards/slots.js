import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { readLine } from '../../kernel/text.js';
const MAX_SLOTS = 500;
const MAX_CAPACITY = 100_000;
/**
 * Adds slots to a service; one that is there already stays as it is.
 * Refuses: INVALID with paths, NOT_FOUND.
 */
export class Slots {
    constructor(pool, clock) {
        this.pool = pool;
        this.clock = clock;
    }
    async add(caller, programId, rewardId, inputs) {
        const drafts = readSlots(inputs);
        if (drafts.some(isRefusal))
            return drafts.filter(isRefusal);
        const by = { now: this.clock.now(), actor: caller.principal };
        const done = await runInProgram(this.pool, programId, async (sql) => {
            const { rows } = await sql.query({
                text: 'SELECT kind, version FROM reward WHERE program_id = $1 AND id = $2 FOR NO KEY UPDATE',
                values: [programId, rewardId],
            });
            const [reward] = rows;
            if (!reward)
                return refuse('NOT_FOUND', ['rewardId'], 'reward-not-found');
            if (reward.kind !== 'SERVICE')
                return refuse('INVALID', ['rewardId'], 'reward-no-slots');
            await addSlots(sql, programId, { rewardId, version: reward.version, drafts: drafts }, by);
            return rewardId;
        });
        return isRefusal(done) ? [done] : done;
    }
}
function readSlots(inputs) {
    if (inputs.length < 1 || inputs.length > MAX_SLOTS)
        return [refuse('INVALID', ['slots'], 'between', { min: 1, max: MAX_SLOTS })];
    return inputs.map(({ startsAt, endsAt, capacity, place }, index) => {
        const path = ['slots', String(index)];
        const named = place == null ? null : readLine(place, 200);
        if (endsAt <= startsAt)
            return refuse('INVALID', [...path, 'endsAt'], 'reward-window');
        if (capacity < 1 || capacity > MAX_CAPACITY)
            return refuse('INVALID', [...path, 'capacity'], 'between', { min: 1, max: MAX_CAPACITY });
        if (place != null && named === null)
            return refuse('INVALID', [...path, 'place'], 'text-length', { max: 200 });
        return { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), capacity, place: named };
    });
}
/** Adds those that are not there yet, each with its places on the shelf. */
async function addSlots(sql, programId, { rewardId, version, drafts }, { now, actor }) {
    await sql.query({
        text: `WITH wanted AS MATERIALIZED (
        SELECT nextval('record_id') AS id, nextval('record_id') AS change_id, to_timestamp(w."startsAt" / 1000.0) AS starts_at,
          to_timestamp(w."endsAt" / 1000.0) AS ends_at, w.capacity, w.place
        FROM jsonb_to_recordset($3) AS w ("startsAt" float8, "endsAt" float8, capacity int, place text)
      ), made AS (
        INSERT INTO reward_slot (program_id, id, reward_id, starts_at, ends_at, place)
        SELECT $1, id, $2, starts_at, ends_at, place FROM wanted ON CONFLICT DO NOTHING RETURNING id
      ), stocked AS (
        INSERT INTO reward_stock (program_id, id, free, version) SELECT $1, id, capacity, $4 FROM wanted JOIN made USING (id)
      )
      INSERT INTO reward_stock_change (program_id, id, stock_id, change, reason, actor, recorded_at)
      SELECT $1, change_id, id, capacity, 'FIRST', $5, to_timestamp($6::float8 / 1000.0) FROM wanted JOIN made USING (id)`,
        values: [programId, rewardId, JSON.stringify(drafts), version, actor, now],
    });
}
//# sourceMappingURL=slots.js.map