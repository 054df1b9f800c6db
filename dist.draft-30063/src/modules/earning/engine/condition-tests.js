import { parseDecimal } from '../../../kernel/money.js';
import { dayNumber, lastDayOfMonth } from './calendar.js';
/** How each kind of condition is tested; what can be prepared is prepared once. */
const tests = {
    AMOUNT: ({ min, max }) => (_, amount) => amount !== null && isWithin(amount, min, max),
    LINES: linesTest,
    CHANNEL: ({ oneOf }) => ({ happening }) => isOneOf(oneOf, happening.purchase?.channel ?? null),
    STORE: ({ oneOf }) => ({ happening }) => isOneOf(oneOf, happening.purchase?.store ?? null),
    WEEKDAY: ({ oneOf }) => ({ time }) => oneOf.includes(time.weekday),
    TIME_OF_DAY: ({ from, until }) => ({ time: { minutes } }) => from < until ? from <= minutes && minutes < until : from <= minutes || minutes < until,
    DATES: ({ from, until }) => ({ happening: { occurredAt } }) => (from === null || from <= occurredAt) && (until === null || occurredAt < until),
    MEMBER_DAY: ({ daysOfMonth }) => ({ time: { year, month, dayOfMonth } }) => {
        const last = lastDayOfMonth(year, month);
        return daysOfMonth.some((day) => Math.min(day, last) === dayOfMonth);
    },
    BIRTHDAY: ({ daysBefore, daysAfter }) => (facts) => isNearBirthday(facts, daysBefore, daysAfter),
    BIRTHDAY_MONTH: () => ({ happening, time }) => happening.member.birthday?.month === time.month,
    PURCHASE_NUMBER: (series) => ({ purchaseNumber }) => isInSeries(series, purchaseNumber),
    STREAK: (series) => ({ happening }) => isInSeries(series, happening.streak),
    TIER: ({ oneOf, atLeast }) => (facts) => isOfTier(facts, oneOf, atLeast),
    MEMBER_FOR: ({ minDays, maxDays }) => ({ daysAMember }) => daysAMember >= 0 && isWithin(daysAMember, minDays, maxDays),
    TAGS: ({ anyOf }) => ({ happening }) => anyOf.some((tag) => happening.member.tags.has(tag)),
    SEGMENT: ({ oneOf }) => ({ happening }) => oneOf.some((segment) => happening.member.segments.has(segment)),
    ATTRIBUTE: ({ test }) => ({ happening }) => passes(test, happening.member.attributes),
    PAYLOAD: ({ test }) => ({ happening }) => passes(test, happening.payload),
};
/** The test of a condition that is not made of others. */
export function leafTest(condition) {
    return tests[condition.kind](condition);
}
function linesTest({ skus, categories, minQuantity }) {
    const [wantedSkus, wantedCategories] = [new Set(skus), new Set(categories)];
    const any = skus === null && categories === null;
    const minimum = minQuantity === null ? null : quantityUnits(minQuantity);
    return ({ happening }) => {
        const matching = (happening.purchase?.lines ?? []).filter(({ sku, category }) => any || (sku !== null && wantedSkus.has(sku)) || (category !== null && wantedCategories.has(category)));
        if (minimum === null)
            return matching.length > 0;
        return matching.reduce((sum, { quantity }) => sum + (quantity === null ? 0n : quantityUnits(quantity)), 0n) >= minimum;
    };
}
const QUANTITY_SCALE = 18;
/** A decimal in units of 10^-18, the finest that a quantity can have. */
function quantityUnits(decimal) {
    const { units, scale } = parseDecimal(decimal);
    return units * 10n ** BigInt(QUANTITY_SCALE - scale);
}
function isNearBirthday({ happening, time }, daysBefore, daysAfter) {
    const { birthday } = happening.member;
    if (birthday === null)
        return false;
    // Around New Year the birthday that is near belongs to the year before or after.
    return [time.year - 1, time.year, time.year + 1].some((year) => {
        const day = dayNumber(year, birthday.month, birthday.day);
        return day - daysBefore <= time.day && time.day <= day + daysAfter;
    });
}
function isOfTier(facts, oneOf, atLeast) {
    const { tier } = facts.happening.member;
    if (tier === null || (oneOf !== null && !oneOf.includes(tier.code)))
        return false;
    if (atLeast === null)
        return true;
    const rank = facts.rankOf(atLeast);
    return rank !== null && tier.rank >= rank;
}
function isInSeries({ oneOf, every }, value) {
    if (value === null)
        return false;
    return (oneOf?.includes(value) ?? false) || (every !== null && value > 0 && value % every === 0);
}
function passes({ name, oneOf, min, max }, values) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || (oneOf !== null && !oneOf.includes(value)))
        return false;
    if (min === null && max === null)
        return true;
    return typeof value === 'number' && isWithin(value, min, max);
}
function isWithin(value, min, max) {
    return (min === null || min <= value) && (max === null || value <= max);
}
function isOneOf(names, name) {
    return name !== null && names.includes(name);
}
//# sourceMappingURL=condition-tests.js.map