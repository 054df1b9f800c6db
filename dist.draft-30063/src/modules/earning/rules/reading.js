import { toMinorUnits } from '../../../kernel/money.js';
import { refuse } from '../../../kernel/refusal.js';
import { isLine } from '../../../kernel/text.js';
const MAX_TEXT = 200;
const MAX_LIST = 5_000;
/** The reading of a draft: where in it the reader is, and all that was found wrong so far (INVALID; NOT_FOUND for codes that the program does not have). */
export class Reading {
    constructor(program, refusals = [], path = []) {
        this.program = program;
        this.refusals = refusals;
        this.path = path;
    }
    /** The same reading, further down. */
    at(...names) {
        return new Reading(this.program, this.refusals, [...this.path, ...names]);
    }
    invalid(message, params) {
        this.refusals.push(refuse('INVALID', this.path, message, params));
        return null;
    }
    unknown(message, params) {
        this.refusals.push(refuse('NOT_FOUND', this.path, message, params));
        return null;
    }
    whole(value, min, max) {
        return Number.isSafeInteger(value) && value >= min && value <= max ? value : this.invalid('between', { min, max });
    }
    /** Like `whole`, for what may be left out. */
    wholeOrNone(value, min, max) {
        return value == null ? null : this.whole(value, min, max);
    }
    text(value, max = MAX_TEXT) {
        return isLine(value, max) ? value : this.invalid('text-length', { max });
    }
    texts(values) {
        const list = this.list(values);
        return list.filter((value, index) => this.at(String(index)).text(value) !== null);
    }
    textsOrNone(values) {
        return values == null ? null : this.texts(values);
    }
    wholes(values, min, max) {
        const list = this.list(values);
        return list.filter((value, index) => this.at(String(index)).whole(value, min, max) !== null);
    }
    /** A list that names something. */
    list(values, max = MAX_LIST) {
        if (values.length === 0)
            this.invalid('list-empty');
        if (values.length > max)
            this.invalid('list-long', { max });
        return values.length > max ? [] : values;
    }
    /** Like `list`, for what may be left out or empty. */
    listOrEmpty(values, max) {
        return values == null || values.length === 0 ? [] : this.list(values, max);
    }
    /** Takes over what another reader found wrong here. */
    refuseAll(refusals) {
        this.refusals.push(...refusals.map((refusal) => refusal.under(...this.path)));
    }
    /** An amount of the program's currency in minor units. */
    money(decimal) {
        const { currency } = this.program;
        const minor = toMinorUnits(decimal, currency);
        if (minor === null)
            return this.invalid('too-many-decimals', { currency });
        return minor < 0 ? this.invalid('amount-negative') : minor;
    }
    /** Limits of which at least one is given, in order. */
    limits(min, max) {
        if (min === null && max === null)
            this.invalid('limit-missing');
        else if (min !== null && max !== null && min > max)
            this.invalid('limits-order');
    }
}
/** The fields of a draft that are given. */
export function givenFields(draft) {
    const fields = Object.keys(draft);
    return fields.filter((field) => draft[field] !== null && draft[field] !== undefined);
}
//# sourceMappingURL=reading.js.map