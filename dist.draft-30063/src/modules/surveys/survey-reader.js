import { accessRule, allowed } from '../../kernel/access.js';
import { toConnection } from '../../kernel/pagination.js';
import { readInvitationPages, readSurveyPages, readSurveys, readSurveysByCode, readVersions } from './read-surveys.js';
import { holderOf } from './slot.js';
import { canBeAnswered } from './survey.js';
import { SurveyRecord } from './survey-record.js';
/** As the fields that lead to a survey declare. */
const keepers = accessRule('staff', 'server', 'admin', { scope: ['surveys:read', 'surveys:write'] });
const MOST_OWN = 100;
/** Reads surveys for callers: to a member there are those that are on, and open or meant for it. */
export class SurveyReader {
    constructor(reads) {
        this.reads = reads;
    }
    /** In the version that the caller is asked, or in the one that it names; null where there is none. */
    async byCode(context, code, version = null) {
        const row = await this.reads.ask(context, readSurveysByCode, code);
        if (row === null)
            return null;
        const { memberId } = context.caller;
        if (memberId === null)
            return this.inVersion(context, row, version ?? row.version);
        if (!row.active)
            return null;
        const own = await this.ownInvitations(context, row.id, memberId);
        const ready = own.filter((invitation) => canBeAnswered(invitation, context.clock.now()) === null).at(-1);
        if (!row.definition.open && own.length === 0)
            return null;
        return this.inVersion(context, row, ready?.version ?? row.version, holderOf(memberId, ready?.id ?? null));
    }
    async byId(context, id) {
        const row = await this.reads.ask(context, readSurveys, id);
        return row && new SurveyRecord(row, row.version, context);
    }
    /** The survey as it was asked with an invitation, or answered. */
    async asAsked(context, { surveyId, version }) {
        const row = await this.reads.ask(context, readSurveys, surveyId);
        return row && this.inVersion(context, row, version ?? row.version);
    }
    async inVersion(context, row, version, holder = null) {
        if (version === row.version)
            return new SurveyRecord(row, version, context, holder);
        const definition = await this.reads.ask(context, readVersions, { surveyId: row.id, version });
        return definition && new SurveyRecord({ ...row, definition }, version, context, holder);
    }
    async page(context, request) {
        const rows = await this.reads.ask(context, readSurveyPages, { after: request.after, limit: request.limit + 1 });
        return toConnection(request, rows.map((row) => new SurveyRecord(row, row.version, context)), ({ code }) => code);
    }
    node() {
        return {
            type: 'Survey',
            load: async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, keepers) ? this.byId(context, Number(key)) : null,
        };
    }
    /** What was issued to a member for a survey, newest first. */
    async ownInvitations(context, surveyId, memberId) {
        const page = { surveyId, memberId, openAt: null, before: Number.MAX_SAFE_INTEGER, limit: MOST_OWN };
        const found = await this.reads.ask(context, readInvitationPages, page);
        return found.filter(({ status }) => status === 'OPEN' || status === 'ANSWERED');
    }
}
//# sourceMappingURL=survey-reader.js.map