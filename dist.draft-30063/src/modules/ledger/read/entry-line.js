import { instantText } from './instants.js';
/*
 * Entries come from the database as one text for each wallet, a line an entry, and are cut up here. The driver makes a JavaScript value of every
 * column of every row, which for twenty entries of sixteen columns costs more than the rest of the query; most of them no field asks for.
 */
const BETWEEN_CELLS = '\u001f';
const BETWEEN_LINES = '\u001e';
// What may contain any character is JSON, which escapes the two separators. The order is that of the cells in `EntryLine`.
const CELLS = `e.sequence, e.transaction_id, e.kind, e.available_change, e.pending_change, e.held_change, e.debt_change,
  e.available_after, e.pending_after, e.held_after, e.debt_after, e.occurred_at, e.recorded_at, e.effective_at, e.reason, to_json(e.order_id)`;
/** SQL that packs the entries `e` into one text, in the direction of their sequence. */
export const packedEntries = (direction) => `string_agg(concat_ws(E'\\x1f', ${CELLS}), E'\\x1e' ORDER BY e.sequence ${direction})`;
export function unpackEntries(packed) {
    return packed === null ? [] : packed.split(BETWEEN_LINES).map((line) => new EntryLine(line.split(BETWEEN_CELLS)));
}
/** One entry, its cells still text. */
export class EntryLine {
    constructor(cells) {
        this.cells = cells;
    }
    get sequence() {
        return this.number(0);
    }
    get transaction() {
        return this.number(1);
    }
    get kind() {
        return this.cells[2];
    }
    get change() {
        return { available: this.number(3), pending: this.number(4), held: this.number(5), debt: this.number(6) };
    }
    get after() {
        return { available: this.number(7), pending: this.number(8), held: this.number(9), debt: this.number(10) };
    }
    get occurredAt() {
        return instantText(this.cells[11]);
    }
    get recordedAt() {
        return instantText(this.cells[12]);
    }
    get effectiveAt() {
        return instantText(this.cells[13]);
    }
    get reason() {
        return JSON.parse(this.cells[14]);
    }
    /** The last cell is left out when there is no order. */
    get orderId() {
        const cell = this.cells[15];
        return cell === undefined ? null : JSON.parse(cell);
    }
    number(cell) {
        return Number(this.cells[cell]);
    }
}
//# sourceMappingURL=entry-line.js.map