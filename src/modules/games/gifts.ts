import { walletByCode } from '../../kernel/program-config.js';
import { type GamePrize, type PrizeGift, prizeGift } from '../../kernel/scheme/games.js';
import type { GiftKind } from '../../kernel/scheme/rule.js';
import { couponGifts } from '../coupons/index.js';
import type { GiftGiver } from '../earning/index.js';
import { type Book, grant, hasRoom, type Needs, type WalletState } from '../ledger/index.js';
import { passGifts } from '../passes/index.js';
import { giftOf, giveReward, needsGift } from '../rewards/index.js';
import { chanceGifts } from './gift-chances.js';

/** What each kind of prize asks for, when it can be given, and how: all that knows the kinds of prizes. */

/** The same that give what rules give. */
const givers: Readonly<Record<GiftKind, GiftGiver>> = { COUPON: couponGifts, PASS: passGifts, CHANCES: chanceGifts };

export function needsGiftOf(needs: Needs, memberId: number, prize: PrizeGift): void {
  if (prize.kind === 'REWARD') needsGift(needs, prize.reward);
  const gift = prizeGift(prize);
  if (gift) givers[gift.kind].needs(needs, memberId, gift);
}

/** Whether a member can be given it now, stock and budget of the game aside. */
export function isThere(book: Book, memberId: number, prize: PrizeGift): boolean {
  const gift = prizeGift(prize);
  if (gift) return givers[gift.kind].whyNot(book, memberId, gift) === null;
  if (prize.kind === 'REWARD') return giftOf(book, memberId, prize.reward) !== null;
  if (prize.kind !== 'POINTS') return true;
  const wallet = walletOf(book, memberId, prize.wallet);
  return wallet !== null && hasRoom(wallet, prize.points);
}

/** What a member got, as the play keeps it. */
export interface Given {
  points: number;
  walletId: number | null;
  sequence: number | null;
  redemptionId: number | null;
  /** Of the coupons or passes, or of the one grant of chances; null where it won none of these. */
  giftIds: number[] | null;
}

const nothing: Given = { points: 0, walletId: null, sequence: null, redemptionId: null, giftIds: null };

/** Whom a prize is given to, for which play of which game. */
export interface Winner {
  memberId: number;
  playId: number;
  game: string;
}

/** Gives what `isThere`. */
export function handOver(book: Book, winner: Winner, prize: GamePrize): Given {
  const { memberId, game } = winner;
  const gift = prizeGift(prize);
  if (gift) {
    const { given, refs } = givers[gift.kind].give(book, memberId, gift);
    if (given < gift.quantity) throw new Error(`${gift.kind} ${gift.code} cannot be given`);
    return { ...nothing, giftIds: refs };
  }
  if (prize.kind === 'POINTS') return { ...nothing, ...grantPoints(book, winner, prize) };
  if (prize.kind !== 'REWARD') return nothing;
  const reward = giftOf(book, memberId, prize.reward);
  if (!reward) throw new Error(`reward ${prize.reward} cannot be given`);
  return { ...nothing, redemptionId: giveReward(book, memberId, reward, `game:${game}`).id };
}

/** An earning of its own, told from all others by the code of its reason. */
function grantPoints(book: Book, { memberId, playId, game }: Winner, prize: GamePrize & { kind: 'POINTS' }) {
  const { points, expiry, wallet: code } = prize;
  const wallet = walletOf(book, memberId, code);
  if (!wallet) throw new Error(`member ${memberId} has no wallet ${code}`);
  const reason = { code: 'GAME_PRIZE', game, prize: prize.name, play: playId };
  const made = { lotId: book.ids.next(), points, occurredAt: book.now, expiry, award: null, orderId: null, reason };
  const { sequence } = grant(wallet, { kind: 'EARN', maturity: { kind: 'NONE' }, ...made }, book.stamp());
  return { points, walletId: wallet.config.id, sequence };
}

function walletOf(book: Book, memberId: number, code: string): WalletState | null {
  const config = walletByCode(book.program, code);
  return config && (book.member(memberId).wallets.get(config.id) ?? null);
}
