import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { idArray } from '../../kernel/sql/bulk.js';
import { deliveryColumns } from './delivery-rows.js';
import { endpointColumns, toEndpoint } from './endpoint-rows.js';
import { ownerOf } from './owner.js';
const readers = accessRule('staff', 'server', 'partner', 'admin', { scope: 'webhooks:write' });
const readEndpoints = async (sql, program, ids) => {
    const { rows } = await sql.query({
        text: `SELECT ${endpointColumns} FROM webhook_endpoint e WHERE program_id = $1 AND id = ANY($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, toEndpoint(row)]));
    return ids.map((id) => found.get(id) ?? null);
};
/** Of one owner, or of all. There are few: at most 20 of each. */
const readEndpointsOf = (sql, program, owners) => Promise.all(owners.map(async (partnerId) => {
    const { rows } = await sql.query({
        text: `SELECT ${endpointColumns} FROM webhook_endpoint e WHERE program_id = $1 AND ($2::bigint IS NULL OR partner_id = $2) ORDER BY id`,
        values: [program.id, partnerId],
    });
    return rows.map(toEndpoint);
}));
const readDeliveryPages = (sql, program, pages) => Promise.all(pages.map(async ({ endpointId, status, before, limit }) => {
    const { rows } = await sql.query({
        text: `SELECT ${deliveryColumns} FROM webhook_delivery d
          WHERE program_id = $1 AND endpoint_id = $2 AND id < $3 AND ($4::text IS NULL OR status = $4) ORDER BY id DESC LIMIT $5`,
        values: [program.id, endpointId, before, status, limit],
    });
    return rows;
}));
const readDeliveries = async (sql, program, ids) => {
    const { rows } = await sql.query({
        text: `SELECT ${deliveryColumns} FROM webhook_delivery d WHERE program_id = $1 AND id = ANY($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
/** Reads endpoints and deliveries for callers: a partner sees its own, and to it no others exist. */
export class WebhookReader {
    constructor(reads) {
        this.reads = reads;
    }
    async endpoint(context, id) {
        const endpoint = await this.reads.ask(context, readEndpoints, id);
        const owner = ownerOf(context.caller);
        return owner === null || endpoint?.partnerId === owner ? endpoint : null;
    }
    endpoints(context) {
        return this.reads.ask(context, readEndpointsOf, ownerOf(context.caller));
    }
    /** For one that was found through its endpoint. */
    delivery(context, id) {
        return this.reads.ask(context, readDeliveries, id);
    }
    /** Newest first. Throws BAD_USER_INPUT for a foreign cursor. */
    async deliveries(context, request, endpointId, status) {
        if (request.after !== null && !/^\d{1,15}$/.test(request.after))
            throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
        const before = Number(request.after ?? Number.MAX_SAFE_INTEGER);
        const isVisible = (await this.endpoint(context, endpointId)) !== null;
        const page = { endpointId, status, before, limit: request.limit + 1 };
        return toConnection(request, isVisible ? await this.reads.ask(context, readDeliveryPages, page) : [], ({ id }) => id);
    }
    node() {
        return {
            type: 'WebhookEndpoint',
            load: async (context, key) => /^[1-9]\d{0,14}$/.test(key) && allowed(context.caller, readers) ? this.endpoint(context, Number(key)) : null,
        };
    }
}
//# sourceMappingURL=webhook-reader.js.map