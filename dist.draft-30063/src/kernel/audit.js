import { bulkInsert } from './sql/bulk.js';
const insert = bulkInsert('audit', [
    ['id', 'bigint', (note) => note.id],
    ['at', 'instant', (note) => note.at],
    ['actor', 'text', (note) => note.actor],
    ['action', 'text', (note) => note.action],
    ['target', 'text', (note) => note.target],
    ['details', 'jsonb', (note) => note.details ?? {}],
]);
/** Notes an act in the transaction that does it. `id` is of the sequence `record_id`. */
export function insertAudit(sql, programId, id, note) {
    return insert(sql, programId, [{ ...note, id }]);
}
//# sourceMappingURL=audit.js.map