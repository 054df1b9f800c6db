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
import { Access } from '../../../kernel/access.js';
import { RequestContext } from '../../../kernel/context.js';
import { refuse } from '../../../kernel/refusal.js';
import { toUserError } from '../../../kernel/user-error.js';
import { SchemeStatusEnum } from '../../programs/index.js';
import { readRule } from './read-rule.js';
import { ChangeRuleInput, SaveRuleInput } from './rule.input.js';
import { RulePayload, RuleType } from './rule.types.js';
import { recheckRule } from './rule-references.js';
import { ruleView } from './rule-view.js';
const CODE = 'Its code.';
/** What earns points, as marketers change it. A rule that is saved as anything but DRAFT or ACTIVE is INVALID. */
let RuleResolver = class RuleResolver {
    constructor(store) {
        this.store = store;
    }
    async rules(status, context) {
        const items = await this.store.list(context.tenant.id, 'rules');
        return items.filter((item) => status == null || item.status === status).map((item) => ruleView(item, context.tenant));
    }
    async rule(code, context) {
        const item = await this.store.find(context.tenant.id, 'rules', code);
        return item && ruleView(item, context.tenant);
    }
    async saveRule(input, context) {
        const { code, status, validFrom, validUntil } = input;
        const as = status ?? 'ACTIVE';
        if (as !== 'DRAFT' && as !== 'ACTIVE')
            return payload([refuse('INVALID', ['status'], 'rule-status')], context);
        const saved = await this.store.save(context.caller, context.tenant.id, 'rules', code, (program) => readRule(input, code, program), { status: as, from: validFrom?.getTime() ?? null, until: validUntil?.getTime() ?? null });
        return payload(saved, context);
    }
    activateRule(input, context) {
        return this.change(input, 'ACTIVE', context);
    }
    pauseRule(input, context) {
        return this.change(input, 'PAUSED', context);
    }
    endRule(input, context) {
        return this.change(input, 'ENDED', context);
    }
    async change({ code, at }, to, context) {
        const { caller, tenant } = context;
        const changed = await this.store.change(caller, tenant.id, 'rules', code, to, at?.getTime() ?? null, recheckRule);
        return payload(changed, context);
    }
};
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => [RuleType], { description: 'The earning rules of the program, by their codes.' }),
    __param(0, Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], RuleResolver.prototype, "rules", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => RuleType, { nullable: true, description: 'One earning rule; null when there is none with this code.' }),
    __param(0, Arg('code', () => String, { description: CODE })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], RuleResolver.prototype, "rule", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => RulePayload, {
        description: 'Saves a rule: as a draft, or as its next version from now or later on. What was earned keeps its version.',
    }),
    __param(0, Arg('input', () => SaveRuleInput, { description: 'All that the rule says.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveRuleInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], RuleResolver.prototype, "saveRule", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => RulePayload, {
        description: 'Puts a rule in force: its draft, or its newest version again. One that is in force already stays as it is.',
    }),
    __param(0, Arg('input', () => ChangeRuleInput, { description: 'Which rule.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ChangeRuleInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], RuleResolver.prototype, "activateRule", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => RulePayload, { description: 'Stops a rule; it can be activated again.' }),
    __param(0, Arg('input', () => ChangeRuleInput, { description: 'Which rule.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ChangeRuleInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], RuleResolver.prototype, "pauseRule", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => RulePayload, { description: 'Ends a rule for good. What it gave stays.' }),
    __param(0, Arg('input', () => ChangeRuleInput, { description: 'Which rule.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ChangeRuleInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], RuleResolver.prototype, "endRule", null);
RuleResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Function])
], RuleResolver);
export { RuleResolver };
function payload(outcome, context) {
    return Array.isArray(outcome)
        ? { rule: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
        : { rule: ruleView(outcome, context.tenant), userErrors: [] };
}
//# sourceMappingURL=rules.resolver.js.map