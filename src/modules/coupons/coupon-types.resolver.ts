import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { moneyOf } from '../../kernel/money.types.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import type { CouponDefinition } from '../../kernel/scheme/coupons.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { type SchemeItem, SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import type { CodeImport } from './code-import.js';
import { COUPON_KIND, writeEffect } from './coupon-kind.js';
import { EndCouponTypeInput, ImportCouponCodesInput, SaveCouponTypeInput } from './coupon-types.input.js';
import { CouponTypePayload, CouponTypeRecord, ForCouponMakers, ImportCouponCodesPayload } from './coupon-types.types.js';

/** Which kinds of coupons a program has. */
@Resolver()
export class CouponTypeResolver {
  constructor(
    private readonly store: SchemeStore,
    private readonly codes: CodeImport,
  ) {}

  @ForCouponMakers
  @Query(() => [CouponTypeRecord], { description: 'The kinds of coupons, by their codes.' })
  async couponTypes(
    @Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })
    status: SchemeStatus | null,
    @Ctx() context: RequestContext,
  ): Promise<CouponTypeRecord[]> {
    const items = await this.store.list(context.tenant.id, 'coupons', status);
    return items.flatMap((item) => shown(item, context) ?? []);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => CouponTypePayload, {
    description:
      'Makes a kind of coupon, or changes one: for those that are issued from now on. Those of before stay as they are.',
  })
  async saveCouponType(
    @Arg('input', () => SaveCouponTypeInput, { description: 'All that it says.' }) input: SaveCouponTypeInput,
    @Ctx() context: RequestContext,
  ): Promise<CouponTypePayload> {
    const { code, ...settings } = input;
    const read = (program: RequestContext['tenant']) => COUPON_KIND.read(settings, code, program);
    const saved = await this.store.save(context.caller, context.tenant.id, 'coupons', code, read, { status: 'ACTIVE' });
    return payload(saved, context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => CouponTypePayload, {
    description: 'Ends a kind of coupon for good: it is not issued any more. What was issued stays good until its own end.',
  })
  async endCouponType(
    @Arg('input', () => EndCouponTypeInput, { description: 'Which one.' }) input: EndCouponTypeInput,
    @Ctx() context: RequestContext,
  ): Promise<CouponTypePayload> {
    return payload(await this.store.change(context.caller, context.tenant.id, 'coupons', input.code, 'ENDED'), context);
  }

  @Access('staff', 'server', 'admin', { scope: 'program:write' })
  @Mutation(() => ImportCouponCodesPayload, {
    description: 'Takes codes in, for a kind whose codes come from a pool. Those that are there already stay as they are.',
  })
  async importCouponCodes(
    @Arg('input', () => ImportCouponCodesInput, { description: 'The codes.' }) input: ImportCouponCodesInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportCouponCodesPayload> {
    const request = { ...input, issue: input.issue ?? false };
    let done = await this.codes.run(context.caller, context.tenant, request);
    // the kind may have been saved on another server a moment ago
    const renewed = isRefusal(done) ? await context.renewed() : context;
    if (renewed !== context) done = await this.codes.run(context.caller, renewed.tenant, request);
    if (!isRefusal(done)) return { ...done, userErrors: [] };
    const userErrors = [toUserError(done, context.language)];
    return { imported: 0, duplicates: 0, duplicateCodes: [], invalidRows: [], userErrors };
  }
}

function payload(outcome: SchemeItem<CouponDefinition> | Refusal[], context: RequestContext): CouponTypePayload {
  return Array.isArray(outcome)
    ? { couponType: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
    : { couponType: shown(outcome, context), userErrors: [] };
}

/** Its newest version. A draft has none. */
function shown({ status, versions }: SchemeItem<CouponDefinition>, { tenant }: RequestContext): CouponTypeRecord | null {
  const newest = versions.at(-1);
  if (!newest) return null;
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
