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
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { PASS_TYPE_KIND } from './pass-type-kind.js';
import { shownType, typeStatus } from './pass-type-record.js';
import { EndPassTypeInput, SavePassTypeInput } from './pass-types.input.js';
import { ForBuyers, PassTypePayload, PassTypeType } from './pass-types.types.js';
/** Which passes a program sells or gives away. */
let PassTypeResolver = class PassTypeResolver {
    constructor(store) {
        this.store = store;
    }
    passTypes(status, { tenant, caller, clock }) {
        const wanted = caller.kind === 'member' ? 'ACTIVE' : status;
        const all = tenant.scheme.passTypes;
        // they come by code and version
        const types = all.flatMap((type, index) => {
            if (all[index + 1]?.code === type.code)
                return [];
            const versions = all.filter(({ code }) => code === type.code);
            return [shownType(type, typeStatus(versions, clock.now()), tenant.currency)];
        });
        return wanted == null ? types : types.filter((type) => type.status === wanted);
    }
    async savePassType(input, context) {
        const { code, ...settings } = input;
        const read = (program) => PASS_TYPE_KIND.read(settings, code, program);
        const how = { status: 'ACTIVE' };
        return payload(await this.store.save(context.caller, context.tenant.id, 'passTypes', code, read, how), context);
    }
    async endPassType(input, context) {
        return payload(await this.store.change(context.caller, context.tenant.id, 'passTypes', input.code, 'ENDED'), context);
    }
};
__decorate([
    ForBuyers,
    Query(() => [PassTypeType], {
        description: 'The newest version of each pass type, by their codes. Members see those that are issued now.',
    }),
    __param(0, Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Array)
], PassTypeResolver.prototype, "passTypes", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => PassTypePayload, {
        description: 'Makes a pass type, or changes one for what is issued from now on. What was issued stays as it was.',
    }),
    __param(0, Arg('input', () => SavePassTypeInput, { description: 'All that the type says.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SavePassTypeInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassTypeResolver.prototype, "savePassType", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => PassTypePayload, { description: 'Ends a pass type for good: none is issued any more.' }),
    __param(0, Arg('input', () => EndPassTypeInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndPassTypeInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassTypeResolver.prototype, "endPassType", null);
PassTypeResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore])
], PassTypeResolver);
export { PassTypeResolver };
function payload(outcome, { language, tenant }) {
    if (Array.isArray(outcome))
        return { passType: null, userErrors: outcome.map((refusal) => toUserError(refusal, language)) };
    const newest = outcome.versions.at(-1);
    return { passType: newest ? shownType(newest, outcome.status, tenant.currency) : null, userErrors: [] };
}
//# sourceMappingURL=pass-types.resolver.js.map