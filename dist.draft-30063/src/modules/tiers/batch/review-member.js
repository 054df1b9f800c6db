import { systemEnvelope } from '../../ledger/index.js';
/** Brings one member's tier up to date. Every command does that for its members before it begins, so there is nothing else to do. Refuses: NOT_FOUND. */
export function reviewMember(programId, memberId) {
    return {
        ...systemEnvelope(programId),
        operation: 'reviewTier',
        subjects: [{ lookup: { by: 'id', value: String(memberId) }, field: ['member'] }],
        fingerprint: () => null,
        needs: () => undefined,
        decide: () => null,
        store: () => ({}),
        restore: () => null,
    };
}
//# sourceMappingURL=review-member.js.map