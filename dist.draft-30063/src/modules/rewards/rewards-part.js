import { together } from '../../kernel/sql/together.js';
import { StaleBatch } from '../ledger/index.js';
import { expireDue } from './end.js';
import { KnownRewards } from './known-rewards.js';
import { loadRedemptions } from './load-redemptions.js';
import { readRewardRows, readSlotRows } from './load-rewards.js';
import { isOversold, lockStock, readCodes, readStock } from './lock-stock.js';
import { RewardBook } from './reward-book.js';
import { writeRewards, writeStock } from './write-rewards.js';
/** What is more than all that other batches may have under way. */
const PLENTY = 20_000;
/**
 * Rewards, their stock, and redemptions. The stock of a hot reward is locked once a batch, after the accounts and the counters, and written once; while
 * there is plenty, not before the very end. `known` outlives the batches.
 */
export function rewardsPartWith(known) {
    return {
        name: 'rewards',
        need: () => ({
            known,
            wanted: new Map(),
            codes: new Set(),
            isGiving: false,
            slots: new Set(),
            redemptions: new Set(),
            members: new Set(),
        }),
        async load(sql, book, need) {
            const state = { book: new RewardBook(), need };
            if (book.readOnly)
                return state;
            await together([learnUnknown(sql, book, need), readSlots(sql, book, state), loadRedemptions(sql, book, need, state.book)]);
            for (const { reward } of need.wanted.values())
                if (reward)
                    state.book.rewards.set(reward.id, reward);
            return state;
        },
        async loadMore(sql, book, state) {
            const rows = idsOf(state);
            state.book.isLocked = !isPlenty(book, state, rows);
            const { id } = book.program;
            const [stock, seen] = await together([
                state.book.isLocked ? lockStock(sql, id, rows.stock) : readStock(sql, id, rows.stock),
                readStock(sql, id, rows.seen),
                readCodes(sql, id, state.need, state.book),
            ]);
            for (const row of stock) {
                state.book.stock.set(row.id, { ...row, change: 0 });
                known.noteLeft(id, row.id, row.free);
            }
            assertPresent(book, state.need, [...stock, ...seen]);
            if (!state.book.isLocked && !isPlenty(book, state, rows))
                throw new StaleBatch(book.program.version);
        },
        settle: (book) => expireDue(book, book.of(rewardsPart).book),
        write: (sql, book, state) => writeRewards(sql, book, state.book),
        writeLast: (sql, book, state) => writeStock(sql, book, state.book).map((sent) => sent.catch((error) => onceMore(book, state, error))),
    };
}
export const rewardsPart = rewardsPartWith(new KnownRewards());
export const rewardBook = (book) => book.of(rewardsPart).book;
/** What a command asks for its member follows from the reward: a batch with one that was not known is run again. @throws StaleBatch */
async function learnUnknown(sql, { program }, { known, wanted, codes }) {
    const unknown = [...wanted].filter(([, { reward }]) => reward === null).map(([id]) => id);
    if (unknown.length + codes.size === 0)
        return;
    const found = await readRewardRows(sql, program.id, unknown, codes);
    for (const reward of found)
        known.learn(program.id, reward);
    if (found.length > 0)
        throw new StaleBatch(program.version);
}
async function readSlots(sql, { program }, { book, need }) {
    if (need.slots.size === 0)
        return;
    for (const slot of await readSlotRows(sql, program.id, need.slots))
        book.slots.set(slot.id, slot);
}
function idsOf({ book, need }) {
    const locked = new Set(book.slots.keys());
    const seen = new Set();
    for (const reward of book.rewards.values())
        (reward.limited ? locked : seen).add(reward.id);
    for (const { rewardId, slotId, stockTaken } of book.redemptions.values()) {
        if (stockTaken > 0)
            locked.add(rewardId);
        if (slotId !== null)
            locked.add(slotId);
    }
    for (const id of locked)
        seen.delete(id);
    return need.wanted.size + book.redemptions.size === 0 ? { stock: new Set(), seen: new Set() } : { stock: locked, seen };
}
/**
 * Whether there is so much of everything that it need not be locked while the batch decides: others may take from it meanwhile. Should they take more than
 * this leaves, the database refuses to go below 0. Pools and slots are always locked, and either all rows are or none, so that all lock in one order.
 */
function isPlenty({ program }, { book, need }, { stock }) {
    if (need.isGiving || book.slots.size + book.redemptions.size > 0)
        return false;
    return [...stock].every((id) => {
        const wanted = need.wanted.get(id);
        return wanted?.reward?.kind !== 'VIRTUAL' && need.known.leftOf(program.id, id) >= PLENTY + 8 * (wanted?.quantity ?? 0);
    });
}
/** Somebody took what was left: the batch is run again, with the lock. */
function onceMore({ program }, { book, need }, error) {
    if (!isOversold(error))
        throw error;
    for (const id of book.stock.keys())
        need.known.noteLeft(program.id, id, 0);
    throw new StaleBatch(program.version);
}
/** @throws StaleBatch when a reward has changed since this process last read it */
function assertPresent({ program }, { known, wanted }, rows) {
    const stale = rows.filter(({ id, version }) => {
        const reward = wanted.get(id)?.reward;
        return reward !== null && reward !== undefined && reward.version !== version;
    });
    if (stale.length === 0)
        return;
    for (const { id } of stale)
        known.forget(program.id, id);
    throw new StaleBatch(program.version);
}
//# sourceMappingURL=rewards-part.js.map