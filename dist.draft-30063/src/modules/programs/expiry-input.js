import { refuse } from '../../kernel/refusal.js';
export const expiryKinds = ['NEVER', 'ROLLING', 'FIXED_DATE', 'INACTIVITY'];
const parameters = {
    NEVER: [],
    ROLLING: ['days', 'months', 'roundUpTo'],
    FIXED_DATE: ['month', 'day', 'yearsAfter'],
    INACTIVITY: ['months'],
};
const ranges = {
    days: [0, 36_500],
    months: [0, 1_200],
    month: [1, 12],
    day: [1, 31],
    yearsAfter: [0, 100],
};
/** The policy, or everything that is wrong with the draft (INVALID). */
export function readExpiry(draft) {
    const refusals = [...misplaced(draft), ...outOfRange(draft)];
    if (refusals.length > 0)
        return refusals;
    const { days, months, roundUpTo, month, day, yearsAfter } = draft;
    switch (draft.kind) {
        case 'NEVER':
            return { kind: 'NEVER' };
        case 'ROLLING':
            if (!days && !months)
                return [refuse('INVALID', ['months'], 'expiry-rolling')];
            return { kind: 'ROLLING', ...(days ? { days } : {}), ...(months ? { months } : {}), ...(roundUpTo ? { roundUpTo } : {}) };
        case 'INACTIVITY':
            if (!months)
                return [refuse('INVALID', ['months'], 'between', { min: 1, max: ranges.months[1] })];
            return { kind: 'INACTIVITY', months };
        case 'FIXED_DATE':
            return readFixedDate(month ?? null, day ?? null, yearsAfter ?? null);
    }
}
function readFixedDate(month, day, yearsAfter) {
    const missing = Object.entries({ month, day, yearsAfter }).filter(([, value]) => value === null);
    if (missing.length > 0)
        return missing.map(([name]) => refuse('INVALID', [name], 'required'));
    // Of a leap year, so that 29 February is a day of some year.
    const lastDay = new Date(Date.UTC(2024, month ?? 0, 0)).getUTCDate();
    if ((day ?? 0) > lastDay)
        return [refuse('INVALID', ['day'], 'expiry-date')];
    return { kind: 'FIXED_DATE', month: month ?? 0, day: day ?? 0, yearsAfter: yearsAfter ?? 0 };
}
function misplaced(draft) {
    const given = Object.keys(ranges).concat('roundUpTo').filter((name) => (draft[name] ?? null) !== null);
    return given
        .filter((name) => !parameters[draft.kind].includes(name))
        .map((name) => refuse('INVALID', [name], 'expiry-field', { kind: draft.kind }));
}
function outOfRange(draft) {
    return Object.entries(ranges).flatMap(([name, [min, max]]) => {
        const value = draft[name] ?? null;
        return value === null || (Number.isSafeInteger(value) && value >= min && value <= max)
            ? []
            : [refuse('INVALID', [name], 'between', { min, max })];
    });
}
//# sourceMappingURL=expiry-input.js.map