var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { toUserError } from '../../kernel/user-error.js';
import { ChangeStatus } from './change-status.js';
import { CloseMember } from './close-member.js';
import { EnrollMember } from './enroll-member.js';
import { changeOf, memberPayload } from './member-payload.js';
import { MemberReader } from './member-reader.js';
import { EndMembershipInput, EnrollMemberInput, MemberStatusInput, UpdateMemberInput } from './members.input.js';
import { EnrollMemberPayload, MemberPayload } from './members.types.js';
import { UpdateMember } from './update-member.js';
/** The mutations of memberships. */
let MembershipResolver = class MembershipResolver {
    constructor(enroll, update, status, closing, reader) {
        this.enroll = enroll;
        this.update = update;
        this.status = status;
        this.closing = closing;
        this.reader = reader;
    }
    async enrollMember(input, context) {
        const { idempotencyKey, ...draft } = input;
        const outcome = await this.enroll.run(context.caller, context.tenant, idempotencyKey, draft);
        if (Array.isArray(outcome))
            return { member: null, created: false, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
        return { member: await this.reader.fresh(context, outcome.memberId), created: outcome.created, userErrors: [] };
    }
    async updateMember(input, context) {
        const { member, ...draft } = input;
        return memberPayload(context, this.reader, await this.update.run(changeOf(context, member), draft));
    }
    async suspendMember(input, context) {
        return memberPayload(context, this.reader, await this.status.run('suspend', changeOf(context, input.member), input.reasonCode));
    }
    async reinstateMember(input, context) {
        return memberPayload(context, this.reader, await this.status.run('reinstate', changeOf(context, input.member), input.reasonCode));
    }
    async closeMember(input, context) {
        return memberPayload(context, this.reader, await this.closing.run('close', changeOf(context, input.member), input.idempotencyKey));
    }
    async eraseMember(input, context) {
        return memberPayload(context, this.reader, await this.closing.run('erase', changeOf(context, input.member), input.idempotencyKey));
    }
};
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' }),
    Mutation(() => EnrollMemberPayload, {
        description: 'Makes a person a member. A person known by external id, phone in any spelling or e-mail is the same member as before.',
    }),
    __param(0, Arg('input', () => EnrollMemberInput, { description: 'The person.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EnrollMemberInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "enrollMember", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' }),
    Mutation(() => MemberPayload, { description: 'Changes who a member is.' }),
    __param(0, Arg('input', () => UpdateMemberInput, { description: 'What changes.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [UpdateMemberInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "updateMember", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:write' }),
    Mutation(() => MemberPayload, {
        description: 'Suspends a member, who then earns and cannot spend. Suspending twice changes nothing more.',
    }),
    __param(0, Arg('input', () => MemberStatusInput, { description: 'Whom, and why.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MemberStatusInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "suspendMember", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:write' }),
    Mutation(() => MemberPayload, { description: 'Ends a suspension.' }),
    __param(0, Arg('input', () => MemberStatusInput, { description: 'Whom, and why.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MemberStatusInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "reinstateMember", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:write' }),
    Mutation(() => MemberPayload, {
        description: 'Ends a membership for good: what is left moves to breakage, and only returns are recorded from then on.',
    }),
    __param(0, Arg('input', () => EndMembershipInput, { description: 'Whose.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndMembershipInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "closeMember", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:write' }),
    Mutation(() => MemberPayload, {
        description: "Closes a membership and destroys the key of the member's data, which nobody can read any more; the ledger stays, without a person.",
    }),
    __param(0, Arg('input', () => EndMembershipInput, { description: 'Whose.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndMembershipInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "eraseMember", null);
MembershipResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [EnrollMember,
        UpdateMember,
        ChangeStatus,
        CloseMember,
        MemberReader])
], MembershipResolver);
export { MembershipResolver };
//# sourceMappingURL=membership.resolver.js.map