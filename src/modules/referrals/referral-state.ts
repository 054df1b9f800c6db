import type { Instant } from '../../kernel/clock.js';
import type { RuleDefinition } from '../../kernel/scheme/rule.js';

type Side = NonNullable<RuleDefinition['referral']>;
export type ReferralRole = Side['role'];
export type ReferralStep = Side['step'];

/** REFUSED does not count, and never will. TAKEN_BACK: the purchase that counted was returned, for good. */
export type ReferralStatus = 'REFUSED' | 'ENROLLED' | 'PURCHASED' | 'TAKEN_BACK';

/** Why a referral does not count. */
export type ReferralRefusal = 'SELF' | 'CIRCLE' | 'RE_ENROLLED' | 'SAME_PHONE' | 'SAME_DEVICE' | 'LIMIT';

/** What one side got at one step. */
export interface ReferralAward {
  role: ReferralRole;
  step: ReferralStep;
  occurrence: number;
  /** By the codes of wallets. */
  points: Record<string, number>;
}

/** That one member brought another. */
export interface ReferralState {
  refereeId: number;
  referrerId: number;
  status: ReferralStatus;
  refusedFor: ReferralRefusal | null;
  purchaseId: number | null;
  awards: ReferralAward[];
  createdAt: Instant;
  purchasedAt: Instant | null;
  takenBackAt: Instant | null;
}
