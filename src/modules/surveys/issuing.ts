import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { issued } from './issue.js';
import { daysLater, nextReminder } from './schedule.js';
import { type Invitation, takesAnswers, type VersionedSurvey } from './survey.js';

/** Whom an invitation is for. */
export interface Subject {
  id: number;
  status: string;
  joinedAt: Instant;
}

/** What decides whether somebody is asked. */
export interface IssuingFacts {
  surveys: ReadonlyMap<number, VersionedSurvey>;
  members: ReadonlyMap<number, Subject>;
  /** When a rule last invited each. */
  asked: ReadonlyMap<number, Instant>;
  /** Causes of which nothing is left. */
  returned: ReadonlySet<string>;
  tiers: ReadonlyMap<number, string>;
  program: Pick<ProgramConfig, 'timeZone'>;
  now: Instant;
}

/** Each invitation as it is once its day has come: issued, or left out. Who is asked by one is not asked by the next too soon. */
export function issueEach(due: readonly Invitation[], facts: IssuingFacts): Invitation[] {
  const asked = new Map(facts.asked);
  return due.map((invitation) => {
    const survey = facts.surveys.get(invitation.surveyId);
    const member = facts.members.get(invitation.memberId ?? 0);
    if (!survey || !member || !mayBeAsked(invitation, survey, member, { ...facts, asked }))
      return { ...invitation, status: 'SKIPPED' };
    asked.set(member.id, facts.now);
    const { version, definition } = survey;
    return issued(invitation, { version, definition, expiresDays: definition.expiresDays }, facts.program, facts.now);
  });
}

/** Not too often, and only whom the rule means. Without a rule any more nobody is asked. */
function mayBeAsked({ cause }: Invitation, survey: VersionedSurvey, member: Subject, facts: IssuingFacts): boolean {
  const { asked, returned, tiers, program, now } = facts;
  const { rule } = survey.definition;
  if (rule === null || member.status === 'CLOSED' || returned.has(cause ?? '') || takesAnswers(survey, now) !== null)
    return false;
  const last = asked.get(member.id);
  if (last !== undefined && rule.quietDays > 0 && now < daysLater(last, rule.quietDays, program.timeZone)) return false;
  // of tiers that were reached it was asked which when it happened
  if (rule.trigger === 'TIER_REACHED' || rule.tiers.length === 0) return true;
  return rule.tiers.includes(tiers.get(member.id) ?? '');
}

/** An invitation that was said again, or that nobody needs to be reminded of any more. */
export function reminded(
  invitation: Invitation,
  survey: VersionedSurvey | undefined,
  { timeZone }: Pick<ProgramConfig, 'timeZone'>,
  now: Instant,
): Invitation {
  const { issuedAt, expiresAt, reminders } = invitation;
  const isOn = survey && issuedAt !== null && expiresAt !== null && now < expiresAt && takesAnswers(survey, now) === null;
  if (!isOn) return { ...invitation, remindAt: null };
  const remindAt = nextReminder(issuedAt, expiresAt, survey.definition, now, timeZone);
  return { ...invitation, remindAt, reminders: reminders + 1 };
}
