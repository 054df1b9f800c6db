export const emptyProfile = { phone: null, email: null, displayName: null, birthday: null };
/** A member's row. Its profile is opened by the vault, and only when it is asked for. */
export class Member {
}
//# sourceMappingURL=member.js.map