import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { toMinorUnits } from '../../kernel/money.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { describeReversal, type PurchaseReader } from '../earning/index.js';
import {
  type Command,
  type Commands,
  type Done,
  type Envelope,
  entriesFor,
  errorsOf,
  execute,
  type LedgerReader,
} from '../ledger/index.js';
import { issuePass } from './issue-pass.js';
import { cancelPass, giftPass } from './move-pass.js';
import { normalisePassCode } from './pass-code.js';
import type { PassReader } from './pass-reader.js';
import type { Changed, PassName } from './pass-records.js';
import {
  CancelPassInput,
  GiftPassInput,
  IssuePassInput,
  RefundPassInput,
  ReversePassUseInput,
  UsePassInput,
} from './passes.input.js';
import {
  CancelPassPayload,
  ForGivers,
  ForSellers,
  ForShops,
  ForStaff,
  GiftPassPayload,
  IssuePassPayload,
  RefundPassPayload,
  ReversePassUsePayload,
  UsePassPayload,
} from './passes.payloads.js';
import { refundPass } from './refund-pass.js';
import { reversePassUse, usePass } from './use-pass.js';

interface PassDependencies {
  commands: Commands;
  ledger: LedgerReader;
  passes: PassReader;
  purchases: PurchaseReader;
  readRef: ReadMemberRef;
}

/** Passes issued, used, given away and paid back. NOT_FOUND for ids of nothing, INVALID for a price that is none and where not exactly one of id and code is given. */
@Resolver()
export class PassMutationResolver {
  constructor(private readonly deps: PassDependencies) {}

  @ForSellers
  @Mutation(() => IssuePassPayload, { description: 'Gives a member a pass that it bought, or that the brand gives away.' })
  async issuePass(
    @Arg('input', () => IssuePassInput, { description: 'Which, to whom, for what.' }) input: IssuePassInput,
    @Ctx() context: RequestContext,
  ): Promise<IssuePassPayload> {
    const done = await this.execute(context, input.idempotencyKey, (envelope) => {
      const member = this.deps.readRef(input.member, context.tenant);
      if (isRefusal(member)) return member.under('member');
      const priceMoney = priceOf(input, context);
      if (isRefusal(priceMoney)) return priceMoney;
      const { passType, free, orderId = null, orderLineId = null } = input;
      const startsAt = input.startsAt?.getTime() ?? null;
      return issuePass(envelope, { member, passType, priceMoney, free, startsAt, orderId, orderLineId });
    });
    if (isRefusal(done)) return { pass: null, entries: [], userErrors: errorsOf(context, done) };
    return { pass: await this.passOf(context, done), entries: await entriesFor(context, this.deps.ledger, done), userErrors: [] };
  }

  @ForShops
  @Mutation(() => UsePassPayload, { description: 'Uses units of a pass. There are never fewer than none.' })
  async usePass(
    @Arg('input', () => UsePassInput, { description: 'Of which, how many.' }) input: UsePassInput,
    @Ctx() context: RequestContext,
  ): Promise<UsePassPayload> {
    const { units, reference = null } = input;
    return this.use(context, input.idempotencyKey, (envelope) => {
      const name = nameOf(input);
      return isRefusal(name) ? name : usePass(envelope, name, { units, reference });
    });
  }

  @ForShops
  @Mutation(() => ReversePassUsePayload, {
    description: 'Takes a use back, once: its units are there again while their period lasts.',
  })
  async reversePassUse(
    @Arg('input', () => ReversePassUseInput, { description: 'Which use.' }) input: ReversePassUseInput,
    @Ctx() context: RequestContext,
  ): Promise<ReversePassUsePayload> {
    return this.use(context, input.idempotencyKey, (envelope) => {
      const name = nameOf(input);
      if (isRefusal(name)) return name;
      const useId = numericKey(input.useId, 'PassEntry');
      return useId === null ? refuse('NOT_FOUND', ['useId'], 'pass-use-not-found') : reversePassUse(envelope, name, useId);
    });
  }

  @ForGivers
  @Mutation(() => GiftPassPayload, { description: 'Gives a pass to another member, with all that is left of it and a new code.' })
  async giftPass(
    @Arg('input', () => GiftPassInput, { description: 'Which, to whom.' }) input: GiftPassInput,
    @Ctx() context: RequestContext,
  ): Promise<GiftPassPayload> {
    return this.move(context, input, (envelope, id) => {
      const to = this.deps.readRef(input.to, context.tenant);
      return isRefusal(to) ? to.under('to') : giftPass(envelope, id, to);
    });
  }

  @ForStaff
  @Mutation(() => CancelPassPayload, { description: 'Takes a pass back, with a reason. Nothing is paid back.' })
  async cancelPass(
    @Arg('input', () => CancelPassInput, { description: 'Which, why.' }) input: CancelPassInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelPassPayload> {
    return this.move(context, input, (envelope, id) => cancelPass(envelope, id, input.reasonCode));
  }

  @ForSellers
  @Mutation(() => RefundPassPayload, {
    description:
      'Ends a pass and says what is to be paid back for what is unused. What its order had earned is taken back as by a return.',
  })
  async refundPass(
    @Arg('input', () => RefundPassInput, { description: 'Which one.' }) input: RefundPassInput,
    @Ctx() context: RequestContext,
  ): Promise<RefundPassPayload> {
    const id = numericKey(input.passId, 'Pass');
    // what a pass was bought with never changes
    const bought = id === null ? null : await this.deps.passes.byId(context, id);
    const done = await this.execute(context, input.idempotencyKey, (envelope) =>
      bought
        ? refundPass(envelope, bought.row.id, bought.row, input.withoutReturn)
        : refuse('NOT_FOUND', ['passId'], 'pass-not-found'),
    );
    if (isRefusal(done)) return { pass: null, entries: [], reversed: [], userErrors: errorsOf(context, done) };
    const pass = await this.passOf(context, done);
    const returnId = pass?.row.returnId ?? null;
    const made = returnId === null ? null : await this.deps.purchases.returned(context, returnId);
    const later = { what: 'order', points: 0, done: false, reason: { code: 'ORDER_NOT_YET', orderId: pass?.row.orderId ?? '' } };
    const reversed = (made?.state.reversed ?? (pass?.row.returnDue ? [later] : [])).map((item) => ({
      ...item,
      reason: describeReversal(item.reason, context.tenant.currency, context.language),
    }));
    return { pass, entries: await entriesFor(context, this.deps.ledger, done), reversed, userErrors: [] };
  }

  private async use(
    context: RequestContext,
    key: string,
    make: (envelope: Envelope) => Command<Changed> | Refusal,
  ): Promise<UsePassPayload> {
    const done = await this.execute(context, key, make);
    if (isRefusal(done)) return { pass: null, use: null, userErrors: errorsOf(context, done) };
    const [pass, use] = await Promise.all([this.passOf(context, done), this.deps.passes.entry(context, done.value.entryId)]);
    return { pass, use, userErrors: [] };
  }

  private async move(
    context: RequestContext,
    { idempotencyKey, passId }: { idempotencyKey: string; passId: string },
    make: (envelope: Envelope, id: number) => Command<Changed> | Refusal,
  ): Promise<GiftPassPayload> {
    const id = numericKey(passId, 'Pass');
    const done = await this.execute(context, idempotencyKey, (envelope) =>
      id === null ? refuse('NOT_FOUND', ['passId'], 'pass-not-found') : make(envelope, id),
    );
    if (isRefusal(done)) return { pass: null, userErrors: errorsOf(context, done) };
    return { pass: await this.passOf(context, done), userErrors: [] };
  }

  private execute(context: RequestContext, key: string, make: (envelope: Envelope) => Command<Changed> | Refusal) {
    return execute(context, this.deps.commands, key, make);
  }

  private passOf(context: RequestContext, { value }: Done<Changed>) {
    return this.deps.passes.changed(context, value.passId);
  }
}

function nameOf({ passId = null, code = null }: { passId?: string | null; code?: string | null }): PassName | Refusal {
  if ((passId === null) === (code === null)) return refuse('INVALID', ['passId'], 'exactly-one');
  if (code !== null) return { code: normalisePassCode(code) };
  const id = numericKey(passId ?? '', 'Pass');
  return id === null ? refuse('NOT_FOUND', ['passId'], 'pass-not-found') : { id };
}

function priceOf({ pricePaid, free }: IssuePassInput, { tenant }: RequestContext): number | null | Refusal {
  if (!pricePaid) return null;
  const minor = pricePaid.currency === tenant.currency ? toMinorUnits(pricePaid.amount, tenant.currency) : null;
  if (minor === null || minor < 0) return refuse('INVALID', ['pricePaid'], 'pass-money', { currency: tenant.currency });
  return free && minor > 0 ? refuse('INVALID', ['pricePaid'], 'pass-free-paid') : minor;
}
