import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars/index.js';
import type { AlarmState, CloseReason } from './alarm.js';
import { AlarmStateEnum, CloseReasonEnum, SignalDimensionEnum } from './alarms.enums.js';
import type { Dimension } from './detector/index.js';

@InputType({ description: 'Which alarms: all that is given must hold.' })
export class AlarmFilter {
  @Field(() => [AlarmStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: AlarmState[] | null;

  @Field(() => [SignalDimensionEnum], { nullable: true, description: 'Found by one of these.' })
  dimensions?: Dimension[] | null;
}

@InputType({ description: 'Which alarm.' })
export class AcknowledgeAlarmInput {
  @Field(() => ID, { description: 'The alarm.' })
  alarmId!: string;
}

@InputType({ description: 'Which alarm, and why it is closed.' })
export class CloseAlarmInput {
  @Field(() => ID, { description: 'The alarm.' })
  alarmId!: string;

  @Field(() => CloseReasonEnum, { description: 'Why.' })
  reason!: CloseReason;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Nothing of what it is about rings until then, at most 30 days; without it, it may ring for what is said from now on.',
  })
  muteUntil?: Date | null;
}

@InputType({ description: 'What a program says of its alarms.' })
export class SaveAlarmSettingsInput {
  @Field(() => String, { description: 'The team whose tasks they become: lower-case letters, digits, - and _.' })
  team!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Words that never ring, e.g. the names of festivals and of the brand: at most 200.',
  })
  ignoredWords!: string[];
}
