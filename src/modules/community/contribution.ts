import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { CommunityPolicy } from './policy.js';

export type ContributionKind = 'REVIEW' | 'POST';
export type ContributionStatus = 'PENDING' | 'PUBLISHED' | 'REJECTED' | 'HIDDEN' | 'WITHDRAWN';
export type Decision = 'APPROVE' | 'REJECT' | 'HIDE' | 'FEATURE' | 'UNFEATURE';

/** A review of a product or a post about a topic, as it is kept. */
export interface Contribution {
  id: number;
  kind: ContributionKind;
  memberId: number;
  status: ContributionStatus;
  topic: string | null;
  sku: string | null;
  stars: number | null;
  orderId: string | null;
  /** The line of the order that has the product. */
  purchaseId: number | null;
  linePosition: number | null;
  text: string;
  featuredAt: Instant | null;
  likes: number;
  dislikes: number;
  reports: number;
  edits: number;
  /** Of its rewards: 1, and 1 more each time they were taken back. */
  round: number;
  reply: string | null;
  repliedBy: string | null;
  repliedAt: Instant | null;
  reasonCode: string | null;
  abuse: boolean;
  moderatedAt: Instant | null;
  moderatedBy: string | null;
  publishedAt: Instant | null;
  createdBy: string;
  createdAt: Instant;
  updatedAt: Instant;
}

/** What was done to it, in codes. */
export type ContributionDeed =
  | 'WRITTEN'
  | 'EDITED'
  | 'WITHDRAWN'
  | 'APPROVED'
  | 'REJECTED'
  | 'ABUSE'
  | 'HIDDEN'
  | 'REPORTED'
  | 'FEATURED'
  | 'UNFEATURED'
  | 'REPLIED';

/** What rules reward of it. */
export type Merit = 'review_published' | 'post_approved' | 'post_featured';

export interface Ruling {
  decision: Decision;
  reasonCode: string | null;
  abuse: boolean;
  by: string;
  now: Instant;
}

export interface Moderated {
  contribution: Contribution;
  deed: ContributionDeed;
  /** What rules may reward now. */
  merit: Merit | null;
  /** Whether what it was rewarded with goes. */
  forfeits: boolean;
}

/** What staff make of a contribution. Refuses: INVALID_STATE, NOT_ELIGIBLE (a review is not featured), INVALID (no reason, abuse that is not rejected). */
export function moderated(before: Contribution, ruling: Ruling): Moderated | Refusal {
  const { decision, reasonCode, abuse, by, now } = ruling;
  const refusal = whyNotModerated(before, ruling);
  if (refusal) return refusal;
  const seen = { ...before, reports: 0, moderatedAt: now, moderatedBy: by, updatedAt: now };
  const done = (change: Partial<Contribution>, deed: ContributionDeed, merit: Merit | null = null): Moderated => {
    return { contribution: { ...seen, ...change }, deed, merit, forfeits: false };
  };
  switch (decision) {
    case 'APPROVE': {
      const shown = { status: 'PUBLISHED', publishedAt: before.publishedAt ?? now, reasonCode: null, abuse: false } as const;
      return done(shown, 'APPROVED', before.kind === 'REVIEW' ? 'review_published' : 'post_approved');
    }
    case 'REJECT': {
      const gone = { status: 'REJECTED', featuredAt: null, reasonCode, abuse: abuse || before.abuse } as const;
      return { ...done(gone, abuse ? 'ABUSE' : 'REJECTED'), forfeits: abuse && !before.abuse };
    }
    case 'HIDE':
      return done({ status: 'HIDDEN', featuredAt: null, reasonCode }, 'HIDDEN');
    case 'FEATURE':
      return done({ featuredAt: before.featuredAt ?? now }, 'FEATURED', 'post_featured');
    case 'UNFEATURE':
      return done({ featuredAt: null }, 'UNFEATURED');
  }
}

function whyNotModerated({ status, kind, moderatedAt, featuredAt }: Contribution, ruling: Ruling): Refusal | null {
  const { decision, reasonCode, abuse } = ruling;
  const wrongState = refuse('INVALID_STATE', ['contributionId'], 'contribution-state', { status });
  if (abuse && decision !== 'REJECT') return refuse('INVALID', ['abuse'], 'contribution-abuse');
  if (status === 'WITHDRAWN') return wrongState;
  if (decision === 'REJECT') return reasonCode === null ? refuse('INVALID', ['reasonCode'], 'required') : null;
  if (decision === 'UNFEATURE') return featuredAt === null ? wrongState : null;
  if (decision === 'APPROVE') return null;
  if (decision === 'FEATURE' && kind !== 'POST') return refuse('NOT_ELIGIBLE', ['decision'], 'contribution-review-featured');
  if (status !== 'PUBLISHED') return wrongState;
  return decision === 'FEATURE' && moderatedAt === null
    ? refuse('INVALID_STATE', ['contributionId'], 'contribution-unseen')
    : null;
}

export interface Edit {
  text: string;
  stars: number | null;
  now: Instant;
}

/** What its author makes of it: while the window is open. Staff look again. Refuses: INVALID_STATE, EXPIRED. */
export function edited(
  before: Contribution,
  { text, stars, now }: Edit,
  policy: Pick<CommunityPolicy, 'editHours'>,
  isModerated: boolean,
): Contribution | Refusal {
  const { status, abuse, createdAt } = before;
  if (status === 'WITHDRAWN' || abuse) return refuse('INVALID_STATE', ['contributionId'], 'contribution-state', { status });
  if (now >= createdAt + policy.editHours * 3_600_000) return refuse('EXPIRED', ['contributionId'], 'contribution-edit-late');
  const shown = status === 'HIDDEN' ? 'HIDDEN' : 'PUBLISHED';
  return {
    ...before,
    ...{ text, stars: stars ?? before.stars, edits: before.edits + 1, updatedAt: now, moderatedAt: null },
    status: isModerated ? 'PENDING' : shown,
    publishedAt: isModerated ? before.publishedAt : (before.publishedAt ?? now),
    featuredAt: isModerated ? null : before.featuredAt,
  };
}

/** Its author takes it back: nobody reads it any more, and what was decided about it stays. */
export function withdrawn(before: Contribution, now: Instant): Contribution {
  return before.status === 'WITHDRAWN'
    ? before
    : { ...before, status: 'WITHDRAWN', text: '-', reply: null, featuredAt: null, updatedAt: now };
}

/** One member more reports it; so many hide it until staff have looked. */
export function reported(before: Contribution, { hideReports }: Pick<CommunityPolicy, 'hideReports'>): Contribution {
  const reports = before.reports + 1;
  const hides = before.status === 'PUBLISHED' && reports >= hideReports;
  return { ...before, reports, ...(hides ? { status: 'HIDDEN', featuredAt: null } : {}), moderatedAt: null };
}

export interface RatingChange {
  sku: string;
  stars: number;
  by: number;
}

/** What a change of a review adds to the published stars of its product. */
export function ratingChanges(before: Contribution | null, after: Contribution): RatingChange[] {
  const of = (one: Contribution | null, by: number): RatingChange[] =>
    one !== null && one.status === 'PUBLISHED' && one.sku !== null && one.stars !== null
      ? [{ sku: one.sku, stars: one.stars, by }]
      : [];
  const changes = [...of(before, -1), ...of(after, 1)];
  const [gone, come] = changes;
  return gone && come && gone.stars === come.stars ? [] : changes;
}
