import { describedEnum } from '../../kernel/described-enum.js';
import type { QuestionKind, ShowWhen } from './question.js';
import type { Dimension } from './report.js';
import type { InvitationStatus, InviteTrigger } from './survey.js';

export const QuestionKindEnum = describedEnum<QuestionKind>('SurveyQuestionKind', 'How a question is answered.', {
  SINGLE: 'By the code of one choice.',
  MULTIPLE: 'By a list of codes of choices.',
  SCALE: 'By a whole number from `min` to `max`.',
  NPS: 'By a whole number from 0 to 10: how likely it is that one recommends.',
  CSAT: 'By a whole number from 1 to 5: how content one is.',
  CES: 'By a whole number from 1 to 7: how easy it was.',
  TEXT: 'By a text.',
});

export const LogicMatchEnum = describedEnum<ShowWhen['match']>('SurveyLogicMatch', 'How many conditions must hold.', {
  ALL: 'Every one.',
  ANY: 'At least one.',
});

export const InviteTriggerEnum = describedEnum<InviteTrigger>('SurveyTrigger', 'After what members are invited.', {
  PURCHASE: 'A purchase, from when it happened.',
  COMPLAINT_CLOSED: 'A complaint of the member was closed.',
  TIER_REACHED: 'The member rose to a tier.',
});

export const InvitationStatusEnum = describedEnum<InvitationStatus>('SurveyInvitationStatus', 'Where an invitation stands.', {
  SCHEDULED: 'It is to be issued on its day.',
  OPEN: 'It can be answered until it expires.',
  ANSWERED: 'It was answered, and cannot be again.',
  SKIPPED: 'It was not issued: the member had been asked too recently, had left, or the survey was not on.',
  REVOKED: 'It was called back.',
});

export const SurveyDimensionEnum = describedEnum<Dimension>('SurveyDimension', 'What results are split by.', {
  ALL: 'Nothing: one line.',
  DAY: 'The day of the answer, in the time zone of the program.',
  WEEK: 'The Monday of the week.',
  MONTH: 'The first day of the month.',
  TIER: 'The tier at the time of the answer.',
  STORE: 'The store of the purchase that it was about.',
  CHANNEL: 'The channel of that purchase.',
  VERSION: 'The version of the survey.',
});
