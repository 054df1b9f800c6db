import { createHmac } from 'node:crypto';
import { canonicalEntry, canonicalHead } from './canonical-entry.js';
export const SEAL_BYTES = 32;
/** What the first block of a program is chained to. */
export const FIRST_PREVIOUS = Buffer.alloc(SEAL_BYTES);
/**
 * The seal of one block: HMAC-SHA-256 over its head and its entries. The key is not in the database, so who can write to the database can neither
 * forge a seal nor, as each seal covers the one before, leave a block out of the chain.
 */
export class BlockSeal {
    /** @param key of the purpose `seal` */
    constructor(key, head) {
        this.hmac = createHmac('sha256', key).update(canonicalHead(head));
    }
    /** Entries come by member, wallet and sequence. */
    add(entry) {
        this.hmac.update(canonicalEntry(entry));
        return this;
    }
    digest() {
        return this.hmac.digest();
    }
}
const instant = (column) => `(extract(epoch FROM e.${column}) * 1000000)::bigint::text`;
/** The columns of an entry `e` in the order in which they are sealed; select them with `rowMode: 'array'`. */
export const SEALED_COLUMNS = [
    ...['program_id', 'member_id', 'wallet_id', 'sequence', 'transaction_id'].map((column) => `e.${column}::text`),
    'e.kind',
    'e.system_account',
    ...['available', 'pending', 'held', 'debt'].map((total) => `e.${total}_change::text`),
    ...['available', 'pending', 'held', 'debt'].map((total) => `e.${total}_after::text`),
    ...['occurred_at', 'recorded_at', 'effective_at'].map(instant),
    'e.actor',
    'e.order_id',
    'e.reason::text',
].join(', ');
//# sourceMappingURL=seal.js.map