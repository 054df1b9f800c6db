import './alarms.messages.js';
import { AffectedMemberResolver, AlarmFieldsResolver, SignalFieldsResolver } from './alarm-fields.resolver.js';
import { AlarmResolver } from './alarms.resolver.js';
import { MentionResolver } from './mentions.resolver.js';

export { addSignals } from './add-signals.js';
export type { ReadNode } from './alarm-fields.resolver.js';
export { AffectedMemberConnection } from './alarm-parts.types.js';
export { AlarmReader, idOf } from './alarm-reader.js';
export type { AlarmRecord } from './alarm-record.js';
export { AlarmType, ForAlarmHandlers, ForAlarmReaders } from './alarms.types.js';
export { ChangeAlarms, closeWithCrisis, takeIntoCrisis } from './change-alarms.js';
export { eraseSignalWords } from './erase-words.js';
export { eraseMentions } from './mention-rows.js';
export type { AlarmPayload } from './raise-alarm.js';
export type { AffectedRow } from './read-alarms.js';
export { RecordMentions } from './record-mentions.js';
export { SaveAlarmSettings } from './save-settings.js';
export type { SignalDraft, SignalKind } from './signal.js';
export { watchAlarms } from './watch-alarms.js';
export { AffectedMemberResolver, AlarmFieldsResolver, AlarmResolver, MentionResolver, SignalFieldsResolver };

/** What the schema is built of. */
export const alarmResolvers = [
  AlarmResolver,
  AlarmFieldsResolver,
  SignalFieldsResolver,
  AffectedMemberResolver,
  MentionResolver,
] as const;
export { wordsOf } from './words.js';
