export const anonymous = {
    kind: 'anonymous',
    programId: null,
    principal: 'anonymous',
    memberId: null,
    scopes: new Set(),
    expiresAt: null,
    credentialId: null,
    partner: null,
};
//# sourceMappingURL=caller.js.map