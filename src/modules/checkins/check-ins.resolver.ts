import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { giftsOf, RuleGiftType } from '../earning/index.js';
import {
  type Command,
  type Commands,
  type Done,
  type Envelope,
  entriesFor,
  envelopeOf,
  errorsOf,
  execute,
  type LedgerReader,
  WalletRecord,
} from '../ledger/index.js';
import { type CheckedIn, checkIn, pointsWallet } from './check-in.js';
import { CheckInInput, MakeUpCheckInInput } from './check-ins.input.js';
import { CheckInPayload } from './check-ins.types.js';
import { dayOfDate } from './days.js';
import { makeUpCheckIn } from './make-up-check-in.js';
import { readCheckIns } from './read-check-ins.js';

export interface CheckInDependencies {
  commands: Commands;
  ledger: LedgerReader;
  reads: Reads;
  readRef: ReadMemberRef;
}

/** The daily check-in, and the days that were missed. */
@Resolver(() => CheckInPayload)
export class CheckInResolver {
  constructor(private readonly deps: CheckInDependencies) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' })
  @Mutation(() => CheckInPayload, {
    description: "Checks a member in for today, in the program's time zone: once a day, however often it is asked for.",
  })
  async checkIn(
    @Arg('input', () => CheckInInput, { description: 'Who checks in.' }) input: CheckInInput,
    @Ctx() context: RequestContext,
  ): Promise<CheckInPayload> {
    const make = (envelope: Envelope) => this.make(context, input.member, (lookup) => checkIn(envelope, lookup));
    return this.answer(context, await this.run(context, input.idempotencyKey ?? null, make));
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' })
  @Mutation(() => CheckInPayload, {
    description:
      'Makes up for a missed day, for points, as far as the program allows: the streak goes on as if the day had not been missed, and bonuses that later days reach only by it are given with it.',
  })
  async makeUpCheckIn(
    @Arg('input', () => MakeUpCheckInInput, { description: 'Which day, of whom.' }) input: MakeUpCheckInInput,
    @Ctx() context: RequestContext,
  ): Promise<CheckInPayload> {
    const make = (envelope: Envelope) =>
      this.make(context, input.member, (lookup) => makeUpCheckIn(envelope, lookup, input.date));
    return this.answer(context, await execute(context, this.deps.commands, input.idempotencyKey, make));
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' })
  @FieldResolver(() => [RuleGiftType], { description: 'What rules gave for the day that is no points.' })
  async gifts(@Root() { memberId, date }: CheckInPayload, @Ctx() context: RequestContext): Promise<RuleGiftType[]> {
    if (date === null) return [];
    const from = dayOfDate(date);
    const [day] = await this.deps.reads.ask(context, readCheckIns, { memberId, from, until: from + 1 });
    return giftsOf(day?.gifts ?? [], context);
  }

  private make(
    context: RequestContext,
    ref: MemberRef | null | undefined,
    command: (lookup: MemberLookup | null) => Command<CheckedIn> | Refusal,
  ): Command<CheckedIn> | Refusal {
    const lookup = ref ? this.deps.readRef(ref, context.tenant) : null;
    return isRefusal(lookup) ? lookup.under('member') : command(lookup);
  }

  /** Without a key the day alone makes a repeat safe. */
  private async run(
    context: RequestContext,
    idempotencyKey: string | null,
    make: (envelope: Envelope) => Command<CheckedIn> | Refusal,
  ): Promise<Done<CheckedIn> | Refusal> {
    if (idempotencyKey !== null) return execute(context, this.deps.commands, idempotencyKey, make);
    const envelope = envelopeOf(context, 'none');
    const command = isRefusal(envelope) ? envelope : make({ ...envelope, idempotencyKey: null });
    return isRefusal(command) ? command : this.deps.commands.run(command);
  }

  private async answer(context: RequestContext, done: Done<CheckedIn> | Refusal): Promise<CheckInPayload> {
    if (isRefusal(done))
      return {
        date: null,
        memberId: 0,
        streak: null,
        created: false,
        entries: [],
        wallet: null,
        userErrors: errorsOf(context, done),
      };
    const { memberId, date, streak, created } = done.value;
    const entries = await entriesFor(context, this.deps.ledger, done);
    return {
      date,
      memberId,
      streak,
      created,
      entries,
      wallet: new WalletRecord(memberId, pointsWallet(context.tenant)),
      userErrors: [],
    };
  }
}
