import { isPoints } from '../../kernel/points.js';
import { refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { MAX_DAYS_BACK } from './make-up.js';
const MAX_CYCLE_DAYS = 3_650;
/** How check-ins work until a program says otherwise: a streak goes on for ever, and a missed day is missed. */
export const DEFAULT_CHECK_INS = { cycleDays: null, makeUp: null };
/** How check-ins worked at an instant. */
export function checkInsAt(program, at) {
    return inForce(program.scheme.checkIns, at)[0] ?? DEFAULT_CHECK_INS;
}
/** Check-in settings, as people write them. Refuses: INVALID with the path of each number that is out of its range. */
export const CHECK_IN_KIND = {
    kind: 'checkIns',
    read({ cycleDays = null, makeUp = null }) {
        const refusals = [];
        const within = (value, path, min, max) => {
            if (!Number.isInteger(value) || value < min || value > max)
                refusals.push(refuse('INVALID', path, 'between', { min, max }));
        };
        if (cycleDays !== null)
            within(cycleDays, ['cycleDays'], 1, MAX_CYCLE_DAYS);
        if (makeUp !== null) {
            if (!isPoints(makeUp.points) || makeUp.points < 0)
                refusals.push(refuse('INVALID', ['makeUp', 'points'], 'between', { min: 0, max: Number.MAX_SAFE_INTEGER }));
            within(makeUp.perMonth, ['makeUp', 'perMonth'], 1, 31);
            within(makeUp.withinDays, ['makeUp', 'withinDays'], 1, MAX_DAYS_BACK);
        }
        if (refusals.length > 0)
            return refusals;
        return { cycleDays, makeUp: makeUp && { points: makeUp.points, perMonth: makeUp.perMonth, withinDays: makeUp.withinDays } };
    },
    write: ({ cycleDays, makeUp }) => ({ cycleDays, makeUp }),
};
//# sourceMappingURL=check-in-kind.js.map