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
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { RequestContext } from '../../../kernel/context.js';
import { refuse } from '../../../kernel/refusal.js';
import { DateTime } from '../../../kernel/scalars/index.js';
import { inForce, SINGLE } from '../../../kernel/scheme/scheme.js';
import { toUserError } from '../../../kernel/user-error.js';
import { ProgramType, SchemeStore } from '../../programs/index.js';
import { tiersAt } from '../read/tier-record.js';
import { Tier } from '../tiers.types.js';
import { PreviewScheme } from './preview-scheme.js';
import { readTierScheme } from './read-tier-scheme.js';
import { shownScheme } from './shown-scheme.js';
import { SaveTierSchemePayload, TierSchemePreview, TierSchemeType } from './tier-scheme.types.js';
import { SaveTierSchemeInput, TierSchemeInput } from './tiers.input.js';
/** The tiers of a program. A version that would begin in the past is INVALID. */
let TierSchemeResolver = class TierSchemeResolver {
    constructor(store, preview) {
        this.store = store;
        this.preview = preview;
    }
    tiers(program, context) {
        return tiersAt(program, context.clock.now());
    }
    tierScheme(at, context) {
        const [scheme] = inForce(context.tenant.scheme.tiers, at?.getTime() ?? context.clock.now());
        return scheme ? shownScheme(scheme, context.tenant) : null;
    }
    async previewTierScheme(input, context) {
        const read = readTierScheme(input, context.tenant);
        if (!Array.isArray(read))
            return { ...(await this.preview.run(context.tenant, read)), userErrors: [] };
        return { members: 0, up: 0, down: 0, stay: 0, tiers: [], userErrors: errors(context, read) };
    }
    async saveTierScheme(input, context) {
        const { draft, appliesFrom, ...scheme } = input;
        const from = appliesFrom?.getTime() ?? null;
        if (from !== null && from < context.clock.now())
            return refused(context, [refuse('INVALID', ['appliesFrom'], 'applies-from-past')]);
        const read = (program) => readTierScheme(scheme, program);
        const how = { status: draft ? 'DRAFT' : 'ACTIVE', from };
        const saved = await this.store.save(context.caller, context.tenant.id, 'tiers', SINGLE, read, how);
        if (Array.isArray(saved))
            return refused(context, saved);
        const made = draft ? saved.draft : saved.versions.at(-1);
        return { tierScheme: made ? shownScheme(made, context.tenant) : null, userErrors: [] };
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin'),
    FieldResolver(() => [Tier], { description: 'The tiers, lowest first; none in a program without tiers.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Array)
], TierSchemeResolver.prototype, "tiers", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] }),
    Query(() => TierSchemeType, {
        nullable: true,
        description: 'The tiers in force at an instant, with their requirements; null without any.',
    }),
    __param(0, Arg('at', () => DateTime, { nullable: true, description: 'A past or future instant; now if left out.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Object)
], TierSchemeResolver.prototype, "tierScheme", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] }),
    Query(() => TierSchemePreview, {
        description: 'How many members would go up and down if these were the tiers from now on. Writes nothing; reads all members.',
    }),
    __param(0, Arg('input', () => TierSchemeInput, { description: 'The tiers to try.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TierSchemeInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], TierSchemeResolver.prototype, "previewTierScheme", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => SaveTierSchemePayload, {
        description: 'Makes the next version of the tiers. From its date on members are moved, at the latest when somebody looks at them; what happened before stays.',
    }),
    __param(0, Arg('input', () => SaveTierSchemeInput, { description: 'The tiers.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveTierSchemeInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], TierSchemeResolver.prototype, "saveTierScheme", null);
TierSchemeResolver = __decorate([
    Resolver(() => ProgramType),
    __metadata("design:paramtypes", [SchemeStore,
        PreviewScheme])
], TierSchemeResolver);
export { TierSchemeResolver };
function refused(context, refusals) {
    return { tierScheme: null, userErrors: errors(context, refusals) };
}
function errors({ language }, refusals) {
    return refusals.map((refusal) => toUserError(refusal, language));
}
//# sourceMappingURL=tier-scheme.resolver.js.map