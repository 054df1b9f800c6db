import type { Clock } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import type { DefinitionOf, SchemeKind } from '../../kernel/scheme/scheme.js';
import type { SchemeItem, SchemeStore } from '../programs/index.js';
import { writtenWallet } from './apply-definition.js';
import { type Part, writtenItem } from './written-item.js';

type Item = SchemeItem<DefinitionOf<SchemeKind>>;

/** A program as `applyProgram` takes it: wallets and all items that are not over. Applying it to the same program changes nothing. */
export class ExportProgram {
  constructor(
    private readonly store: SchemeStore,
    private readonly clock: Clock,
    private readonly parts: readonly Part<SchemeKind>[],
  ) {}

  async run(program: ProgramConfig): Promise<Record<string, unknown>> {
    const now = this.clock.now();
    const items = await this.store.all(program.id);
    const written = this.parts.map((part) => {
      const own = items
        .filter(({ kind }) => kind === part.kind.kind)
        .map(({ item }) => writtenItem(part, item as Item, program, now));
      const left = own.filter((item) => item !== null);
      return [part.kind.kind, part.single ? left[0] : left] as const;
    });
    const given = written.filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0));
    return { wallets: program.wallets.map(writtenWallet), ...Object.fromEntries(given) };
  }
}
