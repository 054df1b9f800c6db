import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type Book, type Command, type Envelope, notOneself } from '../ledger/index.js';
import { checkReasonCode } from '../members/index.js';
import { type Decision, moderated } from './contribution.js';
import { contributionRecord, contributionsPart } from './contributions-part.js';
import { earnsStill, meritOf, needsMerits, recordMerit, takeBackMerits } from './merits.js';

export interface ModerationRequest {
  contributionId: number;
  decision: Decision;
  reasonCode: string | null;
  abuse: boolean;
}

interface Decided {
  contributionId: number;
}

/**
 * What staff make of a contribution, with what rules give for it; where it is removed for abuse, all that it was rewarded with goes. Refuses: INVALID
 * (reasonCode, abuse), NOT_FOUND, NOT_ELIGIBLE (a review is not featured), FORBIDDEN_TARGET (one's own), INVALID_STATE, LIMIT_REACHED (the wallet is full).
 */
export function moderateContribution(envelope: Envelope, request: ModerationRequest): Command<Decided> | Refusal {
  const { contributionId, decision, reasonCode, abuse } = request;
  const wrongCode = reasonCode === null ? null : checkReasonCode(reasonCode, 'reasonCode');
  if (wrongCode) return wrongCode;
  return {
    ...envelope,
    operation: 'moderateContribution',
    subjects: [{ record: contributionRecord, key: contributionId, field: ['contributionId'] }],
    fingerprint: () => request,
    needs(needs, [member]) {
      needs.of(contributionsPart).add(contributionId);
      needsMerits(needs, member as number, contributionId, decision === 'REJECT' && abuse);
      needs.ids += 2;
    },
    decide: (book, [member]) => decide(book, member as number, request, envelope.principal),
    store: ({ contributionId: id }) => ({ contributionId: id }),
    restore: (stored) => ({ contributionId: stored['contributionId'] as number }),
  };
}

function decide(book: Book, memberId: number, request: ModerationRequest, principal: string): Decided | Refusal {
  const state = book.of(contributionsPart);
  const before = state.contributions.get(request.contributionId);
  if (!before) return refuse('NOT_FOUND', ['contributionId'], 'contribution-not-found');
  const self = notOneself(book.member(memberId), principal, 'contributionId');
  if (self) return refuse('FORBIDDEN_TARGET', ['contributionId'], 'contribution-own');
  const ruled = moderated(before, { ...request, by: principal, now: book.now });
  if (isRefusal(ruled)) return ruled;
  let { contribution } = ruled;
  const refusal = ruled.merit && earnsStill(before) ? recordMerit(book, memberId, meritOf(contribution, ruled.merit)) : null;
  if (refusal) return refusal.at('contributionId');
  if (ruled.forfeits && takeBackMerits(book, before, request.reasonCode ?? ''))
    contribution = { ...contribution, round: contribution.round + 1 };
  state.change(before, contribution);
  const { id, status } = contribution;
  const { reasonCode } = request;
  const what = ruled.deed;
  state.deeds.push({ id: book.ids.next(), contributionId: id, what, reasonCode, status, actor: principal, at: book.now });
  book.audit({
    action: `contribution.${what.toLowerCase()}`,
    target: `member:${memberId}`,
    details: { contribution: id, reasonCode },
  });
  return { contributionId: id };
}
