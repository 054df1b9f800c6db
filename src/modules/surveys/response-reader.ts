import type { Reads } from '../../database/index.js';
import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { readAnswersOf, readResponsePages, readResponses, valuesOf } from './read-responses.js';
import { readSurveysByCode, readVersions } from './read-surveys.js';
import { ResponseRecord } from './response-record.js';
import type { SurveyAnswer } from './surveys.types.js';

/** As the fields of an answer declare. */
const readers = accessRule('member:self', 'staff', 'server', 'admin', {
  scope: ['surveys:read', 'surveys:write', 'activities:write'],
});

/** Reads answers for callers: a member sees its own. */
export class ResponseReader {
  constructor(private readonly reads: Reads) {}

  async byId(context: RequestContext, id: number): Promise<ResponseRecord | null> {
    const row = await this.reads.ask(context, readResponses, id);
    const { caller } = context;
    return row === null || (caller.kind === 'member' && caller.memberId !== row.memberId)
      ? null
      : new ResponseRecord(row, context);
  }

  async page(context: RequestContext, request: PageRequest, code: string): Promise<Connection<ResponseRecord>> {
    const surveyId = (await this.reads.ask(context, readSurveysByCode, code))?.id ?? 0;
    const page = { surveyId, before: idOf(request.after) ?? Number.MAX_SAFE_INTEGER, limit: request.limit + 1 };
    const rows = await this.reads.ask(context, readResponsePages, page);
    return toConnection(
      request,
      rows.map((row) => new ResponseRecord(row, context)),
      ({ row }) => row.id,
    );
  }

  async answersOf(context: RequestContext, { row }: ResponseRecord): Promise<SurveyAnswer[]> {
    const [rows, definition] = await Promise.all([
      this.reads.ask(context, readAnswersOf, row.id),
      this.reads.ask(context, readVersions, { surveyId: row.surveyId, version: row.version }),
    ]);
    return [...valuesOf(rows, definition?.questions ?? [])].map(([questionCode, value]) => ({ questionCode, value }));
  }

  node(): NodeLoader {
    return {
      type: 'SurveyResponse',
      load: async (context, key) =>
        /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
    };
  }
}

/** The id that a cursor of a list stands for. @throws ApiError BAD_USER_INPUT */
export function idOf(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
    throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return Number(cursor);
}
