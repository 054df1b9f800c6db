import { type Refusal, refuse } from '../../kernel/refusal.js';
import { type Book, type Command, mayEarn, type RecordKind, systemEnvelope } from '../ledger/index.js';
import { newestGame } from './game-kind.js';
import { gameBook, gamesPart } from './games-part.js';
import { handOver, isThere, needsGiftOf } from './gifts.js';
import { isLeft, noteGiven } from './settle-prize.js';

const playRecord: RecordKind = { table: 'game_play', column: 'id', type: 'bigint', missing: 'play-not-found' };

/** A play that won in a lucky draw and has its prize to get. */
export interface DuePrize {
  playId: number;
  game: string;
  prize: string;
}

/**
 * Gives a winner of a lucky draw its prize, once. A member who has left gets nothing. Changes nothing where somebody was faster, or where it cannot be given now
 * (the reward is out, the wallet full): then it stays due. Refuses: NOT_FOUND.
 */
export function awardPrize(programId: number, { playId, game: code, prize: prizeCode }: DuePrize): Command<null> {
  return {
    ...systemEnvelope(programId),
    operation: 'awardGamePrize',
    subjects: [{ record: playRecord, key: playId, field: ['playId'] }],
    fingerprint: () => ({ playId }),
    needs(needs, [memberId]) {
      needs.lotsOf.add(memberId as number);
      const wanted = needs.of(gamesPart);
      wanted.plays.add(playId);
      wanted.games.add(code);
      const prize = newestGame(needs.program, code)?.prizes.find((one) => one.code === prizeCode);
      if (prize) needsGiftOf(needs, memberId as number, prize);
    },
    decide: (book, [memberId]) => decide(book, memberId as number, playId),
    store: () => ({}),
    restore: () => null,
  };
}

function decide(book: Book, memberId: number, playId: number): null | Refusal {
  const games = gameBook(book);
  const play = games.plays.get(playId);
  if (!play) return refuse('NOT_FOUND', ['playId'], 'play-not-found');
  if (play.status !== 'DRAWN') return null;
  if (mayEarn(book.member(memberId), 'member')) {
    Object.assign(play, { status: 'LAPSED', row: 'changed' });
    return null;
  }
  const game = newestGame(book.program, play.game);
  const prize = game?.prizes.find(({ code }) => code === play.drawn);
  if (!game || !prize) throw new Error(`play ${playId} won what its game does not have`);
  const state = games.state(game.code);
  if (!isLeft(game, state, prize) || !isThere(book, memberId, prize)) return null;
  noteGiven(game, state, prize);
  const given = handOver(book, { memberId, playId, game: game.code }, prize);
  Object.assign(play, given, { status: 'SETTLED', prize: prize.code, row: 'changed' });
  return null;
}
