import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import type { Complaint } from './complaint.js';
import { isLate } from './escalation.js';
import { type Severity, severityOf } from './severity.js';
import type { ComplaintStatus } from './states.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** A complaint as the API shows it. */
export class ComplaintRecord {
  readonly number: string;
  readonly status: ComplaintStatus;
  readonly category: string;
  readonly subject: string;
  readonly text: string;
  readonly orderId: string | null;
  readonly resolution: string | null;
  readonly score: number | null;
  readonly scoreComment: string | null;
  readonly team: string;
  readonly assignee: string | null;
  readonly level: number;
  readonly tier: string | null;
  readonly store: string | null;
  readonly responseBreached: boolean;
  readonly proposalBreached: boolean;
  readonly createdBy: string;

  constructor(
    readonly row: Complaint,
    private readonly context: RequestContext,
  ) {
    ({ number: this.number, status: this.status, category: this.category, subject: this.subject, text: this.text } = row);
    ({ orderId: this.orderId, resolution: this.resolution, score: this.score, scoreComment: this.scoreComment } = row);
    ({ team: this.team, assignee: this.assignee, level: this.level, tier: this.tier, store: this.store } = row);
    this.createdBy = row.createdBy;
    const late = (timer: Complaint['respond']) =>
      this.overdue && !timer.done && timer.by !== null && timer.by <= context.clock.now();
    this.responseBreached = row.responseBreached || late(row.respond);
    this.proposalBreached = row.proposalBreached || late(row.propose);
  }

  get id(): string {
    return toGlobalId('Complaint', this.row.id);
  }

  get severity(): Severity {
    return severityOf(this.row.severity);
  }

  get overdue(): boolean {
    return isLate(this.row, this.context.clock.now());
  }

  get waitingForMember(): boolean {
    return this.row.waitingSince !== null;
  }

  get respondBy(): Date | null {
    return dateOf(this.row.respond.by);
  }

  get proposeBy(): Date | null {
    return dateOf(this.row.propose.by);
  }

  get respondedAt(): Date | null {
    return dateOf(this.row.respondedAt);
  }

  get proposedAt(): Date | null {
    return dateOf(this.row.proposedAt);
  }

  get resolvedAt(): Date | null {
    return dateOf(this.row.resolvedAt);
  }

  get closedAt(): Date | null {
    return dateOf(this.row.closedAt);
  }

  get reopenUntil(): Date | null {
    return dateOf(this.row.reopenUntil);
  }

  get createdAt(): Date {
    return new Date(this.row.createdAt);
  }

  get updatedAt(): Date {
    return new Date(this.row.updatedAt);
  }
}

registerNodeType(ComplaintRecord, 'Complaint');
