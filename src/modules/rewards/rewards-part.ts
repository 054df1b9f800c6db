import type { SqlClient } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { type BatchPart, type Book, StaleBatch } from '../ledger/index.js';
import { expireDue } from './end.js';
import { KnownRewards } from './known-rewards.js';
import { loadRedemptions } from './load-redemptions.js';
import { readRewardRows, readSlotRows } from './load-rewards.js';
import { type LockedRows, lockStock, readCodes, readVersions } from './lock-stock.js';
import { RewardBook, type RewardsNeed } from './reward-book.js';
import { writeRewards } from './write-rewards.js';

/** A batch's rewards with what `needs` asked for, while it is loading. */
interface Loading {
  book: RewardBook;
  need: RewardsNeed;
}

/**
 * Rewards, their stock, and redemptions. The stock of a hot reward is locked once a batch, after the accounts and the counters, and written once. `known`
 * outlives the batches.
 */
export function rewardsPartWith(known: KnownRewards): BatchPart<RewardsNeed, Loading> {
  return {
    name: 'rewards',
    need: () => ({ known, wanted: new Map(), slots: new Set(), redemptions: new Set(), members: new Set() }),
    async load(sql, book, need) {
      const state = { book: new RewardBook(), need };
      if (book.readOnly) return state;
      await together([learnUnknown(sql, book, need), readSlots(sql, book, state), loadRedemptions(sql, book, need, state.book)]);
      for (const { reward } of need.wanted.values()) if (reward) state.book.rewards.set(reward.id, reward);
      return state;
    },
    async loadMore(sql, book, state) {
      const rows = idsOf(state);
      const [locked, seen] = await together([
        lockStock(sql, book.program.id, rows.locked),
        readVersions(sql, book.program.id, rows.seen),
        readCodes(sql, book.program.id, state.need, state.book),
      ]);
      for (const row of locked) state.book.stock.set(row.id, { ...row, changed: false });
      assertPresent(book, state.need, [...locked, ...seen]);
    },
    settle: (book) => expireDue(book, book.of(rewardsPart).book),
    write: (sql, book, state) => writeRewards(sql, book, state.book),
  };
}

export const rewardsPart = rewardsPartWith(new KnownRewards());

export const rewardBook = (book: Book): RewardBook => book.of(rewardsPart).book;

/** What a command asks for its member follows from the reward: a batch with one that was not known is run again. @throws StaleBatch */
async function learnUnknown(sql: SqlClient, { program }: Book, { known, wanted }: RewardsNeed): Promise<void> {
  const unknown = [...wanted].filter(([, { reward }]) => reward === null).map(([id]) => id);
  if (unknown.length === 0) return;
  const found = await readRewardRows(sql, program.id, unknown);
  for (const reward of found) known.learn(program.id, reward);
  if (found.length > 0) throw new StaleBatch(program.version);
}

async function readSlots(sql: SqlClient, { program }: Book, { book, need }: Loading): Promise<void> {
  if (need.slots.size === 0) return;
  for (const slot of await readSlotRows(sql, program.id, need.slots)) book.slots.set(slot.id, slot);
}

/** Rows to lock, and rewards without a limit of which only the version is looked at. */
function idsOf({ book, need }: Loading): { locked: Set<number>; seen: Set<number> } {
  const locked = new Set<number>(book.slots.keys());
  const seen = new Set<number>();
  for (const reward of book.rewards.values()) (reward.limited ? locked : seen).add(reward.id);
  for (const { rewardId, slotId, stockTaken } of book.redemptions.values()) {
    if (stockTaken > 0) locked.add(rewardId);
    if (slotId !== null) locked.add(slotId);
  }
  for (const id of locked) seen.delete(id);
  return need.wanted.size + book.redemptions.size === 0 ? { locked: new Set(), seen: new Set() } : { locked, seen };
}

/** @throws StaleBatch when a reward has changed since this process last read it */
function assertPresent({ program }: Book, { known, wanted }: RewardsNeed, rows: readonly LockedRows[]): void {
  const stale = rows.filter(({ id, version }) => {
    const reward = wanted.get(id)?.reward;
    return reward !== null && reward !== undefined && reward.version !== version;
  });
  if (stale.length === 0) return;
  for (const { id } of stale) known.forget(program.id, id);
  throw new StaleBatch(program.version);
}
