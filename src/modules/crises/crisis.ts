import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import {
  allowanceOf,
  type Escalation,
  escalate,
  meet,
  nextLook,
  roundTheClock,
  severities,
  startTimer,
  type Timer,
} from '../complaints/index.js';

export type CrisisState = 'OPEN' | 'CLOSED';
/** A RESPONSE says that the brand has heard; a PROPOSAL how it puts things right; an UPDATE whatever comes after. */
export type StatementKind = 'RESPONSE' | 'PROPOSAL' | 'UPDATE';

/** A crisis, as it is kept. */
export interface Crisis {
  id: number;
  alarmId: number | null;
  title: string;
  state: CrisisState;
  /** The principal that has it, e.g. `staff:anna`. */
  owner: string | null;
  team: string;
  escalation: string[];
  respond: Timer;
  respondedAt: Instant | null;
  propose: Timer;
  proposedAt: Instant | null;
  level: number;
  escalatedAt: Instant | null;
  nextAt: Instant | null;
  summary: string | null;
  openedBy: string;
  openedAt: Instant;
  closedBy: string | null;
  closedAt: Instant | null;
}

export type Opening = Pick<Crisis, 'id' | 'alarmId' | 'title' | 'owner' | 'team' | 'escalation' | 'openedBy'>;

/** The clock of the gravest complaints: a first response in 1 h, a proposal in 4 h, day and night. */
export function begun(opening: Opening, now: Instant): Crisis {
  const { respond, propose } = allowanceOf('CRITICAL', [], 100);
  return scheduled({
    ...opening,
    ...{ state: 'OPEN', respond: startTimer(now, respond, roundTheClock), respondedAt: null },
    ...{ propose: startTimer(now, propose, roundTheClock), proposedAt: null, level: 0, escalatedAt: null, nextAt: null },
    ...{ summary: null, openedAt: now, closedBy: null, closedAt: null },
  });
}

/** As the clock of complaints looks at it. */
const watched = (crisis: Crisis) => ({
  ...{ status: crisis.state, severity: severities.CRITICAL, waitingSince: null, reopenUntil: null },
  ...{
    respond: crisis.respond,
    propose: crisis.propose,
    level: crisis.level,
    escalatedAt: crisis.escalatedAt,
    team: crisis.team,
  },
});

/** When the job has to look at it next. */
function scheduled(crisis: Crisis): Crisis {
  return { ...crisis, nextAt: nextLook(watched(crisis), crisis.escalation, roundTheClock) };
}

/** Something was said in public. A proposal is a response as well. Refuses: INVALID_STATE. */
export function stated(crisis: Crisis, kind: StatementKind, at: Instant): Crisis | Refusal {
  if (crisis.state === 'CLOSED') return refuse('INVALID_STATE', ['crisisId'], 'crisis-closed');
  if (kind === 'UPDATE') return crisis;
  const responded = { ...crisis, respond: meet(crisis.respond, at), respondedAt: crisis.respondedAt ?? at };
  if (kind === 'RESPONSE') return scheduled(responded);
  return scheduled({ ...responded, propose: meet(crisis.propose, at), proposedAt: crisis.proposedAt ?? at });
}

/** Somebody else has it. Refuses: INVALID_STATE. The same again changes nothing. */
export function handedTo(crisis: Crisis, owner: string | null, team: string): Crisis | Refusal {
  if (crisis.state === 'CLOSED') return refuse('INVALID_STATE', ['crisisId'], 'crisis-closed');
  return crisis.owner === owner && crisis.team === team ? crisis : scheduled({ ...crisis, owner, team });
}

/** It is over; what was not said by then was missed. Refuses: INVALID_STATE for one that was closed otherwise. The same again changes nothing. */
export function ended(crisis: Crisis, summary: string, by: string, now: Instant): Crisis | Refusal {
  if (crisis.state === 'CLOSED')
    return crisis.summary === summary ? crisis : refuse('INVALID_STATE', ['crisisId'], 'crisis-closed');
  const over = (timer: Timer): Timer => (timer.done ? timer : { ...meet(timer, now), done: false });
  const [respond, propose] = [over(crisis.respond), over(crisis.propose)];
  return { ...crisis, state: 'CLOSED', respond, propose, nextAt: null, summary, closedBy: by, closedAt: now };
}

/** All that is due by now: each missed deadline once, each further link of the chain once, however late it is looked at. */
export function climbed(crisis: Crisis, now: Instant): { crisis: Crisis; escalations: Escalation[] } {
  const { complaint, escalations } = escalate(watched(crisis), crisis.escalation, roundTheClock, now);
  const { respond, propose, level, escalatedAt } = complaint;
  return { crisis: scheduled({ ...crisis, respond, propose, level, escalatedAt }), escalations };
}
