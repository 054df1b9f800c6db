import type { Instant } from '../../kernel/clock.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { couponsPart, mayIssue, needsIssue } from '../coupons/index.js';
import { countersPart, type FactNeeds, factsOf, needsFacts, needsOfCondition } from '../earning/index.js';
import {
  type Book,
  type Command,
  type Envelope,
  hasPoints,
  maySpend,
  type Needs,
  spend,
  subjectOf,
  type WalletState,
} from '../ledger/index.js';
import { mayGive, needsPassesOf } from '../passes/index.js';
import { announce, handOver } from './end.js';
import { giveCoupons } from './give-coupons.js';
import { limitKeys } from './limit-keys.js';
import { type Moved, movedCodec } from './moved.js';
import type { Reward } from './reward.js';
import type { RedemptionState, RewardBook, Slot } from './reward-book.js';
import { rewardBook, rewardsPart } from './rewards-part.js';
import { firstStatus } from './states.js';
import { outOfStock, whyNot } from './why-not.js';

export interface RedeemRequest {
  member: MemberLookup | null;
  rewardId: number;
  quantity: number;
  slotId: number | null;
  /** What the shop calls it. */
  reference: string | null;
}

const MAX_QUANTITY = 1_000;
const MINUTE_MS = 60_000;

/**
 * Spends a member's points on a reward.
 * Refuses: INVALID (member, quantity, slotId, reference), NOT_FOUND (member, reward, slot), FORBIDDEN_TARGET, NOT_ELIGIBLE (suspended, closed, not on offer,
 * not for this member, its coupons are over), EXPIRED (over), LIMIT_REACHED (the member's), OUT_OF_STOCK, INSUFFICIENT_POINTS (or in debt).
 */
export function redeemReward(envelope: Envelope, request: RedeemRequest): Command<Moved> | Refusal {
  const { rewardId, quantity, slotId, reference } = request;
  if (quantity < 1 || quantity > MAX_QUANTITY) return refuse('INVALID', ['quantity'], 'between', { min: 1, max: MAX_QUANTITY });
  if (reference !== null && !isText(reference, 200)) return refuse('INVALID', ['reference'], 'text-length', { max: 200 });
  const subject = subjectOf(request.member, envelope, 'member');
  if (isRefusal(subject)) return subject;
  return {
    ...envelope,
    operation: 'redeemReward',
    subjects: [subject],
    fingerprint: ([member]) => ({ member, rewardId, quantity, slotId, reference }),
    needs: (needs, [member]) => ask(needs, member as number, request),
    decide: (book, [member]) => decide(book, member as number, request),
    ...movedCodec,
  };
}

function ask(needs: Needs, memberId: number, { rewardId, quantity, slotId }: RedeemRequest): void {
  const { id: programId, timeZone } = needs.program;
  const wanted = needs.of(rewardsPart);
  const earlier = wanted.wanted.get(rewardId);
  const reward = earlier ? earlier.reward : wanted.known.find(programId, rewardId);
  wanted.wanted.set(rewardId, { reward, quantity: (earlier?.quantity ?? 0) + quantity });
  wanted.members.add(memberId);
  if (slotId !== null) wanted.slots.add(slotId);
  if (reward?.kind === 'PASS') needsPassesOf(needs, null, quantity);
  needs.lotsOf.add(memberId);
  const counters = needs.of(countersPart);
  // reservations of the member that end first
  counters.later.push((book) => usesOf(book, memberId));
  needs.of(couponsPart).promised.push((book) => promisesOf(book, memberId));
  if (reward === null) return;
  for (const key of limitKeys(reward, memberId, needs.now, timeZone)) counters.keys.add(key);
  if (reward.couponType !== null) needsIssue(needs, reward.couponType, quantity);
  if (reward.condition) needsFacts(needs, memberId, needsOfCondition(reward.condition), needs.now);
}

function* usesOf(book: Book, memberId: number): Iterable<string> {
  for (const redemption of rewardBook(book).redemptions.values()) if (redemption.memberId === memberId) yield* redemption.uses;
}

function* promisesOf(book: Book, memberId: number): Iterable<readonly [type: string, redemptionId: number]> {
  for (const { id, couponType, memberId: owner } of rewardBook(book).redemptions.values())
    if (owner === memberId && couponType !== null) yield [couponType, id];
}

const noFacts: FactNeeds = needsOfCondition(null);

function decide(book: Book, memberId: number, request: RedeemRequest): Moved | Refusal {
  const { rewardId, quantity, slotId } = request;
  const state = rewardBook(book);
  const reward = state.rewards.get(rewardId);
  const member = book.member(memberId);
  if (!reward || reward.status === 'DRAFT') return refuse('NOT_FOUND', ['rewardId'], 'reward-not-found');
  const uses = limitKeys(reward, memberId, book.now, book.program.timeZone);
  const counters = book.of(countersPart);
  const refusal =
    maySpend(member, 'member') ??
    whyNot(
      reward,
      {
        now: book.now,
        quantity,
        member: factsOf(book, memberId, reward.condition ? needsOfCondition(reward.condition) : noFacts, book.now),
        taken: uses.map((key) => counters.usedOf(key).times),
        free: reward.limited ? (state.stock.get(rewardId)?.free ?? 0) : null,
      },
      book.program,
    ) ??
    mayGive(book, reward.passType);
  if (refusal) return refusal;
  const slot = slotOf(book, state, reward, request);
  if (isRefusal(slot)) return slot;
  const points = reward.pricePoints * quantity;
  const uncountable = beyondCounting(points, reward.priceMoney * quantity);
  if (uncountable) return uncountable;
  const wallet = member.wallets.get(reward.walletId);
  if (!wallet) throw new Error(`member ${memberId} has no account in wallet ${reward.walletId}`);
  const poor = points > 0 ? hasPoints(wallet, points) : null;
  if (poor) return refuse(poor.code, ['rewardId'], poor.message, poor.params);
  const goodUntil = endOfCoupons(book, memberId, reward, quantity);
  if (isRefusal(goodUntil)) return goodUntil;
  const redemption = made(book, memberId, reward, request, uses);
  endBefore(redemption, goodUntil);
  if (reward.kind === 'VIRTUAL' && !state.giveCodes(rewardId, quantity, redemption.id)) return outOfStock(0);
  if (reward.limited) state.move(rewardId, -quantity);
  giveCoupons(book, redemption);
  if (slot !== null && slotId !== null) state.move(slotId, -quantity);
  counters.add(uses.map((key) => ({ key, points, times: quantity })));
  if (points > 0) pay(book, wallet, redemption, reward);
  state.redemptions.set(redemption.id, redemption);
  handOver(book, redemption);
  announce(book, redemption);
  return { redemptionId: redemption.id, redemption };
}

function beyondCounting(points: number, money: number): Refusal | null {
  if (!Number.isSafeInteger(points)) return refuse('INVALID', ['quantity'], 'reward-too-many-points');
  return Number.isSafeInteger(money) ? null : refuse('INVALID', ['quantity'], 'reward-too-much-money');
}

/** The slot of a service; null for all else. */
function slotOf(book: Book, state: RewardBook, { kind, id }: Reward, { slotId, quantity }: RedeemRequest): Slot | null | Refusal {
  if (kind !== 'SERVICE') return slotId === null ? null : refuse('INVALID', ['slotId'], 'reward-no-slots');
  if (slotId === null) return refuse('INVALID', ['slotId'], 'required');
  const slot = state.slots.get(slotId);
  if (!slot || slot.rewardId !== id) return refuse('NOT_FOUND', ['slotId'], 'slot-not-found');
  if (slot.startsAt <= book.now) return refuse('EXPIRED', ['slotId'], 'slot-over');
  const free = state.stock.get(slotId)?.free ?? 0;
  return free < quantity ? refuse('OUT_OF_STOCK', ['slotId'], 'slot-full', { free }) : slot;
}

function made(
  book: Book,
  memberId: number,
  reward: Reward,
  { quantity, slotId, reference }: RedeemRequest,
  uses: string[],
): RedemptionState {
  const money = reward.priceMoney * quantity;
  const status = firstStatus(reward.kind, money);
  const { reserveMinutes } = reward;
  return {
    id: book.ids.next(),
    memberId,
    rewardId: reward.id,
    rewardVersion: reward.version,
    kind: reward.kind,
    quantity,
    status,
    points: reward.pricePoints * quantity,
    money,
    walletId: null,
    sequence: null,
    returned: 0,
    returnedSequence: null,
    stockTaken: reward.limited ? quantity : 0,
    slotId,
    slotTaken: slotId === null ? 0 : quantity,
    couponType: reward.couponType,
    uses,
    passType: reward.passType,
    reference,
    tracking: null,
    note: null,
    createdAt: book.now,
    updatedAt: book.now,
    expiresAt: status === 'RESERVED' && reserveMinutes !== null ? book.now + reserveMinutes * MINUTE_MS : null,
    row: 'new',
    parts: [],
  };
}

/** Until when the coupons of a reward are good at most; null without an end, or where it gives none. Refuses what `mayIssue` does. */
function endOfCoupons(book: Book, memberId: number, { couponType }: Reward, quantity: number): Instant | null | Refusal {
  if (couponType === null) return null;
  const terms = mayIssue(book, couponType, quantity, memberId);
  return isRefusal(terms) ? terms.at('rewardId') : terms.goodUntil;
}

/** Nobody is to pay for coupons that would be over when they are given. */
function endBefore(redemption: RedemptionState, goodUntil: Instant | null): void {
  if (redemption.status !== 'RESERVED' || goodUntil === null) return;
  redemption.expiresAt = Math.min(redemption.expiresAt ?? goodUntil, goodUntil);
}

function pay(book: Book, wallet: WalletState, redemption: RedemptionState, { name }: Reward): void {
  const { id, quantity, points } = redemption;
  const reason = { code: 'REDEMPTION', redemption: id, reward: name, quantity };
  const entry = spend(wallet, points, reason, book.stamp());
  redemption.walletId = wallet.config.id;
  redemption.sequence = entry.sequence;
  redemption.parts = entry.uses.map(({ lotId, remaining }) => ({ lotId, points: -remaining }));
}
