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
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { definitionOf, SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { ACHIEVEMENT_KIND, writeAchievement } from './achievement-kind.js';
import { EndAchievementInput, SaveAchievementInput } from './achievements.input.js';
import { Achievement, AchievementPayload } from './achievements.types.js';
/** What members can achieve, as marketers change it. One that is saved as anything but DRAFT or ACTIVE is INVALID. */
let AchievementResolver = class AchievementResolver {
    constructor(store) {
        this.store = store;
    }
    async achievements(status, context) {
        const items = await this.store.list(context.tenant.id, 'achievements', status);
        return items.flatMap((item) => shown(item, context) ?? []);
    }
    async achievement(code, context) {
        const item = await this.store.find(context.tenant.id, 'achievements', code);
        return item && shown(item, context);
    }
    async saveAchievement(input, context) {
        const { code, status: asked, validFrom, validUntil, ...settings } = input;
        const status = asked ?? 'ACTIVE';
        if (status !== 'DRAFT' && status !== 'ACTIVE')
            return payload([refuse('INVALID', ['status'], 'achievement-status')], context);
        const how = { status, from: validFrom?.getTime() ?? null, until: validUntil?.getTime() ?? null };
        const read = (program) => ACHIEVEMENT_KIND.read(settings, code, program);
        return payload(await this.store.save(context.caller, context.tenant.id, 'achievements', code, read, how), context);
    }
    async endAchievement({ code, at }, context) {
        const { caller, tenant } = context;
        return payload(await this.store.change(caller, tenant.id, 'achievements', code, 'ENDED', at?.getTime() ?? null), context);
    }
};
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => [Achievement], { description: 'The achievements of the program, by their codes.' }),
    __param(0, Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], AchievementResolver.prototype, "achievements", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => Achievement, { nullable: true, description: 'One achievement; null when there is none with this code.' }),
    __param(0, Arg('code', () => String, { description: 'Its code.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], AchievementResolver.prototype, "achievement", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => AchievementPayload, {
        description: 'Saves an achievement: as a draft, or as its next version from now or later on. What was completed stays.',
    }),
    __param(0, Arg('input', () => SaveAchievementInput, { description: 'All that the achievement says.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveAchievementInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], AchievementResolver.prototype, "saveAchievement", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => AchievementPayload, {
        description: 'Ends an achievement for good: nothing more counts. Completions and badges stay.',
    }),
    __param(0, Arg('input', () => EndAchievementInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndAchievementInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], AchievementResolver.prototype, "endAchievement", null);
AchievementResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore])
], AchievementResolver);
export { AchievementResolver };
function payload(outcome, context) {
    return Array.isArray(outcome)
        ? { achievement: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
        : { achievement: shown(outcome, context), userErrors: [] };
}
/** Its newest version; a draft where it has none. */
function shown({ code, status, draft, versions }, { tenant }) {
    const newest = versions.at(-1) ?? null;
    const definition = newest ? definitionOf(newest) : draft;
    if (definition === null)
        return null;
    return {
        ...writeAchievement(definition, tenant),
        code,
        status,
        version: newest?.version ?? null,
        validFrom: dateOf(newest?.validFrom),
        validUntil: dateOf(newest?.validUntil),
    };
}
const dateOf = (instant) => (instant == null ? null : new Date(instant));
//# sourceMappingURL=achievements.resolver.js.map