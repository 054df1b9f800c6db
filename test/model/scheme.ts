/** How one program works, as the model sees it. Instants are epoch milliseconds, money is minor units, points are whole numbers. */

export type Instant = number;

export type Expiry =
  | { kind: 'NEVER' }
  | {
      kind: 'ROLLING';
      days?: number;
      months?: number;
      roundUpTo?: 'MONTH' | 'QUARTER' | 'YEAR';
    }
  | { kind: 'FIXED_DATE'; month: number; day: number; yearsAfter: number }
  | { kind: 'INACTIVITY'; months: number };

export type ReturnPolicy = 'PENDING_ONLY' | 'WITHIN_BALANCE' | 'DEBT';

export interface WalletScheme {
  code: string;
  /** In money: smallest units of the currency. */
  kind?: 'MONEY';
  expiry: Expiry;
  returnPolicy: ReturnPolicy;
  spendable: boolean;
}

export type Rounding = 'FLOOR' | 'HALF_UP' | 'CEIL';

export type Maturity = { kind: 'NONE' } | { kind: 'DELAY'; days: number } | { kind: 'EVENT' };

export interface RuleScheme {
  code: string;
  version: number;
  wallets: string[];
  /** Decimal points per one unit of money, e.g. "0.01". */
  pointsPer: string;
  rounding: Rounding;
  basis: 'ORDER' | 'LINE';
  maturity: Maturity;
  validFrom: Instant;
  validUntil: Instant | null;
}

export interface Scheme {
  timeZone: string;
  /** Decimals of the program's currency. */
  moneyDigits: number;
  wallets: WalletScheme[];
  rules: RuleScheme[];
  holds: { defaultTtlSeconds: number; maxTtlSeconds: number };
  transfers: { enabled: boolean; dailyLimit: number | null };
  adjustments: { approvalAbove: number | null };
}
