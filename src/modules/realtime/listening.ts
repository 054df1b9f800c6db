import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import { allowed } from '../../kernel/access.js';
import { ApiError, Unauthenticated } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { describeRefusal } from '../../kernel/messages.js';
import { type ProgramDirectory, walletByCode } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { complaintReaders } from '../complaints/index.js';
import { EventIterator, type Interruption } from './event-iterator.js';
import type { Event } from './realtime.types.js';
import type { Stream } from './stream.js';
import { type EventFilter, type EventKind, eventKinds } from './stream-event.js';
import { toEvent } from './to-event.js';

export interface ListeningDeps {
  stream: Stream;
  /** Of the server's role. */
  pool: Pool;
  programs: ProgramDirectory;
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
  complaintUpdated(context: RequestContext, args: MemberChangedArgs): Promise<AsyncIterableIterator<Event | Interruption>> {
    return this.ofOneKind(context, args, 'COMPLAINT_UPDATED');
  }

  private async ofOneKind(
    context: RequestContext,
    { member, after }: MemberChangedArgs,
    kind: EventKind,
  ): Promise<AsyncIterableIterator<Event | Interruption>> {
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
    const { stream, programs } = this.deps;
    const { id: programId } = context.tenant;
    const follower = await stream.follow(programId, after, filter, merge);
    return new EventIterator(follower, async (delivery) => {
      await this.checkMembership(context);
      context.renew(await programs.get(programId));
      return toEvent(delivery, programId, stream.cursors);
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

  /** A closed member hears no more. Ends of credentials are watched for by the server, on quiet sockets too. */
  private async checkMembership({ caller }: RequestContext): Promise<void> {
    const { programId, memberId } = caller;
    if (programId === null || memberId === null) return;
    const { rows } = await inProgram(this.deps.pool, programId, (client) =>
      client.query<{ status: string }>('SELECT status FROM member WHERE program_id = $1 AND id = $2', [programId, memberId]),
    );
    if (rows[0]?.status !== 'ACTIVE' && rows[0]?.status !== 'SUSPENDED') throw new Unauthenticated('This membership is closed.');
  }
}

/** A member hears of itself only, whatever it asks for, and of complaints only who may read them: nobody else learns that there are any. */
export function eventFilter(context: RequestContext, types: EventKind[] | null): EventFilter {
  const hearsAll = allowed(context.caller, complaintReaders);
  const heard = eventKinds.filter((kind) => hearsAll || kind !== 'COMPLAINT_UPDATED');
  const wanted = types === null ? heard : heard.filter((kind) => types.includes(kind));
  return { memberId: ownMember(context), walletId: null, types: types === null && hearsAll ? null : wanted };
}

function ownMember({ caller }: RequestContext): number | null {
  if (caller.kind !== 'member') return null;
  if (caller.memberId === null) throw new Error("a member's token without a member; its access rule should have refused it");
  return caller.memberId;
}

function badInput({ language }: RequestContext, message: string, params: Record<string, string | number> = {}): ApiError {
  return new ApiError('BAD_USER_INPUT', describeRefusal(message, params, language));
}
