import type { Read } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import type { Instant } from '../../kernel/clock.js';
import type { RequestContext } from '../../kernel/context.js';
import { describeRefusal } from '../../kernel/messages.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { Trigger } from '../../kernel/scheme/rule.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { type Book, type BookKey, mayEarn, type Needs } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { counterKeys } from './engine/counters.js';
import { evaluate } from './engine/evaluate.js';
import type { Evaluation } from './engine/evaluation.js';
import type { Happening, MemberFacts, TierFacts } from './engine/happening.js';
import { giveGifts, toldGift } from './gifts.js';
import { judge } from './grant-awards.js';
import { memberFacts } from './member-facts.js';
import { needsForAwards } from './needs-for-awards.js';
import type { Outcome, RuleGift } from './purchase-state.js';
import { tierFacts } from './tier-facts.js';

export type BookRead = Read<BookKey, Book>;

/** What would be granted, and given beside points. */
export interface Previewed {
  outcomes: Outcome[];
  gifts: RuleGift[];
}

/** What is to be previewed: of a member or, without one, of a visitor. */
export interface PreviewRequest {
  memberId: number | null;
  trigger: Trigger;
  of: string | null;
  at: Instant;
  /** Instead of the member's own; a visitor's is the lowest. */
  tier: string | null;
}

type Facts = Pick<Happening, 'purchase' | 'payload'>;

/**
 * What recording would grant: the same facts, counters and rules as in a command, in one snapshot without a lock, and nothing is kept.
 * Refuses: NOT_FOUND (tier), NOT_ELIGIBLE (closed), INVALID (more points than can be kept), LIMIT_REACHED (a wallet is full).
 */
export async function preview(
  read: (key: BookKey) => Promise<Book>,
  now: Instant,
  request: PreviewRequest,
  facts: Facts,
): Promise<Previewed | Refusal> {
  const { memberId, trigger, of, at } = request;
  const book = await read({
    memberIds: memberId === null ? [] : [memberId],
    now,
    ask: (needs) => (memberId === null ? needsOfVisitor(needs, trigger, at) : needsForAwards(needs, memberId, [trigger], at)),
  });
  const tier = request.tier === null ? null : tierNamed(book, request.tier, at);
  if (isRefusal(tier)) return tier;
  const known = memberId === null ? visitor(book, at) : memberFacts(book, memberId, trigger, at);
  const member = tier === null ? known : { ...known, tier };
  const happening: Happening = { trigger, of, occurredAt: at, member, streak: null, referral: null, ...facts };
  const evaluation = memberId === null ? judgeVisitor(book, happening) : judgeMember(book, memberId, happening);
  if (isRefusal(evaluation)) return evaluation;
  return { outcomes: evaluation.outcomes, gifts: giftsFor(book, memberId, evaluation) };
}

/** As they would be given. A visitor has had nothing yet: nobody has looked whether what rules would give it is there. */
function giftsFor(book: Book, memberId: number | null, { gifts, uses }: Evaluation): RuleGift[] {
  if (memberId === null) return gifts.map((gift) => toldGift(gift, { given: gift.granted, refs: [], why: null }));
  // the book is this preview's own, and nothing of it is kept
  book.of(countersPart).add(uses);
  return giveGifts(book, memberId, gifts);
}

function judgeMember(book: Book, memberId: number, happening: Happening) {
  const member = book.member(memberId);
  return mayEarn(member, 'member') ?? judge(book, member, happening, ['total', 'amount']);
}

function judgeVisitor(book: Book, happening: Happening) {
  return (
    evaluate(book.program, happening, book.of(countersPart).usedOf) ?? refuse('INVALID', ['total', 'amount'], 'too-many-points')
  );
}

function needsOfVisitor(needs: Needs, trigger: Trigger, at: Instant): void {
  for (const key of counterKeys(needs.program, trigger, at, null)) needs.of(countersPart).keys.add(key);
}

/** Somebody who would become a member with this. */
function visitor(book: Book, at: Instant): MemberFacts {
  const [scheme] = inForce(book.program.scheme.tiers, at);
  const lowest = scheme?.tiers[0];
  return {
    id: null,
    joinedAt: at,
    tier: scheme && lowest ? tierFacts(scheme, lowest.code) : null,
    birthday: null,
    tags: new Set(),
    attributes: {},
    segments: new Set(),
    purchases: 0,
  };
}

function tierNamed({ program }: Book, code: string, at: Instant): TierFacts | Refusal {
  const [scheme] = inForce(program.scheme.tiers, at);
  const tier = scheme ? tierFacts(scheme, code) : null;
  return tier ?? refuse('NOT_FOUND', ['tier'], 'preview-tier-unknown', { tier: code });
}

/** A preview is a query: what a mutation would list as its errors is a top-level one. @throws ApiError BAD_USER_INPUT */
export function unlessRefused<T>(answer: T | Refusal, { language }: RequestContext): T {
  if (isRefusal(answer)) throw new ApiError('BAD_USER_INPUT', describeRefusal(answer.message, answer.params, language));
  return answer;
}
