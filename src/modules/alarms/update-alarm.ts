import type { Instant } from '../../kernel/clock.js';
import { isRefusal } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { addBuyers, addEvidence, weigh } from './add-evidence.js';
import { type Alarm, type Aspect, alarmWeights, closed, severityOf } from './alarm.js';
import { type AlarmChange, noteChanges, saveAspects, updateAlarms } from './alarm-rows.js';
import { expectedOf, type Found, type Habits, keyOf } from './detector/index.js';
import { aspectOf } from './raise-alarm.js';

interface Updating {
  sql: SqlClient;
  programId: number;
  habits: Habits;
  now: Instant;
}

/** An alarm that goes on for so long is no burst any more: what it rings for is the new usual. */
const LASTING_MS = 7 * 86_400_000;

/** What a look found of an alarm that rings. */
export async function updateAlarm(updating: Updating, before: Alarm, known: readonly Aspect[], found: Found): Promise<void> {
  const { sql, programId, habits, now } = updating;
  const joined = await join(updating, before.id, known, found);
  await addEvidence(sql, programId, before.id, found.evidence);
  // signals may have been purged under an alarm that nobody closes: what it has rung for stays said
  const weight = await weigh(sql, programId, before.id);
  const [people, reach] = [Math.max(before.people, weight.people), Math.max(before.reach, weight.reach)];
  const severity = Math.max(before.severity, alarmWeights[severityOf(people, reach)]);
  const signals = Math.max(before.signals, weight.signals);
  const first = found.bursts.find(({ series }) => keyOf(series) === keyOf(before));
  const surprise = Math.max(before.surprise, first?.surprise ?? 0);
  const isCalm = found.calmSince !== null;
  const expected = isCalm ? before.expected : expectedOf(before, habits, before.startedAt, now);
  const grown: Alarm = { ...before, people, reach, signals, severity, surprise, expected, calmSince: found.calmSince };
  const ended = endOf(grown, found.over, now);
  const isNew = joined.length > 0 || found.evidence.length > 0 || ended !== null || grown.calmSince !== before.calmSince;
  if (!isNew) return;
  await updateAlarms(sql, programId, [ended ?? { ...grown, updatedAt: now }]);
  const note = (what: AlarmChange['what'], detail: string) => ({ alarmId: before.id, what, detail, actor: 'system', at: now });
  await noteChanges(sql, programId, [
    ...joined.map(({ dimension, value }) => note('JOINED', `${dimension} ${value}`)),
    ...(severity > before.severity ? [note('GRAVER', severityOf(people, reach))] : []),
    ...(ended === null ? [] : [note('CLOSED', ended.closeReason ?? '')]),
  ]);
}

/** @returns what it is about now and was not before */
async function join(
  { sql, programId, now }: Updating,
  alarmId: number,
  known: readonly Aspect[],
  found: Found,
): Promise<Aspect[]> {
  const places = new Map(known.map((aspect, place) => [keyOf(aspect), place]));
  const joined = found.bursts.filter(({ series }) => !places.has(keyOf(series))).map(aspectOf);
  for (const [place, aspect] of joined.entries()) places.set(keyOf(aspect), known.length + place);
  await saveAspects(
    sql,
    programId,
    found.bursts.map(aspectOf).map((aspect) => ({ ...aspect, alarmId, place: places.get(keyOf(aspect)) ?? 0 })),
  );
  await addBuyers(sql, programId, alarmId, joined, now);
  return joined;
}

/** It closes by itself when it was calm long enough, or has rung so long that it tells nobody anything; a crisis closes its own. */
function endOf(alarm: Alarm, over: boolean, now: Instant): Alarm | null {
  const lasts = now - alarm.detectedAt >= LASTING_MS;
  if (alarm.state === 'IN_CRISIS' || !(over || lasts)) return null;
  const ended = closed(alarm, { reason: over ? 'CALM' : 'LASTING', by: 'system', mutedUntil: null }, now);
  return isRefusal(ended) ? null : ended;
}
