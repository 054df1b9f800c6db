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
import { percentText } from '../../kernel/percent.js';
import { SINGLE } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStore } from '../programs/index.js';
import { CheckoutInput } from './checkout.input.js';
import { CheckoutPayload, CheckoutSettings } from './checkout.types.js';
import { CHECKOUT_KIND, checkoutAt } from './checkout-kind.js';
/** How a program's points pay at checkout. */
let CheckoutSettingsResolver = class CheckoutSettingsResolver {
    constructor(store) {
        this.store = store;
    }
    checkout({ tenant, clock }) {
        return shown(checkoutAt(tenant, clock.now()), tenant.currency);
    }
    async saveCheckout(input, context) {
        const read = CHECKOUT_KIND.read(input, SINGLE, context.tenant);
        const saved = await this.store.save(context.caller, context.tenant.id, 'checkout', SINGLE, () => read, { status: 'ACTIVE' });
        return Array.isArray(saved)
            ? { settings: null, userErrors: saved.map((refusal) => toUserError(refusal, context.language)) }
            : { settings: shown(saved.versions.at(-1) ?? null, context.tenant.currency), userErrors: [] };
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', {
        scope: ['program:read', 'program:write', 'points:read', 'points:write'],
    }),
    Query(() => CheckoutSettings, { nullable: true, description: 'How points pay at checkout now; null where they do not.' }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Object)
], CheckoutSettingsResolver.prototype, "checkout", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => CheckoutPayload, {
        description: 'Says how points pay at checkout from now on. What is held or was captured stays as it is.',
    }),
    __param(0, Arg('input', () => CheckoutInput, { description: 'All settings.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CheckoutInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CheckoutSettingsResolver.prototype, "saveCheckout", null);
CheckoutSettingsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore])
], CheckoutSettingsResolver);
export { CheckoutSettingsResolver };
function shown(version, currency) {
    if (version === null)
        return null;
    const { money, maxShare, validFrom, validUntil: _until, code: _code, ...rest } = version;
    return { ...rest, money: moneyOf(money, currency), maxShare: percentText(maxShare), validFrom: new Date(validFrom) };
}
//# sourceMappingURL=checkout-settings.resolver.js.map