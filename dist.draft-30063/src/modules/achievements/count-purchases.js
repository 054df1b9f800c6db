import { zoneClock } from '../../kernel/zone-clock.js';
import { conditionHolds, factsOf, needsFacts, needsForAwards, needsOccurrencesOf, needsOfCondition, } from '../earning/index.js';
import { achievementsPart, needsCourse } from './achievements-part.js';
import { lastingCondition } from './lasting-condition.js';
import { moveOn } from './move-on.js';
import { codesEverCounting, countingAt, lateMayUndo, purchaseGoals, versionsOf } from './terms.js';
/** Counts purchases and their money towards achievements, and stops to count what comes back. */
export const achievementFollower = {
    needs(needs, memberId, at, what) {
        if (what === 'RETURN')
            needsAll(needs, memberId, codesEverCounting(needs.program, purchaseGoals), at);
        else
            needsFor(needs, memberId, countingAt(needs.program, purchaseGoals, at), at);
    },
    recorded(book, memberId, purchase) {
        for (const achievement of countingAt(book.program, purchaseGoals, purchase.occurredAt))
            count(book, memberId, purchase, achievement);
    },
    returned(book, memberId, { purchase, after, occurredAt }) {
        return codesEverCounting(book.program, purchaseGoals).flatMap((code) => {
            const course = book.of(achievementsPart).find(memberId, code);
            const contribution = course?.contributions.get(purchase.id);
            const versions = versionsOf(book.program).get(code) ?? [];
            const achievement = versions.find(({ version }) => version === contribution?.version);
            if (!course || !contribution || !achievement)
                return [];
            const amount = keptAmount(book, purchase, after, contribution, achievement);
            if (amount === contribution.amount)
                return [];
            contribution.amount = amount;
            if (contribution.row === 'same')
                contribution.row = 'changed';
            return moveOn(book, course, versions, { from: contribution.at, at: occurredAt });
        });
    },
};
/** What something at `at` needs to count towards these achievements, and to be rewarded. */
export function needsFor(needs, memberId, achievements, at) {
    if (achievements.length === 0)
        return;
    needsForAwards(needs, memberId, ['ACHIEVEMENT'], at);
    needs.ids += achievements.length;
    const versions = versionsOf(needs.program);
    for (const { code, goal } of achievements) {
        if (goal.condition !== null)
            needsFacts(needs, memberId, needsOfCondition(goal.condition), at);
        needsCourse(needs, memberId, code, at);
    }
    if (at < needs.now && achievements.some(({ code }) => lateMayUndo(versions.get(code) ?? [])))
        needsOccurrencesOf(needs, memberId, 'ACHIEVEMENT', { reversedAt: at });
}
/** What it needs to take back whatever was completed. */
export function needsAll(needs, memberId, codes, at) {
    if (codes.length === 0)
        return;
    for (const code of codes)
        needsCourse(needs, memberId, code, Number.NEGATIVE_INFINITY);
    needsOccurrencesOf(needs, memberId, 'ACHIEVEMENT', { reversedAt: at });
    // What comes back may make room for a completion that had none.
    needsForAwards(needs, memberId, ['ACHIEVEMENT'], at);
}
function count(book, memberId, purchase, achievement) {
    const { code, goal, version } = achievement;
    const course = book.of(achievementsPart).find(memberId, code);
    if (!course || purchase.total === 0)
        return;
    const { condition } = goal;
    const happening = condition && happeningOf(book, purchase, condition);
    const lasting = !condition || !happening || lastingCondition(condition, (part) => conditionHolds(part, happening, book.program));
    if (lasting === false || (condition && happening && !conditionHolds(condition, happening, book.program)))
        return;
    const { id, occurredAt } = purchase;
    addContribution(book, course, {
        ...{ id, at: occurredAt, version, amount: goal.count === 'SPEND' ? purchase.total : 1 },
        while: lasting === true ? null : lasting,
    });
    moveOn(book, course, versionsOf(book.program).get(code) ?? [], { from: occurredAt, at: occurredAt });
}
/** Adds what nothing has used up yet. */
export function addContribution({ program }, { contributions }, made) {
    const day = zoneClock(program.timeZone).localDay(made.at);
    contributions.set(made.id, { ...made, day, completion: null, completedAt: null, row: 'new' });
}
function happeningOf(book, purchase, condition) {
    const { memberId, occurredAt } = purchase;
    const facts = factsOf(book, memberId, needsOfCondition(condition), occurredAt);
    // It is counted among the member's purchases by now.
    const member = { ...facts, purchases: Math.max(0, facts.purchases - 1) };
    return { trigger: 'PURCHASE', of: null, occurredAt, member, purchase, streak: null, payload: {}, referral: null };
}
/** What still counts of a purchase: nothing once all of it came back, or too much for the goal's condition. */
function keptAmount(book, purchase, after, { while: lasting }, { goal }) {
    if (after.remaining === 0)
        return 0;
    if (lasting !== null) {
        const lines = purchase.lines.flatMap((line) => {
            const amount = after.lines.get(line.position)?.remaining ?? line.amount;
            return amount === 0 && line.amount > 0 ? [] : { ...line, amount };
        });
        const left = { ...purchase, total: after.remaining, lines };
        if (!conditionHolds(lasting, happeningOf(book, left, lasting), book.program))
            return 0;
    }
    return goal.count === 'SPEND' ? after.remaining : 1;
}
//# sourceMappingURL=count-purchases.js.map