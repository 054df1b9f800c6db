import './members.messages.js';
import { registerNodeType } from '../../kernel/node.js';
import { Member } from './member.js';

export { backfillBirthdays } from './birthday-rows.js';
export { ChangeStatus, lockAccounts } from './change-status.js';
export { CloseMember, type LedgerClosing } from './close-member.js';
export { EnrollMember } from './enroll-member.js';
export type { EnrolmentDraft } from './enrolment.js';
export { Member, type MemberStatus } from './member.js';
export { memberNode } from './member-node.js';
export { MemberReader } from './member-reader.js';
export { MemberTraitsResolver } from './member-traits.resolver.js';
export { ChangeTraits } from './member-traits-change.js';
export { readTraits } from './member-traits-rows.js';
export { MemberVault } from './member-vault.js';
export { MemberResolver } from './members.resolver.js';
export { MemberType } from './members.types.js';
export { MembershipResolver } from './membership.resolver.js';
export { birthdayReader } from './read-birthdays.js';
export { memberRefReader } from './read-member-ref.js';
export { readNames } from './read-names.js';
export { checkReasonCode } from './reason-code.js';
export { resolveMembers } from './resolve-members.js';
export { endedMemberFinder, tokenMemberFinder } from './token-member.js';
export { UpdateMember } from './update-member.js';
export type { Newcomer, Welcomes } from './welcomes.js';

registerNodeType(Member, 'Member');
