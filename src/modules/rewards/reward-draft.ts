import { toMinorUnits } from '../../kernel/money.js';
import { isPoints } from '../../kernel/points.js';
import { type ProgramConfig, type WalletConfig, walletByCode } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { Condition } from '../../kernel/scheme/condition.js';
import { isCode, isLanguageTag, isLink, isText, readLine } from '../../kernel/text.js';
import { readCondition } from '../earning/index.js';
import type { Reward, RewardText } from './reward.js';
import type { SaveRewardInput } from './rewards.input.js';

/** A reward as its brand writes it; how many there are is said beside it. */
export type RewardDraft = Omit<Reward, 'id' | 'version' | 'limited'> & { stock: number | null };

type Wrong = (path: readonly string[], message: string, params?: Record<string, string | number>) => void;

/** What is on a shelf at most: with all that redemptions may bring back it can still be shown. */
export const MAX_STOCK = 1_000_000_000;
const MAX_INT = 2 ** 31 - 1;
const PAY_MINUTES = 30;

/** What a member has no share in: it could never hold. */
const foreign: ReadonlySet<Condition['kind']> = new Set([
  'AMOUNT',
  'LINES',
  'CHANNEL',
  'STORE',
  'PURCHASE_NUMBER',
  'STREAK',
  'PAYLOAD',
]);

/** A reward as callers write it, or everything that is wrong with it. Refuses: INVALID with paths, NOT_FOUND for a wallet, tier or segment. */
export function readReward(input: SaveRewardInput, program: ProgramConfig): RewardDraft | Refusal[] {
  const refusals: Refusal[] = [];
  const wrong: Wrong = (path, message, params) => void refusals.push(refuse('INVALID', path, message, params));
  if (!isCode(input.code)) wrong(['code'], 'reward-code');
  checkCoupon(input, program, refusals);
  checkPassType(input, program, refusals);
  const texts = readTexts(input, wrong);
  const condition = readAudience(input, program, refusals);
  const wallet = readWallet(input, program, refusals);
  const priceMoney = readMoney(input, program, wrong);
  checkNumbers(input, wrong);
  if (refusals.length > 0 || texts === null || !wallet || priceMoney === null) return refusals;
  return {
    code: input.code,
    kind: input.kind,
    status: input.status ?? 'ACTIVE',
    ...texts,
    category: input.category == null ? null : readLine(input.category, 100),
    imageUrls: input.imageUrls ?? [],
    walletId: wallet.id,
    pricePoints: input.pricePoints,
    priceMoney,
    stock: input.stock ?? null,
    startsAt: input.startsAt?.getTime() ?? null,
    endsAt: input.endsAt?.getTime() ?? null,
    condition,
    limits: (input.limits ?? []).map(({ period, quantity }) => ({ period, quantity })),
    maxQuantity: input.maxQuantity ?? 10,
    reserveMinutes: input.reserveMinutes ?? (priceMoney > 0 ? PAY_MINUTES : null),
    passType: input.passType ?? null,
    position: input.position ?? 0,
    couponType: input.couponType ?? null,
  };
}

function readWallet({ walletCode }: SaveRewardInput, program: ProgramConfig, refusals: Refusal[]): WalletConfig | null {
  const code = walletCode ?? 'points';
  const wallet = walletByCode(program, code);
  if (!wallet) refusals.push(refuse('NOT_FOUND', ['walletCode'], 'wallet-not-found', { wallet: code }));
  else if (wallet.kind === 'MONEY') refusals.push(refuse('INVALID', ['walletCode'], 'wallet-of-money', { wallet: code }));
  else if (!wallet.spendable) refusals.push(refuse('INVALID', ['walletCode'], 'wallet-not-spendable', { wallet: code }));
  return wallet;
}

function checkPassType({ kind, passType = null }: SaveRewardInput, { scheme }: ProgramConfig, refusals: Refusal[]): void {
  if ((kind === 'PASS') !== (passType !== null)) refusals.push(refuse('INVALID', ['passType'], 'reward-pass-type'));
  else if (passType !== null && !scheme.passTypes.some(({ code }) => code === passType))
    refusals.push(refuse('NOT_FOUND', ['passType'], 'pass-type-not-found', { passType }));
}

function readMoney({ pricePoints, priceMoney }: SaveRewardInput, { currency }: ProgramConfig, wrong: Wrong): number | null {
  const money = priceMoney == null ? 0 : toMinorUnits(priceMoney, currency);
  if (money === null || money < 0) wrong(['priceMoney'], 'reward-money', { currency });
  else if (pricePoints === 0 && money === 0) wrong(['pricePoints'], 'reward-free');
  return money;
}

/** Rewards of kind COUPON, and no others, say which kind of coupon they are. */
function checkCoupon({ kind, couponType = null }: SaveRewardInput, { scheme }: ProgramConfig, refusals: Refusal[]): void {
  if ((kind === 'COUPON') !== (couponType !== null)) refusals.push(refuse('INVALID', ['couponType'], 'reward-coupon-type'));
  else if (couponType !== null && !scheme.coupons.some(({ code }) => code === couponType))
    refusals.push(refuse('NOT_FOUND', ['couponType'], 'coupon-type-not-found'));
}

function readTexts(input: SaveRewardInput, wrong: Wrong): (RewardText & { texts: Record<string, RewardText> }) | null {
  const own = readText(input, [], wrong);
  const texts: Record<string, RewardText> = {};
  const others = input.texts ?? [];
  if (others.length > 20) wrong(['texts'], 'between', { min: 0, max: 20 });
  for (const [index, text] of others.entries()) {
    const path = ['texts', String(index)];
    if (!isLanguageTag(text.language)) wrong([...path, 'language'], 'reward-language');
    const read = readText(text, path, wrong);
    if (read) texts[text.language] = read;
  }
  if (input.category != null && readLine(input.category, 100) === null) wrong(['category'], 'text-length', { max: 100 });
  if ((input.imageUrls?.length ?? 0) > 10) wrong(['imageUrls'], 'between', { min: 0, max: 10 });
  for (const [index, url] of (input.imageUrls ?? []).entries())
    if (!isLink(url)) wrong(['imageUrls', String(index)], 'reward-image');
  return own && { ...own, texts };
}

function readText(text: { name: string; description?: string | null }, path: readonly string[], wrong: Wrong): RewardText | null {
  const name = readLine(text.name, 200);
  const description = text.description ?? null;
  if (name === null) wrong([...path, 'name'], 'text-length', { max: 200 });
  if (description !== null && !isText(description, 5_000)) wrong([...path, 'description'], 'text-length', { max: 5_000 });
  return name === null ? null : { name, description };
}

function readAudience({ condition: draft }: SaveRewardInput, program: ProgramConfig, refusals: Refusal[]): Condition | null {
  const read = draft ? readCondition(draft, program) : null;
  if (Array.isArray(read)) refusals.push(...read.map((refusal) => refusal.under('condition')));
  else if (read && kindsOf(read).some((kind) => foreign.has(kind)))
    refusals.push(refuse('INVALID', ['condition'], 'reward-condition'));
  return Array.isArray(read) ? null : read;
}

function kindsOf(condition: Condition): Condition['kind'][] {
  if (!('of' in condition)) return [condition.kind];
  return [condition.of].flat().flatMap(kindsOf);
}

function checkNumbers(input: SaveRewardInput, wrong: Wrong): void {
  if (!isPoints(input.pricePoints) || input.pricePoints < 0)
    wrong(['pricePoints'], 'between', { min: 0, max: Number.MAX_SAFE_INTEGER });
  const between = (path: string[], value: number | null | undefined, min: number, max: number) => {
    if (value != null && (value < min || value > max)) wrong(path, 'between', { min, max });
  };
  const { startsAt, endsAt } = input;
  if (startsAt && endsAt && endsAt <= startsAt) wrong(['endsAt'], 'reward-window');
  between(['stock'], input.stock, 0, MAX_STOCK);
  between(['maxQuantity'], input.maxQuantity, 1, 1_000);
  between(['reserveMinutes'], input.reserveMinutes, 1, 525_600);
  const limits = input.limits ?? [];
  if (limits.length > 5) wrong(['limits'], 'between', { min: 0, max: 5 });
  for (const [index, { quantity }] of limits.entries()) between(['limits', String(index), 'quantity'], quantity, 1, MAX_INT);
  if (new Set(limits.map(({ period }) => period)).size < limits.length) wrong(['limits'], 'reward-limits-twice');
  if (input.stock != null && input.kind === 'VIRTUAL') wrong(['stock'], 'reward-pool-stock');
  if (input.stock != null && input.kind === 'SERVICE') wrong(['stock'], 'reward-slot-stock');
}
