import { forProgram } from './program-directory.js';
import { ProgramEdit } from './program-edit.js';
import { changeItem, saveItem } from './save-item.js';
import { statusAt } from './scheme-item.js';
import { readItems } from './scheme-rows.js';
const actions = { DRAFT: 'scheme.drafted', ACTIVE: 'scheme.activated', PAUSED: 'scheme.paused', ENDED: 'scheme.ended' };
/**
 * What a program's marketers decide, item by item: drafts, versions, pauses and ends. Every change is one transaction, is noted in the audit trail and
 * raises the program's version, so that the next batch of commands goes by it.
 */
export class SchemeStore {
    constructor(orm, directory, clock) {
        this.orm = orm;
        this.directory = directory;
        this.clock = clock;
    }
    /** Saves an item; `read` judges it by the program as it is inside of the transaction. Its refusals are passed on, and those of `saveItem`. */
    async save(caller, programId, kind, code, read, how) {
        return this.edit(programId, { caller, action: actions[how.status], target: `${kind}:${code}` }, (edit) => {
            const definition = read(edit.program);
            return Array.isArray(definition) ? definition : saveItem(edit, kind, code, definition, how);
        });
    }
    /** Activates, pauses or ends an item, now or at a later instant. Refuses as `changeItem` does. `recheck` may refuse a draft whose program has changed since. */
    async change(caller, programId, kind, code, to, at = null, recheck = () => []) {
        return this.edit(programId, { caller, action: actions[to], target: `${kind}:${code}` }, (edit) => {
            const draft = to === 'ACTIVE' ? (edit.item(kind, code)?.draft ?? null) : null;
            const refusals = draft === null ? [] : recheck(draft, edit.program);
            return refusals.length > 0 ? refusals : changeItem(edit, kind, code, to, at);
        });
    }
    /** All items of a kind by their codes, each with the status that it has now; only those with `status` where one is given. */
    async list(programId, kind, status) {
        const found = await this.read({ programId, kind });
        const items = found.map(({ item }) => this.asOfNow(item));
        return status == null ? items : items.filter((item) => item.status === status);
    }
    /** All items of all kinds, as they are kept. */
    all(programId) {
        return this.read({ programId });
    }
    /** One item; null when there is none of the kind and code. */
    async find(programId, kind, code) {
        const [found] = await this.read({ programId, kind, code });
        return found ? this.asOfNow(found.item) : null;
    }
    read(where) {
        return forProgram(this.orm, where.programId).transactional((em) => readItems(em, where));
    }
    async edit(programId, note, work) {
        const outcome = await forProgram(this.orm, programId).transactional(async (em) => {
            const edit = await ProgramEdit.open(em, programId, this.clock.now());
            const item = work(edit);
            return { item, version: Array.isArray(item) || !edit.changed ? null : await edit.write(note) };
        });
        if (outcome.version !== null)
            await this.directory.get(programId, outcome.version);
        return Array.isArray(outcome.item) ? outcome.item : this.asOfNow(outcome.item);
    }
    asOfNow(item) {
        return { ...item, status: statusAt(item, this.clock.now()) };
    }
}
//# sourceMappingURL=scheme-store.js.map