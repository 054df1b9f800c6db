import { ApiError, Unauthenticated } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import { type AskedKind, audibleKinds } from '../../kernel/event-type.js';
import type { Interruption } from '../../kernel/live-source.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { describeRefusal } from '../../kernel/messages.js';
import { walletByCode } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { isLine } from '../../kernel/text.js';
import { EventIterator } from './event-iterator.js';
import { checkLeaderboard } from './leaderboard-change.js';
import type { Event } from './realtime.types.js';
import type { Stream } from './stream.js';
import { type EventFilter, type EventKind, eventKinds } from './stream-event.js';
import { toSharedEvent } from './to-event.js';

export interface ListeningDeps {
  stream: Stream;
  readMemberRef: ReadMemberRef;
  /** Null for a member that does not exist for this caller. */
  findMember(context: RequestContext, lookup: MemberLookup): Promise<{ id: number } | null>;
}

export interface WalletChangedArgs {
  member?: MemberRef | null;
  walletCode?: string | null;
  after?: string | null;
}

export interface MemberChangedArgs {
  member?: MemberRef | null;
  after?: string | null;
}

export interface EventsArgs {
  after?: string | null;
  types?: EventKind[] | null;
}

/** Starts subscriptions: decides whom a caller may listen to, once at the start and, as far as it can change, at every event. */
export class Listening {
  constructor(private readonly deps: ListeningDeps) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
  async walletChanged(context: RequestContext, args: WalletChangedArgs): Promise<AsyncIterableIterator<Event | Interruption>> {
    const memberId = args.member ? await this.memberOf(context, args.member) : ownMember(context);
    checkTold(context, 'WALLET_CHANGED');
    const wallet = args.walletCode == null ? null : walletByCode(context.tenant, args.walletCode);
    if (args.walletCode != null && !wallet) throw badInput(context, 'wallet-not-found', { wallet: args.walletCode });
    return this.follow(context, args.after ?? null, { memberId, walletId: wallet?.id ?? null, types: ['WALLET_CHANGED'] }, true);
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
  tierChanged(context: RequestContext, args: MemberChangedArgs): Promise<AsyncIterableIterator<Event | Interruption>> {
    return this.ofOneKind(context, args, 'TIER_CHANGED');
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
  redemptionUpdated(context: RequestContext, args: MemberChangedArgs): Promise<AsyncIterableIterator<Event | Interruption>> {
    return this.ofOneKind(context, args, 'REDEMPTION_UPDATED');
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
  couponUpdated(context: RequestContext, args: MemberChangedArgs): Promise<AsyncIterableIterator<Event | Interruption>> {
    return this.ofOneKind(context, args, 'COUPON_UPDATED');
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
  complaintUpdated(context: RequestContext, args: MemberChangedArgs): Promise<AsyncIterableIterator<Event | Interruption>> {
    return this.ofOneKind(context, args, 'COMPLAINT_UPDATED');
  }

  /** @throws ApiError CURSOR_EXPIRED */
  alarmRaised(
    context: RequestContext,
    { after }: { after?: string | null },
  ): Promise<AsyncIterableIterator<Event | Interruption>> {
    return this.follow(context, after ?? null, { memberId: null, walletId: null, types: ['ALARM_RAISED'] }, false);
  }

  /** @throws ApiError BAD_USER_INPUT, CURSOR_EXPIRED */
  async leaderboardChanged(
    context: RequestContext,
    { code, after }: { code: string; after?: string | null },
  ): Promise<AsyncIterableIterator<Event | Interruption>> {
    checkLeaderboard(context, code);
    const filter: EventFilter = { memberId: null, walletId: null, types: ['LEADERBOARD_CHANGED'], board: code };
    return this.follow(context, after ?? null, filter, false);
  }

  /** One that is not there, or not yet, is not told of. @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
  async pollChanged(
    context: RequestContext,
    { code, after }: { code: string; after?: string | null },
  ): Promise<AsyncIterableIterator<Event | Interruption>> {
    checkTold(context, 'POLL_CHANGED');
    if (!isLine(code, 63)) throw new ApiError('BAD_USER_INPUT', 'This is no code of a poll.');
    const filter: EventFilter = { memberId: null, walletId: null, types: ['POLL_CHANGED'], poll: code };
    return this.follow(context, after ?? null, filter, true);
  }

  private async ofOneKind(
    context: RequestContext,
    { member, after }: MemberChangedArgs,
    kind: EventKind,
  ): Promise<AsyncIterableIterator<Event | Interruption>> {
    checkTold(context, kind);
    const memberId = member ? await this.memberOf(context, member) : ownMember(context);
    return this.follow(context, after ?? null, { memberId, walletId: null, types: [kind] }, false);
  }

  /** @throws ApiError BAD_USER_INPUT, CURSOR_EXPIRED */
  async events(context: RequestContext, args: EventsArgs): Promise<AsyncIterableIterator<Event | Interruption>> {
    return this.follow(context, args.after ?? null, eventFilter(context, args.types ?? null), false);
  }

  private async follow(
    context: RequestContext,
    after: string | null,
    filter: EventFilter,
    merge: boolean,
  ): Promise<AsyncIterableIterator<Event | Interruption>> {
    const { stream } = this.deps;
    const { tenant, caller } = context;
    const follower = await stream.follow(tenant.id, after, filter, merge);
    return new EventIterator(follower, (delivery) => {
      // ends of credentials are watched for by the server, on quiet sockets too
      const { memberId, memberIsOpen } = delivery.event;
      if (caller.kind === 'member' && memberId === caller.memberId && !memberIsOpen)
        throw new Unauthenticated('This membership is closed.');
      return toSharedEvent(delivery, tenant.id, stream.cursors);
    });
  }

  private async memberOf(context: RequestContext, ref: MemberRef): Promise<number> {
    const lookup = this.deps.readMemberRef(ref, context.tenant);
    if (isRefusal(lookup) && lookup.code !== 'NOT_FOUND') throw badInput(context, lookup.message, lookup.params);
    const member = isRefusal(lookup) ? null : await this.deps.findMember(context, lookup);
    if (member) return member.id;
    // the same for those that do not exist and those that do
    if (context.caller.kind === 'member') throw new ApiError('FORBIDDEN', 'A member can listen only to its own events.');
    throw badInput(context, 'member-not-found');
  }
}

/** A partner is told of what was agreed. */
function checkTold({ caller }: RequestContext, kind: EventKind): void {
  const told = caller.partner?.eventTypes ?? null;
  if (told !== null && !told.includes(kind)) throw new ApiError('FORBIDDEN', `This partner is not told of ${kind}.`);
}

/** A member hears of itself only, whatever it asks for; a partner of the kinds that were agreed; nobody of what it may not know of. */
export function eventFilter(context: RequestContext, types: AskedKind[] | null): EventFilter {
  const limits = [types, context.caller.partner?.eventTypes ?? null, audibleKinds(context.caller)].filter((one) => one !== null);
  const known = limits.length === 0 ? null : eventKinds.filter((kind) => limits.every((one) => one.includes(kind)));
  const { kind, partner } = context.caller;
  const ofPartner = kind === 'partner' ? { partnerId: partner?.id ?? 0 } : {};
  return { memberId: ownMember(context), walletId: null, types: known, ...ofPartner };
}

function ownMember({ caller }: RequestContext): number | null {
  if (caller.kind !== 'member') return null;
  if (caller.memberId === null) throw new Error("a member's token without a member; its access rule should have refused it");
  return caller.memberId;
}

function badInput({ language }: RequestContext, message: string, params: Record<string, string | number> = {}): ApiError {
  return new ApiError('BAD_USER_INPUT', describeRefusal(message, params, language));
}
