import { idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { REWARD, rewardOf } from './read-rows.js';
const SELECT = `SELECT ${REWARD}, s.free, ${millis('r.created_at', '"createdAt"')} FROM reward r
  JOIN reward_stock s ON s.program_id = r.program_id AND s.id = r.id`;
function shelfReward({ free, createdAt, ...row }) {
    return { ...rewardOf(row), free, createdAt };
}
/** Rewards by id; null where there is none. */
export const readRewards = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'rewards',
        text: `${SELECT} WHERE r.program_id = $1 AND r.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, shelfReward(row)]));
    return ids.map((id) => found.get(id) ?? null);
};
export const readRewardsByCode = async (sql, program, codes) => {
    const { rows } = await sql.query({
        name: 'rewards by code',
        text: `${SELECT} WHERE r.program_id = $1 AND r.code = ANY ($2::text[])`,
        values: [program.id, textArray(codes)],
    });
    const found = new Map(rows.map((row) => [row.code, shelfReward(row)]));
    return codes.map((code) => found.get(code) ?? null);
};
/** Each order by a number that grows along it. */
const orders = {
    POSITION: 'r.position',
    PRICE_LOWEST: 'r.price_points',
    PRICE_HIGHEST: '-r.price_points',
    NEWEST: '-r.id',
};
export function placeOf({ id, position, pricePoints }, order) {
    const value = { POSITION: position, PRICE_LOWEST: pricePoints, PRICE_HIGHEST: -pricePoints, NEWEST: -id }[order];
    return [value, id];
}
export const readRewardPages = (sql, program, pages) => Promise.all(pages.map((page) => selectPage(sql, program.id, page)));
async function selectPage(sql, programId, page) {
    const { kinds, categories, words, maxPoints, statuses, openAt, order, after, limit } = page;
    const value = orders[order];
    const { rows } = await sql.query({
        name: `reward page ${order}`,
        text: `${SELECT} WHERE r.program_id = $1
        AND ($2::text[] IS NULL OR r.kind = ANY ($2)) AND ($3::text[] IS NULL OR r.category = ANY ($3))
        AND NOT EXISTS (SELECT FROM unnest($4::text[]) AS w (word) WHERE position(w.word IN r.search) = 0)
        AND ($5::bigint IS NULL OR r.price_points <= $5) AND ($6::text[] IS NULL OR r.status = ANY ($6))
        AND ($7::float8 IS NULL OR r.ends_at IS NULL OR r.ends_at > to_timestamp($7 / 1000.0))
        AND ($8::bigint IS NULL OR (${value}, r.id) > ($8, $9::bigint))
      ORDER BY ${value}, r.id LIMIT $10`,
        values: [
            programId,
            kinds && textArray(kinds),
            categories && textArray(categories),
            textArray(words),
            maxPoints,
            statuses && textArray(statuses),
            openAt,
            after?.[0] ?? null,
            after?.[1] ?? null,
            limit,
        ],
    });
    return rows.map(shelfReward);
}
const MAX_SLOTS = 200;
export const readSlots = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'reward slots',
        text: `SELECT w.n, t.* FROM unnest($2::bigint[], $3::float8[], $4::float8[]) WITH ORDINALITY AS w (reward_id, since, before, n), LATERAL (
        SELECT o.id, ${millis('o.starts_at', '"startsAt"')}, ${millis('o.ends_at', '"endsAt"')}, o.place, s.free
        FROM reward_slot o JOIN reward_stock s ON s.program_id = o.program_id AND s.id = o.id
        WHERE o.program_id = $1 AND o.reward_id = w.reward_id AND o.starts_at >= to_timestamp(w.since / 1000.0)
          AND (w.before IS NULL OR o.starts_at < to_timestamp(w.before / 1000.0))
        ORDER BY o.starts_at, o.id LIMIT ${MAX_SLOTS}) AS t ORDER BY w.n, t."startsAt", t.id`,
        values: [
            program.id,
            idArray(keys.map(({ rewardId }) => rewardId)),
            `{${keys.map(({ from }) => from).join(',')}}`,
            `{${keys.map(({ until }) => until ?? 'NULL').join(',')}}`,
        ],
    });
    const slots = keys.map(() => []);
    for (const { n, ...slot } of rows)
        slots[n - 1]?.push(slot);
    return slots;
};
//# sourceMappingURL=read-rewards.js.map