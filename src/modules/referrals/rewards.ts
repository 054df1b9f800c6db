import type { Instant } from '../../kernel/clock.js';
import { isRefusal } from '../../kernel/refusal.js';
import type { AttributeValue } from '../../kernel/scheme/condition.js';
import {
  type FollowUp,
  needsForAwards,
  needsOccurrence,
  type OccurrenceKey,
  occurrencesPart,
  recordOccurrence,
  reverseOccurrence,
} from '../earning/index.js';
import { type Book, type Command, type Needs, systemEnvelope } from '../ledger/index.js';
import { isRewarded } from './judge-referral.js';
import type { ReferralRole, ReferralStep } from './referral-state.js';
import { referralsPart } from './referrals-part.js';

/** A side of a referral at a step. */
export interface Side {
  role: ReferralRole;
  step: ReferralStep;
  refereeId: number;
  /** When the step was taken. */
  at: Instant;
}

/** Kinds of follow-ups. */
export const REWARD = 'referral-reward';
export const TAKE_BACK = 'referral-take-back';

const keyOf = (memberId: number, { role, step, refereeId }: Side): OccurrenceKey => ({
  memberId,
  trigger: 'REFERRAL',
  of: null,
  key: `${role}:${step}:${refereeId}`,
});

/** What rewarding one side needs. */
export function needsReward(needs: Needs, memberId: number, side: Side): void {
  needs.of(referralsPart).add(side.refereeId);
  needsForAwards(needs, memberId, ['REFERRAL'], side.at);
  needsOccurrence(needs, keyOf(memberId, side));
}

/** Gives one side what the rules say, once, if the referral counts. Both sides are members of the batch. */
export function reward(book: Book, memberId: number, side: Side): void {
  const referral = book.of(referralsPart).get(side.refereeId);
  const { role, step } = side;
  if (!referral || !isRewarded(referral, step)) return;
  const { key } = keyOf(memberId, side);
  const payload: Record<string, AttributeValue> = { role, step };
  const draft = { trigger: 'REFERRAL', of: null, key, occurredAt: side.at, payload, referral: { role, step } } as const;
  const recorded = recordOccurrence(book, memberId, draft);
  // A membership that is over gets nothing.
  if (isRefusal(recorded) || !recorded.created) return;
  const points = new Map<string, number>();
  for (const { walletCode, granted } of recorded.occurrence.outcomes)
    if (granted > 0) points.set(walletCode, (points.get(walletCode) ?? 0) + granted);
  referral.awards.push({ role, step, occurrence: recorded.occurrence.id, points: Object.fromEntries(points) });
  referral.changed = true;
}

type Made = Pick<Command<null>, 'fingerprint' | 'store' | 'restore'>;
const unrepeated: Made = { fingerprint: () => null, store: () => ({}), restore: () => null };

const subjectOfId = (id: number) => ({ lookup: { by: 'id' as const, value: String(id) }, field: ['member'] });

/** The command of a follow-up: about its member, and others whose accounts it needs locked. */
export function followUpCommand(
  { kind, memberId }: FollowUp,
  programId: number,
  work: { others?: readonly number[]; needs(needs: Needs): void; decide(book: Book): void },
): Command<null> {
  return {
    ...systemEnvelope(programId),
    ...unrepeated,
    operation: kind,
    subjects: [memberId, ...(work.others ?? [])].map(subjectOfId),
    needs: (needs) => work.needs(needs),
    decide(book) {
      work.decide(book);
      return null;
    },
  };
}

/** Rewards a side after COMMIT. The friend's accounts are locked as well: they guard whether the referral still counts. */
export function rewardCommand(followUp: FollowUp, programId: number): Command<null> {
  const side = followUp.payload as unknown as Side;
  const { memberId } = followUp;
  return followUpCommand(followUp, programId, {
    others: side.refereeId === memberId ? [] : [side.refereeId],
    needs: (needs) => needsReward(needs, memberId, side),
    decide: (book) => reward(book, memberId, side),
  });
}

/** Takes back from a side what it got for a purchase that was returned. */
export function takeBackCommand(followUp: FollowUp, programId: number): Command<null> {
  const { memberId } = followUp;
  const side = followUp.payload as unknown as Side;
  const key = keyOf(memberId, side);
  return followUpCommand(followUp, programId, {
    needs: (needs) => needsOccurrence(needs, key, { reversedAt: side.at }),
    decide(book) {
      const found = book.of(occurrencesPart).find(key);
      if (found) reverseOccurrence(book, memberId, found, side.at, { code: 'REFERRAL_TAKEN_BACK' });
    },
  });
}
