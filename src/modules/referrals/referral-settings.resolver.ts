import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { moneyOf } from '../../kernel/money.types.js';
import type { ReferralDefinition } from '../../kernel/scheme/program-items.js';
import type { Version } from '../../kernel/scheme/rule.js';
import { inForce, SINGLE } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStore } from '../programs/index.js';
import { DEFAULT_REFERRALS, REFERRAL_KIND } from './referral-kind.js';
import { ReferralSettingsInput } from './referrals.input.js';
import { ReferralSettings, ReferralSettingsPayload } from './referrals.types.js';

/** How a program's referrals count. */
@Resolver()
export class ReferralSettingsResolver {
  constructor(private readonly store: SchemeStore) {}

  @Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
  @Query(() => ReferralSettings, { description: 'How referrals count now.' })
  referralSettings(@Ctx() { tenant, clock }: RequestContext): ReferralSettings {
    return shown(inForce(tenant.scheme.referrals, clock.now())[0] ?? null, tenant.currency);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => ReferralSettingsPayload, {
    description: 'Says how referrals count from now on. What was decided before stays decided.',
  })
  async saveReferrals(
    @Arg('input', () => ReferralSettingsInput, { description: 'All settings: what is left out is off.' })
    input: ReferralSettingsInput,
    @Ctx() { caller, tenant, language }: RequestContext,
  ): Promise<ReferralSettingsPayload> {
    const read = REFERRAL_KIND.read(input, SINGLE, tenant);
    const saved = await this.store.save(caller, tenant.id, 'referrals', SINGLE, () => read, { status: 'ACTIVE' });
    return Array.isArray(saved)
      ? { settings: null, userErrors: saved.map((refusal) => toUserError(refusal, language)) }
      : { settings: shown(saved.versions.at(-1) ?? null, tenant.currency), userErrors: [] };
  }
}

function shown(version: (ReferralDefinition & Version) | null, currency: string): ReferralSettings {
  const { firstPurchaseWithinDays, minimumPurchase, perReferrer } = version ?? DEFAULT_REFERRALS;
  const validFrom = version === null ? null : new Date(version.validFrom);
  const money = moneyOf(minimumPurchase, currency);
  return { firstPurchaseWithinDays, minimumPurchase: money, perReferrer, version: version?.version ?? 0, validFrom };
}
