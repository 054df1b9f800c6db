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
import { inForce, SINGLE } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStore } from '../programs/index.js';
import { CHECK_IN_KIND, DEFAULT_CHECK_INS } from './check-in-kind.js';
import { CheckInSettingsInput } from './check-ins.input.js';
import { CheckInSettings, CheckInSettingsPayload } from './check-ins.types.js';
/** How a program's check-ins work. */
let CheckInSettingsResolver = class CheckInSettingsResolver {
    constructor(store) {
        this.store = store;
    }
    checkIns({ tenant, clock }) {
        return shown(inForce(tenant.scheme.checkIns, clock.now())[0] ?? null);
    }
    async saveCheckIns(input, context) {
        const read = CHECK_IN_KIND.read(input, SINGLE, context.tenant);
        const saved = await this.store.save(context.caller, context.tenant.id, 'checkIns', SINGLE, () => read, { status: 'ACTIVE' });
        return Array.isArray(saved)
            ? { settings: null, userErrors: saved.map((refusal) => toUserError(refusal, context.language)) }
            : { settings: shown(saved.versions.at(-1) ?? null), userErrors: [] };
    }
};
__decorate([
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] }),
    Query(() => CheckInSettings, { description: 'How check-ins work now.' }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", CheckInSettings)
], CheckInSettingsResolver.prototype, "checkIns", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => CheckInSettingsPayload, {
        description: 'Says how check-ins work from now on. Streaks that run go on, and are cut by a shorter cycle on their next day only.',
    }),
    __param(0, Arg('input', () => CheckInSettingsInput, { description: 'All settings: what is left out is off.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CheckInSettingsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CheckInSettingsResolver.prototype, "saveCheckIns", null);
CheckInSettingsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore])
], CheckInSettingsResolver);
export { CheckInSettingsResolver };
function shown(version) {
    const { cycleDays, makeUp } = version ?? DEFAULT_CHECK_INS;
    const validFrom = version === null ? null : new Date(version.validFrom);
    return { cycleDays, makeUp, version: version?.version ?? 0, validFrom };
}
//# sourceMappingURL=check-in-settings.resolver.js.map