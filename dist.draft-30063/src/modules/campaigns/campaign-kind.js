import { isPoints } from '../../kernel/points.js';
import { refuse } from '../../kernel/refusal.js';
import { readLine } from '../../kernel/text.js';
import { readCondition, writeCondition } from '../earning/index.js';
/** Campaigns, as people write them. Refuses: INVALID with the path of what is wrong, NOT_FOUND for a tier or segment that the audience names. */
export const CAMPAIGN_KIND = {
    kind: 'campaigns',
    read(input, _code, program) {
        const refusals = [];
        const name = readLine(input.name, 200);
        if (name === null)
            refusals.push(refuse('INVALID', ['name'], 'text-length', { max: 200 }));
        const from = input.from.getTime();
        const until = input.until?.getTime() ?? null;
        if (until !== null && until <= from)
            refusals.push(refuse('INVALID', ['until'], 'valid-until'));
        const budget = input.budget ?? null;
        if (budget !== null && (!isPoints(budget) || budget < 1))
            refusals.push(refuse('INVALID', ['budget'], 'between', { min: 1, max: Number.MAX_SAFE_INTEGER }));
        let audience = null;
        if (input.audience) {
            const read = readCondition(input.audience, program);
            if (Array.isArray(read))
                refusals.push(...read.map((refusal) => refusal.under('audience')));
            else
                audience = read;
        }
        return refusals.length > 0 || name === null ? refusals : { name, from, until, audience, budget };
    },
    write: ({ name, from, until, audience, budget }, { currency }) => ({
        name,
        from: new Date(from).toISOString(),
        until: until === null ? null : new Date(until).toISOString(),
        audience: audience && writeCondition(audience, currency),
        budget,
    }),
};
//# sourceMappingURL=campaign-kind.js.map