import { describe, expect, it } from 'vitest';
import type { Game, GamePrize } from '../../kernel/scheme/games.js';
import type { GameState } from './game-book.js';
import { isLeft, noteGiven, settlePrize } from './settle-prize.js';

const common = { imageUrl: null, weight: 1, stock: null };
const points = (code: string, worth: number, stock: number | null = null): GamePrize => ({
  ...{ ...common, code, name: code, stock },
  ...{ kind: 'POINTS', points: worth, wallet: 'points', expiry: null },
});
const nothing: GamePrize = { ...common, code: 'nothing', name: 'Nothing', kind: 'NOTHING' };
const gameOf = (prizes: GamePrize[], more: Partial<Game> = {}): Game => ({
  ...{ code: 'wheel', version: 1, validFrom: 0, validUntil: null, kind: 'WHEEL', name: 'Wheel', description: null },
  ...{ startsAt: null, endsAt: null, cost: null, dailyChances: 1, budget: null, whenOut: 'NEXT_PRIZE', prizes },
  ...more,
});
const fresh = (): GameState => ({
  ...{ game: 'wheel', epoch: 0, commitment: null, points: 0, budget: null, closedAt: null },
  ...{ prizes: new Map(), changed: false },
});

describe('what is given for what was drawn', () => {
  const prizes = [points('a', 100), nothing, points('b', 10), points('c', 1)];
  const out =
    (...codes: string[]) =>
    (prize: GamePrize) =>
      !codes.includes(prize.code);

  it.each<[string, string[], number, string]>([
    ['is that, where it is there', [], 0, 'a'],
    ['is the next one of the list where it is out', ['a'], 0, 'b'],
    ['is the one after that where both are', ['a', 'b'], 0, 'c'],
    ['is nothing where all that follow are', ['a', 'b', 'c'], 0, 'nothing'],
    ['never moves up the list', ['c'], 3, 'nothing'],
    ['stays nothing where nothing was drawn', [], 1, 'nothing'],
  ])('%s', (_, gone, drawn, given) => {
    expect(settlePrize(gameOf(prizes), drawn, out(...gone)).code).toBe(given);
  });

  it('is nothing at once where the game says so', () => {
    const game = gameOf(prizes, { whenOut: 'NOTHING' });
    expect(settlePrize(game, 0, out('a')).code).toBe('nothing');
    expect(settlePrize(game, 0, out()).code).toBe('a');
  });
});

describe('what is left of a game', () => {
  it('is the stock of a prize, over all that was given', () => {
    const prize = points('a', 100, 2);
    const [game, state] = [gameOf([prize, nothing]), fresh()];
    for (const left of [true, true, false]) {
      expect(isLeft(game, state, prize)).toBe(left);
      if (left) noteGiven(game, state, prize);
    }
  });

  it('is the budget, which no prize passes: a smaller one may still fit', () => {
    const [big, small] = [points('a', 100), points('b', 30)];
    const [game, state] = [gameOf([big, small, nothing], { budget: 150 }), fresh()];
    noteGiven(game, state, big);
    expect([isLeft(game, state, big), isLeft(game, state, small), isLeft(game, state, nothing)]).toEqual([false, true, true]);
    noteGiven(game, state, small);
    expect([state.points, isLeft(game, state, small)]).toEqual([130, false]);
  });

  it('is nothing more of a prize that was given oftener than its stock is now, and what was given is not too much', () => {
    const [game, state] = [gameOf([points('a', 100, 3), nothing]), fresh()];
    for (let times = 0; times < 3; times++) noteGiven(game, state, points('a', 100, 3));
    const lowered = gameOf([points('a', 100, 1), nothing], { budget: 10 });
    expect(isLeft(lowered, state, points('a', 100, 1))).toBe(false);
    noteGiven(lowered, state, nothing);
    expect(state.budget).toBe(300);
  });
});
