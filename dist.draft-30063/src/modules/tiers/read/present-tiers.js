import { Draft } from '../draft.js';
import { review } from '../review.js';
import { newcomer } from '../standing.js';
import { readStandings } from './standings.js';
/** The tiers that these members have now, by code, with what is due folded in; empty before any scheme. */
export async function presentTiers(sql, program, members, now) {
    const stored = await readStandings(sql, program, members.keys(), now);
    const { timeZone, scheme } = program;
    return new Map([...members].map(([id, { joinedAt }]) => {
        const { standing, days } = stored.get(id) ?? { standing: null, days: [] };
        const subject = { joinedAt, timeZone, schemes: scheme.tiers, days };
        return [id, new Draft(review(standing ?? newcomer(joinedAt), subject, now).standing, subject).held];
    }));
}
//# sourceMappingURL=present-tiers.js.map