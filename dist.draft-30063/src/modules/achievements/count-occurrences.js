import { conditionHolds, factsOf, needsOfCondition } from '../earning/index.js';
import { achievementsPart } from './achievements-part.js';
import { addContribution, needsAll, needsFor } from './count-purchases.js';
import { moveOn } from './move-on.js';
import { codesEverCounting, countingAt, versionsOf } from './terms.js';
const goals = {
    ACTIVITY: 'ACTIVITIES',
    CHECK_IN: 'CHECK_INS',
    REFERRAL: 'REFERRALS',
};
const countsOf = (triggers) => triggers.flatMap((trigger) => goals[trigger] ?? []);
/** Counts activities, check-ins and friends towards achievements. */
export const achievementOccurrences = {
    needs(needs, memberId, triggers, at) {
        needsFor(needs, memberId, countingAt(needs.program, countsOf(triggers), at), at);
    },
    needsToReverse(needs, memberId, trigger, at) {
        needsAll(needs, memberId, codesEverCounting(needs.program, countsOf([trigger])), at);
    },
    recorded(book, { id, memberId, trigger, occurredAt }, happening) {
        for (const achievement of countingAt(book.program, countsOf([trigger]), occurredAt)) {
            const { code, goal, version } = achievement;
            const course = book.of(achievementsPart).find(memberId, code);
            if (!course || !isMeant(goal, happening))
                continue;
            const { condition } = goal;
            const member = condition && factsOf(book, memberId, needsOfCondition(condition), occurredAt);
            if (condition && member && !conditionHolds(condition, { ...happening, member }, book.program))
                continue;
            addContribution(book, course, { id, at: occurredAt, version, amount: 1, while: null });
            moveOn(book, course, versionsOf(book.program).get(code) ?? [], { from: occurredAt, at: occurredAt });
        }
    },
    reversed(book, { id, memberId, trigger }, at) {
        for (const code of codesEverCounting(book.program, countsOf([trigger]))) {
            const course = book.of(achievementsPart).find(memberId, code);
            const contribution = course?.contributions.get(id);
            if (!course || !contribution || contribution.amount === 0)
                continue;
            contribution.amount = 0;
            if (contribution.row === 'same')
                contribution.row = 'changed';
            moveOn(book, course, versionsOf(book.program).get(code) ?? [], { from: contribution.at, at });
        }
    },
};
/** Whether it is of the goal's activity; of friends, whether it is one who came, unless the goal asks for another step. */
function isMeant({ activity, condition }, { trigger, of, referral }) {
    if (trigger === 'ACTIVITY')
        return of === activity;
    if (trigger !== 'REFERRAL')
        return true;
    return referral?.role === 'REFERRER' && (referral.step === 'ENROLMENT' || namesStep(condition));
}
function namesStep(condition) {
    if (condition?.kind === 'PAYLOAD')
        return condition.test.name === 'step';
    if (condition?.kind === 'NOT')
        return namesStep(condition.of);
    return (condition?.kind === 'ALL' || condition?.kind === 'ANY') && condition.of.some(namesStep);
}
//# sourceMappingURL=count-occurrences.js.map