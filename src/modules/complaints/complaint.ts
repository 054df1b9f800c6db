import type { Instant } from '../../kernel/clock.js';
import type { DeadlineMinutes } from './severity.js';
import type { ComplaintStatus } from './states.js';
import type { Timer } from './timer.js';

/** A complaint, as it is kept. */
export interface Complaint {
  id: number;
  number: string;
  memberId: number;
  category: string;
  severity: number;
  status: ComplaintStatus;
  subject: string;
  text: string;
  orderId: string | null;
  store: string | null;
  tier: string | null;
  team: string;
  /** The principal that has it, e.g. `staff:anna`. */
  assignee: string | null;
  assignedAt: Instant | null;
  /** How often a missed deadline made it climb in this round. */
  level: number;
  round: number;
  percent: number;
  clockAt: Instant;
  waitingSince: Instant | null;
  respond: Timer;
  propose: Timer;
  responseBreached: boolean;
  proposalBreached: boolean;
  escalatedAt: Instant | null;
  nextAt: Instant | null;
  respondedAt: Instant | null;
  proposedAt: Instant | null;
  resolvedAt: Instant | null;
  closedAt: Instant | null;
  reopenUntil: Instant | null;
  resolution: string | null;
  score: number | null;
  scoreComment: string | null;
  scoredAt: Instant | null;
  createdBy: string;
  createdAt: Instant;
  updatedAt: Instant;
}

/** What was done to a complaint, in codes. */
export type ChangeKind =
  | 'FILED'
  | 'STATUS'
  | 'MESSAGE'
  | 'NOTE'
  | 'WAITING'
  | 'RESUMED'
  | 'CATEGORY'
  | 'SEVERITY'
  | 'TEAM'
  | 'ASSIGNEE'
  | 'HASTENED'
  | 'ESCALATED'
  | 'GOODWILL'
  | 'RATED';

export interface ComplaintChange {
  what: ChangeKind;
  before: string | null;
  after: string | null;
}

/** What a category says. */
export interface Category {
  code: string;
  name: string;
  severity: number;
  team: string;
  escalation: string[];
  deadlines: DeadlineMinutes[];
  active: boolean;
}

const usual = (code: string, name: string, severity: number): Category => {
  return { code, name, severity, team: 'care', escalation: [], deadlines: [], active: true };
};

/** Of a program that has saved none of its own. */
export const usualCategories: readonly Category[] = [
  usual('safety', 'Health and safety', 4),
  usual('product', 'Product quality', 2),
  usual('delivery', 'Delivery', 2),
  usual('service', 'Service', 2),
  usual('billing', 'Price and payment', 2),
  usual('other', 'Something else', 1),
];
