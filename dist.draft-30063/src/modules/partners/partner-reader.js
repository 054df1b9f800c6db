import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { readDocumentPages, readPartnerPages, readPartners } from './read-partners.js';
const keepers = accessRule('staff', 'admin', { scope: 'keys:write' });
/** Reads partners for those who may. Throws BAD_USER_INPUT for a foreign cursor. */
export class PartnerReader {
    constructor(reads) {
        this.reads = reads;
    }
    byId(context, id) {
        return this.reads.ask(context, readPartners, id);
    }
    async page(context, request) {
        const after = Number(keyOf(request.after, /^\d{1,15}$/) ?? 0);
        const rows = await this.reads.ask(context, readPartnerPages, { after, limit: request.limit + 1 });
        return toConnection(request, rows, ({ id }) => id);
    }
    async documents(context, partnerId, request) {
        const after = keyOf(request.after, /^[0-9a-f]{64}$/) ?? '';
        const rows = await this.reads.ask(context, readDocumentPages, { partnerId, after, limit: request.limit + 1 });
        return toConnection(request, rows, ({ hash }) => hash);
    }
    node() {
        return {
            type: 'Partner',
            load: async (context, key) => /^[1-9]\d{0,14}$/.test(key) && allowed(context.caller, keepers) ? this.byId(context, Number(key)) : null,
        };
    }
}
function keyOf(cursor, pattern) {
    if (cursor !== null && !pattern.test(cursor))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return cursor;
}
//# sourceMappingURL=partner-reader.js.map