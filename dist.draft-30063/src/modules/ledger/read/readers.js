import { Access, accessRule, allowed } from '../../../kernel/access.js';
const readers = ['member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:read' }];
/** Declares fields for all who may read points: the member itself, and others whose scopes say so. */
export const ForPointsReaders = Access(...readers);
const rule = accessRule(...readers);
/** Whether the caller may read this member's points at all: what it may not read does not exist for it. */
export function mayReadPoints({ caller }, memberId) {
    return allowed(caller, rule) && (caller.kind !== 'member' || caller.memberId === memberId);
}
//# sourceMappingURL=readers.js.map