import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { type Alarm, type AlarmEnd, type AlarmSeverity, type AlarmState, alarmWeights } from './alarm.js';
import type { Dimension } from './detector/index.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** An alarm as the API shows it. */
export class AlarmRecord {
  readonly dimension: Dimension;
  readonly value: string;
  readonly state: AlarmState;
  readonly severity: AlarmSeverity;
  readonly minutes: number;
  readonly people: number;
  readonly expected: number;
  readonly surprise: number;
  readonly signals: number;
  readonly reach: number;
  readonly acknowledgedBy: string | null;
  readonly closedBy: string | null;
  readonly closeReason: AlarmEnd | null;
  readonly startedAt: Date;
  readonly detectedAt: Date;
  readonly updatedAt: Date;
  readonly calmSince: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly closedAt: Date | null;
  readonly mutedUntil: Date | null;

  constructor(readonly row: Alarm) {
    ({ dimension: this.dimension, value: this.value, state: this.state, minutes: this.minutes, people: this.people } = row);
    ({ expected: this.expected, surprise: this.surprise, signals: this.signals, reach: this.reach } = row);
    ({ acknowledgedBy: this.acknowledgedBy, closedBy: this.closedBy, closeReason: this.closeReason } = row);
    this.severity = severityNamed(row.severity);
    this.startedAt = new Date(row.startedAt);
    this.detectedAt = new Date(row.detectedAt);
    this.updatedAt = new Date(row.updatedAt);
    this.calmSince = dateOf(row.calmSince);
    this.acknowledgedAt = dateOf(row.acknowledgedAt);
    this.closedAt = dateOf(row.closedAt);
    this.mutedUntil = dateOf(row.mutedUntil);
  }

  get id(): string {
    return toGlobalId('Alarm', this.row.id);
  }
}

function severityNamed(weight: number): AlarmSeverity {
  const found = (Object.keys(alarmWeights) as AlarmSeverity[]).find((one) => alarmWeights[one] === weight);
  if (found === undefined) throw new Error(`no severity is kept as ${weight}`);
  return found;
}

registerNodeType(AlarmRecord, 'Alarm');
