import { registerEnumType } from 'type-graphql';
import type { Weekday } from '../../../kernel/scheme/condition.js';
import type { Cap, CapPeriod, GiftKind, RuleDefinition, Trigger } from '../../../kernel/scheme/rule.js';

type EnumOf<Value extends string> = { [Name in Value]: Name };

export const WeekdayEnum: EnumOf<Weekday> = {
  MONDAY: 'MONDAY',
  TUESDAY: 'TUESDAY',
  WEDNESDAY: 'WEDNESDAY',
  THURSDAY: 'THURSDAY',
  FRIDAY: 'FRIDAY',
  SATURDAY: 'SATURDAY',
  SUNDAY: 'SUNDAY',
};

export const TriggerEnum: EnumOf<Trigger> = {
  PURCHASE: 'PURCHASE',
  ACTIVITY: 'ACTIVITY',
  CHECK_IN: 'CHECK_IN',
  ENROLMENT: 'ENROLMENT',
  BIRTHDAY: 'BIRTHDAY',
  REFERRAL: 'REFERRAL',
  ACHIEVEMENT: 'ACHIEVEMENT',
  TIER_REACHED: 'TIER_REACHED',
};

export const CapScopeEnum: EnumOf<Cap['scope']> = { MEMBER: 'MEMBER', PROGRAM: 'PROGRAM' };

export const CapPeriodEnum: EnumOf<CapPeriod> = {
  DAY: 'DAY',
  WEEK: 'WEEK',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
  CAMPAIGN: 'CAMPAIGN',
  TOTAL: 'TOTAL',
};

export const GiftKindEnum: EnumOf<GiftKind> = { COUPON: 'COUPON', PASS: 'PASS', CHANCES: 'CHANCES' };

type Referral = NonNullable<RuleDefinition['referral']>;

export const ReferralRoleEnum: EnumOf<Referral['role']> = { REFERRER: 'REFERRER', REFEREE: 'REFEREE' };

export const ReferralStepEnum: EnumOf<Referral['step']> = { ENROLMENT: 'ENROLMENT', FIRST_PURCHASE: 'FIRST_PURCHASE' };

registerEnumType(WeekdayEnum, {
  name: 'Weekday',
  description: "A day of the week in the program's zone.",
  valuesConfig: {
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday.' },
  },
});
registerEnumType(GiftKindEnum, {
  name: 'GiftKind',
  description: 'What a rule may give beside points.',
  valuesConfig: {
    COUPON: { description: 'Coupons of a kind.' },
    PASS: { description: 'Passes of a type.' },
    CHANCES: { description: 'Chances in a game.' },
  },
});
registerEnumType(TriggerEnum, {
  name: 'RuleTrigger',
  description: 'What happens for a rule to look at.',
  valuesConfig: {
    PURCHASE: { description: 'A purchase is recorded.' },
    ACTIVITY: { description: 'An activity is recorded.' },
    CHECK_IN: { description: 'A member checks in.' },
    ENROLMENT: { description: 'Somebody becomes a member.' },
    BIRTHDAY: { description: "A member's birthday comes." },
    REFERRAL: { description: 'Somebody who was referred enrols, or buys for the first time.' },
    ACHIEVEMENT: { description: 'A member completes an achievement.' },
    TIER_REACHED: { description: 'A member reaches a higher tier.' },
  },
});
registerEnumType(CapScopeEnum, {
  name: 'CapScope',
  description: 'Whose awards a limit counts.',
  valuesConfig: {
    MEMBER: { description: "Each member's by themselves." },
    PROGRAM: { description: 'Those of all members together.' },
  },
});
registerEnumType(CapPeriodEnum, {
  name: 'CapPeriod',
  description: "In which time of the program's calendar a limit counts awards, by when what earned them occurred.",
  valuesConfig: {
    DAY: { description: 'Calendar day.' },
    WEEK: { description: 'Week, from Monday.' },
    MONTH: { description: 'Calendar month.' },
    YEAR: { description: 'Calendar year.' },
    CAMPAIGN: { description: "The run of the rule's campaign." },
    TOTAL: { description: 'All time.' },
  },
});
registerEnumType(ReferralRoleEnum, {
  name: 'ReferralRole',
  description: 'A side of a referral.',
  valuesConfig: { REFERRER: { description: 'Who told.' }, REFEREE: { description: 'Who came.' } },
});
registerEnumType(ReferralStepEnum, {
  name: 'ReferralStep',
  description: 'How far a referral has come.',
  valuesConfig: {
    ENROLMENT: { description: 'The friend enrolled.' },
    FIRST_PURCHASE: { description: 'The friend bought for the first time.' },
  },
});
