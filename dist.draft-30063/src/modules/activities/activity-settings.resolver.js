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
import { SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { EndActivityInput, SaveActivityInput } from './activities.input.js';
import { Activity, ActivityPayload } from './activities.types.js';
import { ACTIVITY_KIND, uncappedRule } from './activity-kind.js';
/** Which activities a program knows. Saving one for members to report while a rule rewards it without a limit per member is INVALID. */
let ActivitySettingsResolver = class ActivitySettingsResolver {
    constructor(store) {
        this.store = store;
    }
    async activities(status, context) {
        const items = await this.store.list(context.tenant.id, 'activities', status);
        return items.flatMap((item) => shown(item) ?? []);
    }
    async saveActivity(input, context) {
        const { code, ...settings } = input;
        const saved = await this.store.save(context.caller, context.tenant.id, 'activities', code, (program) => {
            const definition = ACTIVITY_KIND.read(settings, code, program);
            if (Array.isArray(definition) || !definition.selfReported)
                return definition;
            const rule = uncappedRule(program, code, context.clock.now());
            return rule ? [refuse('INVALID', ['selfReported'], 'activity-rule-uncapped', { rule: rule.code })] : definition;
        }, { status: 'ACTIVE' });
        return payload(saved, context);
    }
    async endActivity(input, context) {
        return payload(await this.store.change(context.caller, context.tenant.id, 'activities', input.code, 'ENDED'), context);
    }
};
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: ['program:read', 'program:write', 'activities:write'] }),
    Query(() => [Activity], { description: 'The activities that the program knows, by their codes.' }),
    __param(0, Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], ActivitySettingsResolver.prototype, "activities", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => ActivityPayload, { description: 'Makes an activity that can be reported from now on, or changes one.' }),
    __param(0, Arg('input', () => SaveActivityInput, { description: 'The activity.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveActivityInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ActivitySettingsResolver.prototype, "saveActivity", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => ActivityPayload, { description: 'Ends an activity for good: it cannot be reported any more.' }),
    __param(0, Arg('input', () => EndActivityInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndActivityInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ActivitySettingsResolver.prototype, "endActivity", null);
ActivitySettingsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore])
], ActivitySettingsResolver);
export { ActivitySettingsResolver };
function payload(outcome, context) {
    return Array.isArray(outcome)
        ? { activity: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
        : { activity: shown(outcome), userErrors: [] };
}
/** Its newest version. A draft has none; only a definition of the whole program can make one. */
function shown({ status, versions }) {
    const newest = versions.at(-1);
    if (!newest)
        return null;
    const { validFrom, validUntil, ...rest } = newest;
    const times = { validFrom: new Date(validFrom), validUntil: validUntil === null ? null : new Date(validUntil) };
    return Object.assign(new Activity(), rest, times, { status });
}
//# sourceMappingURL=activity-settings.resolver.js.map