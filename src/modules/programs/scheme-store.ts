import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { DefinitionOf, SchemeKind, SchemeStatus } from '../../kernel/scheme/scheme.js';
import { isText } from '../../kernel/text.js';
import type { AskRows } from './item-kind.js';
import { type CachedProgramDirectory, forProgram } from './program-directory.js';
import { ProgramEdit } from './program-edit.js';
import { changeItem, type SaveAs, saveItem } from './save-item.js';
import { type SchemeItem, statusAt } from './scheme-item.js';
import { type KindItem, readItems } from './scheme-rows.js';

type Item<Kind extends SchemeKind> = SchemeItem<DefinitionOf<Kind>>;

const actions = { DRAFT: 'scheme.drafted', ACTIVE: 'scheme.activated', PAUSED: 'scheme.paused', ENDED: 'scheme.ended' } as const;

/**
 * What a program's marketers decide, item by item: drafts, versions, pauses and ends. Every change is one transaction, is noted in the audit trail and
 * raises the program's version, so that the next batch of commands goes by it.
 */
export class SchemeStore {
  constructor(
    private readonly orm: MikroORM,
    private readonly directory: CachedProgramDirectory,
    private readonly clock: Clock,
  ) {}

  /** Saves an item; `read` judges it by the program as it is inside of the transaction, `check` by its rows. Their refusals are passed on, and those of `saveItem`. */
  async save<Kind extends SchemeKind>(
    caller: Caller,
    programId: number,
    kind: Kind,
    code: string,
    read: (program: ProgramConfig) => DefinitionOf<Kind> | Refusal[],
    how: SaveAs,
    check: (definition: DefinitionOf<Kind>, ask: AskRows) => Promise<Refusal[]> = async () => [],
  ): Promise<Item<Kind> | Refusal[]> {
    return this.edit(programId, { caller, action: actions[how.status], target: `${kind}:${code}` }, async (edit, ask) => {
      const definition = read(edit.program);
      if (Array.isArray(definition)) return definition;
      const refusals = await check(definition, ask);
      return refusals.length > 0 ? refusals : saveItem(edit, kind, code, definition, how);
    });
  }

  /** Activates, pauses or ends an item, now or at a later instant. Refuses as `changeItem` does. `recheck` may refuse a draft whose program has changed since. */
  async change<Kind extends SchemeKind>(
    caller: Caller,
    programId: number,
    kind: Kind,
    code: string,
    to: 'ACTIVE' | 'PAUSED' | 'ENDED',
    at: Instant | null = null,
    recheck: (definition: DefinitionOf<Kind>, program: ProgramConfig) => Refusal[] = () => [],
  ): Promise<Item<Kind> | Refusal[]> {
    return this.edit(programId, { caller, action: actions[to], target: `${kind}:${code}` }, async (edit) => {
      const draft = to === 'ACTIVE' ? (edit.item(kind, code)?.draft ?? null) : null;
      const refusals = draft === null ? [] : recheck(draft, edit.program);
      return refusals.length > 0 ? refusals : changeItem(edit, kind, code, to, at);
    });
  }

  /** All items of a kind by their codes, each with the status that it has now; only those with `status` where one is given. */
  async list<Kind extends SchemeKind>(programId: number, kind: Kind, status?: SchemeStatus | null): Promise<Item<Kind>[]> {
    const found = await this.read({ programId, kind });
    const items = found.map(({ item }) => this.asOfNow(item as Item<Kind>));
    return status == null ? items : items.filter((item) => item.status === status);
  }

  /** All items of all kinds, as they are kept. */
  all(programId: number): Promise<KindItem[]> {
    return this.read({ programId });
  }

  /** One item; null when there is none of the kind and code. */
  async find<Kind extends SchemeKind>(programId: number, kind: Kind, code: string): Promise<Item<Kind> | null> {
    if (!isText(code, 200)) return null;
    const [found] = await this.read({ programId, kind, code });
    return found ? this.asOfNow(found.item as Item<Kind>) : null;
  }

  private read(where: { programId: number; kind?: SchemeKind; code?: string }): Promise<KindItem[]> {
    return forProgram(this.orm, where.programId).transactional((em) => readItems(em, where));
  }

  private async edit<Kind extends SchemeKind>(
    programId: number,
    note: { caller: Caller; action: string; target: string },
    work: (edit: ProgramEdit, ask: AskRows) => Promise<Item<Kind> | Refusal[]>,
  ): Promise<Item<Kind> | Refusal[]> {
    const outcome = await forProgram(this.orm, programId).transactional(async (em) => {
      const edit = await ProgramEdit.open(em, programId, this.clock.now());
      const item = await work(edit, (text, values) => em.execute(text, [...values]));
      return { item, version: Array.isArray(item) || !edit.changed ? null : await edit.write(note) };
    });
    if (outcome.version !== null) await this.directory.get(programId, outcome.version);
    return Array.isArray(outcome.item) ? outcome.item : this.asOfNow(outcome.item);
  }

  private asOfNow<Kind extends SchemeKind>(item: Item<Kind>): Item<Kind> {
    return { ...item, status: statusAt(item, this.clock.now()) };
  }
}
