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
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { Json } from '../../kernel/scalars/index.js';
import { Member } from './member.js';
import { changeOf, memberPayload } from './member-payload.js';
import { SetMemberAttributesInput, TagMemberInput } from './member-traits.input.js';
import { MemberPayload, MemberType } from './members.types.js';
/** What a brand notes of its members for rules to look at. Members do not see it. */
let MemberTraitsResolver = class MemberTraitsResolver {
    constructor(traits, reader) {
        this.traits = traits;
        this.reader = reader;
    }
    async tagMember(input, context) {
        const change = changeOf(context, input.member);
        return memberPayload(context, this.reader, await this.traits.tag(change, input.add ?? [], input.remove ?? []));
    }
    async setMemberAttributes(input, context) {
        const change = changeOf(context, input.member);
        return memberPayload(context, this.reader, await this.traits.setAttributes(change, input.attributes));
    }
    tags(member) {
        return member.tags;
    }
    attributes(member) {
        return member.attributes;
    }
};
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' }),
    Mutation(() => MemberPayload, { description: 'Adds tags to a member, or takes them away: rules and audiences can name them.' }),
    __param(0, Arg('input', () => TagMemberInput, { description: 'Which tags, of whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TagMemberInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MemberTraitsResolver.prototype, "tagMember", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' }),
    Mutation(() => MemberPayload, { description: 'Sets attributes of a member: rules and audiences can compare them.' }),
    __param(0, Arg('input', () => SetMemberAttributesInput, { description: 'Which attributes, of whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SetMemberAttributesInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MemberTraitsResolver.prototype, "setMemberAttributes", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' }),
    FieldResolver(() => [String], {
        description: 'What the brand sorts its members by, in alphabetical order. Not for the member.',
    }),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Member]),
    __metadata("design:returntype", Array)
], MemberTraitsResolver.prototype, "tags", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' }),
    FieldResolver(() => Json, {
        description: 'What else the brand notes of the member for its rules: texts, numbers and booleans by name. They are not encrypted, so nothing that tells who it is. Not for the member.',
    }),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Member]),
    __metadata("design:returntype", Object)
], MemberTraitsResolver.prototype, "attributes", null);
MemberTraitsResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Function, Function])
], MemberTraitsResolver);
export { MemberTraitsResolver };
//# sourceMappingURL=member-traits.resolver.js.map