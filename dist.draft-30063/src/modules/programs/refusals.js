import { isRefusal, refuse } from '../../kernel/refusal.js';
/** Whether the reading of a draft failed: it is then the list of all that is wrong. */
export function isRefusals(value) {
    return Array.isArray(value) && value.every(isRefusal);
}
/** ALREADY_EXISTS: an issuer speaks for one program. */
export const issuerTaken = refuse('ALREADY_EXISTS', ['identityProvider', 'issuer'], 'issuer-taken');
//# sourceMappingURL=refusals.js.map