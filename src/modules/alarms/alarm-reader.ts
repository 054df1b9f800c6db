import type { Reads } from '../../database/index.js';
import { allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import { alarmReaders } from '../../kernel/event-type.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { AlarmRecord } from './alarm-record.js';
import { MentionRecord } from './mention-record.js';
import { readMentions } from './mention-rows.js';
import { type AlarmPage, readAlarmPages, readAlarms } from './read-alarms.js';

const isKey = (key: string): boolean => /^[1-9]\d{0,15}$/.test(key) && Number.isSafeInteger(Number(key));

/** Reads alarms, and the mentions behind them, for staff. */
export class AlarmReader {
  constructor(private readonly reads: Reads) {}

  async byId(context: RequestContext, id: number): Promise<AlarmRecord | null> {
    const row = await this.reads.ask(context, readAlarms, id);
    return row && new AlarmRecord(row);
  }

  /** Newest first. */
  async page(
    context: RequestContext,
    request: PageRequest,
    which: Omit<AlarmPage, 'before' | 'limit'>,
  ): Promise<Connection<AlarmRecord>> {
    const before = idOf(request.after) ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.reads.ask(context, readAlarmPages, { ...which, before, limit: request.limit + 1 });
    return toConnection(
      request,
      rows.map((row) => new AlarmRecord(row)),
      ({ row }) => row.id,
    );
  }

  async mention(context: RequestContext, id: number): Promise<MentionRecord | null> {
    const row = await this.reads.ask(context, readMentions, id);
    return row && new MentionRecord(row);
  }

  nodes(): NodeLoader[] {
    const mayRead = (context: RequestContext, key: string): boolean => isKey(key) && allowed(context.caller, alarmReaders);
    return [
      {
        type: 'Alarm',
        load: async (context, key) => (mayRead(context, key) ? this.byId(context, Number(key)) : null),
      },
      {
        type: 'Mention',
        load: async (context, key) => (mayRead(context, key) ? this.mention(context, Number(key)) : null),
      },
    ];
  }
}

/** The id that a cursor of a list stands for. @throws ApiError BAD_USER_INPUT */
export function idOf(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
    throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return Number(cursor);
}
