import type { Read, Reads } from '../../database/index.js';
import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { type HistoryPage, payments, topUps } from './read-stored-value.js';
import { PaymentRecord, TopUpRecord } from './stored-value-records.js';

/** As the fields of both declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });

/** Reads top-ups and payments for callers: a member's own token sees its own, and to it no other exists. */
export class StoredValueReader {
  constructor(private readonly reads: Reads) {}

  async topUp(context: RequestContext, id: number): Promise<TopUpRecord | null> {
    const row = await this.reads.ask(context, topUps.byId, id);
    return row && isOwn(context, row.memberId) ? new TopUpRecord(row, context) : null;
  }

  async payment(context: RequestContext, id: number): Promise<PaymentRecord | null> {
    const row = await this.reads.ask(context, payments.byId, id);
    return row && isOwn(context, row.memberId) ? new PaymentRecord(row, context) : null;
  }

  topUpPage(context: RequestContext, request: PageRequest, memberId: number): Promise<Connection<TopUpRecord>> {
    return this.page(context, request, memberId, topUps.pages, (row) => new TopUpRecord(row, context));
  }

  paymentPage(context: RequestContext, request: PageRequest, memberId: number): Promise<Connection<PaymentRecord>> {
    return this.page(context, request, memberId, payments.pages, (row) => new PaymentRecord(row, context));
  }

  nodes(): NodeLoader[] {
    const find =
      <Found>(load: (context: RequestContext, id: number) => Promise<Found | null>) =>
      async (context: RequestContext, key: string) =>
        /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? load(context, Number(key)) : null;
    return [
      { type: 'StoredValueTopUp', load: find((context, id) => this.topUp(context, id)) },
      { type: 'StoredValuePayment', load: find((context, id) => this.payment(context, id)) },
    ];
  }

  private async page<Row, Shown extends { row: { id: number } }>(
    context: RequestContext,
    request: PageRequest,
    memberId: number,
    read: Read<HistoryPage, Row[]>,
    show: (row: Row) => Shown,
  ): Promise<Connection<Shown>> {
    const before = keyOf(request.after) ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.reads.ask(context, read, { memberId, before, limit: request.limit + 1 });
    return toConnection(request, rows.map(show), ({ row }) => row.id);
  }
}

function isOwn({ caller }: RequestContext, memberId: number): boolean {
  return caller.kind !== 'member' || caller.memberId === memberId;
}

function keyOf(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
    throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return Number(cursor);
}
