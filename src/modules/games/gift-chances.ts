import type { GiftGiver, RuleGift } from '../earning/index.js';
import type { Book } from '../ledger/index.js';
import { MAX_EXTRA } from './chances.js';
import { newestGame } from './game-kind.js';
import { askMember, gameBook } from './games-part.js';

/** Chances as gifts, beside those of the day: taken back as far as they are there still. */
export const chanceGifts: GiftGiver = {
  needs(needs, memberId, { code }) {
    askMember(needs, memberId, code);
    needs.ids += 1;
  },
  whyNot(book, memberId, { code, quantity }) {
    if (newestGame(book.program, code) === null) return 'GIFT_OVER';
    return roomFor(book, memberId, code) < quantity ? 'GIFT_LIMIT' : null;
  },
  give(book, memberId, gift) {
    const why = chanceGifts.whyNot(book, memberId, gift);
    const given = why === 'GIFT_OVER' ? 0 : Math.min(gift.quantity, roomFor(book, memberId, gift.code));
    return { given, refs: given > 0 ? [change(book, memberId, gift.code, given, 'GIFT')] : [], why };
  },
  needsBack(needs, memberId) {
    for (const { effect } of needs.program.scheme.rules)
      if (effect.kind === 'GIFT' && effect.gift.kind === 'CHANCES') askMember(needs, memberId, effect.gift.code);
  },
  takeBack(book, memberId, { of, given, takenBack }: RuleGift) {
    const there = Math.min(gameBook(book).member(memberId, of).extra, given - takenBack);
    if (there > 0) change(book, memberId, of, -there, 'GIFT_BACK');
    return there;
  },
};

function roomFor(book: Book, memberId: number, game: string): number {
  return Math.max(0, MAX_EXTRA - gameBook(book).member(memberId, game).extra);
}

/** Notes chances that came or went. @returns the id of the note */
function change(book: Book, memberId: number, game: string, chances: number, reason: string): number {
  const games = gameBook(book);
  const member = games.member(memberId, game);
  Object.assign(member, { extra: member.extra + chances, changed: true });
  const id = book.ids.next();
  games.grants.push({ id, game, memberId, chances, reason, actor: book.stamp().actor });
  return id;
}
