import { describedEnum } from '../../kernel/described-enum.js';
import type { ContributionDeed, ContributionKind, ContributionStatus, Decision } from './contribution.js';
import type { ReportReason } from './opinions.js';
import type { Shows } from './poll.js';

export const ContributionKindEnum = describedEnum<ContributionKind>('ContributionKind', 'What a member wrote.', {
  REVIEW: 'A review of a product, with stars.',
  POST: 'A post about a topic.',
});

export const ContributionStatusEnum = describedEnum<ContributionStatus>('ContributionStatus', 'Whether others can read it.', {
  PENDING: 'Not yet: staff look at it first.',
  PUBLISHED: 'Yes.',
  REJECTED: 'No: staff did not approve it.',
  HIDDEN: 'Not for now: staff hid it, or so many members reported it that staff have to look.',
  WITHDRAWN: 'No: its author took it back.',
});

export const ModerationEnum = describedEnum<Decision>('Moderation', 'What staff make of a contribution.', {
  APPROVE: 'It is shown, and rewarded where rules say so. What was reported of it is settled.',
  REJECT: 'It is not shown; needs a reason. With `abuse` all that it was rewarded with goes, and it counts against its author.',
  HIDE: 'It is not shown until it is approved again.',
  FEATURE: 'An approved post is shown before others, and rewarded where rules say so.',
  UNFEATURE: 'It is shown as all others. What it was rewarded with stays.',
});

export const ContributionDeedEnum = describedEnum<ContributionDeed>('ContributionDeed', 'What was done to a contribution.', {
  WRITTEN: 'It was written.',
  EDITED: 'Its author changed it.',
  WITHDRAWN: 'Its author took it back.',
  APPROVED: 'Staff approved it.',
  REJECTED: 'Staff did not approve it.',
  ABUSE: 'Staff removed it for abuse.',
  HIDDEN: 'Staff hid it.',
  REPORTED: 'So many members reported it that it is hidden until staff have looked.',
  FEATURED: 'Staff feature it.',
  UNFEATURED: 'Staff do not feature it any more.',
  REPLIED: 'The brand replied, or took its reply back.',
});

export const ReportReasonEnum = describedEnum<ReportReason>('ReportReason', 'Why a contribution is reported.', {
  SPAM: 'It advertises, or has nothing to do with it.',
  OFFENSIVE: 'It insults or threatens somebody.',
  PRIVATE: 'It tells what is private.',
  FALSE: 'It is not true.',
  OTHER: 'Something else.',
});

export type Order = 'NEWEST' | 'LIKED';
export const ContributionOrderEnum = describedEnum<Order>('ContributionOrder', 'What comes first.', {
  NEWEST: 'What was written last.',
  LIKED: 'What most members like, or find helpful.',
});

export const PollShowsEnum = describedEnum<Shows>('PollShows', 'When members see how a poll stands. Staff always do.', {
  ALWAYS: 'Always.',
  AFTER_VOTE: 'When they have voted; everybody when it is closed.',
  AFTER_CLOSE: 'When it is closed.',
});
