import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import type { DefinitionOf, SchemeKind } from '../../kernel/scheme/scheme.js';
import { definitionOf, type ItemKind, nextOf, type SchemeItem, statusAt } from '../programs/index.js';

/** How items of a kind stand in a definition: a list by code, or the one that a program has. */
export interface Part<Kind extends SchemeKind> {
  kind: ItemKind<Kind>;
  single: boolean;
}

/**
 * An item as a definition says it; null for what is over. What is in force is written without its start, so that it holds at once wherever it is applied;
 * what is to come, with it.
 */
export function writtenItem<Kind extends SchemeKind>(
  { kind, single }: Part<Kind>,
  item: SchemeItem<DefinitionOf<Kind>>,
  program: ProgramConfig,
  now: Instant,
): object | null {
  const status = statusAt(item, now);
  const newest = item.versions.findLast(
    ({ validFrom, validUntil }) => validUntil === null || (validUntil > now && validUntil > validFrom),
  );
  const code = single ? {} : { code: item.code };
  if (status === 'ENDED') return null;
  if (newest !== undefined) {
    const { validFrom, validUntil } = newest;
    const content = kind.write(definitionOf<DefinitionOf<Kind>>(newest), program);
    return { ...code, ...content, ...times(validFrom > now ? validFrom : null, validUntil) };
  }
  const definition = nextOf(item);
  if (definition === null) return null;
  const { from, until } = item.planned;
  const planned = times(from !== null && from > now ? from : null, until);
  return { ...code, ...kind.write(definition, program), status: status === 'DRAFT' ? 'DRAFT' : 'PAUSED', ...planned };
}

function times(from: Instant | null, until: Instant | null) {
  return {
    ...(from === null ? {} : { validFrom: new Date(from).toISOString() }),
    ...(until === null ? {} : { validUntil: new Date(until).toISOString() }),
  };
}
