import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { TaskLevel } from '../tasks/index.js';
import type { Question, Texts } from './question.js';

export type InviteTrigger = 'PURCHASE' | 'COMPLAINT_CLOSED' | 'TIER_REACHED';

/** Who is asked by itself, and when. */
export interface InviteRule {
  trigger: InviteTrigger;
  /** After what happened. */
  days: number;
  /** Only members with one of these tiers, or who reached one of them; empty: all. */
  tiers: string[];
  /** A member that any rule has invited within so many days is left out. */
  quietDays: number;
}

/** An answer that somebody should ask about. */
export interface LowScore {
  question: string;
  atMost: number;
  team: string;
  urgency: TaskLevel;
  importance: TaskLevel;
  dueHours: number;
}

export interface SurveyReward {
  walletCode: string;
  points: number;
}

/** What one version of a survey is. */
export interface SurveyDefinition {
  title: Texts;
  description: Texts | null;
  questions: Question[];
  /** Whether members may answer without having been asked. */
  open: boolean;
  startsAt: Instant | null;
  endsAt: Instant | null;
  quota: number | null;
  reward: SurveyReward | null;
  lowScore: LowScore | null;
  rule: InviteRule | null;
  /** How long an invitation is good, and after how many days without an answer it is said again. */
  expiresDays: number;
  remindDays: number[];
}

/** A survey as it is now, without what it asks. */
export interface Survey {
  id: number;
  code: string;
  anonymous: boolean;
  active: boolean;
  version: number;
  startsAt: Instant | null;
  endsAt: Instant | null;
  quota: number | null;
  responses: number;
  createdAt: Instant;
  updatedAt: Instant;
}

/** A survey with one of its versions. */
export interface VersionedSurvey extends Survey {
  definition: SurveyDefinition;
}

export type InvitationStatus = 'SCHEDULED' | 'OPEN' | 'ANSWERED' | 'SKIPPED' | 'REVOKED';

export interface Invitation {
  id: number;
  surveyId: number;
  version: number | null;
  memberId: number | null;
  cause: string | null;
  status: InvitationStatus;
  store: string | null;
  channel: string | null;
  dueAt: Instant;
  issuedAt: Instant | null;
  expiresAt: Instant | null;
  reminders: number;
  remindAt: Instant | null;
  answeredOn: string | null;
}

/** Whether it takes answers now. Refuses: INVALID_STATE (switched off, not begun), EXPIRED (over), LIMIT_REACHED (quota). */
export function takesAnswers({ active, startsAt, endsAt, quota, responses }: Survey, now: Instant): Refusal | null {
  if (!active) return refuse('INVALID_STATE', ['surveyCode'], 'survey-inactive');
  if (startsAt !== null && now < startsAt) return refuse('INVALID_STATE', ['surveyCode'], 'survey-not-begun');
  if (endsAt !== null && now >= endsAt) return refuse('EXPIRED', ['surveyCode'], 'survey-over');
  if (quota !== null && responses >= quota) return refuse('LIMIT_REACHED', ['surveyCode'], 'survey-quota', { quota });
  return null;
}

/** Whether an invitation can be answered. Refuses: ALREADY_EXISTS (answered), EXPIRED, NOT_FOUND (not issued, revoked). */
export function canBeAnswered({ status, expiresAt }: Invitation, now: Instant): Refusal | null {
  if (status === 'ANSWERED') return refuse('ALREADY_EXISTS', ['surveyCode'], 'survey-answered');
  if (status !== 'OPEN') return refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation');
  return expiresAt !== null && now >= expiresAt ? refuse('EXPIRED', ['invitationId'], 'survey-invitation-expired') : null;
}
