import type { BatchPart, Book, Needs } from '../ledger/index.js';
import { GameBook, type GamesNeed } from './game-book.js';
import { loadMembers, loadPlays, lockStates } from './load-games.js';
import type { SeedOf } from './seeds.js';
import { writeGames, writeShared } from './write-games.js';

interface Loading {
  book: GameBook;
  need: GamesNeed;
}

/**
 * Games: what is left of their prizes and budgets is locked once a batch, after the accounts, the counters and the stock of rewards, and written once,
 * however many play.
 */
export function gamesPartWith(seedOf: SeedOf): BatchPart<GamesNeed, Loading> {
  return {
    name: 'games',
    need: () => ({ games: new Set(), members: new Map(), plays: new Set() }),
    async load(sql, { program, readOnly }, need) {
      const state = { book: new GameBook(seedOf), need };
      const plays = readOnly ? new Set<number>() : need.plays;
      await Promise.all([loadMembers(sql, program.id, need, state.book), loadPlays(sql, program.id, plays, state.book)]);
      return state;
    },
    loadMore: (sql, { program, readOnly }, { book, need }) =>
      readOnly ? Promise.resolve() : lockStates(sql, program.id, need.games, book),
    write: (sql, book, state) => writeGames(sql, book, state.book),
    writeLast: (sql, book, state) => writeShared(sql, book, state.book),
  };
}

export const gamesPart = gamesPartWith(() => {
  throw new Error('the composition gives the part that knows the seeds');
});

/** Asks for what a member has left of a game. */
export function askMember(needs: Needs, memberId: number, game: string): void {
  const { members } = needs.of(gamesPart);
  members.set(game, (members.get(game) ?? new Set()).add(memberId));
}

export const gameBook = (book: Book): GameBook => book.of(gamesPart).book;
