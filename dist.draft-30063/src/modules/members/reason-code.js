import { refuse } from '../../kernel/refusal.js';
/**
 * Why something was done to a member: a code and not a text, for what people write about a member would outlive the member's erasure in the audit trail.
 * Null where it is one. Refuses: INVALID.
 */
export function checkReasonCode(code, field) {
    return /^[A-Za-z0-9_-]{1,60}$/.test(code) ? null : refuse('INVALID', [field], 'reason-code');
}
//# sourceMappingURL=reason-code.js.map