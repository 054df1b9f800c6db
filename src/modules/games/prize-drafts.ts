import type { GameKind, GamePrize } from '../../kernel/scheme/games.js';
import { isCode, isLink, readLine } from '../../kernel/text.js';
import { isRefusals, readExpiry } from '../programs/index.js';
import type { GamePrizeInput, GameSettingsInput } from './games.input.js';

/** Where something that is wrong is noted. */
export type Wrong = (path: readonly string[], message: string, params?: Record<string, string | number>) => void;

type CheckWallet = (wallet: string, path: readonly string[]) => void;

const MAX_PRIZES = 50;
const MAX_WEIGHT = 1_000_000_000;
const MAX_STOCK = 1_000_000_000;
const MAX_WINNERS = 10_000;

/** The prizes of a game. A wheel has one prize that is nothing, for when others are out; a lucky draw has none, and a stock of each. */
export function readPrizes({ kind, prizes: drafts }: GameSettingsInput, wrong: Wrong, checkWallet: CheckWallet): GamePrize[] {
  if (drafts.length < 1 || drafts.length > MAX_PRIZES) wrong(['prizes'], 'between', { min: 1, max: MAX_PRIZES });
  const prizes = drafts.map((draft, place) => {
    const at: Wrong = (path, message, params) => wrong(['prizes', String(place), ...path], message, params);
    return readPrize(draft, kind, at, (wallet, path) => checkWallet(wallet, ['prizes', String(place), ...path]));
  });
  if (new Set(prizes.map(({ code }) => code)).size < prizes.length) wrong(['prizes'], 'game-prizes-twice');
  if (kind === 'LUCKY_DRAW') {
    const winners = prizes.reduce((sum, { stock }) => sum + (stock ?? 0), 0);
    if (winners > MAX_WINNERS) wrong(['prizes'], 'game-draw-winners', { max: MAX_WINNERS });
    return prizes;
  }
  if (prizes.filter((prize) => prize.kind === 'NOTHING').length !== 1) wrong(['prizes'], 'game-nothing');
  if (!prizes.some(({ weight }) => weight > 0)) wrong(['prizes'], 'game-weights');
  return prizes;
}

function readPrize(draft: GamePrizeInput, kind: GameKind, wrong: Wrong, checkWallet: CheckWallet): GamePrize {
  if (!isCode(draft.code)) wrong(['code'], 'game-prize-code');
  const name = readLine(draft.name, 200);
  if (name === null) wrong(['name'], 'text-length', { max: 200 });
  const imageUrl = draft.imageUrl ?? null;
  if (imageUrl !== null && !isLink(imageUrl)) wrong(['imageUrl'], 'game-image');
  const share = kind === 'LUCKY_DRAW' ? readDrawStock(draft, wrong) : readShare(draft, wrong);
  if (share.stock !== null && (share.stock < 0 || share.stock > MAX_STOCK))
    wrong(['stock'], 'between', { min: 0, max: MAX_STOCK });
  return { ...readGift(draft, wrong, checkWallet), code: draft.code, name: name ?? '', imageUrl, ...share };
}

type Share = Pick<GamePrize, 'weight' | 'stock'>;

/** How likely it is, and how many there are. */
function readShare({ kind, ...draft }: GamePrizeInput, wrong: Wrong): Share {
  const [weight, stock] = [draft.weight ?? null, draft.stock ?? null];
  const min = kind === 'NOTHING' ? 0 : 1;
  if (weight === null || weight < min || weight > MAX_WEIGHT) wrong(['weight'], 'between', { min, max: MAX_WEIGHT });
  if (kind === 'NOTHING' && stock !== null) wrong(['stock'], 'game-nothing-stock');
  return { weight: weight ?? 0, stock };
}

function readDrawStock({ kind, ...draft }: GamePrizeInput, wrong: Wrong): Share {
  const stock = draft.stock ?? null;
  if (kind === 'NOTHING') wrong(['kind'], 'game-draw-nothing');
  if (draft.weight != null) wrong(['weight'], 'game-draw-weight');
  if (stock === null) wrong(['stock'], 'required');
  return { weight: 0, stock };
}

function readGift(draft: GamePrizeInput, wrong: Wrong, checkWallet: CheckWallet) {
  const { kind } = draft;
  if (kind !== 'POINTS')
    for (const field of ['points', 'walletCode', 'expiry'] as const)
      if (draft[field] != null) wrong([field], 'game-prize-field', { kind });
  if (kind !== 'REWARD' && draft.reward != null) wrong(['reward'], 'game-prize-field', { kind });
  if (kind === 'NOTHING') return { kind };
  if (kind === 'REWARD') {
    const reward = draft.reward ?? '';
    if (!isCode(reward)) wrong(['reward'], 'reward-code');
    return { kind, reward };
  }
  const points = draft.points ?? 0;
  if (points < 1) wrong(['points'], 'points-positive');
  const wallet = draft.walletCode ?? 'points';
  checkWallet(wallet, ['walletCode']);
  const expiry = draft.expiry ? readExpiry(draft.expiry) : null;
  if (!isRefusals(expiry)) return { kind, wallet, points, expiry };
  for (const { field, message, params } of expiry) wrong(['expiry', ...(field ?? [])], message, params);
  return { kind, wallet, points, expiry: null };
}

/** A prize as `readPrizes` takes it. */
export function writePrize(prize: GamePrize, kind: GameKind): object {
  const { code, name, imageUrl, weight, stock } = prize;
  const common = { code, name, imageUrl, kind: prize.kind, weight: kind === 'LUCKY_DRAW' ? null : weight, stock };
  if (prize.kind === 'REWARD') return { ...common, reward: prize.reward };
  if (prize.kind === 'NOTHING') return common;
  return { ...common, points: prize.points, walletCode: prize.wallet, expiry: prize.expiry };
}
