import { forProgram, ProgramEdit } from '../programs/index.js';
import { applyDefinition } from './apply-definition.js';
/**
 * Brings the program to a definition in one transaction: all of it, or nothing where anything is refused or it is a dry run. What is so already stays
 * untouched, and a program that is as the definition says is not changed at all.
 * Refuses: what the kinds refuse, with the paths of the definition.
 */
export class ApplyProgram {
    constructor(orm, directory, clock, parts) {
        this.orm = orm;
        this.directory = directory;
        this.clock = clock;
        this.parts = parts;
    }
    async run(caller, programId, { definition, dryRun, prune }) {
        const outcome = await forProgram(this.orm, programId).transactional(async (em) => {
            const edit = await ProgramEdit.open(em, programId, this.clock.now());
            const [row] = await em.execute('SELECT EXISTS (SELECT FROM purchase) OR EXISTS (SELECT FROM entry) AS touched');
            const rights = { untouched: row?.touched === false, admin: caller.kind === 'admin', prune };
            const changes = applyDefinition(edit, this.parts, definition, rights);
            if (isRefused(changes))
                return changes;
            const changed = changes
                .filter(({ change }) => change !== 'NONE')
                .map(({ kind, code, change }) => `${change} ${kind}:${code}`);
            if (dryRun || changed.length === 0)
                return { changes, version: 0 };
            return { changes, version: await edit.write({ caller, action: 'program.applied', details: { changed } }) };
        });
        if (Array.isArray(outcome))
            return outcome;
        return { program: await this.directory.get(programId, outcome.version), changes: outcome.changes };
    }
}
function isRefused(outcome) {
    return outcome.some((item) => !('change' in item));
}
//# sourceMappingURL=apply-program.js.map