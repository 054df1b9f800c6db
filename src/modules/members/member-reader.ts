import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { readPipelined } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { Member } from './member.js';
import { readMemberBy, readMemberPage, readMembers } from './member-rows.js';

/** Reads members for callers: a member's own token sees that member, and to it no other exists. */
export class MemberReader {
  constructor(private readonly pool: Pool) {}

  /** The member with this id; null where there is none for this caller. Batched within the request. */
  async byId(context: RequestContext, id: number): Promise<Member | null> {
    return isVisible(context, id) ? context.loaders.get(this.loader).load(id) : null;
  }

  /** As `byId`, read anew: for answers after a change in the same request. */
  fresh(context: RequestContext, id: number): Promise<Member | null> {
    context.loaders.get(this.loader).clear(id);
    return this.byId(context, id);
  }

  async find(context: RequestContext, lookup: MemberLookup): Promise<Member | null> {
    if (lookup.by === 'id') return this.byId(context, Number(lookup.value));
    const member = await this.read(context, (sql) => readMemberBy(sql, context.tenant.id, lookup));
    return member && isVisible(context, member.id) ? member : null;
  }

  async page(context: RequestContext, request: PageRequest): Promise<Connection<Member>> {
    const range = { ...request, after: rowKey(request.after), before: rowKey(request.before) };
    const rows = await this.read(context, (sql) => readMemberPage(sql, context.tenant.id, range));
    return toConnection(request, rows, (member) => member.id);
  }

  private readonly loader = (context: RequestContext): DataLoader<number, Member | null> =>
    new DataLoader(async (ids) => {
      const members = await this.read(context, (sql) => readMembers(sql, context.tenant.id, ids));
      const byId = new Map(members.map((member) => [member.id, member]));
      return ids.map((id) => byId.get(id) ?? null);
    });

  private async read<T>(context: RequestContext, send: (sql: SqlClient) => Promise<T>): Promise<T> {
    const [answer] = await readPipelined(this.pool, context.tenant.id, (sql) => [send(sql)]);
    return answer as T;
  }
}

function isVisible({ caller }: RequestContext, memberId: number): boolean {
  return caller.kind !== 'member' || caller.memberId === memberId;
}

function rowKey(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
    throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return Number(cursor);
}
