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
import { moneyOf } from '../../kernel/money.types.js';
import { inForce, SINGLE } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStore } from '../programs/index.js';
import { DEFAULT_REFERRALS, REFERRAL_KIND } from './referral-kind.js';
import { ReferralSettingsInput } from './referrals.input.js';
import { ReferralSettings, ReferralSettingsPayload } from './referrals.types.js';
/** How a program's referrals count. */
let ReferralSettingsResolver = class ReferralSettingsResolver {
    constructor(store) {
        this.store = store;
    }
    referralSettings({ tenant, clock }) {
        return shown(inForce(tenant.scheme.referrals, clock.now())[0] ?? null, tenant.currency);
    }
    async saveReferrals(input, { caller, tenant, language }) {
        const read = REFERRAL_KIND.read(input, SINGLE, tenant);
        const saved = await this.store.save(caller, tenant.id, 'referrals', SINGLE, () => read, { status: 'ACTIVE' });
        return Array.isArray(saved)
            ? { settings: null, userErrors: saved.map((refusal) => toUserError(refusal, language)) }
            : { settings: shown(saved.versions.at(-1) ?? null, tenant.currency), userErrors: [] };
    }
};
__decorate([
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] }),
    Query(() => ReferralSettings, { description: 'How referrals count now.' }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", ReferralSettings)
], ReferralSettingsResolver.prototype, "referralSettings", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => ReferralSettingsPayload, {
        description: 'Says how referrals count from now on. What was decided before stays decided.',
    }),
    __param(0, Arg('input', () => ReferralSettingsInput, { description: 'All settings: what is left out is off.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReferralSettingsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ReferralSettingsResolver.prototype, "saveReferrals", null);
ReferralSettingsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore])
], ReferralSettingsResolver);
export { ReferralSettingsResolver };
function shown(version, currency) {
    const { firstPurchaseWithinDays, minimumPurchase, perReferrer } = version ?? DEFAULT_REFERRALS;
    const validFrom = version === null ? null : new Date(version.validFrom);
    const money = moneyOf(minimumPurchase, currency);
    return { firstPurchaseWithinDays, minimumPurchase: money, perReferrer, version: version?.version ?? 0, validFrom };
}
//# sourceMappingURL=referral-settings.resolver.js.map