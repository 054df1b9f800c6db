import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { idArray } from '../../kernel/sql/bulk.js';
import type { Redemption } from './redemption.js';

/** A reservation whose time is over and that is not written down as ended yet: whatever its member redeems ends it first. */
export type Lapsed = Pick<Redemption, 'memberId' | 'rewardId' | 'quantity' | 'points' | 'walletId' | 'stockTaken' | 'uses'>;

/** Those of a member. */
export const readLapsed: Read<{ memberId: number; now: Instant }, Lapsed[]> = async (sql, program, keys) => {
  const { rows } = await sql.query<Lapsed>({
    name: 'lapsed redemptions',
    text: `SELECT member_id AS "memberId", reward_id AS "rewardId", quantity, points, wallet_id AS "walletId", stock_taken AS "stockTaken", uses
      FROM redemption WHERE program_id = $1 AND member_id = ANY ($2::bigint[]) AND status = 'RESERVED'
        AND expires_at <= to_timestamp($3::float8 / 1000.0)`,
    values: [program.id, idArray(keys.map(({ memberId }) => memberId)), Math.max(...keys.map(({ now }) => now))],
  });
  return keys.map(({ memberId }) => rows.filter((row) => row.memberId === memberId));
};

/** What comes back of the points of a wallet. */
export function pointsBack(lapsed: readonly Lapsed[], walletId: number): number {
  return sum(lapsed.filter((one) => one.walletId === walletId).map(({ points }) => points));
}

/** What comes back to the shelf. */
export function stockBack(lapsed: readonly Lapsed[], rewardId: number): number {
  return sum(lapsed.filter((one) => one.rewardId === rewardId).map(({ stockTaken }) => stockTaken));
}

/** What comes back to a limit. */
export function usesBack(lapsed: readonly Lapsed[], key: string): number {
  return sum(lapsed.filter(({ uses }) => uses.includes(key)).map(({ quantity }) => quantity));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
