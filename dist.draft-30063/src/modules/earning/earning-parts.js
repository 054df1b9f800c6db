import { countersPart } from './counters-part.js';
import { factsPartWith } from './facts-part.js';
import { occurrencesPart } from './occurrences-part.js';
import { purchasesPart } from './purchases-part.js';
/** What earning brings to every batch, with what features plugged into it. */
export function earningParts(ports, followUps) {
    return [purchasesPart, occurrencesPart, countersPart, factsPartWith(ports), followUps.part];
}
//# sourceMappingURL=earning-parts.js.map