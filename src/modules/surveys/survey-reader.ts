import type { Reads } from '../../database/index.js';
import { accessRule, allowed } from '../../kernel/access.js';
import type { RequestContext } from '../../kernel/context.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { readInvitationPages, readSurveyPages, readSurveys, readSurveysByCode, readVersions } from './read-surveys.js';
import { holderOf } from './slot.js';
import { canBeAnswered, type Invitation, type VersionedSurvey } from './survey.js';
import { SurveyRecord } from './survey-record.js';

/** As the fields that lead to a survey declare. */
const keepers = accessRule('staff', 'server', 'admin', { scope: ['surveys:read', 'surveys:write'] });
const MOST_OWN = 100;

/** Reads surveys for callers: to a member there are those that are on, and open or meant for it. */
export class SurveyReader {
  constructor(private readonly reads: Reads) {}

  /** In the version that the caller is asked, or in the one that it names; null where there is none. */
  async byCode(context: RequestContext, code: string, version: number | null = null): Promise<SurveyRecord | null> {
    const row = await this.reads.ask(context, readSurveysByCode, code);
    if (row === null) return null;
    const { memberId } = context.caller;
    if (memberId === null) return this.inVersion(context, row, version ?? row.version);
    if (!row.active) return null;
    const own = await this.ownInvitations(context, row.id, memberId);
    const ready = own.filter((invitation) => canBeAnswered(invitation, context.clock.now()) === null).at(-1);
    if (!row.definition.open && own.length === 0) return null;
    return this.inVersion(context, row, ready?.version ?? row.version, holderOf(memberId, ready?.id ?? null));
  }

  async byId(context: RequestContext, id: number): Promise<SurveyRecord | null> {
    const row = await this.reads.ask(context, readSurveys, id);
    return row && new SurveyRecord(row, row.version, context);
  }

  /** The survey as it was asked with an invitation, or answered. */
  async asAsked(
    context: RequestContext,
    { surveyId, version }: { surveyId: number; version: number | null },
  ): Promise<SurveyRecord | null> {
    const row = await this.reads.ask(context, readSurveys, surveyId);
    return row && this.inVersion(context, row, version ?? row.version);
  }

  async inVersion(
    context: RequestContext,
    row: VersionedSurvey,
    version: number,
    holder: string | null = null,
  ): Promise<SurveyRecord | null> {
    if (version === row.version) return new SurveyRecord(row, version, context, holder);
    const definition = await this.reads.ask(context, readVersions, { surveyId: row.id, version });
    return definition && new SurveyRecord({ ...row, definition }, version, context, holder);
  }

  async page(context: RequestContext, request: PageRequest): Promise<Connection<SurveyRecord>> {
    const rows = await this.reads.ask(context, readSurveyPages, { after: request.after, limit: request.limit + 1 });
    return toConnection(
      request,
      rows.map((row) => new SurveyRecord(row, row.version, context)),
      ({ code }) => code,
    );
  }

  node(): NodeLoader {
    return {
      type: 'Survey',
      load: async (context, key) =>
        /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, keepers) ? this.byId(context, Number(key)) : null,
    };
  }

  /** What was issued to a member for a survey, newest first. */
  private async ownInvitations(context: RequestContext, surveyId: number, memberId: number): Promise<Invitation[]> {
    const page = { surveyId, memberId, openAt: null, before: Number.MAX_SAFE_INTEGER, limit: MOST_OWN };
    const found = await this.reads.ask(context, readInvitationPages, page);
    return found.filter(({ status }) => status === 'OPEN' || status === 'ANSWERED');
  }
}
