import type { Instant } from '../../../kernel/clock.js';
import type { MemberLookup } from '../../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import { type Book, type Command, type Envelope, mayEarn, notOneself } from '../../ledger/index.js';
import { checkReasonCode } from '../../members/index.js';
import { Draft } from '../draft.js';
import { reviewed, rise } from '../review.js';
import { rankOf, type Standing, type TierCause } from '../standing.js';
import type { MemberTier } from './member-tier.js';
import { record } from './record-moves.js';
import { subjectOf, tierOf } from './tiers-part.js';

export interface AssignmentRequest {
  member: MemberLookup;
  tier: string;
  /** Null: until it is ended. */
  until: Instant | null;
  /** A code; it stays in the audit trail. */
  reason: string;
}

/**
 * Gives a member a tier for a time: a floor under what its metrics earn. A later assignment takes the place of an earlier one.
 * Refuses: INVALID (until, reason), NOT_FOUND (member, tier), FORBIDDEN_TARGET (oneself), NOT_ELIGIBLE (closed), INVALID_STATE (no tiers in force; the
 * member has earned a higher tier).
 */
export function assignTier(envelope: Envelope, request: AssignmentRequest): Command<{ memberId: number }> | Refusal {
  const { tier: code, until, reason } = request;
  const wrong = checkReasonCode(reason, 'reason');
  if (wrong) return wrong;
  return ofMember(envelope, 'assignTier', request.member, { tier: code, until, reason }, (book, tier, standing) => {
    const scheme = inForce(book.program.scheme.tiers, book.now)[0];
    if (!scheme || standing.schemeVersion !== scheme.version) return refuse('INVALID_STATE', ['tier'], 'no-tiers');
    const rank = rankOf(scheme, code);
    if (rank < 0) return refuse('NOT_FOUND', ['tier'], 'tier-not-found', { tier: code });
    if (until !== null && until <= book.now) return refuse('INVALID', ['until'], 'until-past');
    if (rank < rankOf(scheme, standing.earned)) return refuse('INVALID_STATE', ['tier'], 'tier-earned-higher');
    const assignment = { tier: code, from: book.now, until, by: envelope.principal, reason };
    carryOut(book, tier, { assignment }, { code: 'ASSIGNED' });
    book.audit({ action: 'tier.assigned', target: `member:${tier.memberId}`, details: { tier: code, until, reason } });
    return null;
  });
}

/**
 * Ends an assignment before its time: the member has what its metrics earn.
 * Refuses: INVALID (reason), NOT_FOUND (member), FORBIDDEN_TARGET (oneself), NOT_ELIGIBLE (closed), INVALID_STATE (no tier is assigned).
 */
export function endTierAssignment(
  envelope: Envelope,
  member: MemberLookup,
  reason: string,
): Command<{ memberId: number }> | Refusal {
  const wrong = checkReasonCode(reason, 'reason');
  if (wrong) return wrong;
  return ofMember(envelope, 'endTierAssignment', member, { reason }, (book, tier, standing) => {
    if (!standing.assignment) return refuse('INVALID_STATE', ['member'], 'no-assignment');
    const { tier: code } = standing.assignment;
    carryOut(book, tier, { assignment: null }, { code: 'ASSIGNMENT_END' });
    book.audit({ action: 'tier.assignment-ended', target: `member:${tier.memberId}`, details: { tier: code, reason } });
    return null;
  });
}

function ofMember(
  envelope: Envelope,
  operation: string,
  lookup: MemberLookup,
  content: object,
  decide: (book: Book, tier: MemberTier, standing: Standing) => Refusal | null,
): Command<{ memberId: number }> {
  return {
    ...envelope,
    operation,
    subjects: [{ lookup, field: ['member'] }],
    fingerprint: ([member]) => ({ member, ...content }),
    needs: () => undefined,
    decide(book, [id]) {
      const member = book.member(id as number);
      const refusal = mayEarn(member, 'member') ?? notOneself(member, envelope.principal, 'member');
      if (refusal) return refusal;
      const tier = tierOf(book, member.id);
      if (!tier.standing) return refuse('INVALID_STATE', ['tier'], 'no-tiers');
      const outcome = decide(book, tier, tier.standing);
      return isRefusal(outcome) ? outcome : { memberId: member.id };
    },
    store: ({ memberId }) => ({ memberId }),
    restore: (stored) => ({ memberId: stored['memberId'] as number }),
  };
}

function carryOut(book: Book, tier: MemberTier, changes: Partial<Standing>, cause: TierCause): void {
  if (!tier.standing) return;
  const draft = new Draft(tier.standing, subjectOf(book, tier));
  draft.change(changes, book.now, cause);
  rise(draft, book.now, { code: 'REACHED' });
  record(book, tier, reviewed(draft));
  tier.changed = true;
}
