/** The caller with what its partner agreed to: never more scopes than the partner has. Null when the partner, or the credential of a token, has ended. */
export function withTerms(caller, partner) {
    if (!partner.isActive || !partner.isCredentialGood)
        return null;
    const { id, eventTypes, budget, onlyPersisted } = partner;
    const scopes = new Set(partner.scopes.filter((scope) => caller.scopes.has(scope)));
    return { ...caller, scopes, partner: { id, eventTypes, budget, onlyPersisted } };
}
//# sourceMappingURL=with-terms.js.map