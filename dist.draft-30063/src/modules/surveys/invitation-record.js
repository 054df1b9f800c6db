import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { canBeAnswered } from './survey.js';
const dateOf = (at) => (at === null ? null : new Date(at));
/** An invitation as the API shows it. Its link is written when somebody asks for it. */
export class InvitationRecord {
    constructor(row, context, links) {
        this.row = row;
        this.context = context;
        this.links = links;
        ({ status: this.status, reminders: this.reminders, cause: this.cause } = row);
    }
    get id() {
        return toGlobalId('SurveyInvitation', this.row.id);
    }
    get link() {
        const { id, expiresAt } = this.row;
        const { clock, tenant } = this.context;
        if (expiresAt === null || canBeAnswered(this.row, clock.now()) !== null)
            return null;
        return this.links.write({ programId: tenant.id, invitationId: id, expiresAt });
    }
    get dueAt() {
        return new Date(this.row.dueAt);
    }
    get issuedAt() {
        return dateOf(this.row.issuedAt);
    }
    get expiresAt() {
        return dateOf(this.row.expiresAt);
    }
}
registerNodeType(InvitationRecord, 'SurveyInvitation');
//# sourceMappingURL=invitation-record.js.map