import type { Reads } from '../../database/index.js';
import { allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import { communityReaders } from '../../kernel/event-type.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import type { Contribution } from './contribution.js';
import { ContributionRecord } from './contribution-record.js';
import { type ContributionPage, readContributionPages, readContributions } from './read-contributions.js';

/** Reads contributions for callers: to members and partners there is what is published, and to a member its own. */
export class ContributionReader {
  constructor(private readonly reads: Reads) {}

  async byId(context: RequestContext, id: number): Promise<ContributionRecord | null> {
    const row = await this.reads.ask(context, readContributions, id);
    return row !== null && mayRead(context, row) ? new ContributionRecord(row) : null;
  }

  async page(
    context: RequestContext,
    request: PageRequest,
    which: Omit<ContributionPage, 'after' | 'limit'>,
  ): Promise<Connection<ContributionRecord>> {
    const after = request.after === null ? null : placeIn(request.after, which.order === 'LIKED' ? 2 : 1);
    const rows = await this.reads.ask(context, readContributionPages, { ...which, after, limit: request.limit + 1 });
    return toConnection(
      request,
      rows.map((row) => new ContributionRecord(row)),
      ({ row }) => (which.order === 'LIKED' ? `${row.likes}.${row.id}` : row.id),
    );
  }

  node(): NodeLoader {
    return {
      type: 'Contribution',
      load: async (context, key) =>
        /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, communityReaders) ? this.byId(context, Number(key)) : null,
    };
  }
}

function mayRead({ caller }: RequestContext, { status, memberId }: Contribution): boolean {
  if (caller.kind === 'member' && caller.memberId === memberId) return true;
  return status === 'PUBLISHED' || (caller.kind !== 'member' && caller.kind !== 'partner');
}

/** @throws ApiError BAD_USER_INPUT */
function placeIn(cursor: string, parts: number): number[] {
  const numbers = cursor.split('.').map(Number);
  if (!/^\d{1,16}(\.\d{1,16})?$/.test(cursor) || numbers.length !== parts || !numbers.every(Number.isSafeInteger))
    throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return numbers;
}
