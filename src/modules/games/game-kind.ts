import type { Instant } from '../../kernel/clock.js';
import { type ProgramConfig, walletByCode } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { Game, GameDefinition } from '../../kernel/scheme/games.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { isText, readLine } from '../../kernel/text.js';
import { isKnownGift } from '../earning/index.js';
import type { ItemKind } from '../programs/index.js';
import { servicesAmong } from '../rewards/index.js';
import type { GameSettingsInput } from './games.input.js';
import { readPrizes, type Wrong, writePrize } from './prize-drafts.js';

const MAX_CHANCES = 10_000;

/**
 * Games, as people write them. Refuses: INVALID with the path of everything that is out of its range, and for what may not change (the kind of a game; of a lucky
 * draw whatever its entrants were promised) and for a service as a prize; NOT_FOUND for what the program does not have: a wallet, a kind of coupon, a pass type, a game.
 */
export const GAME_KIND: ItemKind<'games', GameSettingsInput> = {
  kind: 'games',
  read(input, code, program) {
    const refusals: Refusal[] = [];
    const wrong: Wrong = (path, message, params) => void refusals.push(refuse('INVALID', path, message, params));
    const name = readLine(input.name, 200);
    if (name === null) wrong(['name'], 'text-length', { max: 200 });
    const description = input.description ?? null;
    if (description !== null && !isText(description, 5_000)) wrong(['description'], 'text-length', { max: 5_000 });
    const cost = input.cost ? { wallet: input.cost.walletCode ?? 'points', points: input.cost.points } : null;
    if (cost) checkWallet(cost.wallet, ['cost', 'walletCode'], program, refusals);
    if (cost && cost.points < 1) wrong(['cost', 'points'], 'points-positive');
    const prizes = readPrizes(input, wrong, {
      wallet: (wallet, path) => checkWallet(wallet, path, program, refusals),
      gift(gift, path) {
        const isOwn = gift.kind === 'CHANCES' && gift.code === code;
        if (!isOwn && !isKnownGift(program, gift))
          refusals.push(refuse('NOT_FOUND', path, `rule-gift-${gift.kind}`, { code: gift.code }));
      },
    });
    const game: GameDefinition = {
      kind: input.kind,
      name: name ?? '',
      description,
      startsAt: input.startsAt?.getTime() ?? null,
      endsAt: input.endsAt?.getTime() ?? null,
      cost,
      dailyChances: input.dailyChances ?? null,
      budget: input.budget ?? null,
      whenOut: input.whenOut ?? 'NEXT_PRIZE',
      prizes,
    };
    checkLimits(game, wrong);
    checkPromises(game, code, program, wrong);
    return refusals.length > 0 ? refusals : game;
  },
  async check({ prizes }, ask) {
    const rewards = prizes.flatMap((prize, place) => (prize.kind === 'REWARD' ? [{ code: prize.reward, place }] : []));
    const services = await servicesAmong(
      ask,
      rewards.map(({ code }) => code),
    );
    return rewards
      .filter(({ code }) => services.has(code))
      .map(({ code, place }) => refuse('INVALID', ['prizes', String(place), 'reward'], 'game-prize-service', { reward: code }));
  },
  write({ cost, startsAt, endsAt, prizes, ...rest }) {
    return {
      ...rest,
      startsAt: isoOf(startsAt),
      endsAt: isoOf(endsAt),
      cost: cost && { walletCode: cost.wallet, points: cost.points },
      prizes: prizes.map((prize) => writePrize(prize, rest.kind)),
    };
  },
};

const isoOf = (instant: Instant | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** Whatever is paid with or given by a game can be spent: no game leads to a tier. */
function checkWallet(code: string, path: readonly string[], program: ProgramConfig, refusals: Refusal[]): void {
  const wallet = walletByCode(program, code);
  if (!wallet) refusals.push(refuse('NOT_FOUND', path, 'wallet-not-found', { wallet: code }));
  else if (wallet.kind === 'MONEY') refusals.push(refuse('INVALID', path, 'wallet-of-money', { wallet: code }));
  else if (!wallet.spendable) refusals.push(refuse('INVALID', path, 'wallet-not-spendable', { wallet: code }));
}

/** Nobody plays without end for nothing. */
function checkLimits({ kind, startsAt, endsAt, cost, dailyChances, budget, prizes }: GameDefinition, wrong: Wrong): void {
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) wrong(['endsAt'], 'game-window');
  if (kind === 'LUCKY_DRAW' && endsAt === null) wrong(['endsAt'], 'required');
  if (dailyChances === null && cost === null) wrong(['dailyChances'], 'game-endless');
  if (dailyChances !== null && (dailyChances < 0 || dailyChances > MAX_CHANCES))
    wrong(['dailyChances'], 'between', { min: 0, max: MAX_CHANCES });
  if (budget !== null && budget < 0) wrong(['budget'], 'between', { min: 0, max: Number.MAX_SAFE_INTEGER });
  if (kind !== 'LUCKY_DRAW' || budget === null) return;
  const promised = prizes.reduce((sum, prize) => sum + (prize.kind === 'POINTS' ? prize.points * (prize.stock ?? 0) : 0), 0);
  if (promised > budget) wrong(['budget'], 'game-draw-budget', { promised });
}

/** What may not change any more, because members played by it. */
function checkPromises(game: GameDefinition, code: string, program: ProgramConfig, wrong: Wrong): void {
  const before = newestGame(program, code);
  if (before === null) return;
  if (before.kind !== game.kind) wrong(['kind'], 'game-kind-fixed');
  if (before.kind !== 'LUCKY_DRAW') return;
  if (before.endsAt !== game.endsAt) wrong(['endsAt'], 'game-draw-fixed');
  if (JSON.stringify(before.prizes.map(promiseOf)) !== JSON.stringify(game.prizes.map(promiseOf)))
    wrong(['prizes'], 'game-draw-fixed');
}

function promiseOf(prize: GameDefinition['prizes'][number]): unknown[] {
  const { code, stock, kind } = prize;
  if ('of' in prize) return [code, stock, kind, prize.of, prize.quantity];
  const gift = prize.kind === 'POINTS' ? [prize.wallet, prize.points] : prize.kind === 'REWARD' ? [prize.reward] : [];
  return [code, stock, kind, ...gift];
}

/** The version of a game in force at an instant; null where it is not. */
export function gameAt(program: ProgramConfig, code: string, at: Instant): Game | null {
  return inForce(program.scheme.games, at).find((game) => game.code === code) ?? null;
}

export function gameVersion(program: ProgramConfig, code: string, version: number): Game | null {
  return program.scheme.games.find((game) => game.code === code && game.version === version) ?? null;
}

/** The last version of a game, whether or not it is in force; null where it never was. */
export function newestGame(program: ProgramConfig, code: string): Game | null {
  return program.scheme.games.findLast((game) => game.code === code) ?? null;
}
