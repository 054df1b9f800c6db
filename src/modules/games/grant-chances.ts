import type { MemberLookup } from '../../kernel/member-lookup.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { type Book, type Command, type Envelope, mayEarn } from '../ledger/index.js';
import { MAX_EXTRA } from './chances.js';
import { newestGame } from './game-kind.js';
import { askMember, gameBook } from './games-part.js';

export interface ChanceRequest {
  member: MemberLookup;
  game: string;
  chances: number;
  reason: string;
}

export interface GrantedChances {
  memberId: number;
  grantId: number;
}

const MAX_GRANT = 1_000;

/**
 * Gives a member chances beside those of the day; they stay until they are used.
 * Refuses: INVALID (chances, reason), NOT_FOUND (member, game), NOT_ELIGIBLE (closed), LIMIT_REACHED (more than can be kept).
 */
export function grantGameChances(envelope: Envelope, request: ChanceRequest): Command<GrantedChances> | Refusal {
  const { game, chances, reason } = request;
  if (chances < 1 || chances > MAX_GRANT) return refuse('INVALID', ['chances'], 'between', { min: 1, max: MAX_GRANT });
  if (!isText(reason, 200)) return refuse('INVALID', ['reason'], 'text-length', { max: 200 });
  return {
    ...envelope,
    operation: 'grantGameChances',
    subjects: [{ lookup: request.member, field: ['member'] }],
    fingerprint: ([member]) => ({ member, game, chances, reason }),
    needs: (needs, [member]) => askMember(needs, member as number, game),
    decide: (book, [member]) => decide(book, member as number, request, envelope.principal),
    store: (result) => ({ ...result }),
    restore: (stored) => stored as unknown as GrantedChances,
  };
}

function decide(book: Book, memberId: number, { game, chances, reason }: ChanceRequest, actor: string): GrantedChances | Refusal {
  const refusal = mayEarn(book.member(memberId), 'member');
  if (refusal) return refusal;
  if (newestGame(book.program, game) === null) return refuse('NOT_FOUND', ['game'], 'game-not-found');
  const games = gameBook(book);
  const member = games.member(memberId, game);
  if (member.extra + chances > MAX_EXTRA) return refuse('LIMIT_REACHED', ['chances'], 'between', { min: 1, max: MAX_EXTRA });
  Object.assign(member, { extra: member.extra + chances, changed: true });
  const grantId = book.ids.next();
  games.grants.push({ id: grantId, game, memberId, chances, reason, actor });
  book.audit({ action: 'game.chances-granted', target: `member:${memberId}`, details: { game, chances } });
  return { memberId, grantId };
}
