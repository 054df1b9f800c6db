import type { GameKind, GamePrize, PrizeGift } from '../../kernel/scheme/games.js';
import type { Gift, GiftKind } from '../../kernel/scheme/rule.js';
import { isCode, isLink, readLine } from '../../kernel/text.js';
import { giftFields, MAX_PIECES } from '../earning/index.js';
import { isRefusals, readExpiry } from '../programs/index.js';
import type { GamePrizeInput, GameSettingsInput } from './games.input.js';

/** Where something that is wrong is noted. */
export type Wrong = (path: readonly string[], message: string, params?: Record<string, string | number>) => void;

/** Checks that what a prize names is there. */
export interface Check {
  wallet(code: string, path: readonly string[]): void;
  gift(gift: Gift, path: readonly string[]): void;
}

const MAX_PRIZES = 50;
const MAX_WEIGHT = 1_000_000_000;
const MAX_STOCK = 1_000_000_000;
const MAX_WINNERS = 10_000;

/** The prizes of a game. A wheel has one prize that is nothing, for when others are out; a lucky draw has none, and a stock of each. */
export function readPrizes({ kind, prizes: drafts }: GameSettingsInput, wrong: Wrong, check: Check): GamePrize[] {
  if (drafts.length < 1 || drafts.length > MAX_PRIZES) wrong(['prizes'], 'between', { min: 1, max: MAX_PRIZES });
  const prizes = drafts.map((draft, place) => {
    const at: Wrong = (path, message, params) => wrong(['prizes', String(place), ...path], message, params);
    const under = (path: readonly string[]) => ['prizes', String(place), ...path];
    const checkHere: Check = {
      wallet: (code, path) => check.wallet(code, under(path)),
      gift: (gift, path) => check.gift(gift, under(path)),
    };
    return readPrize(draft, kind, at, checkHere);
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

function readPrize(draft: GamePrizeInput, kind: GameKind, wrong: Wrong, check: Check): GamePrize {
  if (!isCode(draft.code)) wrong(['code'], 'game-prize-code');
  const name = readLine(draft.name, 200);
  if (name === null) wrong(['name'], 'text-length', { max: 200 });
  const imageUrl = draft.imageUrl ?? null;
  if (imageUrl !== null && !isLink(imageUrl)) wrong(['imageUrl'], 'game-image');
  const share = kind === 'LUCKY_DRAW' ? readDrawStock(draft, wrong) : readShare(draft, wrong);
  if (share.stock !== null && (share.stock < 0 || share.stock > MAX_STOCK))
    wrong(['stock'], 'between', { min: 0, max: MAX_STOCK });
  return { ...readWorth(draft, wrong, check), code: draft.code, name: name ?? '', imageUrl, ...share };
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

/** The fields that each kind of prize has of its own. */
const fieldsOf = {
  NOTHING: [],
  POINTS: ['points', 'walletCode', 'expiry'],
  REWARD: ['reward'],
  COUPON: ['coupon', 'quantity'],
  PASS: ['pass', 'quantity'],
  CHANCES: ['gameChances', 'quantity'],
} as const satisfies Record<PrizeGift['kind'], readonly (keyof GamePrizeInput)[]>;

function readWorth(draft: GamePrizeInput, wrong: Wrong, check: Check): PrizeGift {
  const { kind } = draft;
  const own: readonly string[] = fieldsOf[kind];
  for (const field of new Set(Object.values(fieldsOf).flat()))
    if (draft[field] != null && !own.includes(field)) wrong([field], 'game-prize-field', { kind });
  switch (kind) {
    case 'NOTHING':
      return { kind };
    case 'REWARD': {
      const reward = draft.reward ?? '';
      if (!isCode(reward)) wrong(['reward'], 'reward-code');
      return { kind, reward };
    }
    case 'POINTS':
      return readPoints(draft, wrong, check);
    default:
      return readGift(kind, draft, wrong, check);
  }
}

function readPoints(draft: GamePrizeInput, wrong: Wrong, check: Check): PrizeGift {
  const points = draft.points ?? 0;
  if (points < 1) wrong(['points'], 'points-positive');
  const wallet = draft.walletCode ?? 'points';
  check.wallet(wallet, ['walletCode']);
  const expiry = draft.expiry ? readExpiry(draft.expiry) : null;
  if (!isRefusals(expiry)) return { kind: 'POINTS', wallet, points, expiry };
  for (const { field, message, params } of expiry) wrong(['expiry', ...(field ?? [])], message, params);
  return { kind: 'POINTS', wallet, points, expiry: null };
}

function readGift(kind: GiftKind, draft: GamePrizeInput, wrong: Wrong, check: Check): PrizeGift {
  const field = giftFields[kind];
  const code = draft[field] ?? null;
  const quantity = draft.quantity ?? 1;
  if (quantity < 1 || quantity > MAX_PIECES) wrong(['quantity'], 'between', { min: 1, max: MAX_PIECES });
  if (code === null) wrong([field], 'required');
  else check.gift({ kind, code, quantity }, [field]);
  return { kind, of: code ?? '', quantity };
}

/** A prize as `readPrizes` takes it. */
export function writePrize(prize: GamePrize, kind: GameKind): object {
  const { code, name, imageUrl, weight, stock } = prize;
  const common = { code, name, imageUrl, kind: prize.kind, weight: kind === 'LUCKY_DRAW' ? null : weight, stock };
  if ('of' in prize) return { ...common, [giftFields[prize.kind]]: prize.of, quantity: prize.quantity };
  if (prize.kind === 'REWARD') return { ...common, reward: prize.reward };
  if (prize.kind === 'NOTHING') return common;
  return { ...common, points: prize.points, walletCode: prize.wallet, expiry: prize.expiry };
}
