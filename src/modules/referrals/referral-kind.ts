import type { Instant } from '../../kernel/clock.js';
import { fromMinorUnits, toMinorUnits } from '../../kernel/money.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { ReferralDefinition } from '../../kernel/scheme/program-items.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import type { ItemKind } from '../programs/index.js';
import type { ReferralSettingsInput } from './referrals.input.js';

const MAX_DAYS = 3_650;
const MAX_FRIENDS = 1_000_000;

/** How referrals count until a program says otherwise. */
export const DEFAULT_REFERRALS: ReferralDefinition = { firstPurchaseWithinDays: null, minimumPurchase: 0, perReferrer: null };

/** How referrals counted at an instant. */
export function referralsAt({ scheme }: ProgramConfig, at: Instant): ReferralDefinition {
  return inForce(scheme.referrals, at)[0] ?? DEFAULT_REFERRALS;
}

/** Referral settings, as people write them. Refuses: INVALID with the path of each number that is out of its range. */
export const REFERRAL_KIND: ItemKind<'referrals', ReferralSettingsInput> = {
  kind: 'referrals',
  read({ firstPurchaseWithinDays = null, minimumPurchase = null, perReferrer = null }, _code, { currency }) {
    const refusals: Refusal[] = [];
    const within = (value: number | null, field: string, min: number, max: number) => {
      if (value !== null && (!Number.isInteger(value) || value < min || value > max))
        refusals.push(refuse('INVALID', [field], 'between', { min, max }));
    };
    within(firstPurchaseWithinDays, 'firstPurchaseWithinDays', 0, MAX_DAYS);
    within(perReferrer, 'perReferrer', 1, MAX_FRIENDS);
    const least = minimumPurchase === null ? 0 : toMinorUnits(minimumPurchase, currency);
    if (least === null) refusals.push(refuse('INVALID', ['minimumPurchase'], 'too-many-decimals', { currency }));
    else if (least < 0) refusals.push(refuse('INVALID', ['minimumPurchase'], 'amount-negative'));
    return refusals.length > 0 ? refusals : { firstPurchaseWithinDays, minimumPurchase: least ?? 0, perReferrer };
  },
  write: ({ firstPurchaseWithinDays, minimumPurchase, perReferrer }, { currency }) => ({
    firstPurchaseWithinDays,
    minimumPurchase: fromMinorUnits(minimumPurchase, currency),
    perReferrer,
  }),
};
