import { readAttributes } from '../../kernel/attributes.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { isLine } from '../../kernel/text.js';
import { instantOf } from '../earning/index.js';
const MAX_ATTRIBUTES = 50;
/**
 * Checks a report before it is queued. Refuses: INVALID with the path of what is wrong; also a time that a member's own token gives, which would choose the
 * period of its caps.
 */
export function readReport(input, clock, byMember) {
    const { activity, externalRef = null, occurredAt: date = null } = input;
    if (!isLine(activity, 63))
        return refuse('INVALID', ['activity'], 'text-length', { max: 63 });
    if (externalRef !== null && !isLine(externalRef, 200))
        return refuse('INVALID', ['externalRef'], 'text-length', { max: 200 });
    if (byMember && date !== null)
        return refuse('INVALID', ['occurredAt'], 'activity-time-of-member');
    const occurredAt = instantOf(date, clock);
    if (isRefusal(occurredAt))
        return occurredAt;
    const attributes = readAttributes(input.attributes ?? {}, 'attributes', MAX_ATTRIBUTES);
    return isRefusal(attributes) ? attributes : { activity, externalRef, occurredAt, attributes };
}
//# sourceMappingURL=activity-report.js.map