import { GameBook } from './game-book.js';
import { loadMembers, loadPlays, lockStates } from './load-games.js';
import { writeGames, writeShared } from './write-games.js';
/**
 * Games: what is left of their prizes and budgets is locked once a batch, after the accounts, the counters and the stock of rewards, and written once,
 * however many play.
 */
export function gamesPartWith(seedOf) {
    return {
        name: 'games',
        need: () => ({ games: new Set(), members: new Map(), plays: new Set() }),
        async load(sql, { program, readOnly }, need) {
            const state = { book: new GameBook(seedOf), need };
            if (readOnly)
                return state;
            await Promise.all([loadMembers(sql, program.id, need, state.book), loadPlays(sql, program.id, need.plays, state.book)]);
            return state;
        },
        loadMore: (sql, { program, readOnly }, { book, need }) => readOnly ? Promise.resolve() : lockStates(sql, program.id, need.games, book),
        write: (sql, book, state) => writeGames(sql, book, state.book),
        writeLast: (sql, book, state) => writeShared(sql, book, state.book),
    };
}
export const gamesPart = gamesPartWith(() => {
    throw new Error('the composition gives the part that knows the seeds');
});
export const gameBook = (book) => book.of(gamesPart).book;
//# sourceMappingURL=games-part.js.map