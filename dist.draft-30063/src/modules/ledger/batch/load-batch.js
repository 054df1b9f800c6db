import { isRefusal } from '../../../kernel/refusal.js';
import { together } from '../../../kernel/sql/together.js';
import { readKeys } from './idempotency.js';
import { ID_BLOCK } from './ids.js';
import { loadMembers, lockAccounts, placeLots, readActiveHolds, readOpenLots } from './load.js';
import { Needs } from './needs.js';
/** Ids for the ordinary command (transaction, purchase, two lots, hold or return) with room to spare. */
const IDS_PER_COMMAND = 8;
/** Locks the members and loads what the commands need: the statements after the lock see what the lock waited for. One round trip. */
export async function loadBatch(sql, book, { parts, commands, resolved, spareIds }) {
    const memberIds = new Set(resolved.flatMap((ids) => (isRefusal(ids) ? [] : ids)));
    book.memberIds = memberIds;
    const needs = new Needs(book.program, book.now, parts);
    commands.forEach((command, index) => {
        const ids = resolved[index];
        if (ids && !isRefusal(ids))
            command.needs(needs, ids, book.now);
    });
    const complete = needs.lotsOf;
    book.membersLoaded = loadMembers(sql, book, memberIds, lockAccounts(sql, book.program.id, memberIds));
    const ids = commands.length * IDS_PER_COMMAND + needs.ids + spareIds;
    const [, keys, , states, starts] = await together([
        book.membersLoaded,
        readKeys(sql, book.program.id, commands),
        loadLots(sql, book, complete),
        together(parts.map((part) => part.load(sql, book, needs.of(part)))),
        // after all locks, so that the order of ids is the order in which batches went by what they share
        takeIds(sql, ids),
    ]);
    book.ids.supply(starts);
    parts.forEach((part, index) => book.setPart(part, states[index]));
    return { keys, complete, ids };
}
/**
 * Loads what only the first look-ups could tell: the lots of wallets where something is due, and what parts ask for after they were loaded. Nothing is sent
 * where nothing is asked.
 */
export async function loadRest(sql, book, { complete, ids }, parts) {
    const due = [...book.members.values()].filter(({ id, wallets }) => !complete.has(id) && [...wallets.values()].some((wallet) => book.isDue(wallet)));
    const dueIds = new Set(due.map(({ id }) => id));
    let isMore = false;
    const noticing = {
        query(statement) {
            isMore = true;
            return sql.query(statement);
        },
    };
    const rest = [loadLots(sql, book, dueIds), ...parts.flatMap((part) => part.loadMore?.(noticing, book, book.of(part)) ?? [])];
    // parts may have locked something only now: those of before would be too early
    const later = isMore ? takeIds(sql, ids).then((starts) => book.ids.supply(starts)) : Promise.resolve();
    await together([...rest, later]);
}
/** Lets parts do what is due in theirs, each as a transaction of the system's own. */
export function settleParts(book, parts) {
    for (const part of parts) {
        if (!part.settle)
            continue;
        book.begin('system');
        part.settle(book);
    }
    book.noteChanges();
}
async function loadLots(sql, book, memberIds) {
    if (memberIds.size === 0)
        return;
    const { id } = book.program;
    const [lots, holds] = await together([readOpenLots(sql, id, memberIds), readActiveHolds(sql, id, memberIds)]);
    await placeLots(book, lots);
    for (const memberId of memberIds)
        for (const wallet of book.members.get(memberId)?.wallets.values() ?? [])
            wallet.complete = true;
    for (const hold of holds)
        book.members.get(hold.memberId)?.wallets.get(hold.walletId)?.holds.set(hold.id, hold);
}
async function takeIds(sql, count) {
    const { rows } = await sql.query({
        name: 'take ids',
        text: "SELECT nextval('record_id') AS start FROM generate_series(1, $1)",
        values: [Math.ceil(count / ID_BLOCK)],
    });
    return rows.map((row) => row.start);
}
//# sourceMappingURL=load-batch.js.map