import type { Instant } from '../../kernel/clock.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { PassType } from '../../kernel/scheme/program-items.js';
import { isText } from '../../kernel/text.js';
import { type Book, type Command, type Envelope, hasPoints, mayEarn, maySpend, spend } from '../ledger/index.js';
import type { PassState } from './pass-book.js';
import { type Changed, changedCodec } from './pass-records.js';
import { passTypeAt } from './pass-type-kind.js';
import { passesPart } from './passes-part.js';
import { advance, endOf, unbegun } from './schedule.js';

export interface IssueRequest {
  member: MemberLookup;
  passType: string;
  /** What was paid for it in minor units; the type's price if null. */
  priceMoney: number | null;
  /** A gift of the house: nothing was paid, in money or points, and nothing is paid back. */
  free: boolean;
  startsAt: Instant | null;
  orderId: string | null;
  orderLineId: string | null;
}

/** With the longest validity it ends in a year of four digits: others are no instants of the API. */
const FARTHEST_MS = 100 * 365.25 * 86_400_000;

/**
 * Gives a member a pass that was paid to the shop; a price in points is taken from its wallet.
 * Refuses: INVALID (orderId, orderLineId, price, startsAt), NOT_FOUND (member, type), NOT_ELIGIBLE (closed, suspended where points are spent, type not issued
 * now), INSUFFICIENT_POINTS.
 */
export function issuePass(envelope: Envelope, request: IssueRequest): Command<Changed> | Refusal {
  const { member: lookup, passType, orderId, orderLineId, ...content } = request;
  if (orderId !== null && !isText(orderId, 200)) return refuse('INVALID', ['orderId'], 'text-length', { max: 200 });
  if (orderLineId !== null && (orderId === null || !isText(orderLineId, 100)))
    return refuse('INVALID', ['orderLineId'], 'text-length', { max: 100 });
  return {
    ...envelope,
    operation: 'issuePass',
    subjects: [{ lookup, field: ['member'] }],
    fingerprint: ([member]) => ({ member, passType, orderId, orderLineId, ...content }),
    needs(needs, [member]) {
      needs.of(passesPart);
      needs.lotsOf.add(member as number);
    },
    decide: (book, [member]) => decide(book, member as number, request),
    ...changedCodec,
  };
}

function decide(book: Book, memberId: number, request: IssueRequest): Changed | Refusal {
  const type = passTypeAt(book.program, request.passType, book.now);
  if (isRefusal(type)) return type;
  const { free } = request;
  const pricePoints = free ? 0 : type.pricePoints;
  const member = book.member(memberId);
  const refusal = pricePoints > 0 ? maySpend(member, 'member') : mayEarn(member, 'member');
  if (refusal) return refusal;
  const startsAt = request.startsAt ?? book.now;
  if (startsAt < book.now) return refuse('INVALID', ['startsAt'], 'pass-start');
  if (startsAt > book.now + FARTHEST_MS) return refuse('INVALID', ['startsAt'], 'pass-start-late');
  const priceMoney = free ? 0 : (request.priceMoney ?? type.priceMoney);
  const paid = pricePoints > 0 ? payPoints(book, memberId, type) : null;
  if (isRefusal(paid)) return paid;
  const { orderId, orderLineId } = request;
  const pass = givePass(book, type, { memberId, startsAt, priceMoney, pricePoints, orderId, orderLineId, redemptionId: null });
  Object.assign(pass, paid);
  return { passId: pass.id, entryId: null };
}

type Payment = Pick<PassState, 'walletId' | 'sequence' | 'parts'>;

function payPoints(book: Book, memberId: number, { pricePoints, walletCode, name }: PassType): Payment | Refusal {
  const config = book.program.wallets.find(({ code }) => code === walletCode);
  if (!config) throw new Error(`a pass is paid from wallet ${walletCode}, which the program does not have`);
  const wallet = book.wallet(memberId, config);
  const poor = hasPoints(wallet, pricePoints);
  if (poor) return refuse(poor.code, ['passType'], poor.message, poor.params);
  const entry = spend(wallet, pricePoints, { code: 'PASS', pass: name }, book.stamp());
  const parts = entry.uses.map(({ lotId, remaining }) => ({ lotId, points: -remaining }));
  return { walletId: config.id, sequence: entry.sequence, parts };
}

export interface GivenPass {
  memberId: number;
  startsAt: Instant;
  priceMoney: number;
  pricePoints: number;
  orderId: string | null;
  orderLineId: string | null;
  redemptionId: number | null;
}

/** Makes a pass of a type, with the units that it begins with. */
export function givePass(book: Book, type: PassType, given: GivenPass): PassState {
  const state = book.of(passesPart);
  const { schedule } = type;
  const { memberId, startsAt } = given;
  const terms = { units: type.units, period: schedule?.period ?? null, periods: schedule?.periods ?? 1, startsAt };
  const pass: PassState = {
    ...{ id: book.ids.next(), ...given, buyerId: memberId, code: state.newCode() },
    ...{ typeCode: type.code, typeVersion: type.version, ...terms, carry: schedule?.carry ?? false },
    endsAt: endOf(terms, type.validity, book.program.timeZone),
    ...unbegun(startsAt),
    ...{ giftable: type.giftable, refundable: type.refundable, rounding: type.rounding },
    ...{
      walletId: null,
      sequence: null,
      parts: [],
      refundedMoney: 0,
      refundedPoints: 0,
      refundedSequence: null,
      returnId: null,
      returnDue: false,
    },
    ...{ createdAt: book.now, updatedAt: book.now, row: 'new' },
  };
  state.passes.set(pass.id, pass);
  for (const { kind, units, at } of advance(pass, book.now, book.program.timeZone))
    state.note(book, pass, { kind, units, occurredAt: at });
  return pass;
}
