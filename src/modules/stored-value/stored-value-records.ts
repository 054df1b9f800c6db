import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { type Money, moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { OutdatedProgram } from '../../kernel/program-config.js';
import { WalletRecord } from '../ledger/index.js';
import type { Payment, TopUp } from './stored-value.js';

function walletOf({ tenant }: RequestContext, { memberId, walletId }: { memberId: number; walletId: number }): WalletRecord {
  const config = tenant.wallets.find(({ id }) => id === walletId);
  if (!config) throw new OutdatedProgram(`stored value lies in wallet ${walletId}, which the program does not have`);
  return new WalletRecord(memberId, config);
}

/** A top-up as the API shows it. */
export class TopUpRecord {
  readonly topUpId: string;
  readonly wallet: WalletRecord;

  constructor(
    readonly row: TopUp,
    private readonly context: RequestContext,
  ) {
    this.topUpId = row.topUpId;
    this.wallet = walletOf(context, row);
  }

  get id(): string {
    return toGlobalId('StoredValueTopUp', this.row.id);
  }

  get amount(): Money {
    return this.money(this.row.amount);
  }

  get bonus(): Money {
    return this.money(this.row.bonus);
  }

  get refunded(): Money {
    return this.money(this.row.refunded);
  }

  get withheld(): Money {
    return this.money(this.row.withheld);
  }

  get bonusTakenBack(): Money {
    return this.money(this.row.bonusTaken);
  }

  get recordedAt(): Date {
    return new Date(this.row.recordedAt);
  }

  private money(minor: number): Money {
    return moneyOf(minor, this.context.tenant.currency);
  }
}

/** A payment as the API shows it. */
export class PaymentRecord {
  readonly orderId: string | null;
  readonly wallet: WalletRecord;

  constructor(
    readonly row: Payment,
    private readonly context: RequestContext,
  ) {
    this.orderId = row.orderId;
    this.wallet = walletOf(context, row);
  }

  get id(): string {
    return toGlobalId('StoredValuePayment', this.row.id);
  }

  get amount(): Money {
    return moneyOf(this.row.amount, this.context.tenant.currency);
  }

  get refunded(): Money {
    return moneyOf(this.row.refunded, this.context.tenant.currency);
  }

  get recordedAt(): Date {
    return new Date(this.row.recordedAt);
  }
}

registerNodeType(TopUpRecord, 'StoredValueTopUp');
registerNodeType(PaymentRecord, 'StoredValuePayment');
