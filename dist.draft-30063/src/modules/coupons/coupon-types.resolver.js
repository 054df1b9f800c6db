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
import { isRefusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { COUPON_KIND, writeEffect } from './coupon-kind.js';
import { EndCouponTypeInput, ImportCouponCodesInput, SaveCouponTypeInput } from './coupon-types.input.js';
import { CouponTypePayload, CouponTypeRecord, ForCouponMakers, ImportCouponCodesPayload } from './coupon-types.types.js';
/** Which kinds of coupons a program has. */
let CouponTypeResolver = class CouponTypeResolver {
    constructor(store, codes) {
        this.store = store;
        this.codes = codes;
    }
    async couponTypes(status, context) {
        const items = await this.store.list(context.tenant.id, 'coupons', status);
        return items.flatMap((item) => shown(item, context) ?? []);
    }
    async saveCouponType(input, context) {
        const { code, ...settings } = input;
        const read = (program) => COUPON_KIND.read(settings, code, program);
        const saved = await this.store.save(context.caller, context.tenant.id, 'coupons', code, read, { status: 'ACTIVE' });
        return payload(saved, context);
    }
    async endCouponType(input, context) {
        return payload(await this.store.change(context.caller, context.tenant.id, 'coupons', input.code, 'ENDED'), context);
    }
    async importCouponCodes(input, context) {
        const done = await this.codes.run(context.caller, context.tenant, { ...input, issue: input.issue ?? false });
        if (!isRefusal(done))
            return { ...done, userErrors: [] };
        const userErrors = [toUserError(done, context.language)];
        return { imported: 0, duplicates: 0, duplicateCodes: [], invalidRows: [], userErrors };
    }
};
__decorate([
    ForCouponMakers,
    Query(() => [CouponTypeRecord], { description: 'The kinds of coupons, by their codes.' }),
    __param(0, Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], CouponTypeResolver.prototype, "couponTypes", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => CouponTypePayload, {
        description: 'Makes a kind of coupon, or changes one: for those that are issued from now on. Those of before stay as they are.',
    }),
    __param(0, Arg('input', () => SaveCouponTypeInput, { description: 'All that it says.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveCouponTypeInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponTypeResolver.prototype, "saveCouponType", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => CouponTypePayload, {
        description: 'Ends a kind of coupon for good: it is not issued any more. What was issued stays good until its own end.',
    }),
    __param(0, Arg('input', () => EndCouponTypeInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndCouponTypeInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponTypeResolver.prototype, "endCouponType", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:write' }),
    Mutation(() => ImportCouponCodesPayload, {
        description: 'Takes codes in, for a kind whose codes come from a pool. Those that are there already stay as they are.',
    }),
    __param(0, Arg('input', () => ImportCouponCodesInput, { description: 'The codes.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ImportCouponCodesInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponTypeResolver.prototype, "importCouponCodes", null);
CouponTypeResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore, Function])
], CouponTypeResolver);
export { CouponTypeResolver };
function payload(outcome, context) {
    return Array.isArray(outcome)
        ? { couponType: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
        : { couponType: shown(outcome, context), userErrors: [] };
}
/** Its newest version. A draft has none. */
function shown({ status, versions }, { tenant }) {
    const newest = versions.at(-1);
    if (!newest)
        return null;
    const { effect, minimumSpend, goodFrom, goodUntil, validFrom: _from, validUntil: _until, ...rest } = newest;
    return {
        ...rest,
        status,
        kind: effect.kind,
        effect: writeEffect(effect, tenant.currency),
        minimumSpend: moneyOf(minimumSpend, tenant.currency),
        goodFrom: goodFrom === null ? null : new Date(goodFrom),
        goodUntil: goodUntil === null ? null : new Date(goodUntil),
    };
}
//# sourceMappingURL=coupon-types.resolver.js.map