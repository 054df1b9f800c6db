import { fromMinorUnits, toMinorUnits } from '../../kernel/money.js';
import { refuse } from '../../kernel/refusal.js';
import { isLine, isText, readLine } from '../../kernel/text.js';
import { readCondition, writeCondition } from '../earning/index.js';
const MAX_COUNT = 1_000_000_000;
const MAX_DAYS = 3_660;
const MAX_TIMES = 1_000_000;
/**
 * Achievements, as people write them. Refuses: INVALID with the path of everything that is out of its range, NOT_FOUND for an activity, tier or segment
 * that the program does not have.
 */
export const ACHIEVEMENT_KIND = {
    kind: 'achievements',
    read(input, _code, program) {
        const refusals = [];
        const wrong = (path, message, params) => {
            refusals.push(refuse('INVALID', path, message, params));
            return null;
        };
        const name = readLine(input.name, 200) ?? wrong(['name'], 'text-length', { max: 200 });
        const description = input.description ?? null;
        if (description !== null && !isText(description, 2_000))
            wrong(['description'], 'text-length', { max: 2_000 });
        const goal = readGoal(input.goal, program, refusals, wrong);
        const window = readWindow(input.window ?? null, wrong);
        const times = input.times ?? null;
        if (times !== null && !isWithin(times, MAX_TIMES))
            wrong(['times'], 'between', { min: 1, max: MAX_TIMES });
        const badge = readBadge(input.badge ?? null, wrong);
        if (refusals.length > 0 || name === null || goal === null || window === null)
            return refusals;
        return { name, description, goal, window, times, badge };
    },
    write: writeAchievement,
};
const isWithin = (value, max) => Number.isInteger(value) && value >= 1 && value <= max;
function readGoal({ count, activity: named, condition: draft, target: text }, program, refusals, wrong) {
    const activity = named ?? null;
    if (count !== 'ACTIVITIES' && activity !== null)
        wrong(['goal', 'activity'], 'achievement-no-activity');
    if (count === 'ACTIVITIES' && activity === null)
        wrong(['goal', 'activity'], 'achievement-activity-missing');
    if (count === 'ACTIVITIES' && activity !== null && !program.scheme.activities.some(({ code }) => code === activity))
        refusals.push(refuse('NOT_FOUND', ['goal', 'activity'], 'achievement-activity', { activity }));
    const condition = draft ? readCondition(draft, program) : null;
    if (Array.isArray(condition))
        refusals.push(...condition.map((refusal) => refusal.under('goal', 'condition')));
    const target = readTarget(count, text, program, wrong);
    return target === null || Array.isArray(condition) ? null : { count, activity, condition, target };
}
function readTarget(count, text, { currency }, wrong) {
    if (count === 'SPEND') {
        const minor = toMinorUnits(text, currency);
        return minor !== null && minor > 0 ? minor : wrong(['goal', 'target'], 'achievement-amount', { currency });
    }
    const target = Number(text);
    return isWithin(target, MAX_COUNT) ? target : wrong(['goal', 'target'], 'between', { min: 1, max: MAX_COUNT });
}
function readWindow(input, wrong) {
    if (input === null)
        return { kind: 'EVER' };
    const { days = null, calendar = null } = input;
    if ((days === null) === (calendar === null))
        return wrong(['window'], 'achievement-window');
    if (calendar !== null)
        return { kind: 'CALENDAR', period: calendar };
    if (days === null || !isWithin(days, MAX_DAYS))
        return wrong(['window', 'days'], 'between', { min: 1, max: MAX_DAYS });
    return { kind: 'DAYS', days };
}
function readBadge(input, wrong) {
    if (input === null)
        return null;
    const name = readLine(input.name, 200) ?? wrong(['badge', 'name'], 'text-length', { max: 200 });
    const imageUrl = input.imageUrl ?? null;
    if (imageUrl !== null && !isPicture(imageUrl))
        wrong(['badge', 'imageUrl'], 'achievement-image');
    return name === null ? null : { name, imageUrl };
}
function isPicture(text) {
    return isLine(text, 2_000) && URL.canParse(text) && new URL(text).protocol === 'https:';
}
/** An amount that counts towards a goal, as people read it. */
export function shownAmount({ count }, amount, { currency }) {
    return count === 'SPEND' ? fromMinorUnits(amount, currency) : String(amount);
}
export function writeAchievement({ name, description, goal, window, times, badge }, program) {
    const { count, activity, condition, target } = goal;
    return {
        name,
        description,
        goal: {
            count,
            activity,
            condition: condition === null ? null : writeCondition(condition, program.currency),
            target: shownAmount(goal, target, program),
        },
        window: writeWindow(window),
        times,
        badge,
    };
}
function writeWindow(window) {
    if (window.kind === 'EVER')
        return null;
    return window.kind === 'DAYS' ? { days: window.days, calendar: null } : { days: null, calendar: window.period };
}
//# sourceMappingURL=achievement-kind.js.map