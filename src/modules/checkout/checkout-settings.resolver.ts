import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { moneyOf } from '../../kernel/money.types.js';
import { percentText } from '../../kernel/percent.js';
import type { CheckoutDefinition } from '../../kernel/scheme/coupons.js';
import type { Version } from '../../kernel/scheme/rule.js';
import { SINGLE } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStore } from '../programs/index.js';
import { CheckoutInput } from './checkout.input.js';
import { CheckoutPayload, CheckoutSettings } from './checkout.types.js';
import { CHECKOUT_KIND, checkoutAt } from './checkout-kind.js';

/** How a program's points pay at checkout. */
@Resolver()
export class CheckoutSettingsResolver {
  constructor(private readonly store: SchemeStore) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['program:read', 'program:write', 'points:read', 'points:write'],
  })
  @Query(() => CheckoutSettings, { nullable: true, description: 'How points pay at checkout now; null where they do not.' })
  checkout(@Ctx() { tenant, clock }: RequestContext): CheckoutSettings | null {
    return shown(checkoutAt(tenant, clock.now()), tenant.currency);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => CheckoutPayload, {
    description: 'Says how points pay at checkout from now on. What is held or was captured stays as it is.',
  })
  async saveCheckout(
    @Arg('input', () => CheckoutInput, { description: 'All settings.' }) input: CheckoutInput,
    @Ctx() context: RequestContext,
  ): Promise<CheckoutPayload> {
    const read = CHECKOUT_KIND.read(input, SINGLE, context.tenant);
    const saved = await this.store.save(context.caller, context.tenant.id, 'checkout', SINGLE, () => read, { status: 'ACTIVE' });
    return Array.isArray(saved)
      ? { settings: null, userErrors: saved.map((refusal) => toUserError(refusal, context.language)) }
      : { settings: shown(saved.versions.at(-1) ?? null, context.tenant.currency), userErrors: [] };
  }
}

function shown(version: (CheckoutDefinition & Version) | null, currency: string): CheckoutSettings | null {
  if (version === null) return null;
  const { money, maxShare, validFrom, validUntil: _until, code: _code, ...rest } = version;
  return { ...rest, money: moneyOf(money, currency), maxShare: percentText(maxShare), validFrom: new Date(validFrom) };
}
