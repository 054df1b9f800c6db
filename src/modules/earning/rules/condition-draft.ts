import type { Weekday } from '../../../kernel/scheme/condition.js';

interface Series {
  oneOf?: number[] | null;
  every?: number | null;
}

/** A test of a named value, as callers write it. */
export interface ValueTestDraft {
  name: string;
  oneOf?: unknown[] | null;
  min?: number | null;
  max?: number | null;
}

/** A condition as callers write it: exactly one field is given. Money is decimal text, times of day are `HH:MM`. */
export interface ConditionDraft {
  all?: ConditionDraft[] | null;
  any?: ConditionDraft[] | null;
  not?: ConditionDraft | null;
  amount?: { min?: string | null; max?: string | null } | null;
  lines?: { skus?: string[] | null; categories?: string[] | null; minQuantity?: string | null } | null;
  channels?: string[] | null;
  stores?: string[] | null;
  weekdays?: Weekday[] | null;
  timeOfDay?: { from: string; until: string } | null;
  dates?: { from?: Date | null; until?: Date | null } | null;
  memberDay?: { daysOfMonth: number[] } | null;
  birthday?: { daysBefore?: number | null; daysAfter?: number | null } | null;
  birthdayMonth?: boolean | null;
  purchaseNumber?: Series | null;
  streak?: Series | null;
  tier?: { oneOf?: string[] | null; atLeast?: string | null } | null;
  memberFor?: { minDays?: number | null; maxDays?: number | null } | null;
  tags?: { anyOf: string[] } | null;
  segments?: { oneOf: string[] } | null;
  attribute?: ValueTestDraft | null;
  payload?: ValueTestDraft | null;
}
