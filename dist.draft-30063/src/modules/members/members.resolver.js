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
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { describeRefusal } from '../../kernel/messages.js';
import { PageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { Member } from './member.js';
import { MemberReader } from './member-reader.js';
import { MemberVault } from './member-vault.js';
import { MemberConnection, MemberType } from './members.types.js';
let MemberResolver = class MemberResolver {
    constructor(reader, vault, readRef) {
        this.reader = reader;
        this.vault = vault;
        this.readRef = readRef;
    }
    async me(context) {
        const { memberId } = context.caller;
        return memberId === null ? null : this.reader.byId(context, memberId);
    }
    async member(by, context) {
        const lookup = this.readRef(by, context.tenant);
        if (!isRefusal(lookup))
            return this.reader.find(context, lookup);
        if (lookup.code === 'NOT_FOUND')
            return null;
        throw new ApiError('BAD_USER_INPUT', describeRefusal(lookup.message, lookup.params, context.language));
    }
    members(page, context) {
        return this.reader.page(context, pageRequest(page));
    }
    id(member) {
        return toGlobalId('Member', member.id);
    }
    displayName(member) {
        return this.vault.open(member).displayName;
    }
    phone(member) {
        return this.vault.open(member).phone;
    }
    email(member) {
        return this.vault.open(member).email;
    }
    birthday(member) {
        return this.vault.open(member).birthday;
    }
};
__decorate([
    Access('authenticated'),
    Query(() => MemberType, { nullable: true, description: 'The member the token speaks for; null for other callers.' }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Promise)
], MemberResolver.prototype, "me", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' }),
    Query(() => MemberType, {
        nullable: true,
        description: 'One member; null when there is none, or it is not for the caller to see.',
    }),
    __param(0, Arg('by', () => MemberRef, { description: 'Which member.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MemberRef,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MemberResolver.prototype, "member", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' }),
    Query(() => MemberConnection, { description: 'The members of the program, in the order of enrolment.' }),
    __param(0, Args(() => PageArgs)),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageArgs, RequestContext]),
    __metadata("design:returntype", Promise)
], MemberResolver.prototype, "members", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Member]),
    __metadata("design:returntype", String)
], MemberResolver.prototype, "id", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Member]),
    __metadata("design:returntype", Object)
], MemberResolver.prototype, "displayName", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Member]),
    __metadata("design:returntype", Object)
], MemberResolver.prototype, "phone", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Member]),
    __metadata("design:returntype", Object)
], MemberResolver.prototype, "email", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Member]),
    __metadata("design:returntype", Object)
], MemberResolver.prototype, "birthday", null);
MemberResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [MemberReader,
        MemberVault, Function])
], MemberResolver);
export { MemberResolver };
//# sourceMappingURL=members.resolver.js.map