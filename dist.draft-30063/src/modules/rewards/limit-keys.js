import { memberCounterKey } from '../earning/index.js';
/** The counters of a reward's limits for a member, in their order: of the periods in which `at` falls. */
export function limitKeys({ id, limits }, memberId, at, timeZone) {
    return limits.map(({ period }) => memberCounterKey(`reward:${id}`, period, memberId, at, timeZone));
}
//# sourceMappingURL=limit-keys.js.map