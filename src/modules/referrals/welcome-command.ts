import type { Instant } from '../../kernel/clock.js';
import { type FollowUp, followUpsPart, needsForAwards, needsOccurrence, recordOccurrence } from '../earning/index.js';
import type { Command } from '../ledger/index.js';
import { followUpCommand, needsReward, REWARD, reward, type Side } from './rewards.js';

/** The kind of the follow-up. */
export const WELCOME = 'welcome';

/** What is to be done for a new member after the transaction that enrolled it. */
export interface Welcome {
  joinedAt: Instant;
  /** Whether it gets what rules give at enrolment. */
  welcomed: boolean;
  /** Who brought it, where that counts. */
  referrerId: number | null;
}

const ONCE = 'once';

/** Gives a new member its welcome, once for ever, and its side of the referral; the side of who brought it is left to a command of its own. */
export function welcomeCommand(followUp: FollowUp, programId: number): Command<null> {
  const { memberId } = followUp;
  const { joinedAt, welcomed, referrerId } = followUp.payload as unknown as Welcome;
  const side = (role: Side['role']): Side => ({ role, step: 'ENROLMENT', refereeId: memberId, at: joinedAt });
  const welcome = { memberId, trigger: 'ENROLMENT', of: null, key: ONCE } as const;
  return followUpCommand(followUp, programId, {
    needs(needs) {
      if (welcomed) {
        needsForAwards(needs, memberId, ['ENROLMENT'], joinedAt);
        needsOccurrence(needs, welcome);
      }
      if (referrerId !== null) needsReward(needs, memberId, side('REFEREE'));
    },
    decide(book) {
      if (welcomed) recordOccurrence(book, memberId, { ...welcome, occurredAt: joinedAt });
      if (referrerId === null) return;
      reward(book, memberId, side('REFEREE'));
      book.of(followUpsPart).push({ kind: REWARD, memberId: referrerId, payload: { ...side('REFERRER') } });
    },
  });
}
