import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import { accessRule, allowed } from '../../kernel/access.js';
import type { RequestContext } from '../../kernel/context.js';
import type { NodeLoader } from '../../kernel/node.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { PurchaseRecord, ReturnRecord } from './purchase-record.js';
import type { PurchaseState } from './purchase-state.js';
import { type ReturnState, readPurchasesBy, readReturnsBy } from './read-purchases.js';

/** Reads purchases and returns for callers: a member's own token sees its own, and to it no other exists. */
export class PurchaseReader {
  constructor(private readonly pool: Pool) {}

  private readonly byKey = (key: 'id' | 'order_id') => (context: RequestContext) =>
    new DataLoader<string | number, PurchaseState | null>(
      async (keys) => {
        const found = await this.read(context, (sql) => readPurchasesBy(sql, context.tenant.id, key, keys));
        const states = new Map(found.map((state) => [String(key === 'id' ? state.id : state.orderId), state]));
        return keys.map((one) => states.get(String(one)) ?? null);
      },
      { cache: false },
    );

  private readonly byId = this.byKey('id');
  private readonly byOrder = this.byKey('order_id');

  private readonly returnsById = (context: RequestContext) =>
    new DataLoader<number, ReturnState | null>(
      async (ids) => {
        const found = await this.read(context, (sql) => readReturnsBy(sql, context.tenant.id, 'id', ids));
        const states = new Map(found.map((state) => [state.id, state]));
        return ids.map((id) => states.get(id) ?? null);
      },
      { cache: false },
    );

  async purchase(context: RequestContext, id: number): Promise<PurchaseRecord | null> {
    return visible(context, await context.loaders.get(this.byId).load(id));
  }

  async byOrderId(context: RequestContext, orderId: string): Promise<PurchaseRecord | null> {
    return visible(context, await context.loaders.get(this.byOrder).load(orderId));
  }

  async returned(context: RequestContext, id: number): Promise<ReturnRecord | null> {
    const state = await context.loaders.get(this.returnsById).load(id);
    return state && maySee(context, state.memberId) ? new ReturnRecord(state, context) : null;
  }

  nodes(): NodeLoader[] {
    return [
      {
        type: 'Purchase',
        load: async (context, key) => (isKey(key) && mayRead(context) ? this.purchase(context, Number(key)) : null),
      },
      {
        type: 'Return',
        load: async (context, key) => (isKey(key) && mayRead(context) ? this.returned(context, Number(key)) : null),
      },
    ];
  }

  private read<T>(context: RequestContext, work: (sql: SqlClient) => Promise<T>): Promise<T> {
    return inProgram(this.pool, context.tenant.id, (client) => work(client as unknown as SqlClient));
  }
}

const isKey = (key: string): boolean => /^[1-9]\d{0,15}$/.test(key);

/** As the fields of a purchase declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] });

const mayRead = ({ caller }: RequestContext): boolean => allowed(caller, readers);

function maySee({ caller }: RequestContext, memberId: number): boolean {
  return caller.kind !== 'member' || caller.memberId === memberId;
}

function visible(context: RequestContext, state: PurchaseState | null): PurchaseRecord | null {
  return state && maySee(context, state.memberId) ? new PurchaseRecord(state, context) : null;
}
