import './members.messages.js';
import { registerNodeType } from '../../kernel/node.js';
import { Member } from './member.js';

export { ChangeStatus } from './change-status.js';
export { CloseMember, type LedgerClosing } from './close-member.js';
export { EnrollMember } from './enroll-member.js';
export type { EnrolmentDraft } from './enrolment.js';
export { Member, type MemberStatus } from './member.js';
export { memberNode } from './member-node.js';
export { MemberReader } from './member-reader.js';
export { MemberVault } from './member-vault.js';
export { MemberResolver } from './members.resolver.js';
export { MemberType } from './members.types.js';
export { MembershipResolver } from './membership.resolver.js';
export { memberRefReader } from './read-member-ref.js';
export { resolveMembers } from './resolve-members.js';
export { tokenMemberFinder } from './token-member.js';
export { UpdateMember } from './update-member.js';

registerNodeType(Member, 'Member');
