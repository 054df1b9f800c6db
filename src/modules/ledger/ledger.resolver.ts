import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { entriesFor, errorsOf, execute } from './answer.js';
import type { Command } from './batch/command.js';
import { Commands } from './batch/commands.js';
import { adjustPoints } from './commands/adjust-points.js';
import { decideAdjustment } from './commands/decide-adjustment.js';
import { captureHold, releaseHold } from './commands/end-hold.js';
import type { Envelope } from './commands/envelope.js';
import { holdPoints } from './commands/hold-points.js';
import { transferPoints } from './commands/transfer-points.js';
import {
  AdjustPointsInput,
  CaptureHoldInput,
  DecideAdjustmentInput,
  HoldPointsInput,
  ReleaseHoldInput,
  TransferPointsInput,
} from './ledger.input.js';
import {
  AdjustPointsPayload,
  CaptureHoldPayload,
  HoldPointsPayload,
  ReleaseHoldPayload,
  TransferPointsPayload,
} from './ledger.types.js';
import { quantityOf } from './quantity.js';
import { adjustmentById, type LedgerReader, walletOf } from './read/index.js';

/** The mutations that hold, spend, move and correct points. INVALID without a member where one is needed, NOT_FOUND for ids of nothing. */
@Resolver()
export class LedgerResolver {
  constructor(
    private readonly commands: Commands,
    private readonly reader: LedgerReader,
    private readonly readRef: ReadMemberRef,
  ) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => HoldPointsPayload, {
    description: 'Reserves points for a checkout, to be captured or released; they come back by themselves.',
  })
  async holdPoints(
    @Arg('input', () => HoldPointsInput, { description: 'What to reserve.' }) input: HoldPointsInput,
    @Ctx() context: RequestContext,
  ): Promise<HoldPointsPayload> {
    const { walletCode, orderId = null, ttlSeconds = null } = input;
    const done = await execute(context, this.commands, input.idempotencyKey, (envelope) => {
      const member = this.lookup(context, input.member, 'member');
      if (isRefusal(member)) return member;
      const wanted = quantityOf(input, context.tenant);
      if (isRefusal(wanted)) return wanted;
      if (wanted === null) return refuse('INVALID', ['points'], 'required');
      return holdPoints(envelope, { member, walletCode, ...wanted, orderId, ttlSeconds });
    });
    if (isRefusal(done)) return { hold: null, userErrors: errorsOf(context, done) };
    return { hold: await this.reader.hold(context, done.value.holdId), userErrors: [] };
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => CaptureHoldPayload, { description: 'Spends a hold, or part of it; the rest is released.' })
  async captureHold(
    @Arg('input', () => CaptureHoldInput, { description: 'The hold and how much of it.' }) input: CaptureHoldInput,
    @Ctx() context: RequestContext,
  ): Promise<CaptureHoldPayload> {
    return this.endHold(context, input, (envelope, holdId) => {
      const wanted = quantityOf(input, context.tenant);
      return isRefusal(wanted) ? wanted : captureHold(envelope, holdId, wanted?.points ?? null, wanted?.isMoney);
    });
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => ReleaseHoldPayload, { description: 'Gives a hold back. A member can release only what it held itself.' })
  async releaseHold(
    @Arg('input', () => ReleaseHoldInput, { description: 'The hold.' }) input: ReleaseHoldInput,
    @Ctx() context: RequestContext,
  ): Promise<ReleaseHoldPayload> {
    return this.endHold(context, input, releaseHold);
  }

  @Access('staff', 'server', 'admin', { scope: 'points:adjust' })
  @Mutation(() => AdjustPointsPayload, {
    description: "Corrects a balance with a reason. Above the program's threshold it waits for a second person.",
  })
  async adjustPoints(
    @Arg('input', () => AdjustPointsInput, { description: 'The correction.' }) input: AdjustPointsInput,
    @Ctx() context: RequestContext,
  ): Promise<AdjustPointsPayload> {
    const { walletCode, points, reasonCode, note = null } = input;
    return this.adjustment(context, input.idempotencyKey, (envelope) => {
      const member = this.lookup(context, input.member, 'member');
      if (isRefusal(member)) return member;
      return member
        ? adjustPoints(envelope, { member, walletCode, points, reasonCode, note })
        : refuse('INVALID', ['member'], 'required');
    });
  }

  @Access('staff', 'admin', { scope: 'points:approve' })
  @Mutation(() => AdjustPointsPayload, { description: 'Carries out an adjustment that waits. Nobody approves their own.' })
  async approveAdjustment(
    @Arg('input', () => DecideAdjustmentInput, { description: 'The adjustment.' }) input: DecideAdjustmentInput,
    @Ctx() context: RequestContext,
  ): Promise<AdjustPointsPayload> {
    return this.decideAdjustment(context, input, true);
  }

  @Access('staff', 'admin', { scope: 'points:approve' })
  @Mutation(() => AdjustPointsPayload, { description: 'Turns an adjustment that waits down.' })
  async declineAdjustment(
    @Arg('input', () => DecideAdjustmentInput, { description: 'The adjustment.' }) input: DecideAdjustmentInput,
    @Ctx() context: RequestContext,
  ): Promise<AdjustPointsPayload> {
    return this.decideAdjustment(context, input, false);
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => TransferPointsPayload, {
    description: 'Gives points to another member. They keep the earlier expiry and pay a debt first.',
  })
  async transferPoints(
    @Arg('input', () => TransferPointsInput, { description: 'From whom, to whom, how many.' }) input: TransferPointsInput,
    @Ctx() context: RequestContext,
  ): Promise<TransferPointsPayload> {
    const { walletCode, points } = input;
    const done = await execute(context, this.commands, input.idempotencyKey, (envelope) => {
      const from = this.lookup(context, input.from, 'from');
      if (isRefusal(from)) return from;
      const to = this.lookup(context, input.to, 'to');
      if (isRefusal(to)) return to;
      return to ? transferPoints(envelope, { from, to, walletCode, points }) : refuse('INVALID', ['to'], 'required');
    });
    if (isRefusal(done)) return { entries: [], wallet: null, userErrors: errorsOf(context, done) };
    const { memberId, walletId } = done.value;
    return {
      entries: await entriesFor(context, this.reader, done, memberId),
      wallet: walletOf(context.tenant, memberId, walletId),
      userErrors: [],
    };
  }

  private async endHold(
    context: RequestContext,
    input: { idempotencyKey: string; holdId: string },
    make: (envelope: Envelope, holdId: number) => Command<{ holdId: number }> | Refusal,
  ): Promise<CaptureHoldPayload> {
    const holdId = numericKey(input.holdId, 'Hold');
    const done = await execute(context, this.commands, input.idempotencyKey, (envelope) =>
      holdId === null ? refuse('NOT_FOUND', ['holdId'], 'hold-not-found') : make(envelope, holdId),
    );
    if (isRefusal(done)) return { hold: null, entries: [], wallet: null, userErrors: errorsOf(context, done) };
    const hold = await this.reader.hold(context, done.value.holdId);
    return { hold, entries: await entriesFor(context, this.reader, done), wallet: hold?.wallet ?? null, userErrors: [] };
  }

  private decideAdjustment(
    context: RequestContext,
    input: DecideAdjustmentInput,
    approve: boolean,
  ): Promise<AdjustPointsPayload> {
    const id = numericKey(input.adjustmentId, 'Adjustment');
    return this.adjustment(context, input.idempotencyKey, (envelope) =>
      id === null ? refuse('NOT_FOUND', ['adjustmentId'], 'adjustment-not-found') : decideAdjustment(envelope, id, approve),
    );
  }

  private async adjustment(
    context: RequestContext,
    idempotencyKey: string,
    make: (envelope: Envelope) => Command<{ adjustmentId: number }> | Refusal,
  ): Promise<AdjustPointsPayload> {
    const done = await execute(context, this.commands, idempotencyKey, make);
    if (isRefusal(done)) return { adjustment: null, entries: [], wallet: null, userErrors: errorsOf(context, done) };
    const adjustment = await adjustmentById(this.reader, context, done.value.adjustmentId);
    return {
      adjustment,
      entries: await entriesFor(context, this.reader, done),
      wallet: adjustment?.wallet ?? null,
      userErrors: [],
    };
  }

  private lookup(context: RequestContext, ref: MemberRef | null | undefined, field: string): MemberLookup | null | Refusal {
    if (!ref) return null;
    const lookup = this.readRef(ref, context.tenant);
    return isRefusal(lookup) ? lookup.under(field) : lookup;
  }
}
