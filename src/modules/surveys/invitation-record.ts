import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import type { Links } from './link.js';
import { canBeAnswered, type Invitation, type InvitationStatus } from './survey.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** An invitation as the API shows it. Its link is written when somebody asks for it. */
export class InvitationRecord {
  readonly status: InvitationStatus;
  readonly reminders: number;
  readonly cause: string | null;

  constructor(
    readonly row: Invitation,
    private readonly context: RequestContext,
    private readonly links: Links,
  ) {
    ({ status: this.status, reminders: this.reminders, cause: this.cause } = row);
  }

  get id(): string {
    return toGlobalId('SurveyInvitation', this.row.id);
  }

  get link(): string | null {
    const { id, expiresAt } = this.row;
    const { clock, tenant } = this.context;
    if (expiresAt === null || canBeAnswered(this.row, clock.now()) !== null) return null;
    return this.links.write({ programId: tenant.id, invitationId: id, expiresAt });
  }

  get dueAt(): Date {
    return new Date(this.row.dueAt);
  }

  get issuedAt(): Date | null {
    return dateOf(this.row.issuedAt);
  }

  get expiresAt(): Date | null {
    return dateOf(this.row.expiresAt);
  }
}

registerNodeType(InvitationRecord, 'SurveyInvitation');
