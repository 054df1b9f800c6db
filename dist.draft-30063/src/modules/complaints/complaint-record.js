import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { isLate } from './escalation.js';
import { severityOf } from './severity.js';
const dateOf = (at) => (at === null ? null : new Date(at));
/** A complaint as the API shows it. */
export class ComplaintRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        ({ number: this.number, status: this.status, category: this.category, subject: this.subject, text: this.text } = row);
        ({ orderId: this.orderId, resolution: this.resolution, score: this.score, scoreComment: this.scoreComment } = row);
        ({ team: this.team, assignee: this.assignee, level: this.level, tier: this.tier, store: this.store } = row);
        this.createdBy = row.createdBy;
        const late = (timer) => this.overdue && !timer.done && timer.by !== null && timer.by <= context.clock.now();
        this.responseBreached = row.responseBreached || late(row.respond);
        this.proposalBreached = row.proposalBreached || late(row.propose);
    }
    get id() {
        return toGlobalId('Complaint', this.row.id);
    }
    get severity() {
        return severityOf(this.row.severity);
    }
    get overdue() {
        return isLate(this.row, this.context.clock.now());
    }
    get waitingForMember() {
        return this.row.waitingSince !== null;
    }
    get respondBy() {
        return dateOf(this.row.respond.by);
    }
    get proposeBy() {
        return dateOf(this.row.propose.by);
    }
    get respondedAt() {
        return dateOf(this.row.respondedAt);
    }
    get proposedAt() {
        return dateOf(this.row.proposedAt);
    }
    get resolvedAt() {
        return dateOf(this.row.resolvedAt);
    }
    get closedAt() {
        return dateOf(this.row.closedAt);
    }
    get reopenUntil() {
        return dateOf(this.row.reopenUntil);
    }
    get createdAt() {
        return new Date(this.row.createdAt);
    }
    get updatedAt() {
        return new Date(this.row.updatedAt);
    }
}
registerNodeType(ComplaintRecord, 'Complaint');
//# sourceMappingURL=complaint-record.js.map