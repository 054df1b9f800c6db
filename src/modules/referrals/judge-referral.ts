import type { Instant } from '../../kernel/clock.js';
import type { ReferralDefinition } from '../../kernel/scheme/program-items.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import type { ReferralRefusal, ReferralState, ReferralStep } from './referral-state.js';

/** What is known of a new member who came with a code. */
export interface Arrival {
  /** What of it had once been another member's. */
  former: 'phone' | 'other' | null;
  sameDevice: boolean;
  /** Friends of the referrer that count already. */
  friends: number;
}

/** Why the referral of a new member does not count; null when it does. */
export function refusalOf({ former, sameDevice, friends }: Arrival, { perReferrer }: ReferralDefinition): ReferralRefusal | null {
  if (former !== null) return former === 'phone' ? 'SAME_PHONE' : 'RE_ENROLLED';
  if (sameDevice) return 'SAME_DEVICE';
  return perReferrer !== null && friends >= perReferrer ? 'LIMIT' : null;
}

/** Why a member of long ago who comes with a code is no friend who was brought. */
export function refusalOfMember(who: { isReferrer: boolean; broughtReferrer: boolean }): ReferralRefusal {
  if (who.isReferrer) return 'SELF';
  return who.broughtReferrer ? 'CIRCLE' : 'RE_ENROLLED';
}

/** Whether what is left of a purchase is enough. A purchase of nothing never is. */
export function isEnough(left: number, { minimumPurchase }: ReferralDefinition): boolean {
  return left >= Math.max(1, minimumPurchase);
}

/** Whether a purchase is a first one that counts: enough, not before the member joined and not too long after. Amounts are in minor units. */
export function isFirstPurchase(
  purchase: { total: number; occurredAt: Instant },
  joinedAt: Instant,
  definition: ReferralDefinition,
  timeZone: string,
): boolean {
  const zone = zoneClock(timeZone);
  const days = zone.localDay(purchase.occurredAt) - zone.localDay(joinedAt);
  const { firstPurchaseWithinDays: within } = definition;
  return isEnough(purchase.total, definition) && days >= 0 && (within === null || days <= within);
}

/** Whether a side may be rewarded for a step: not for what does not count, and not for a purchase that was taken back. */
export function isRewarded({ status }: Pick<ReferralState, 'status'>, step: ReferralStep): boolean {
  return step === 'ENROLMENT' ? status !== 'REFUSED' : status === 'PURCHASED';
}
