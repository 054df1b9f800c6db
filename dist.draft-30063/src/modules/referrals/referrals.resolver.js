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
import { PageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { MemberType, readNames } from '../members/index.js';
import { maskName } from './mask-name.js';
import { readFunnels } from './read-funnel.js';
import { readReferralPages, readReferralsOf } from './read-referrals.js';
import { ReferralConnection, ReferralFunnel, Referral as ReferralType } from './referrals.types.js';
/** Who brought whom, as members see it. */
let MemberReferralsResolver = class MemberReferralsResolver {
    constructor(reads) {
        this.reads = reads;
    }
    async referrals(member, page, context) {
        const request = pageRequest(page);
        const range = { ...request, after: rowKey(request.after), before: rowKey(request.before) };
        const rows = await this.reads.ask(context, readReferralPages, { referrerId: member.id, ...range });
        return toConnection(request, rows, ({ refereeId }) => refereeId);
    }
    referredBy(member, context) {
        return this.reads.ask(context, readReferralsOf, member.id);
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' }),
    FieldResolver(() => ReferralConnection, { description: 'Whom the member brought, in the order of their coming.' }),
    __param(0, Root()),
    __param(1, Args(() => PageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, PageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MemberReferralsResolver.prototype, "referrals", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: ['members:read', 'members:write'] }),
    FieldResolver(() => ReferralType, {
        nullable: true,
        description: 'By whose code the member first came, and whether that counts; null for one who came without. Not for the member.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], MemberReferralsResolver.prototype, "referredBy", null);
MemberReferralsResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Function])
], MemberReferralsResolver);
export { MemberReferralsResolver };
/** A referral, and what became of all of them. */
let ReferralResolver = class ReferralResolver {
    constructor(reads, members, vault) {
        this.reads = reads;
        this.members = members;
        this.names = readNames(vault);
    }
    async friendName({ refereeId }, context) {
        return maskName(await this.reads.ask(context, this.names, refereeId));
    }
    createdAt({ createdAt }) {
        return new Date(createdAt);
    }
    purchasedAt({ purchasedAt }) {
        return purchasedAt === null ? null : new Date(purchasedAt);
    }
    friend({ refereeId }, context) {
        return this.members.byId(context, refereeId);
    }
    referrer({ referrerId }, context) {
        return this.members.byId(context, referrerId);
    }
    referralFunnel(from, to, context) {
        if (from >= to)
            throw new ApiError('BAD_USER_INPUT', 'A period ends after it begins.');
        return this.reads.ask(context, readFunnels, { from: from.getTime(), to: to.getTime() });
    }
};
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], ReferralResolver.prototype, "friendName", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Date)
], ReferralResolver.prototype, "createdAt", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Object)
], ReferralResolver.prototype, "purchasedAt", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:read' }),
    FieldResolver(() => MemberType, { nullable: true, description: 'Who came. Not for the member.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], ReferralResolver.prototype, "friend", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:read' }),
    FieldResolver(() => MemberType, { nullable: true, description: 'Whose code it was. Not for the member.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], ReferralResolver.prototype, "referrer", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => ReferralFunnel, {
        description: 'What became of the referral codes that were given in a period, from <= instant < to.',
    }),
    __param(0, Arg('from', () => DateTime, { description: 'From when.' })),
    __param(1, Arg('to', () => DateTime, { description: 'Until when.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Date,
        Date,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ReferralResolver.prototype, "referralFunnel", null);
ReferralResolver = __decorate([
    Resolver(() => ReferralType),
    __metadata("design:paramtypes", [Function, Function, Function])
], ReferralResolver);
export { ReferralResolver };
function rowKey(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
//# sourceMappingURL=referrals.resolver.js.map