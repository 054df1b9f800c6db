import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { fromMinorUnits } from '../../kernel/money.js';
import { type Money, moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { describeAward, describeGift } from './award-text.js';
import type { PurchaseLine, RuleGiftType, RuleOutcome } from './earning.types.js';
import type { Outcome, PurchaseState, RuleGift } from './purchase-state.js';
import type { ReturnState } from './read-purchases.js';

/** A purchase as the API shows it. What no field asks for is not computed. */
export class PurchaseRecord {
  constructor(
    private readonly state: PurchaseState,
    private readonly context: RequestContext,
  ) {}

  get id(): string {
    return toGlobalId('Purchase', this.state.id);
  }

  get memberId(): number {
    return this.state.memberId;
  }

  get orderId(): string {
    return this.state.orderId;
  }

  get total(): Money {
    return moneyOf(this.state.total, this.context.tenant.currency);
  }

  get occurredAt(): Date {
    return new Date(this.state.occurredAt);
  }

  get returned(): Money {
    return moneyOf(this.state.named + this.state.unnamed, this.context.tenant.currency);
  }

  /** The implicit last line is not shown: nobody gave it. */
  get lines(): PurchaseLine[] {
    const { currency } = this.context.tenant;
    return this.state.lines.flatMap(({ lineId, sku, category, quantity, amount, named, unnamed }) =>
      lineId === null
        ? []
        : {
            lineId,
            sku,
            category,
            quantity: quantity ?? '1',
            amount: fromMinorUnits(amount, currency),
            returned: fromMinorUnits(named + unnamed, currency),
          },
    );
  }

  get outcomes(): RuleOutcome[] {
    return outcomesOf(this.state.outcomes, this.context);
  }

  get gifts(): RuleGiftType[] {
    return giftsOf(this.state.gifts, this.context);
  }
}

/** Gifts as the API shows them. */
export function giftsOf(gifts: readonly RuleGift[], { language }: RequestContext): RuleGiftType[] {
  return gifts.map((gift) => {
    const { rule, kind, of: code, wanted, given, takenBack } = gift;
    return { rule, kind, code, wanted, given, takenBack, reason: describeGift(gift, language) };
  });
}

export function outcomesOf(outcomes: readonly Outcome[], { language, tenant }: RequestContext): RuleOutcome[] {
  return outcomes.map((outcome) => {
    const { rule, walletCode, wanted, granted } = outcome;
    return {
      rule,
      walletCode,
      wanted,
      granted,
      // few ask for the text
      get reason() {
        return describeAward(outcome, tenant.currency, language);
      },
    };
  });
}

/** A return as the API shows it. */
export class ReturnRecord {
  constructor(
    readonly state: ReturnState,
    private readonly context: RequestContext,
  ) {}

  get id(): string {
    return toGlobalId('Return', this.state.id);
  }

  get returnId(): string {
    return this.state.returnId;
  }

  get amount(): Money {
    return moneyOf(this.state.amount, this.context.tenant.currency);
  }

  get occurredAt(): Date {
    return new Date(this.state.occurredAt);
  }
}

registerNodeType(PurchaseRecord, 'Purchase');
registerNodeType(ReturnRecord, 'Return');
