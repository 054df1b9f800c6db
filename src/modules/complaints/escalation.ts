import type { Instant } from '../../kernel/clock.js';
import type { Hours } from './business-hours.js';
import type { Complaint } from './complaint.js';
import { againAfter, severityOf } from './severity.js';
import { isUnsolved } from './states.js';
import { isOverdue, type Timer } from './timer.js';

/** A deadline was missed, or nothing came of saying so. */
export interface Escalation {
  why: 'RESPONSE' | 'PROPOSAL' | 'AGAIN';
  level: number;
  /** Whose task it becomes. */
  team: string;
  at: Instant;
}

type Watched = Pick<
  Complaint,
  'status' | 'severity' | 'waitingSince' | 'respond' | 'propose' | 'level' | 'escalatedAt' | 'reopenUntil' | 'team'
>;

/** Who hears of it, first to last. */
export const chainOf = (escalation: readonly string[], team: string): readonly string[] =>
  escalation.length > 0 ? escalation : [team];

interface Due {
  why: Escalation['why'];
  at: Instant;
}

function dues(complaint: Watched, chain: readonly string[], hours: Hours): Due[] {
  const { status, waitingSince, respond, propose, level, escalatedAt, severity } = complaint;
  if (!isUnsolved(status) || waitingSince !== null) return [];
  const found: Due[] = [];
  const watch = (why: Escalation['why'], timer: Timer): void => {
    if (!timer.done && !timer.missed && timer.by !== null) found.push({ why, at: timer.by });
  };
  watch('RESPONSE', respond);
  watch('PROPOSAL', propose);
  const unmet = [respond, propose].some((timer) => timer.missed && !timer.done);
  if (unmet && escalatedAt !== null && level < chain.length)
    found.push({ why: 'AGAIN', at: hours.add(escalatedAt, againAfter[severityOf(severity)]) });
  return found.sort((a, b) => a.at - b.at);
}

/** When the job has to look at a complaint next: a deadline, the next in the chain, or the end of the time in which it may be reopened. */
export function nextLook(complaint: Watched, escalation: readonly string[], hours: Hours): Instant | null {
  if (complaint.status === 'RESOLVED') return complaint.reopenUntil;
  return dues(complaint, chainOf(escalation, complaint.team), hours)[0]?.at ?? null;
}

/** All that is due by now: each missed deadline once, each further link of the chain once, however late it is looked at. */
export function escalate<Kind extends Watched>(
  complaint: Kind,
  escalation: readonly string[],
  hours: Hours,
  now: Instant,
): { complaint: Kind; escalations: Escalation[] } {
  const chain = chainOf(escalation, complaint.team);
  const escalations: Escalation[] = [];
  let next = complaint;
  for (;;) {
    const [due] = dues(next, chain, hours);
    if (due === undefined || due.at > now) return { complaint: next, escalations };
    const level = next.level + 1;
    const team = chain[Math.min(level, chain.length) - 1] ?? next.team;
    escalations.push({ why: due.why, level, team, at: due.at });
    next = { ...next, level, escalatedAt: due.at };
    if (due.why === 'RESPONSE') next = { ...next, respond: { ...next.respond, missed: true } };
    if (due.why === 'PROPOSAL') next = { ...next, propose: { ...next.propose, missed: true } };
  }
}

/** Whether the member waits for more than was promised. */
export function isLate({ status, waitingSince, respond, propose }: Watched, now: Instant): boolean {
  return isUnsolved(status) && waitingSince === null && (isOverdue(respond, now) || isOverdue(propose, now));
}
