import type { BatchPart } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { factsPartWith } from './facts-part.js';
import type { FollowUps } from './follow-ups.js';
import { occurrencesPart } from './occurrences-part.js';
import type { EarningPorts } from './ports.js';
import { purchasesPart } from './purchases-part.js';

/** What earning brings to every batch, with what features plugged into it. */
export function earningParts(ports: EarningPorts, followUps: FollowUps): BatchPart<unknown, unknown>[] {
  return [purchasesPart, occurrencesPart, countersPart, factsPartWith(ports), followUps.part];
}
