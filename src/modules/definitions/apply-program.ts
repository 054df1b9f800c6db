import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { SchemeKind } from '../../kernel/scheme/scheme.js';
import { type CachedProgramDirectory, forProgram, ProgramEdit } from '../programs/index.js';
import { applyDefinition, checkRows, type Definition } from './apply-definition.js';
import type { Change } from './change.js';
import type { Part } from './written-item.js';

export interface Applying {
  definition: Definition;
  /** Only says what would change. */
  dryRun: boolean;
  /** Ends the items that the definition does not name, of the kinds that it names. */
  prune: boolean;
}

export interface Applied {
  program: ProgramConfig;
  changes: Change[];
}

/**
 * Brings the program to a definition in one transaction: all of it, or nothing where anything is refused or it is a dry run. What is so already stays
 * untouched, and a program that is as the definition says is not changed at all.
 * Refuses: what the kinds refuse, with the paths of the definition.
 */
export class ApplyProgram {
  constructor(
    private readonly orm: MikroORM,
    private readonly directory: CachedProgramDirectory,
    private readonly clock: Clock,
    private readonly parts: readonly Part<SchemeKind>[],
  ) {}

  async run(caller: Caller, programId: number, { definition, dryRun, prune }: Applying): Promise<Applied | Refusal[]> {
    const outcome = await forProgram(this.orm, programId).transactional(async (em) => {
      const edit = await ProgramEdit.open(em, programId, this.clock.now());
      const [row] = await em.execute<{ touched: boolean }[]>(
        'SELECT EXISTS (SELECT FROM purchase) OR EXISTS (SELECT FROM entry) AS touched',
      );
      const rights = { untouched: row?.touched === false, admin: caller.kind === 'admin', prune };
      const changes = applyDefinition(edit, this.parts, definition, rights);
      if (isRefused(changes)) return changes;
      const wrong = await checkRows(edit, this.parts, definition, (text, values) => em.execute(text, [...values]));
      if (wrong.length > 0) return wrong;
      const changed = changes
        .filter(({ change }) => change !== 'NONE')
        .map(({ kind, code, change }) => `${change} ${kind}:${code}`);
      if (dryRun || changed.length === 0) return { changes, version: 0 };
      return { changes, version: await edit.write({ caller, action: 'program.applied', details: { changed } }) };
    });
    if (Array.isArray(outcome)) return outcome;
    return { program: await this.directory.get(programId, outcome.version), changes: outcome.changes };
  }
}

function isRefused(outcome: Change[] | Refusal[]): outcome is Refusal[] {
  return outcome.some((item) => !('change' in item));
}
