import type { Command, Outcome } from './commands.js';
import { Model } from './model.js';
import type { Expiry, Instant, Maturity, ReturnPolicy, RuleScheme, Scheme } from './scheme.js';

/** A small vocabulary for worked examples: one program, members `ann` and `bob`, money in minor units (100 = 1.00), the wallet `points`. */

export const instant = (text: string): Instant => Date.parse(text);

export function schemeOf(
  changes: {
    expiry?: Expiry;
    policy?: ReturnPolicy;
    rule?: Partial<RuleScheme>;
    maturity?: Maturity;
  } & Partial<Scheme> = {},
): Scheme {
  const { expiry = { kind: 'NEVER' }, policy = 'DEBT', rule = {}, maturity = { kind: 'NONE' }, ...rest } = changes;
  return {
    timeZone: 'UTC',
    moneyDigits: 2,
    wallets: [
      { code: 'points', expiry, returnPolicy: policy, spendable: true },
      {
        code: 'status',
        expiry,
        returnPolicy: 'WITHIN_BALANCE',
        spendable: false,
      },
    ],
    rules: [
      {
        code: 'default',
        version: 1,
        wallets: ['points', 'status'],
        pointsPer: '1',
        rounding: 'FLOOR',
        basis: 'ORDER',
        maturity,
        validFrom: 0,
        validUntil: null,
        ...rule,
      },
    ],
    holds: { defaultTtlSeconds: 900, maxTtlSeconds: 86_400 },
    transfers: { enabled: true, dailyLimit: null },
    adjustments: { approvalAbove: null },
    ...rest,
  };
}

type Without<C, K extends PropertyKey> = C extends unknown ? Omit<C, K> : never;
/** A command with its key left out. */
export type Wish = Without<Command, 'key'> & { key?: string };

export class Scenario {
  readonly model: Model;
  private keys = 0;

  constructor(scheme: Scheme = schemeOf(), start = '2025-01-01T00:00:00Z') {
    this.model = Model.of(scheme, instant(start));
    for (const member of ['ann', 'bob']) this.model.enrol(member);
  }

  at(time: string): this {
    this.model.moveTo(instant(time));
    return this;
  }

  try(wish: Wish): Outcome {
    this.keys += 1;
    return this.model.run({ key: `k${this.keys}`, ...wish } as Command);
  }

  do(...wishes: Wish[]): this {
    for (const wish of wishes) {
      const outcome = this.try(wish);
      if (!outcome.ok) throw new Error(`${wish.do} was refused: ${outcome.codes.join(', ')}`);
    }
    return this;
  }

  /** "available pending held debt" */
  state(member = 'ann', wallet = 'points'): string {
    const { available, pending, held, debt } = this.model.balance(member, wallet);
    return `${available} ${pending} ${held} ${debt}`;
  }

  stateAt(time: string, axis: 'RECORDED' | 'OCCURRED', member = 'ann'): string {
    const { available, pending, held, debt } = this.model.balanceAsOf(member, 'points', instant(time), axis);
    return `${available} ${pending} ${held} ${debt}`;
  }

  kinds(member = 'ann'): string {
    return this.model
      .entries(member, 'points')
      .map((entry) => entry.kind)
      .join(' ');
  }

  dies(member = 'ann'): string[] {
    return this.model.expiring(member, 'points').map(({ expiresAt, points }) => `${points} ${new Date(expiresAt).toISOString()}`);
  }
}

export const buys = (
  orderId: string,
  total: number,
  more: {
    lines?: [string, number][];
    occurredAt?: string;
    member?: string;
  } = {},
): Wish => ({
  do: 'purchase',
  member: more.member ?? 'ann',
  orderId,
  total,
  ...(more.lines ? { lines: more.lines.map(([lineId, amount]) => ({ lineId, amount })) } : {}),
  ...(more.occurredAt ? { occurredAt: instant(more.occurredAt) } : {}),
});

export const brings = (
  returnId: string,
  amount: number,
  more: {
    order?: string;
    lines?: [string, number][];
    occurredAt?: string;
  } = {},
): Wish => ({
  do: 'return',
  member: 'ann',
  returnId,
  amount,
  ...(more.order ? { orderId: more.order } : {}),
  ...(more.lines ? { lines: more.lines.map(([lineId, each]) => ({ lineId, amount: each })) } : {}),
  ...(more.occurredAt ? { occurredAt: instant(more.occurredAt) } : {}),
});

export const holds = (name: string, points: number, ttlSeconds?: number, wallet = 'points'): Wish => ({
  do: 'hold',
  member: 'ann',
  wallet,
  points,
  name,
  ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
});

export const gives = (points: number, from = 'ann', to = 'bob'): Wish => ({
  do: 'transfer',
  from,
  to,
  wallet: 'points',
  points,
});

export const adjusts = (points: number, name = `a${points}`, by = 'staff:one', wallet = 'points'): Wish => ({
  do: 'adjust',
  member: 'ann',
  wallet,
  points,
  by,
  name,
});

export const codes = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.codes.join(' '));
