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

/** A mug, of the one reward that every program has. */
export interface Redeem {
  do: 'redeem';
  key: string;
  member: string;
  name: string;
}
export interface Cancel {
  do: 'cancel';
  key: string;
  name: string;
}
/** Into the wallet `cash`, in minor units. */
export interface TopUp {
  do: 'topUp';
  key: string;
  member: string;
  topUpId: string;
  amount: number;
  bonus: number;
}
export interface Pay {
  do: 'pay';
  key: string;
  member: string;
  orderId: string;
  amount: number;
}
/** A pass of the one type that every program has. */
export interface Issue {
  do: 'issue';
  key: string;
  member: string;
  name: string;
}
export interface Use {
  do: 'use';
  key: string;
  name: string;
  units: number;
}
type Prepaid = Redeem | Cancel | TopUp | Pay | Issue | Use;

export type Command = Purchase | Confirm | Return | Adjust | Decide | Hold | Capture | Release | Transfer | Prepaid;

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
