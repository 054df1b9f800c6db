import type { Instant } from '../../kernel/clock.js';
import type { TierScheme } from '../../kernel/scheme/tiers.js';
import type { MetricDay } from './metrics.js';
import type { Span } from './windows.js';

/** A tier that staff gave: a floor under what the metrics earn, until it ends. */
export interface Assignment {
  tier: string;
  from: Instant;
  /** Null: until staff end it. */
  until: Instant | null;
  /** The principal that gave it, and why, as a code. */
  by: string;
  reason: string;
}

/** A tier that was lost when a period ended: news of that period that come late can still bring it back. */
export interface LostTier {
  tier: string;
  period: Span;
}

/** Where a member stands. What the metrics earned goes on beside an assignment, so that the member falls back to it when that ends. */
export interface Standing {
  /** The version of the scheme that it was last judged by; 0 before any. */
  schemeVersion: number;
  /** The tier that the metrics earned, by code; empty before any scheme. */
  earned: string;
  earnedSince: Instant;
  /** Local days at whose end the earned tier may be lost; null where nothing can be lost (lowest tier, LIFETIME). */
  period: Span | null;
  /** What the last period end took. */
  lost: LostTier | null;
  assignment: Assignment | null;
  /** Since when the member has had the higher of both. */
  since: Instant;
  /** The downgrade for which notice was last given. */
  noticedFor: Instant | null;
  /** Up to when what happens by itself has been dealt with. */
  reviewedUntil: Instant;
}

/** Why a tier changed: a code and what its text needs. Stored for ever. */
export type TierCause = { code: CauseCode } & Record<string, string | number>;

export type CauseCode = 'REACHED' | 'PERIOD_END' | 'RETURN' | 'SCHEME' | 'ASSIGNED' | 'ASSIGNMENT_END';

/** A change of the tier that a member has, or the notice of one to come. */
export interface TierMove {
  from: string;
  to: string;
  /** Whether `to` is the higher one. */
  up: boolean;
  cause: TierCause;
  upcoming: boolean;
  effectiveAt: Instant;
}

/** Whom a review looks at, and by what. */
export interface TierSubject {
  joinedAt: Instant;
  timeZone: string;
  /** Every version of the program's scheme, oldest first. */
  schemes: readonly TierScheme[];
  days: readonly MetricDay[];
}

/** A member of whom nothing was ever judged. */
export function newcomer(joinedAt: Instant): Standing {
  return {
    schemeVersion: 0,
    earned: '',
    earnedSince: joinedAt,
    period: null,
    lost: null,
    assignment: null,
    since: joinedAt,
    noticedFor: null,
    reviewedUntil: joinedAt,
  };
}

export function rankOf(scheme: TierScheme, code: string): number {
  return scheme.tiers.findIndex((tier) => tier.code === code);
}

/** The tier that a member has, by its place in the scheme: the higher of what was earned and what was given. */
export function heldRank(scheme: TierScheme, { earned, assignment }: Standing): number {
  return Math.max(0, rankOf(scheme, earned), assignment ? rankOf(scheme, assignment.tier) : 0);
}
