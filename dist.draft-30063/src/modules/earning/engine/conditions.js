import { leafTest } from './condition-tests.js';
import { Facts } from './facts.js';
/** Conditions are never changed, so what was made of one is good for as long as it lives. */
const tests = new WeakMap();
/** Whether a condition holds for something that happened. What does not belong to it, the channel of a check-in say, does not hold. */
export function conditionHolds(condition, happening, program) {
    return holds(condition, new Facts(program, happening), happening.purchase?.total ?? null);
}
/** The same where the facts are shared by several rules. */
export function holds(condition, facts, amount) {
    let test = tests.get(condition);
    if (test === undefined) {
        test = testOf(condition);
        tests.set(condition, test);
    }
    return test(facts, amount);
}
/** The kind of the first part of a condition that does not hold, to tell people; null when all of it holds. */
export function failingPart(condition, facts, amount) {
    if (holds(condition, facts, amount))
        return null;
    if (condition.kind !== 'ALL')
        return condition.kind;
    const failing = condition.of.find((part) => !holds(part, facts, amount));
    return failing === undefined ? condition.kind : failingPart(failing, facts, amount);
}
function testOf(condition) {
    if (condition.kind === 'NOT')
        return (facts, amount) => !holds(condition.of, facts, amount);
    if (!('of' in condition))
        return leafTest(condition);
    const { kind, of } = condition;
    return kind === 'ALL'
        ? (facts, amount) => of.every((part) => holds(part, facts, amount))
        : (facts, amount) => of.some((part) => holds(part, facts, amount));
}
//# sourceMappingURL=conditions.js.map