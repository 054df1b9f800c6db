import type { Instant } from '../clock.js';

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

/** A value that a back end reported: of an activity's payload, or a member's attribute. */
export type AttributeValue = string | number | boolean;

/** Holds where every limit that is given holds. */
export interface ValueTest {
  name: string;
  oneOf: AttributeValue[] | null;
  min: number | null;
  max: number | null;
}

/**
 * What must hold for a rule to apply: a small typed tree. Money is in minor units, dates and times are of the program's zone and go by when the event
 * occurred. What does not belong to an event (the amount of a check-in, say) does not hold.
 */
export type Condition =
  | { kind: 'ALL' | 'ANY'; of: Condition[] }
  | { kind: 'NOT'; of: Condition }
  /** What was paid in all; of the lines that match the rule's line filter, where it has one. Both ends are included. */
  | { kind: 'AMOUNT'; min: number | null; max: number | null }
  /** Some line has one of the SKUs or categories; in all at least this quantity (decimal text). */
  | { kind: 'LINES'; skus: string[] | null; categories: string[] | null; minQuantity: string | null }
  | { kind: 'CHANNEL' | 'STORE'; oneOf: string[] }
  | { kind: 'WEEKDAY'; oneOf: Weekday[] }
  /** Minutes after midnight, from <= time < until; a span that ends before it begins goes over midnight. */
  | { kind: 'TIME_OF_DAY'; from: number; until: number }
  /** From <= instant < until. */
  | { kind: 'DATES'; from: Instant | null; until: Instant | null }
  /** Days of the month; a day that the month lacks is its last one. */
  | { kind: 'MEMBER_DAY'; daysOfMonth: number[] }
  /** The member's birthday is today, or so many days away; 29 February is kept on the 28th in other years. */
  | { kind: 'BIRTHDAY'; daysBefore: number; daysAfter: number }
  | { kind: 'BIRTHDAY_MONTH' }
  /** The n-th purchase of the member, in the order of recording: one of these, or every so many. */
  | { kind: 'PURCHASE_NUMBER'; oneOf: number[] | null; every: number | null }
  /** The streak that a check-in reached: one of these, or every so many days. */
  | { kind: 'STREAK'; oneOf: number[] | null; every: number | null }
  | { kind: 'TIER'; oneOf: string[] | null; atLeast: string | null }
  /** Days since the member joined, both included. */
  | { kind: 'MEMBER_FOR'; minDays: number | null; maxDays: number | null }
  | { kind: 'TAGS'; anyOf: string[] }
  | { kind: 'SEGMENT'; oneOf: string[] }
  /** An attribute of the member, or of the activity's payload. */
  | { kind: 'ATTRIBUTE' | 'PAYLOAD'; test: ValueTest };
