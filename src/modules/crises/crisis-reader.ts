import type { Reads } from '../../database/index.js';
import { allowed } from '../../kernel/access.js';
import type { RequestContext } from '../../kernel/context.js';
import { alarmReaders } from '../../kernel/event-type.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { idOf } from '../alarms/index.js';
import type { CrisisState } from './crisis.js';
import { CrisisRecord } from './crisis-record.js';
import { readCrises, readCrisesOfAlarms, readCrisisPages } from './read-crises.js';

/** Reads crises for staff. */
export class CrisisReader {
  constructor(private readonly reads: Reads) {}

  async byId(context: RequestContext, id: number): Promise<CrisisRecord | null> {
    const row = await this.reads.ask(context, readCrises, id);
    return row && new CrisisRecord(row, context);
  }

  async ofAlarm(context: RequestContext, alarmId: number): Promise<CrisisRecord | null> {
    const row = await this.reads.ask(context, readCrisesOfAlarms, alarmId);
    return row && new CrisisRecord(row, context);
  }

  /** Newest first. */
  async page(
    context: RequestContext,
    request: PageRequest,
    states: readonly CrisisState[] | null,
  ): Promise<Connection<CrisisRecord>> {
    const before = idOf(request.after) ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.reads.ask(context, readCrisisPages, { states, before, limit: request.limit + 1 });
    return toConnection(
      request,
      rows.map((row) => new CrisisRecord(row, context)),
      ({ row }) => row.id,
    );
  }

  node(): NodeLoader {
    return {
      type: 'Crisis',
      load: async (context, key) =>
        /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, alarmReaders) ? this.byId(context, Number(key)) : null,
    };
  }
}
