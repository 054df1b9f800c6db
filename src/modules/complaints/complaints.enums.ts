import { registerEnumType } from 'type-graphql';
import { describedEnum } from '../../kernel/described-enum.js';
import type { ChangeKind } from './complaint.js';
import type { GoodwillStatus } from './goodwill-part.js';
import type { MessageKind } from './record-changes.js';
import type { GoodwillPolicy } from './settings.js';
import type { Severity } from './severity.js';
import type { ComplaintStatus, MemberMove, StaffMove } from './states.js';

export const ComplaintStatusEnum = describedEnum<ComplaintStatus>('ComplaintStatus', 'How far a complaint is.', {
  OPEN: 'Nobody has answered yet.',
  ACKNOWLEDGED: 'The member knows that somebody takes care of it.',
  IN_PROGRESS: 'Somebody is at it.',
  PROPOSED: 'It was said how it is to be put right; the member says whether that will do.',
  RESOLVED: 'It is put right. The member can still say that it is not.',
  REOPENED: 'It was not put right after all: the clock began anew.',
  CLOSED: 'It is over.',
});

export const ComplaintSeverityEnum = describedEnum<Severity>('ComplaintSeverity', 'How grave a complaint is.', {
  LOW: 'It can wait: first response within 16 business hours, proposal within 40, unless its category says otherwise.',
  NORMAL: 'As most: 8 and 24 business hours.',
  HIGH: 'Before most: 4 and 16 business hours.',
  CRITICAL: 'By the crisis clock, round the clock: first response within 1 hour, proposal within 4.',
});

export const ComplaintMoveEnum = describedEnum<StaffMove>('ComplaintMove', 'What staff do with a complaint.', {
  ACKNOWLEDGE: 'Says that somebody takes care of it.',
  START: 'Somebody is at it.',
  PROPOSE: 'Says how it is to be put right.',
  RESOLVE: 'It is put right.',
  REOPEN: 'It is not put right after all.',
  CLOSE: 'It is over, e.g. filed twice.',
});

/** Reopening has another name within: it has a limit that staff do not have. */
export const ComplaintAnswerEnum = {
  ACCEPT: 'ACCEPT',
  DECLINE: 'DECLINE',
  REOPEN: 'REOPEN_OWN',
  WITHDRAW: 'WITHDRAW',
} as const satisfies Record<string, MemberMove>;
registerEnumType(ComplaintAnswerEnum, {
  name: 'ComplaintAnswer',
  description: 'What a member says to how its complaint is handled.',
  valuesConfig: {
    ACCEPT: { description: 'The proposal will do.' },
    DECLINE: { description: 'The proposal will not do: another is due.' },
    REOPEN: { description: 'It is not put right after all; up to 14 days after it was.' },
    WITHDRAW: { description: 'It does not matter any more.' },
  },
});

export const ComplaintMessageKindEnum = describedEnum<MessageKind>('ComplaintMessageKind', 'Who speaks to whom.', {
  MEMBER: 'The member to the brand.',
  STAFF: 'The brand to the member.',
  NOTE: 'Staff among themselves. Members never see it.',
});

export const ComplaintChangeKindEnum = describedEnum<ChangeKind>('ComplaintChangeKind', 'What was done to a complaint.', {
  FILED: 'It was filed; `after` is who got it.',
  STATUS: 'It has another status.',
  MESSAGE: 'Something was said; `after` is by whom: MEMBER or STAFF.',
  NOTE: 'Staff said something among themselves.',
  WAITING: 'The member was asked: the clock stands still.',
  RESUMED: 'The clock goes on.',
  CATEGORY: 'It has another category.',
  SEVERITY: 'It has another severity, 1 (LOW) to 4 (CRITICAL).',
  TEAM: 'Another team has it.',
  ASSIGNEE: 'Somebody else has it.',
  HASTENED: 'The member has a better tier: so many percent of the usual time instead of so many.',
  ESCALATED: 'A deadline was missed, or still is: `before` is which one, `after` the level.',
  GOODWILL: 'Goodwill was asked for, granted or declined; `before` is how many points.',
  RATED: 'The member said how content it is.',
});

export const GoodwillStatusEnum = describedEnum<GoodwillStatus>('GoodwillStatus', 'How far goodwill is.', {
  PENDING_APPROVAL: 'It waits for a second person.',
  GRANTED: "The points are in the member's wallet.",
  DECLINED: 'It was not approved.',
});

export const GoodwillPeriodEnum = describedEnum<GoodwillPolicy['period']>('GoodwillPeriod', 'The time that a budget is for.', {
  MONTH: 'A calendar month.',
  QUARTER: 'A quarter of a calendar year.',
  YEAR: 'A calendar year.',
});

export type Dimension = 'ALL' | 'CATEGORY' | 'SEVERITY' | 'PRODUCT' | 'STORE' | 'TIER' | 'TEAM';
export const ComplaintDimensionEnum = describedEnum<Dimension>('ComplaintDimension', 'What a report of complaints is split by.', {
  ALL: 'Not at all: one line.',
  CATEGORY: 'The category.',
  SEVERITY: 'The severity, 1 (LOW) to 4 (CRITICAL).',
  PRODUCT: 'The SKU of each item that it is about; one with several counts for each.',
  STORE: 'The store of the order.',
  TIER: 'The tier that the member had when it was filed.',
  TEAM: 'The team that has it.',
});
