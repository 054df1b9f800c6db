import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { canBeAnswered, type Invitation } from './survey.js';

/** What decides whether somebody may answer. */
export interface Standing {
  /** Its invitations to the survey, oldest first. */
  own: readonly Invitation[];
  /** Whether it has answered the survey at all. */
  hasAnswered: boolean;
  /** Whether the survey may be answered without an invitation. */
  open: boolean;
}

/**
 * The invitation that is answered, or null where none is needed: the one that was named, else the oldest that is good. To a member there are no invitations but
 * its own. Refuses: NOT_FOUND, ALREADY_EXISTS (answered), EXPIRED, NOT_ELIGIBLE (not invited).
 */
export function slotOf(
  { own, hasAnswered, open }: Standing,
  invitationId: number | null,
  now: Instant,
): Invitation | null | Refusal {
  if (invitationId !== null) {
    const named = own.find(({ id }) => id === invitationId);
    return named ? (canBeAnswered(named, now) ?? named) : refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation');
  }
  const ready = own.find((one) => canBeAnswered(one, now) === null);
  if (ready) return ready;
  if (hasAnswered) return refuse('ALREADY_EXISTS', ['surveyCode'], 'survey-answered');
  if (open) return null;
  return own.some(({ status }) => status === 'OPEN')
    ? refuse('EXPIRED', ['surveyCode'], 'survey-invitation-expired')
    : refuse('NOT_ELIGIBLE', ['surveyCode'], 'survey-not-invited');
}

/** Under which unfinished answers are kept. */
export const holderOf = (memberId: number | null, invitationId: number | null): string =>
  invitationId === null ? `member:${memberId}` : `invitation:${invitationId}`;
