import { inForce } from '../../kernel/scheme/scheme.js';
import { measureOf } from './complete.js';
import { windowStart } from './windows.js';
/** Every version of every achievement by code, oldest first. Programs are replaced and never changed. */
const byCode = new WeakMap();
export function versionsOf(program) {
    let versions = byCode.get(program);
    if (versions === undefined) {
        const codes = new Set(program.scheme.achievements.map(({ code }) => code));
        const ofCode = (code) => program.scheme.achievements.filter((one) => one.code === code);
        versions = new Map([...codes].map((code) => [code, ofCode(code)]));
        byCode.set(program, versions);
    }
    return versions;
}
/** What each version of an achievement asks for. */
export function termsIn(versions) {
    const terms = new Map(versions.map(({ version, goal, window, times }) => [
        version,
        { measure: measureOf(goal), window, target: goal.target, times },
    ]));
    return (version) => {
        const found = terms.get(version);
        if (!found)
            throw new Error(`the achievement has no version ${version}`);
        return found;
    };
}
export const purchaseGoals = ['PURCHASES', 'SPEND'];
/** The versions in force at an instant that count one of these. */
export function countingAt(program, counts, at) {
    return program.scheme.achievements.length === 0
        ? []
        : inForce(program.scheme.achievements, at).filter(({ goal }) => counts.includes(goal.count));
}
/** The codes of achievements that ever counted one of these. */
export function codesEverCounting(program, counts) {
    return [...new Set(program.scheme.achievements.filter(({ goal }) => counts.includes(goal.count)).map(({ code }) => code))];
}
/** The first day of the widest window that any version has on a day. */
export function widestStart(versions, day) {
    return Math.min(...versions.map(({ window }) => windowStart(window, day)));
}
/** The most often that any version can be completed; null where one has no limit. */
export function mostTimes(versions) {
    return versions.some(({ times }) => times === null) ? null : Math.max(...versions.map(({ times }) => times ?? 0));
}
/**
 * Whether something that is recorded late can undo a completion: where the completions are counted and each belongs to a period, an earlier period can use up
 * the count; and where windows changed from one kind to another.
 */
export function lateMayUndo(versions) {
    const periods = versions.filter(({ window }) => window.kind === 'CALENDAR');
    if (periods.length === 0)
        return false;
    const kinds = new Set(versions.map(({ window }) => (window.kind === 'CALENDAR' ? window.period : window.kind)));
    return kinds.size > 1 || periods.some(({ times }) => times !== null);
}
//# sourceMappingURL=terms.js.map