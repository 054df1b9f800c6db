import { fromMinorUnits } from '../../../kernel/money.js';
/** A condition as callers write it, in plain JSON: reading it gives the same condition again. */
export function writeCondition(condition, currency) {
    switch (condition.kind) {
        case 'ALL':
            return { all: condition.of.map((part) => writeCondition(part, currency)) };
        case 'ANY':
            return { any: condition.of.map((part) => writeCondition(part, currency)) };
        case 'NOT':
            return { not: writeCondition(condition.of, currency) };
        case 'AMOUNT':
            return { amount: given({ min: money(condition.min, currency), max: money(condition.max, currency) }) };
        case 'LINES':
            return { lines: given(withoutKind(condition)) };
        case 'CHANNEL':
            return { channels: condition.oneOf };
        case 'STORE':
            return { stores: condition.oneOf };
        case 'WEEKDAY':
            return { weekdays: condition.oneOf };
        case 'TIME_OF_DAY':
            return { timeOfDay: { from: timeText(condition.from), until: timeText(condition.until) } };
        case 'DATES':
            return { dates: given({ from: instantText(condition.from), until: instantText(condition.until) }) };
        case 'MEMBER_DAY':
            return { memberDay: { daysOfMonth: condition.daysOfMonth } };
        case 'BIRTHDAY':
            return { birthday: withoutKind(condition) };
        case 'BIRTHDAY_MONTH':
            return { birthdayMonth: true };
        case 'PURCHASE_NUMBER':
            return { purchaseNumber: given(withoutKind(condition)) };
        case 'STREAK':
            return { streak: given(withoutKind(condition)) };
        case 'TIER':
            return { tier: given(withoutKind(condition)) };
        case 'MEMBER_FOR':
            return { memberFor: given(withoutKind(condition)) };
        case 'TAGS':
            return { tags: { anyOf: condition.anyOf } };
        case 'SEGMENT':
            return { segments: { oneOf: condition.oneOf } };
        case 'ATTRIBUTE':
            return { attribute: writeTest(condition.test) };
        case 'PAYLOAD':
            return { payload: writeTest(condition.test) };
    }
}
function writeTest(test) {
    return given({ ...test });
}
/** The fields that are not null. */
export function given(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
function withoutKind({ kind: _kind, ...fields }) {
    return fields;
}
function money(minor, currency) {
    return minor === null ? null : fromMinorUnits(minor, currency);
}
export function instantText(instant) {
    return instant === null ? null : new Date(instant).toISOString();
}
function timeText(minutes) {
    const two = (part) => String(part).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
//# sourceMappingURL=write-condition.js.map