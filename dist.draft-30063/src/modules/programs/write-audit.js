import { AuditRow } from './programs.entity.js';
/** Notes an administrative act in the transaction that does it. */
export async function writeAudit(em, { programId, at, actor, action, target, details = {} }) {
    em.create(AuditRow, { programId, id: await nextRecordId(em), at: new Date(at), actor, action, target, details });
}
/** The next id of the sequence that numbers everything but programs. */
export async function nextRecordId(em) {
    const [row] = await em.execute("SELECT nextval('record_id') AS id");
    return Number(row?.id);
}
//# sourceMappingURL=write-audit.js.map