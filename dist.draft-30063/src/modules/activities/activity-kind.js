import { refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { readLine } from '../../kernel/text.js';
/** Activities, as people write them. Refuses: INVALID for a name that is none. */
export const ACTIVITY_KIND = {
    kind: 'activities',
    read(input) {
        const name = readLine(input.name, 200);
        return name === null
            ? [refuse('INVALID', ['name'], 'text-length', { max: 200 })]
            : { name, selfReported: input.selfReported ?? false };
    },
    write: ({ name, selfReported }) => ({ name, selfReported }),
};
/**
 * What an activity was when something happened. What happened before it was written down is judged by its first version. Refuses: NOT_FOUND for a code that
 * the program does not have, NOT_ELIGIBLE for one that had ended.
 */
export function activityAt(program, code, at) {
    const versions = program.scheme.activities.filter((activity) => activity.code === code);
    const first = versions.reduce((least, one) => (least && least.version < one.version ? least : one), null);
    if (first === null)
        return refuse('NOT_FOUND', ['activity'], 'activity-not-found', { activity: code });
    if (at < first.validFrom)
        return first;
    return inForce(versions, at)[0] ?? refuse('NOT_ELIGIBLE', ['activity'], 'activity-ended', { activity: code });
}
/**
 * A rule that adds to what an activity gives at an instant without a cap per member: nobody may report that of itself. Also one that rewards an achievement
 * which can be completed by it any number of times. Null where there is none.
 */
export function uncappedRule(program, code, at) {
    const { scheme } = program;
    const endless = new Set(inForce(scheme.achievements, at)
        .filter(({ goal, times, window }) => goal.activity === code && times === null && window.kind !== 'CALENDAR')
        .map((achievement) => achievement.code));
    const rewards = ({ trigger, of }) => {
        if (trigger === 'ACHIEVEMENT')
            return of === null ? endless.size > 0 : endless.has(of);
        return trigger === 'ACTIVITY' && (of === null || of === code);
    };
    const isCapped = ({ caps }) => caps.some(({ scope }) => scope === 'MEMBER');
    return inForce(scheme.rules, at).find((rule) => rewards(rule) && !isCapped(rule)) ?? null;
}
//# sourceMappingURL=activity-kind.js.map