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
import { toUserError } from '../../kernel/user-error.js';
import { ProgramType } from '../programs/index.js';
import { ApplyProgram } from './apply-program.js';
import { ApplyProgramInput } from './definitions.input.js';
import { ApplyProgramPayload } from './definitions.types.js';
import { ExportProgram } from './export-program.js';
let DefinitionResolver = class DefinitionResolver {
    constructor(applyProgramCase, exportProgram) {
        this.applyProgramCase = applyProgramCase;
        this.exportProgram = exportProgram;
    }
    definition(program) {
        return this.exportProgram.run(program);
    }
    async applyProgram(input, context) {
        const { dryRun, prune, ...definition } = input;
        const outcome = await this.applyProgramCase.run(context.caller, context.tenant.id, {
            definition,
            dryRun: dryRun ?? false,
            prune: prune ?? false,
        });
        if (Array.isArray(outcome))
            return { program: null, changes: [], userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
        return { ...outcome, userErrors: [] };
    }
};
__decorate([
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' }),
    FieldResolver(() => Json, {
        description: 'The program in one piece, as `applyProgram` takes it: applying it to the same program changes nothing.',
    }),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], DefinitionResolver.prototype, "definition", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => ApplyProgramPayload, {
        description: "Brings the caller's program to a definition: all of it, or nothing where any part is refused. What is so already stays as it is, so that it can be repeated.",
    }),
    __param(0, Arg('input', () => ApplyProgramInput, { description: 'The definition.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ApplyProgramInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], DefinitionResolver.prototype, "applyProgram", null);
DefinitionResolver = __decorate([
    Resolver(() => ProgramType),
    __metadata("design:paramtypes", [ApplyProgram,
        ExportProgram])
], DefinitionResolver);
export { DefinitionResolver };
//# sourceMappingURL=definitions.resolver.js.map