import { registerEnumType } from 'type-graphql';
import type { AlarmEnd, AlarmSeverity, AlarmState, CloseReason } from './alarm.js';
import type { AlarmChange } from './alarm-rows.js';
import type { Dimension } from './detector/index.js';
import type { SignalKind } from './signal.js';

export const SignalKindEnum: { [Kind in SignalKind]: Kind } = {
  COMPLAINT: 'COMPLAINT',
  REVIEW: 'REVIEW',
  ANSWER: 'ANSWER',
  MENTION: 'MENTION',
};
registerEnumType(SignalKindEnum, {
  name: 'SignalKind',
  description: 'Where something was said.',
  valuesConfig: {
    COMPLAINT: { description: 'A complaint.' },
    REVIEW: { description: 'A bad review of a product.' },
    ANSWER: { description: 'A bad answer to a survey.' },
    MENTION: { description: 'Something said in public, told by a feed.' },
  },
});

export const SignalDimensionEnum: { [One in Dimension]: One } = {
  CATEGORY: 'CATEGORY',
  PRODUCT: 'PRODUCT',
  STORE: 'STORE',
  WORD: 'WORD',
};
registerEnumType(SignalDimensionEnum, {
  name: 'SignalDimension',
  description: 'By what signals are counted.',
  valuesConfig: {
    CATEGORY: { description: 'The category of complaints, or the survey.' },
    PRODUCT: { description: 'The SKU.' },
    STORE: { description: 'The store.' },
    WORD: { description: 'A word of what was said.' },
  },
});

export const AlarmStateEnum: { [State in AlarmState]: State } = {
  OPEN: 'OPEN',
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  IN_CRISIS: 'IN_CRISIS',
  CLOSED: 'CLOSED',
};
registerEnumType(AlarmStateEnum, {
  name: 'AlarmState',
  description: 'How far an alarm is.',
  valuesConfig: {
    OPEN: { description: 'It rings, and nobody has taken it up.' },
    ACKNOWLEDGED: { description: 'Somebody looks into it.' },
    IN_CRISIS: { description: 'A crisis was opened from it.' },
    CLOSED: { description: 'It is over.' },
  },
});

export const AlarmSeverityEnum: { [Severity in AlarmSeverity]: Severity } = {
  NORMAL: 'NORMAL',
  HIGH: 'HIGH',
  CRITICAL: 'CRITICAL',
};
registerEnumType(AlarmSeverityEnum, {
  name: 'AlarmSeverity',
  description: 'How grave an alarm is. It never becomes less grave.',
  valuesConfig: {
    NORMAL: { description: 'Some people speak of it.' },
    HIGH: { description: '15 people or more, or a reach of 100,000.' },
    CRITICAL: { description: '50 people or more, or a reach of 1,000,000.' },
  },
});

export const CloseReasonEnum: { [Reason in CloseReason]: Reason } = {
  RESOLVED: 'RESOLVED',
  EXPECTED: 'EXPECTED',
  FALSE_ALARM: 'FALSE_ALARM',
};
registerEnumType(CloseReasonEnum, {
  name: 'AlarmCloseReason',
  description: 'Why people close an alarm.',
  valuesConfig: {
    RESOLVED: { description: 'What it rang for was put right.' },
    EXPECTED: { description: 'It was to be expected, e.g. of a launch. It does not count as usual.' },
    FALSE_ALARM: { description: 'There was nothing. What it rang for counts as usual from now on.' },
  },
});

export const AlarmEndEnum: { [End in AlarmEnd]: End } = {
  ...CloseReasonEnum,
  CALM: 'CALM',
  LASTING: 'LASTING',
  CRISIS_CLOSED: 'CRISIS_CLOSED',
};
registerEnumType(AlarmEndEnum, {
  name: 'AlarmEnd',
  description: 'Why an alarm is over.',
  valuesConfig: {
    RESOLVED: { description: 'People put right what it rang for.' },
    EXPECTED: { description: 'People had expected it.' },
    FALSE_ALARM: { description: 'People found nothing.' },
    CALM: { description: 'For an hour no more spoke of it than is usual.' },
    LASTING: { description: 'It rang for a week: that is the new usual.' },
    CRISIS_CLOSED: { description: 'Its crisis was closed.' },
  },
});

type What = AlarmChange['what'];
export const AlarmChangeKindEnum: { [Kind in What]: Kind } = {
  RAISED: 'RAISED',
  JOINED: 'JOINED',
  GRAVER: 'GRAVER',
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  CRISIS: 'CRISIS',
  CLOSED: 'CLOSED',
};
registerEnumType(AlarmChangeKindEnum, {
  name: 'AlarmChangeKind',
  description: 'What was done to an alarm.',
  valuesConfig: {
    RAISED: { description: 'It began to ring; the detail says for how many people.' },
    JOINED: { description: 'It is about something more; the detail says about what.' },
    GRAVER: { description: 'It became graver; the detail is its severity.' },
    ACKNOWLEDGED: { description: 'Somebody took it up.' },
    CRISIS: { description: 'A crisis was opened from it.' },
    CLOSED: { description: 'It is over; the detail says why.' },
  },
});
