import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { Dimension, Series } from './detector/index.js';

export type AlarmState = 'OPEN' | 'ACKNOWLEDGED' | 'IN_CRISIS' | 'CLOSED';
/** Why people close one. */
export type CloseReason = 'RESOLVED' | 'EXPECTED' | 'FALSE_ALARM';
/** And why it closes by itself. */
export type AlarmEnd = CloseReason | 'CALM' | 'LASTING' | 'CRISIS_CLOSED';

export type AlarmSeverity = 'NORMAL' | 'HIGH' | 'CRITICAL';

export const alarmWeights: Readonly<Record<AlarmSeverity, number>> = { NORMAL: 2, HIGH: 3, CRITICAL: 4 };

/** An alarm, as it is kept. */
export interface Alarm {
  id: number;
  dimension: Dimension;
  value: string;
  state: AlarmState;
  severity: number;
  /** The window in which it was found. */
  minutes: number;
  /** Who spoke since it started, and how many would have been usual. */
  people: number;
  expected: number;
  surprise: number;
  signals: number;
  reach: number;
  startedAt: Instant;
  detectedAt: Instant;
  updatedAt: Instant;
  calmSince: Instant | null;
  acknowledgedBy: string | null;
  acknowledgedAt: Instant | null;
  closedBy: string | null;
  closedAt: Instant | null;
  closeReason: AlarmEnd | null;
  mutedUntil: Instant | null;
}

/** Something that an alarm is about. */
export interface Aspect extends Series {
  minutes: number;
  people: number;
  expected: number;
  surprise: number;
}

const HIGH = { people: 15, reach: 100_000 };
const CRITICAL = { people: 50, reach: 1_000_000 };

/** How grave: by how many spoke, or by how many may have read it. One person with a large audience is grave, and still counts once for whether it rings. */
export function severityOf(people: number, reach: number): AlarmSeverity {
  if (people >= CRITICAL.people || reach >= CRITICAL.reach) return 'CRITICAL';
  return people >= HIGH.people || reach >= HIGH.reach ? 'HIGH' : 'NORMAL';
}

/** Refuses: INVALID_STATE for one that is closed. The same again changes nothing. */
export function acknowledged(alarm: Alarm, by: string, now: Instant): Alarm | Refusal {
  if (alarm.state === 'CLOSED') return closedAlready(alarm);
  if (alarm.state !== 'OPEN') return alarm;
  return { ...alarm, state: 'ACKNOWLEDGED', acknowledgedBy: by, acknowledgedAt: now, updatedAt: now };
}

export interface Closing {
  reason: AlarmEnd;
  by: string;
  mutedUntil: Instant | null;
}

/** Refuses: INVALID_STATE for one that is closed otherwise, or whose crisis is not. The same again changes nothing. */
export function closed(alarm: Alarm, { reason, by, mutedUntil }: Closing, now: Instant): Alarm | Refusal {
  if (alarm.state === 'CLOSED')
    return alarm.closeReason === reason && alarm.mutedUntil === mutedUntil ? alarm : closedAlready(alarm);
  if (alarm.state === 'IN_CRISIS' && reason !== 'CRISIS_CLOSED') return refuse('INVALID_STATE', ['alarmId'], 'alarm-in-crisis');
  return { ...alarm, state: 'CLOSED', closedBy: by, closedAt: now, closeReason: reason, mutedUntil, updatedAt: now };
}

/** It becomes a crisis. Refuses: INVALID_STATE for one that is closed, ALREADY_EXISTS for one that is one. */
export function inCrisis(alarm: Alarm, now: Instant): Alarm | Refusal {
  if (alarm.state === 'CLOSED') return closedAlready(alarm);
  if (alarm.state === 'IN_CRISIS') return refuse('ALREADY_EXISTS', ['alarmId'], 'alarm-in-crisis');
  return { ...alarm, state: 'IN_CRISIS', updatedAt: now };
}

const closedAlready = ({ closeReason }: Alarm): Refusal =>
  refuse('INVALID_STATE', ['alarmId'], 'alarm-closed', { reason: closeReason ?? '' });
