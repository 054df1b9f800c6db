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
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { toUserError } from '../../kernel/user-error.js';
import { CreateProgram } from './create-program.js';
import { CreateProgramInput, UpdateProgramInput } from './programs.input.js';
import { EarningRuleType, ProgramPayload, ProgramType } from './programs.types.js';
import { isMoneyRule } from './rule-draft.js';
import { UpdateProgram } from './update-program.js';
let ProgramResolver = class ProgramResolver {
    constructor(createProgramCase, updateProgramCase) {
        this.createProgramCase = createProgramCase;
        this.updateProgramCase = updateProgramCase;
    }
    program(context) {
        return context.tenant;
    }
    async createProgram(input, context) {
        return payload(await this.createProgramCase.run(context.caller, input), context);
    }
    async updateProgram(input, context) {
        return payload(await this.updateProgramCase.run(context.caller, context.tenant.id, input), context);
    }
    id(program) {
        return toGlobalId('Program', program.id);
    }
    rules(program) {
        return program.scheme.rules.filter(isMoneyRule).map(({ maturity, effect, ...rule }) => ({
            ...rule,
            pointsPer: effect.pointsPer,
            maturity: { kind: maturity.kind, days: maturity.kind === 'DELAY' ? maturity.days : null },
        }));
    }
    identityProvider(program) {
        return program.issuer;
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin'),
    Query(() => ProgramType, { description: "The caller's program." }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Object)
], ProgramResolver.prototype, "program", null);
__decorate([
    Access('platform'),
    Mutation(() => ProgramPayload, { description: 'Makes a program with its wallets and its default earning rule.' }),
    __param(0, Arg('input', () => CreateProgramInput, { description: 'The program.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateProgramInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "createProgram", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => ProgramPayload, { description: "Changes the caller's program from now on; the past stays as it was." }),
    __param(0, Arg('input', () => UpdateProgramInput, { description: 'What changes.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [UpdateProgramInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "updateProgram", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", String)
], ProgramResolver.prototype, "id", null);
__decorate([
    FieldResolver(() => [EarningRuleType]),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Array)
], ProgramResolver.prototype, "rules", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Object)
], ProgramResolver.prototype, "identityProvider", null);
ProgramResolver = __decorate([
    Resolver(() => ProgramType),
    __metadata("design:paramtypes", [CreateProgram,
        UpdateProgram])
], ProgramResolver);
export { ProgramResolver };
function payload(outcome, context) {
    return Array.isArray(outcome)
        ? { program: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
        : { program: outcome, userErrors: [] };
}
//# sourceMappingURL=programs.resolver.js.map