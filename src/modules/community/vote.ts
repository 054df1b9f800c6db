import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { isCode } from '../../kernel/text.js';
import { type FactNeeds, factsOf, needsFacts } from '../earning/index.js';
import { type Book, type Command, type Envelope, mayEarn, subjectOf } from '../ledger/index.js';
import { needsMerit, recordMerit } from './merits.js';
import { checkBallot } from './poll.js';
import { pollBook, pollsPart } from './polls-part.js';

export interface VoteRequest {
  poll: string;
  choices: readonly string[];
}

export interface Voted {
  poll: string;
}

const onlyTier: FactNeeds = {
  ...{ tier: true, birthday: false, tags: false, attributes: false, segments: false, purchases: false },
};

/**
 * Votes, or votes otherwise while the poll is open; the first vote may be rewarded. Refuses: INVALID (member, choices), NOT_FOUND (member, poll, option),
 * FORBIDDEN_TARGET (another member), NOT_ELIGIBLE (closed membership, the tier, not open yet), EXPIRED (the poll is closed), LIMIT_REACHED (the wallet is full).
 */
export function votePoll(envelope: Envelope, lookup: MemberLookup | null, request: VoteRequest): Command<Voted> | Refusal {
  const subject = subjectOf(lookup, envelope, 'member');
  if (isRefusal(subject)) return subject;
  const { poll: code, choices } = request;
  if (!isCode(code)) return refuse('NOT_FOUND', ['poll'], 'poll-not-found');
  return {
    ...envelope,
    operation: 'votePoll',
    subjects: [subject],
    fingerprint: ([member]) => ({ member, ...request }),
    needs(needs, [member]) {
      const memberId = member as number;
      needs.of(pollsPart).push({ poll: code, memberId });
      if (inForce(needs.program.scheme.tiers, needs.now).length > 0) needsFacts(needs, memberId, onlyTier, needs.now);
      needsMerit(needs, memberId, 'poll_voted', code);
    },
    decide: (book, [member]) => decide(book, member as number, code, choices),
    store: ({ poll }) => ({ poll }),
    restore: (stored) => ({ poll: stored['poll'] as string }),
  };
}

function decide(book: Book, memberId: number, code: string, choices: readonly string[]): Voted | Refusal {
  const state = pollBook(book);
  const { now, program } = book;
  const poll = state.polls.get(code);
  if (!poll) return refuse('NOT_FOUND', ['poll'], 'poll-not-found');
  const gone = mayEarn(book.member(memberId), 'member');
  if (gone) return gone;
  const hasTiers = inForce(program.scheme.tiers, now).length > 0;
  const tier = hasTiers ? (factsOf(book, memberId, onlyTier, now).tier?.code ?? null) : null;
  const wrong = checkBallot(poll, { choices, options: state.options.get(poll.id) ?? [], tier, now });
  if (wrong) return wrong;
  const before = state.voteOf(poll.id, memberId);
  if (before === null) {
    const payload = { poll: code, ...(poll.topic === null ? {} : { topic: poll.topic }) };
    const refusal = recordMerit(book, memberId, { of: 'poll_voted', key: code, payload });
    if (refusal) return refusal;
  } else if (sameChoices(before.choices, choices)) return { poll: code };
  state.cast({ pollId: poll.id, memberId, choices, votedAt: before?.votedAt ?? now, changedAt: now });
  return { poll: code };
}

const sameChoices = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();
