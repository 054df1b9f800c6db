import type { Reads } from '../../database/index.js';
import { accessRule, allowed } from '../../kernel/access.js';
import type { RequestContext } from '../../kernel/context.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { InvitationRecord } from './invitation-record.js';
import type { Links } from './link.js';
import { type InvitationPage, readInvitationPages, readInvitations } from './read-surveys.js';
import { idOf } from './response-reader.js';

/** As the fields of an invitation declare. */
const readers = accessRule('member:self', 'staff', 'server', 'admin', {
  scope: ['surveys:read', 'surveys:write', 'activities:write'],
});

/** Reads invitations for callers: a member sees its own, once they are issued. */
export class InvitationReader {
  constructor(
    private readonly reads: Reads,
    private readonly links: Links,
  ) {}

  async byId(context: RequestContext, id: number): Promise<InvitationRecord | null> {
    const row = await this.reads.ask(context, readInvitations, id);
    const { caller } = context;
    if (row === null || (caller.kind === 'member' && (caller.memberId !== row.memberId || row.issuedAt === null))) return null;
    return new InvitationRecord(row, context, this.links);
  }

  async page(
    context: RequestContext,
    request: PageRequest,
    which: Omit<InvitationPage, 'before' | 'limit'>,
  ): Promise<Connection<InvitationRecord>> {
    const before = idOf(request.after) ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.reads.ask(context, readInvitationPages, { ...which, before, limit: request.limit + 1 });
    const records = rows.map((row) => new InvitationRecord(row, context, this.links));
    return toConnection(request, records, ({ row }) => row.id);
  }

  node(): NodeLoader {
    return {
      type: 'SurveyInvitation',
      load: async (context, key) =>
        /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
    };
  }
}
