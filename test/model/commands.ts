import type { OfCoupons, Prepaid } from './prepaid-commands.js';
import type { Instant } from './scheme.js';

/** What a caller asks for. `key` is the idempotency key; `by` the actor it belongs to. Holds and adjustments are called by a name the caller chose. */
export interface LineInput {
  lineId: string;
  amount: number;
}
export interface Purchase {
  do: 'purchase';
  key: string;
  member: string;
  orderId: string;
  total: number;
  lines?: LineInput[];
  occurredAt?: Instant;
}
export interface Confirm {
  do: 'confirm';
  key: string;
  orderId: string;
  occurredAt?: Instant;
}
export interface Return {
  do: 'return';
  key: string;
  member: string;
  returnId: string;
  orderId?: string;
  amount: number;
  lines?: LineInput[];
  occurredAt?: Instant;
}
export interface Adjust {
  do: 'adjust';
  key: string;
  member: string;
  wallet: string;
  points: number;
  by: string;
  name: string;
}
export interface Decide {
  do: 'decide';
  key: string;
  name: string;
  approve: boolean;
  by: string;
}
export interface Hold {
  do: 'hold';
  key: string;
  member: string;
  wallet: string;
  points: number;
  ttlSeconds?: number;
  name: string;
}
export interface Capture {
  do: 'capture';
  key: string;
  name: string;
  points?: number;
}
export interface Release {
  do: 'release';
  key: string;
  name: string;
}
export interface Transfer {
  do: 'transfer';
  key: string;
  from: string;
  to: string;
  wallet: string;
  points: number;
}

type OfPoints = Purchase | Confirm | Return | Adjust | Decide | Hold | Capture | Release | Transfer;

export type Command = OfPoints | Prepaid | OfCoupons;

export type Code =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'NOT_ELIGIBLE'
  | 'INSUFFICIENT_POINTS'
  | 'LIMIT_REACHED'
  | 'EXPIRED'
  | 'INVALID_STATE'
  | 'IDEMPOTENCY_KEY_MISMATCH'
  | 'FORBIDDEN_TARGET';

/** What a return did to one award, or to money that found no purchase (`wallet` null). */
export interface Reversal {
  wallet: string | null;
  orderId: string | null;
  points: number;
  done: boolean;
}

export interface Done {
  ok: true;
  /** False when this very order or return had been recorded under another key. */
  created: boolean;
  /** Points granted by a purchase, by wallet. */
  granted?: Record<string, number>;
  reversed?: Reversal[];
  /** Of a hold or an adjustment, at the time of the command. */
  status?: string;
  /** Of a hold: when it ends. */
  expiresAt?: Instant;
  /** What else it paid out, took back or undid. */
  moved?: Record<string, number>;
}
/** Refused for any one of these reasons: where several hold at once, the order in which they are looked at is not laid down. */
export interface Refused {
  ok: false;
  codes: Code[];
}
export type Outcome = Done | Refused;

export const done = (details: Partial<Done> = {}): Done => ({
  ok: true,
  created: true,
  ...details,
});

export const notFound: Refused = { ok: false, codes: ['NOT_FOUND'] };

/** Whether it holds, and the codes it may be refused with then. */
export type Condition = readonly [boolean, ...Code[]];

/** Lists the codes of all conditions that hold; null when nothing speaks against the command. */
export function refusal(...conditions: Condition[]): Refused | null {
  const codes = conditions.flatMap(([holds, ...each]) => (holds ? each : []));
  return codes.length === 0 ? null : { ok: false, codes: [...new Set(codes)] };
}
