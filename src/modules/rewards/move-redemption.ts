import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isLine, isText } from '../../kernel/text.js';
import { keepPromise, needsCouponsOf } from '../coupons/index.js';
import { countersPart } from '../earning/index.js';
import { type Book, type Command, type Envelope, type Needs, type RecordKind, systemEnvelope } from '../ledger/index.js';
import { mayTakeBack, needsPassesOf } from '../passes/index.js';
import { canReturn, end, moveOn, touch } from './end.js';
import { promiseOf, whyNoCoupons } from './give-coupons.js';
import { type Moved, movedCodec } from './moved.js';
import type { Tracking } from './redemption.js';
import type { RedemptionState } from './reward-book.js';
import { rewardBook, rewardsPart } from './rewards-part.js';
import { isEnded, mayMove, type RedemptionStatus } from './states.js';

const redemptionRecord: RecordKind = { table: 'redemption', column: 'id', type: 'bigint', missing: 'redemption-not-found' };

const FIELD = ['redemptionId'];

export interface RedemptionUpdate {
  redemptionId: number;
  status: RedemptionStatus | null;
  tracking: Tracking | null;
  note: string | null;
}

/** A command about one redemption; what is due of it was done before `decide`. */
function about(
  envelope: Envelope,
  redemptionId: number,
  operation: string,
  input: object,
  decide: (book: Book, redemption: RedemptionState) => Moved | Refusal,
): Command<Moved> {
  return {
    ...envelope,
    operation,
    subjects: [{ record: redemptionRecord, key: redemptionId, field: FIELD }],
    fingerprint: () => ({ redemptionId, ...input }),
    needs: (needs, [member]) => ask(needs, member as number, redemptionId),
    decide(book) {
      const redemption = rewardBook(book).redemptions.get(redemptionId);
      return redemption ? decide(book, redemption) : refuse('NOT_FOUND', FIELD, 'redemption-not-found');
    },
    ...movedCodec,
  };
}

function ask(needs: Needs, memberId: number, redemptionId: number): void {
  needs.lotsOf.add(memberId);
  needs.of(rewardsPart).redemptions.add(redemptionId);
  needsPassesOf(needs, redemptionId, 0);
  needsCouponsOf(needs, redemptionId, (book) => rewardBook(book).redemptions.get(redemptionId) ?? null);
  needs.of(countersPart).later.push((book) => rewardBook(book).redemptions.get(redemptionId)?.uses ?? []);
}

/**
 * Ends a redemption: points, stock and limits come back. A member may end its own until it was sent or handed over, the shop any.
 * Refuses: INVALID (reason), NOT_FOUND, EXPIRED (by itself), INVALID_STATE, LIMIT_REACHED (the wallet is full).
 */
export function cancelRedemption(envelope: Envelope, redemptionId: number, reason: string | null): Command<Moved> | Refusal {
  if (reason !== null && !isText(reason, 500)) return refuse('INVALID', ['reason'], 'text-length', { max: 500 });
  const by = envelope.actingMember === null ? 'SHOP' : 'MEMBER';
  return about(envelope, redemptionId, 'cancelRedemption', { reason }, (book, redemption) => {
    const refusal = whyNoEnd(book, redemption, by);
    if (refusal) return refusal;
    end(book, rewardBook(book), redemption, 'CANCELLED', reason);
    return { redemptionId, redemption };
  });
}

/** Why a redemption cannot be called off; null where it can. */
function whyNoEnd(book: Book, redemption: RedemptionState, by: 'MEMBER' | 'SHOP'): Refusal | null {
  const refusal = mayGo(redemption, 'CANCELLED', by) ?? mayTakeBack(book, redemption);
  return refusal ?? (canReturn(book, redemption) ? null : refuse('LIMIT_REACHED', FIELD, 'wallet-full'));
}

/**
 * What the shop says of a redemption: how far it is, where the parcel is, a note. Saying the same again changes nothing.
 * Refuses: INVALID (nothing said, tracking, note), NOT_FOUND, EXPIRED, INVALID_STATE, LIMIT_REACHED (cancelling, and the wallet is full),
 * NOT_ELIGIBLE (its coupons would be over), OUT_OF_STOCK (of their codes, where none were kept for it).
 */
export function updateRedemption(envelope: Envelope, update: RedemptionUpdate): Command<Moved> | Refusal {
  const { redemptionId, status, tracking, note } = update;
  if (status === null && tracking === null && note === null) return refuse('INVALID', ['status'], 'required');
  if (note !== null && !isText(note, 1_000)) return refuse('INVALID', ['note'], 'text-length', { max: 1_000 });
  if (tracking && !isLine(tracking.number, 100)) return refuse('INVALID', ['tracking', 'number'], 'text-length', { max: 100 });
  if (tracking && tracking.carrier !== null && !isLine(tracking.carrier, 100))
    return refuse('INVALID', ['tracking', 'carrier'], 'text-length', { max: 100 });
  return about(envelope, redemptionId, 'updateRedemption', { status, tracking, note }, (book, redemption) => {
    const to = status === redemption.status ? null : status;
    const refusal = to === null ? null : whyNoMove(book, redemption, to);
    if (refusal) return refusal;
    apply(book, redemption, to, update);
    return { redemptionId, redemption };
  });
}

function whyNoMove(book: Book, redemption: RedemptionState, to: RedemptionStatus): Refusal | null {
  if (to === 'CANCELLED') return whyNoEnd(book, redemption, 'SHOP');
  return mayGo(redemption, to, 'SHOP') ?? whyNoCoupons(book, redemption, to);
}

function apply(book: Book, redemption: RedemptionState, to: RedemptionStatus | null, { tracking, note }: RedemptionUpdate): void {
  const isNews = !isSame(tracking ?? redemption.tracking, redemption.tracking) || (note ?? redemption.note) !== redemption.note;
  if (tracking) redemption.tracking = tracking;
  if (note !== null) redemption.note = note;
  if (to === 'CANCELLED') end(book, rewardBook(book), redemption, to, note);
  else if (to !== null) {
    const promise = promiseOf(book, redemption);
    moveOn(book, rewardBook(book), redemption, to, null);
    if (promise) keepPromise(book, promise);
  } else if (isNews) touch(book, redemption);
}

function isSame(one: Tracking | null, other: Tracking | null): boolean {
  return one?.number === other?.number && one?.carrier === other?.carrier;
}

function mayGo({ kind, status }: RedemptionState, to: RedemptionStatus, by: 'MEMBER' | 'SHOP'): Refusal | null {
  if (mayMove(kind, status, to, by)) return null;
  return refuse(
    status === 'EXPIRED' ? 'EXPIRED' : 'INVALID_STATE',
    FIELD,
    isEnded(status) ? 'redemption-ended' : 'redemption-state',
    {
      status,
      to,
    },
  );
}

/** Ends a reservation whose time is over, and changes nothing where it has not come or somebody was faster. Refuses: NOT_FOUND. */
export function expireRedemption(programId: number, redemptionId: number): Command<Moved> {
  return about(systemEnvelope(programId), redemptionId, 'expireRedemption', {}, (_, redemption) => ({
    redemptionId,
    redemption,
  }));
}
