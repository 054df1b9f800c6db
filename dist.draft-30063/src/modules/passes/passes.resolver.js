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
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { MemberType } from '../members/index.js';
import { PassRecord } from './pass-record.js';
import { PassStatusEnum } from './passes.enums.js';
import { ForHolders, PassConnection, PassEntryConnection, PassObject } from './passes.types.js';
/** What passes there are, and what happened to them. */
let PassResolver = class PassResolver {
    constructor(passes, members) {
        this.passes = passes;
        this.members = members;
    }
    pass(id, code, context) {
        if ((id == null) === (code == null))
            throw new ApiError('BAD_USER_INPUT', 'Give either the id or the code.');
        if (code != null)
            return this.passes.byCode(context, code);
        const key = numericKey(id ?? '', 'Pass');
        return key === null ? Promise.resolve(null) : this.passes.byId(context, key);
    }
    member({ row }, context) {
        return this.members.byId(context, row.memberId);
    }
    history({ row }, page, context) {
        return this.passes.history(context, pageRequest(page), row.id);
    }
};
__decorate([
    ForHolders,
    Query(() => PassObject, {
        nullable: true,
        description: 'A pass by its id or its code; null when there is none for the caller. BAD_USER_INPUT unless exactly one is given.',
    }),
    __param(0, Arg('id', () => ID, { nullable: true, description: 'Its id.' })),
    __param(1, Arg('code', () => String, { nullable: true, description: 'Its code.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], PassResolver.prototype, "pass", null);
__decorate([
    ForHolders,
    FieldResolver(() => MemberType, { nullable: true, description: 'Whose it is; null where the caller may not know.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PassRecord, RequestContext]),
    __metadata("design:returntype", Promise)
], PassResolver.prototype, "member", null);
__decorate([
    ForHolders,
    FieldResolver(() => PassEntryConnection, {
        description: 'What happened to it, oldest first. What falls due counts at once, and is listed once it is written.',
    }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PassRecord,
        ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassResolver.prototype, "history", null);
PassResolver = __decorate([
    Resolver(() => PassObject),
    __metadata("design:paramtypes", [Function, Function])
], PassResolver);
export { PassResolver };
let MemberPassesResolver = class MemberPassesResolver {
    constructor(passes) {
        this.passes = passes;
    }
    passesOf(member, page, statuses, context) {
        return this.passes.page(context, pageRequest(page), { memberId: member.id, statuses: statuses ?? null });
    }
};
__decorate([
    ForHolders,
    FieldResolver(() => PassConnection, { name: 'passes', description: "The member's passes, newest first." }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Arg('statuses', () => [PassStatusEnum], { nullable: true, description: 'Only with these statuses.' })),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], MemberPassesResolver.prototype, "passesOf", null);
MemberPassesResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Function])
], MemberPassesResolver);
export { MemberPassesResolver };
//# sourceMappingURL=passes.resolver.js.map