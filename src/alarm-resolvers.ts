import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import {
  AffectedMemberResolver,
  AlarmFieldsResolver,
  type AlarmReader,
  AlarmResolver,
  ChangeAlarms,
  MentionResolver,
  type ReadNode,
  RecordMentions,
  SaveAlarmSettings,
  SignalFieldsResolver,
} from './modules/alarms/index.js';
import { ChangeCrises, CrisisFieldsResolver, CrisisReader, CrisisResolver, OpenCrisis } from './modules/crises/index.js';
import type { MemberReader } from './modules/members/index.js';

interface AlarmDeps {
  pool: Pool;
  clock: Clock;
  reads: Reads;
  members: MemberReader;
  readRef: ReadMemberRef;
  alarms: AlarmReader;
  readNode: ReadNode;
  onEvents(): void;
}

/** What rings where more speak than is usual, and what is done about it. */
export function alarmResolversOf(deps: AlarmDeps): object[] {
  const { pool, clock, reads, members, readRef, alarms, readNode, onEvents } = deps;
  return [
    new AlarmResolver({ alarms, reads, changes: new ChangeAlarms(pool, clock), saving: new SaveAlarmSettings(pool, clock) }),
    new AlarmFieldsResolver(reads),
    new SignalFieldsResolver(members, readNode),
    new AffectedMemberResolver(members),
    new MentionResolver(new RecordMentions(pool, readRef, clock), alarms),
    new CrisisResolver({
      crises: new CrisisReader(reads),
      opening: new OpenCrisis(pool, readRef, clock, onEvents),
      changes: new ChangeCrises(pool, clock),
    }),
    new CrisisFieldsResolver(reads, alarms),
  ];
}
