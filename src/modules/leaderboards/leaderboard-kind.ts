import { isPoints } from '../../kernel/points.js';
import { type ProgramConfig, walletByCode } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { keepingOf, type LeaderboardDefinition, type LeaderboardPrize } from '../../kernel/scheme/leaderboards.js';
import { readLine } from '../../kernel/text.js';
import type { ItemKind } from '../programs/index.js';
import type { LeaderboardPrizeInput, LeaderboardSettingsInput } from './leaderboards.input.js';

/** How many ranks can win: all are written down when a round closes. */
const MAX_WINNERS = 1_000;
/** A hundred years. */
const MAX_KEEP_DAYS = 36_525;
const MAX_KEEP_RANKS = 10_000;
const MAX_SETTLE_MINUTES = 7 * 24 * 60;

/**
 * Leaderboards, as people write them. Refuses: INVALID with the path of everything that is wrong, also where a leaderboard would count something else than
 * before; NOT_FOUND for a wallet or an activity that the program does not have.
 */
export const LEADERBOARD_KIND: ItemKind<'leaderboards', LeaderboardSettingsInput> = {
  kind: 'leaderboards',
  read(input, code, program) {
    const refusals: Refusal[] = [];
    const name = readLine(input.name, 200);
    if (name === null) refusals.push(refuse('INVALID', ['name'], 'text-length', { max: 200 }));
    const of = readOf(input, program, refusals);
    const season = readSeason(input, refusals);
    const prizes = readPrizes(input.prizes ?? [], program, refusals);
    const settleMinutes = input.settleMinutes ?? 0;
    if (settleMinutes < 0 || settleMinutes > MAX_SETTLE_MINUTES)
      refusals.push(refuse('INVALID', ['settleMinutes'], 'between', { min: 0, max: MAX_SETTLE_MINUTES }));
    const { keepDays, keepRanks } = readKeeping(input, refusals);
    const { metric, period } = input;
    if (period === 'ALL_TIME' && prizes.length > 0) refusals.push(refuse('INVALID', ['prizes'], 'leaderboard-never-closes'));
    if (refusals.length > 0 || name === null) return refusals;
    const names = input.names ?? 'MASKED';
    const shownByDefault = input.shownByDefault ?? true;
    const definition = { name, metric, of, period, season, prizes, names, shownByDefault, settleMinutes, keepDays, keepRanks };
    return changesWhatCounts(program, code, definition) ? [refuse('INVALID', ['metric'], 'leaderboard-fixed')] : definition;
  },
  write: ({ season, prizes, ...definition }) => ({
    ...definition,
    ...keepingOf(definition),
    season: season && { from: new Date(season.from).toISOString(), until: new Date(season.until).toISOString() },
    prizes: prizes.map((prize) => ({ ...prize })),
  }),
};

function readKeeping({ keepDays, keepRanks }: LeaderboardSettingsInput, refusals: Refusal[]) {
  const keeping = keepingOf({ keepDays: keepDays ?? undefined, keepRanks: keepRanks ?? undefined });
  for (const [name, min, max] of [
    ['keepDays', 1, MAX_KEEP_DAYS],
    ['keepRanks', 0, MAX_KEEP_RANKS],
  ] as const)
    if (keeping[name] < min || keeping[name] > max) refusals.push(refuse('INVALID', [name], 'between', { min, max }));
  return keeping;
}

function readOf({ metric, of = null }: LeaderboardSettingsInput, program: ProgramConfig, refusals: Refusal[]): string | null {
  if (metric === 'POINTS') {
    const wallet = of ?? 'points';
    checkWallet(wallet, ['of'], program, refusals);
    return wallet;
  }
  if (metric === 'ACTIVITY') {
    if (of === null) refusals.push(refuse('INVALID', ['of'], 'required'));
    else if (!program.scheme.activities.some((activity) => activity.code === of))
      refusals.push(refuse('NOT_FOUND', ['of'], 'activity-not-found', { activity: of }));
    return of;
  }
  if (of !== null) refusals.push(refuse('INVALID', ['of'], 'leaderboard-of-nothing'));
  return null;
}

/** Leaderboards count and give points: stored value is nobody's prize. */
function checkWallet(wallet: string, path: string[], program: ProgramConfig, refusals: Refusal[]): void {
  const found = walletByCode(program, wallet);
  if (!found) refusals.push(refuse('NOT_FOUND', path, 'wallet-not-found', { wallet }));
  else if (found.kind === 'MONEY') refusals.push(refuse('INVALID', path, 'wallet-of-money', { wallet }));
}

function readSeason({ period, season }: LeaderboardSettingsInput, refusals: Refusal[]): LeaderboardDefinition['season'] {
  const given = season ? { from: new Date(season.from).getTime(), until: new Date(season.until).getTime() } : null;
  if ((period === 'SEASON') !== (given !== null)) refusals.push(refuse('INVALID', ['season'], 'leaderboard-season'));
  else if (given !== null && given.until <= given.from)
    refusals.push(refuse('INVALID', ['season', 'until'], 'leaderboard-season-end'));
  return given;
}

function readPrizes(inputs: readonly LeaderboardPrizeInput[], program: ProgramConfig, refusals: Refusal[]): LeaderboardPrize[] {
  let last = 0;
  return inputs.map(({ fromRank, toRank, points, walletCode }, place) => {
    const prize = { fromRank, toRank: toRank ?? fromRank, points, walletCode: walletCode ?? 'points' };
    const wrong = (field: string, message: string, params = {}) =>
      refusals.push(refuse('INVALID', ['prizes', String(place), field], message, params));
    if (fromRank <= last) wrong('fromRank', 'leaderboard-ranks');
    if (prize.toRank < fromRank || prize.toRank > MAX_WINNERS)
      wrong('toRank', 'between', { min: Math.max(1, fromRank), max: MAX_WINNERS });
    if (!isPoints(points) || points < 1) wrong('points', 'between', { min: 1, max: Number.MAX_SAFE_INTEGER });
    checkWallet(prize.walletCode, ['prizes', String(place), 'walletCode'], program, refusals);
    last = Math.max(last, prize.toRank);
    return prize;
  });
}

/** Scores of one round would be sums of different things. */
function changesWhatCounts(
  { scheme }: ProgramConfig,
  code: string,
  { metric, of, period, season }: LeaderboardDefinition,
): boolean {
  return scheme.leaderboards.some(
    (board) =>
      board.code === code &&
      (board.metric !== metric ||
        board.of !== of ||
        board.period !== period ||
        board.season?.from !== season?.from ||
        board.season?.until !== season?.until),
  );
}
