import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { type MoneyInput, moneyOf } from '../../kernel/money.types.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import {
  amountAbove0,
  type Command,
  type Commands,
  type Envelope,
  entriesFor,
  errorsOf,
  execute,
  type LedgerReader,
} from '../ledger/index.js';
import { type Member, MemberType } from '../members/index.js';
import { type Paid, payWithStoredValue, refundPayment } from './pay.js';
import { refundTopUp } from './refund-top-up.js';
import {
  PayWithStoredValueInput,
  RefundStoredValuePaymentInput,
  RefundStoredValueTopUpInput,
  TopUpStoredValueInput,
} from './stored-value.input.js';
import {
  ForPayers,
  ForShops,
  ForTills,
  PayWithStoredValuePayload,
  RefundStoredValuePaymentPayload,
  RefundStoredValueTopUpPayload,
  StoredValuePaymentConnection,
  StoredValueTopUpConnection,
  TopUpStoredValuePayload,
} from './stored-value.types.js';
import type { StoredValueReader } from './stored-value-reader.js';
import type { PaymentRecord, TopUpRecord } from './stored-value-records.js';
import { topUpStoredValue } from './top-up.js';

interface StoredValueDependencies {
  commands: Commands;
  ledger: LedgerReader;
  storedValue: StoredValueReader;
  readRef: ReadMemberRef;
}

/** Money in wallets: paid in, paid with, and paid back. INVALID for amounts that are none, NOT_FOUND for ids of nothing. */
@Resolver(() => MemberType)
export class StoredValueResolver {
  constructor(private readonly deps: StoredValueDependencies) {}

  @ForTills
  @Mutation(() => TopUpStoredValuePayload, {
    description: 'Puts money that was paid to the shop into a wallet, and perhaps a bonus.',
  })
  async topUpStoredValue(
    @Arg('input', () => TopUpStoredValueInput, { description: 'What was paid, and by whom.' }) input: TopUpStoredValueInput,
    @Ctx() context: RequestContext,
  ): Promise<TopUpStoredValuePayload> {
    const { topUpId, walletCode = null, bonusDays = null } = input;
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const member = this.deps.readRef(input.member, context.tenant);
      if (isRefusal(member)) return member.under('member');
      const amount = amountOf(context, input.amount, 'amount') ?? 0;
      if (isRefusal(amount)) return amount;
      const bonus = amountOf(context, input.bonus, 'bonus') ?? 0;
      if (isRefusal(bonus)) return bonus;
      return topUpStoredValue(envelope, { member, walletCode, topUpId, amount, bonus, bonusDays });
    });
    if (isRefusal(done)) return { topUp: null, created: false, ...nothing(errorsOf(context, done)) };
    const topUp = await this.deps.storedValue.topUp(context, done.value.recordId);
    const entries = await entriesFor(context, this.deps.ledger, done);
    return { topUp, created: done.value.created, entries, wallet: topUp?.wallet ?? null, userErrors: [] };
  }

  @ForShops
  @Mutation(() => PayWithStoredValuePayload, { description: 'Pays an order with stored value.' })
  async payWithStoredValue(
    @Arg('input', () => PayWithStoredValueInput, { description: 'Who pays, how much.' }) input: PayWithStoredValueInput,
    @Ctx() context: RequestContext,
  ): Promise<PayWithStoredValuePayload> {
    const { orderId, walletCode = null } = input;
    return this.pay(context, input.idempotencyKey, (envelope) => {
      const member = this.deps.readRef(input.member, context.tenant);
      if (isRefusal(member)) return member.under('member');
      const amount = amountAbove0(input.amount, context.tenant, ['amount']);
      return isRefusal(amount) ? amount : payWithStoredValue(envelope, { member, walletCode, amount, orderId });
    });
  }

  @ForShops
  @Mutation(() => RefundStoredValuePaymentPayload, {
    description: 'Gives a payment back to the lots that paid, whole or in part; also one that a captured hold made.',
  })
  async refundStoredValuePayment(
    @Arg('input', () => RefundStoredValuePaymentInput, { description: 'Which one.' }) input: RefundStoredValuePaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<RefundStoredValuePaymentPayload> {
    return this.pay(context, input.idempotencyKey, (envelope) => {
      const id = numericKey(input.paymentId, 'StoredValuePayment');
      if (id === null) return refuse('NOT_FOUND', ['paymentId'], 'payment-not-found');
      const amount = amountOf(context, input.amount, 'amount');
      return isRefusal(amount) ? amount : refundPayment(envelope, id, amount);
    });
  }

  @ForTills
  @Mutation(() => RefundStoredValueTopUpPayload, {
    description: 'Takes what is left of what was paid in out of the wallet, with its share of the bonus. The shop pays it out.',
  })
  async refundStoredValueTopUp(
    @Arg('input', () => RefundStoredValueTopUpInput, { description: 'Of which top-up, how much.' })
    input: RefundStoredValueTopUpInput,
    @Ctx() context: RequestContext,
  ): Promise<RefundStoredValueTopUpPayload> {
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const id = numericKey(input.topUpId, 'StoredValueTopUp');
      if (id === null) return refuse('NOT_FOUND', ['topUpId'], 'top-up-not-found');
      const amount = amountOf(context, input.amount, 'amount');
      return isRefusal(amount) ? amount : refundTopUp(envelope, id, amount);
    });
    if (isRefusal(done)) return { topUp: null, paidOut: null, ...nothing(errorsOf(context, done)) };
    const topUp = await this.deps.storedValue.topUp(context, done.value.recordId);
    const paidOut = moneyOf(done.value.paidOut, context.tenant.currency);
    const entries = await entriesFor(context, this.deps.ledger, done);
    return { topUp, paidOut, entries, wallet: topUp?.wallet ?? null, userErrors: [] };
  }

  @ForPayers
  @FieldResolver(() => StoredValueTopUpConnection, { description: 'What the member paid in, newest first.' })
  storedValueTopUps(
    @Root() member: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TopUpRecord>> {
    return this.deps.storedValue.topUpPage(context, pageRequest(page), member.id);
  }

  @ForPayers
  @FieldResolver(() => StoredValuePaymentConnection, { description: 'What the member paid with stored value, newest first.' })
  storedValuePayments(
    @Root() member: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PaymentRecord>> {
    return this.deps.storedValue.paymentPage(context, pageRequest(page), member.id);
  }

  private async pay(
    context: RequestContext,
    idempotencyKey: string,
    make: (envelope: Envelope) => Command<Paid> | Refusal,
  ): Promise<PayWithStoredValuePayload> {
    const done = await execute(context, this.deps.commands, idempotencyKey, make);
    if (isRefusal(done)) return { payment: null, ...nothing(errorsOf(context, done)) };
    const payment = await this.deps.storedValue.payment(context, done.value.paymentId);
    const entries = await entriesFor(context, this.deps.ledger, done);
    return { payment, entries, wallet: payment?.wallet ?? null, userErrors: [] };
  }
}

function amountOf({ tenant }: RequestContext, money: MoneyInput | null | undefined, field: string): number | null | Refusal {
  return money ? amountAbove0(money, tenant, [field]) : null;
}

const nothing = (userErrors: ReturnType<typeof errorsOf>) => ({ entries: [], wallet: null, userErrors });
