import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { DefinitionOf, SchemeKind } from '../../kernel/scheme/scheme.js';
import { isCode } from '../../kernel/text.js';
import type { ProgramEdit } from './program-edit.js';
import {
  closed,
  definitionOf,
  drafted,
  mayChange,
  newItem,
  nextOf,
  type SchemeItem,
  type Span,
  statusAt,
  versioned,
} from './scheme-item.js';

export interface SaveAs {
  status: 'DRAFT' | 'ACTIVE';
  /** From when; at once if left out, and no earlier than now. */
  from?: Instant | null;
  /** Until when; without end if left out. */
  until?: Instant | null;
  /** Lets a version begin in the past, for what happened before it was written down here. Only where nobody has earned by another one. */
  backdated?: boolean;
  /** As part of a whole program: brings back what had ended, and leaves a draft beside what stays as it is. */
  declared?: boolean;
}

/**
 * Saves what an item is to say: as a draft beside what is in force, or as its next version. What holds already makes no version.
 * Refuses: INVALID (code; an end that lies before the start), INVALID_STATE (the item has ended).
 */
export function saveItem<Kind extends SchemeKind>(
  edit: ProgramEdit,
  kind: Kind,
  code: string,
  definition: DefinitionOf<Kind>,
  { status, from = null, until = null, backdated = false, declared = false }: SaveAs,
): SchemeItem<DefinitionOf<Kind>> | Refusal[] {
  if (!isCode(code)) return [refuse('INVALID', ['code'], 'rule-code')];
  const item = edit.item(kind, code) ?? newItem<DefinitionOf<Kind>>(code);
  const ended = declared ? null : mayChange(item);
  if (ended !== null) return [ended];
  const says = asKept(definition);
  const asked = { from, until };
  if (status === 'DRAFT' && isDeepStrictEqual([item.draft, item.planned], [says, asked])) return item;
  if (status === 'ACTIVE' && saysAlready(item, says, asked, { now: edit.now, backdated }))
    return declared || item.draft === null ? item : put(edit, kind, { ...item, draft: null });
  const start = startOf(edit, kind, asked, backdated);
  if (until !== null && until <= start) return [refuse('INVALID', ['validUntil'], 'valid-until')];
  return put(edit, kind, status === 'DRAFT' ? drafted(item, says, asked) : versioned(item, says, { from: start, until }));
}

/**
 * Puts an item in force (its draft, or its newest version again), pauses it or ends it for good. What is so already stays as it is. `at` is no earlier
 * than now, unless a closing is backdated.
 * Refuses: NOT_FOUND (code), INVALID_STATE (it has ended, its planned end is over, or a draft that is to be paused).
 */
export function changeItem<Kind extends SchemeKind>(
  edit: ProgramEdit,
  kind: Kind,
  code: string,
  to: 'ACTIVE' | 'PAUSED' | 'ENDED',
  at: Instant | null,
  backdated = false,
): SchemeItem<DefinitionOf<Kind>> | Refusal[] {
  const item = edit.item(kind, code);
  if (item === null) return [refuse('NOT_FOUND', ['code'], 'scheme-not-found', { code })];
  if (item.status === to && (to !== 'ACTIVE' || (item.draft === null && statusAt(item, edit.now) === 'ACTIVE'))) return item;
  const ended = mayChange(item);
  if (ended !== null) return [ended];
  if (to === 'ACTIVE') return activate(edit, kind, item, at);
  if (to === 'PAUSED' && item.status === 'DRAFT') return [refuse('INVALID_STATE', ['code'], 'scheme-draft', { code })];
  return put(edit, kind, closed(item, to, backdated && at !== null ? at : Math.max(edit.now, at ?? edit.now)));
}

function activate<Kind extends SchemeKind>(
  edit: ProgramEdit,
  kind: Kind,
  item: SchemeItem<DefinitionOf<Kind>>,
  at: Instant | null,
) {
  const definition = nextOf(item);
  if (definition === null) throw new Error(`${kind} ${item.code} has neither a draft nor a version`);
  const { from, until } = item.planned;
  const start = Math.max(edit.now, at ?? from ?? edit.now);
  if (until !== null && until <= start) return [refuse('INVALID_STATE', ['code'], 'scheme-over', { code: item.code })];
  return put(edit, kind, versioned(item, definition, { from: start, until }));
}

/** A program's very first rule holds from the beginning of time, so that orders from before the program can be imported. */
function startOf(edit: ProgramEdit, kind: SchemeKind, { from }: Span, backdated: boolean): Instant {
  if (from === null && kind === 'rules' && edit.program.scheme.rules.length === 0) return 0;
  if (backdated && from !== null) return from;
  return Math.max(edit.now, from ?? edit.now);
}

/** Whether the newest version says the same, ends as asked, and begins as asked: where nothing may begin in the past, every start before now is the same. */
function saysAlready<Definition extends object>(
  { versions }: SchemeItem<Definition>,
  definition: Definition,
  { from, until }: Span,
  { now, backdated }: { now: Instant; backdated: boolean },
): boolean {
  const newest = versions.at(-1);
  if (newest === undefined || newest.validUntil !== until || newest.validFrom === until) return false;
  const began = newest.validFrom <= now && (from === null || (from <= now && !backdated));
  return (began || newest.validFrom === from) && isDeepStrictEqual(definitionOf<object>(newest), definition);
}

/** As the database gives it back. */
function asKept<Definition extends object>(definition: Definition): Definition {
  return JSON.parse(JSON.stringify(definition)) as Definition;
}

function put<Kind extends SchemeKind>(
  edit: ProgramEdit,
  kind: Kind,
  item: SchemeItem<DefinitionOf<Kind>>,
): SchemeItem<DefinitionOf<Kind>> {
  edit.put(kind, item);
  return item;
}
