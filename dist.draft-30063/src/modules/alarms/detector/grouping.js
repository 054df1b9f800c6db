import { keyOf } from './series.js';
/** Two bursts of mostly the same signals are one: a product, what is said of it, and where. */
const SHARED = 0.5;
const sharedBy = (burst, ids) => burst.signals.filter(({ id }) => ids.has(id)).length / burst.signals.length;
export function groupBursts(bursts, ringing) {
    const grown = new Map();
    const raised = [];
    for (const burst of [...bursts].sort((a, b) => b.surprise - a.surprise)) {
        const own = ringing.find(({ aspects }) => aspects.some((series) => keyOf(series) === keyOf(burst.series)));
        const alarm = own ?? ringing.find(({ evidence }) => sharedBy(burst, evidence) >= SHARED);
        const group = raised.find(({ ids }) => sharedBy(burst, ids) >= SHARED);
        if (alarm)
            grown.set(alarm.id, [...(grown.get(alarm.id) ?? []), burst]);
        else if (group)
            group.bursts.push(burst);
        else
            raised.push({ bursts: [burst], ids: new Set(burst.signals.map(({ id }) => id)) });
    }
    return { grown, raised: raised.map((group) => group.bursts) };
}
//# sourceMappingURL=grouping.js.map