import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { forProgram } from '../programs/index.js';
import { ApiKey } from './auth.entity.js';
/** The keys of a program in the order they were made, revoked ones too. Throws BAD_USER_INPUT for a foreign cursor. */
export class ListApiKeys {
    constructor(orm) {
        this.orm = orm;
    }
    async page(programId, request) {
        const id = { $gt: rowKey(request.after) ?? 0, $lt: rowKey(request.before) ?? Number.MAX_SAFE_INTEGER };
        const order = request.backward ? 'desc' : 'asc';
        const rows = await forProgram(this.orm, programId).transactional((em) => em.find(ApiKey, { programId, id }, { orderBy: { id: order }, limit: request.limit + 1 }));
        return toConnection(request, rows, (key) => key.id);
    }
    one(programId, id) {
        return forProgram(this.orm, programId).transactional((em) => em.findOne(ApiKey, { programId, id }));
    }
}
function rowKey(cursor) {
    if (cursor === null)
        return null;
    const key = Number(cursor);
    if (!Number.isSafeInteger(key) || key < 0)
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return key;
}
//# sourceMappingURL=list-api-keys.js.map