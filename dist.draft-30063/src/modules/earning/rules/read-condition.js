import { decimalPattern } from '../../../kernel/money.js';
import { isKeepableJson } from '../../../kernel/text.js';
import { checkReferences } from './condition-references.js';
import { givenFields, Reading } from './reading.js';
const MAX_DEPTH = 6;
const MAX_NODES = 50;
const MAX_NUMBER = 1_000_000;
const MAX_DAYS = 36_500;
const MAX_BIRTHDAY_DAYS = 180;
const MAX_PARTS = 50;
const MAX_NAME = 100;
const MAX_VALUE = 1_000;
/** A condition as callers write it, or everything that is wrong with it, with paths within it. */
export function readCondition(draft, program) {
    const reading = new Reading(program);
    const condition = conditionAt(draft, reading);
    return condition === null || reading.refusals.length > 0 ? reading.refusals : condition;
}
/** The same within a larger draft: what is wrong is added to its reading; null when anything is. */
export function conditionAt(draft, reading) {
    if (isTooDeep(draft, MAX_DEPTH))
        return reading.invalid('condition-deep', { max: MAX_DEPTH });
    if (countNodes(draft) > MAX_NODES)
        return reading.invalid('condition-large', { max: MAX_NODES });
    const before = reading.refusals.length;
    const condition = readNode(draft, reading);
    if (condition !== null && reading.refusals.length === before)
        checkReferences(condition, reading);
    return reading.refusals.length > before ? null : condition;
}
function partsOf({ all, any, not }) {
    return [...(all ?? []), ...(any ?? []), ...(not ? [not] : [])];
}
function isTooDeep(draft, levels) {
    return levels === 0 || partsOf(draft).some((part) => isTooDeep(part, levels - 1));
}
function countNodes(draft) {
    return partsOf(draft).reduce((sum, part) => sum + countNodes(part), 1);
}
function readNode(draft, reading) {
    const [field, ...others] = givenFields(draft);
    if (field === undefined || others.length > 0)
        return reading.invalid('exactly-one');
    const read = readers[field];
    return read(draft[field], reading.at(field));
}
const readers = {
    all: (parts, at) => ({ kind: 'ALL', of: readParts(parts, at) }),
    any: (parts, at) => ({ kind: 'ANY', of: readParts(parts, at) }),
    not(part, at) {
        const of = readNode(part, at);
        return of === null ? null : { kind: 'NOT', of };
    },
    amount(draft, at) {
        const [min, max] = [draft.min, draft.max].map((decimal, end) => decimal == null ? null : at.at(end === 0 ? 'min' : 'max').money(decimal));
        const condition = { kind: 'AMOUNT', min: min ?? null, max: max ?? null };
        if (draft.min == null || draft.max == null || (min !== null && max !== null))
            at.limits(condition.min, condition.max);
        return condition;
    },
    lines(draft, at) {
        const skus = at.at('skus').textsOrNone(draft.skus);
        const categories = at.at('categories').textsOrNone(draft.categories);
        const minQuantity = draft.minQuantity ?? null;
        if (givenFields(draft).length === 0)
            at.invalid('lines-empty');
        if (minQuantity !== null && !(decimalPattern.test(minQuantity) && Number(minQuantity) > 0))
            at.at('minQuantity').invalid('quantity-positive');
        return { kind: 'LINES', skus, categories, minQuantity };
    },
    channels: (names, at) => ({ kind: 'CHANNEL', oneOf: at.texts(names) }),
    stores: (names, at) => ({ kind: 'STORE', oneOf: at.texts(names) }),
    weekdays: (days, at) => ({ kind: 'WEEKDAY', oneOf: [...at.list(days)] }),
    timeOfDay(draft, at) {
        const [from, until] = [minutesOf(draft.from, at.at('from')), minutesOf(draft.until, at.at('until'), true)];
        if (from === null || until === null)
            return null;
        return from === until ? at.invalid('time-span-empty') : { kind: 'TIME_OF_DAY', from, until };
    },
    dates(draft, at) {
        const [from, until] = [draft.from?.getTime() ?? null, draft.until?.getTime() ?? null];
        if (from === null && until === null)
            return at.invalid('limit-missing');
        if (from !== null && until !== null && from >= until)
            return at.at('until').invalid('valid-until');
        return { kind: 'DATES', from, until };
    },
    memberDay: ({ daysOfMonth }, at) => ({ kind: 'MEMBER_DAY', daysOfMonth: at.at('daysOfMonth').wholes(daysOfMonth, 1, 31) }),
    birthday: (draft, at) => ({
        kind: 'BIRTHDAY',
        daysBefore: at.at('daysBefore').whole(draft.daysBefore ?? 0, 0, MAX_BIRTHDAY_DAYS) ?? 0,
        daysAfter: at.at('daysAfter').whole(draft.daysAfter ?? 0, 0, MAX_BIRTHDAY_DAYS) ?? 0,
    }),
    birthdayMonth: (value, at) => (value ? { kind: 'BIRTHDAY_MONTH' } : at.invalid('only-true')),
    purchaseNumber: (draft, at) => ({ kind: 'PURCHASE_NUMBER', ...readSeries(draft, at) }),
    streak: (draft, at) => ({ kind: 'STREAK', ...readSeries(draft, at) }),
    tier(draft, at) {
        if (givenFields(draft).length !== 1)
            return at.invalid('exactly-one');
        return { kind: 'TIER', oneOf: at.at('oneOf').textsOrNone(draft.oneOf), atLeast: draft.atLeast ?? null };
    },
    memberFor(draft, at) {
        const minDays = at.at('minDays').wholeOrNone(draft.minDays, 0, MAX_DAYS);
        const maxDays = at.at('maxDays').wholeOrNone(draft.maxDays, 0, MAX_DAYS);
        at.limits(minDays, maxDays);
        return { kind: 'MEMBER_FOR', minDays, maxDays };
    },
    tags: ({ anyOf }, at) => ({ kind: 'TAGS', anyOf: at.at('anyOf').texts(anyOf) }),
    segments: ({ oneOf }, at) => ({ kind: 'SEGMENT', oneOf: at.at('oneOf').texts(oneOf) }),
    attribute: (draft, at) => ({ kind: 'ATTRIBUTE', test: readTest(draft, at) }),
    payload: (draft, at) => ({ kind: 'PAYLOAD', test: readTest(draft, at) }),
};
function readParts(parts, at) {
    const read = at.list(parts, MAX_PARTS).map((part, index) => readNode(part, at.at(String(index))));
    return read.filter((part) => part !== null);
}
/** Minutes after midnight of `HH:MM`; `24:00` is the end of a day. */
function minutesOf(text, at, mayBeEnd = false) {
    const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(text) ?? [];
    const time = Number(hours) * 60 + Number(minutes);
    return time < 24 * 60 || (mayBeEnd && text === '24:00') ? time : at.invalid('time-of-day');
}
function readSeries(draft, at) {
    const oneOf = draft.oneOf == null ? null : at.at('oneOf').wholes(draft.oneOf, 1, MAX_NUMBER);
    const every = at.at('every').wholeOrNone(draft.every, 1, MAX_NUMBER);
    if (givenFields(draft).length === 0)
        at.invalid('series-missing');
    return { oneOf, every };
}
function readTest(draft, at) {
    const name = at.at('name').text(draft.name, MAX_NAME) ?? '';
    const [min, max] = [draft.min ?? null, draft.max ?? null];
    const oneOf = draft.oneOf == null ? null : readValues(draft.oneOf, at.at('oneOf'));
    if (oneOf === null || min !== null || max !== null)
        at.limits(min, max);
    return { name, oneOf, min, max };
}
function readValues(values, at) {
    return at.list(values).flatMap((value, index) => {
        if (typeof value === 'number' || typeof value === 'boolean')
            return value;
        if (typeof value === 'string' && value.length <= MAX_VALUE && isKeepableJson(value))
            return value;
        at.at(String(index)).invalid('attribute-value');
        return [];
    });
}
//# sourceMappingURL=read-condition.js.map