import { fromMinorUnits, toMinorUnits } from '../../kernel/money.js';
import { percentText, toHundredths } from '../../kernel/percent.js';
import { refuse } from '../../kernel/refusal.js';
import { isLine, isText, readLine } from '../../kernel/text.js';
const MAX_INT = 1_000_000;
const MAX_LIST = 200;
/** Kinds of coupons, as people write them. Refuses: INVALID with the path of what is wrong. */
export const COUPON_KIND = {
    kind: 'coupons',
    read(input, _code, program) {
        const refusals = [];
        const wrong = (path, message, params) => {
            refusals.push(refuse('INVALID', path, message, params));
            return null;
        };
        const name = readLine(input.name, 200) ?? wrong(['name'], 'text-length', { max: 200 });
        const { description = null } = input;
        if (description !== null && !isText(description, 5_000))
            wrong(['description'], 'text-length', { max: 5_000 });
        const effect = readEffect(input.effect, program, wrong);
        const minimumSpend = input.minimumSpend == null ? 0 : readMoney(input.minimumSpend, program, ['minimumSpend'], wrong);
        checkNumbers(input, wrong);
        const group = input.group == null ? null : readLine(input.group, 63);
        if (input.group != null && group === null)
            wrong(['group'], 'text-length', { max: 63 });
        if (refusals.length > 0 || name === null || effect === null || minimumSpend === null)
            return refusals;
        return {
            name,
            description,
            effect,
            minimumSpend,
            categories: input.categories ?? [],
            skus: input.skus ?? [],
            group,
            exclusive: input.exclusive ?? false,
            priority: input.priority ?? 0,
            goodFrom: instantOf(input.goodFrom),
            goodUntil: instantOf(input.goodUntil),
            validDays: input.validDays ?? null,
            uses: input.uses ?? 1,
            usesPerMember: input.usesPerMember ?? null,
            perMember: input.perMember ?? null,
            pool: input.pool ?? false,
        };
    },
    write: (definition, program) => writeCoupon(definition, program),
};
/** As the file of a program says it, and as it is typed in: a text or a date. */
function instantOf(date) {
    return date == null ? null : new Date(date).getTime();
}
function checkNumbers(input, wrong) {
    const within = (name, min, max) => {
        const value = input[name];
        if (value != null && (!Number.isInteger(value) || value < min || value > max))
            wrong([name], 'between', { min, max });
    };
    within('priority', -MAX_INT, MAX_INT);
    within('validDays', 1, 36_500);
    for (const name of ['uses', 'usesPerMember', 'perMember'])
        within(name, 1, MAX_INT);
    const { goodFrom, goodUntil } = input;
    if (goodFrom && goodUntil && new Date(goodUntil) <= new Date(goodFrom))
        wrong(['goodUntil'], 'coupon-window');
    for (const name of ['categories', 'skus']) {
        const list = input[name] ?? [];
        if (list.length > MAX_LIST || !list.every((one) => isLine(one, 200)))
            wrong([name], 'coupon-list', { max: MAX_LIST });
    }
}
function readEffect(input, program, wrong) {
    const given = Object.entries(input).filter(([, value]) => value != null);
    if (given.length !== 1)
        return wrong(['effect'], 'coupon-one-effect');
    const money = (text, ...path) => (text == null ? null : readMoney(text, program, ['effect', ...path], wrong, 1));
    const { amountOff, percentOff, gift, freeShipping, service } = input;
    if (amountOff != null) {
        const amount = money(amountOff, 'amountOff');
        return amount === null ? null : { kind: 'AMOUNT_OFF', amount };
    }
    if (percentOff != null)
        return readPercent(percentOff, money, wrong);
    if (gift != null)
        return readGift(gift, wrong);
    if (freeShipping != null)
        return { kind: 'FREE_SHIPPING', atMost: money(freeShipping.atMost, 'freeShipping', 'atMost') };
    const said = readLine(service ?? '', 200);
    return said === null ? wrong(['effect', 'service'], 'text-length', { max: 200 }) : { kind: 'SERVICE', service: said };
}
function readPercent({ percent: text, rounding, atMost }, money, wrong) {
    const percent = toHundredths(text) ?? wrong(['effect', 'percentOff', 'percent'], 'coupon-percent');
    const most = money(atMost, 'percentOff', 'atMost');
    return percent === null ? null : { kind: 'PERCENT_OFF', percent, rounding: rounding ?? 'FLOOR', atMost: most };
}
function readGift({ sku, quantity }, wrong) {
    const count = quantity ?? 1;
    if (count < 1 || count > 100)
        return wrong(['effect', 'gift', 'quantity'], 'between', { min: 1, max: 100 });
    return isLine(sku, 200)
        ? { kind: 'GIFT', sku, quantity: count }
        : wrong(['effect', 'gift', 'sku'], 'text-length', { max: 200 });
}
function readMoney(text, { currency }, path, wrong, least = 0) {
    const minor = toMinorUnits(text, currency);
    return minor === null || minor < least ? wrong(path, 'coupon-money', { currency }) : minor;
}
function writeCoupon({ effect, minimumSpend, goodFrom, goodUntil, ...rest }, { currency }) {
    return {
        ...rest,
        effect: writeEffect(effect, currency),
        minimumSpend: fromMinorUnits(minimumSpend, currency),
        goodFrom: goodFrom === null ? null : new Date(goodFrom).toISOString(),
        goodUntil: goodUntil === null ? null : new Date(goodUntil).toISOString(),
    };
}
/** An effect in the shape of its input. */
export function writeEffect(effect, currency) {
    const money = (minor) => (minor === null ? null : fromMinorUnits(minor, currency));
    switch (effect.kind) {
        case 'AMOUNT_OFF':
            return { amountOff: money(effect.amount) };
        case 'PERCENT_OFF':
            return { percentOff: { percent: percentText(effect.percent), rounding: effect.rounding, atMost: money(effect.atMost) } };
        case 'GIFT':
            return { gift: { sku: effect.sku, quantity: effect.quantity } };
        case 'FREE_SHIPPING':
            return { freeShipping: { atMost: money(effect.atMost) } };
        case 'SERVICE':
            return { service: effect.service };
    }
}
//# sourceMappingURL=coupon-kind.js.map