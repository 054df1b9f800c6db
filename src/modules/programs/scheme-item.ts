import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { Version } from '../../kernel/scheme/rule.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';

/** When something is to hold: from <= instant < until. */
export interface Span {
  from: Instant | null;
  until: Instant | null;
}

/** One thing that marketers change, with its draft and every version that was ever in force or is to come. */
export interface SchemeItem<Definition> {
  code: string;
  status: SchemeStatus;
  /** What was saved and is not in force; null when there is nothing of the kind. */
  draft: Definition | null;
  /** The time that was asked for when it was last saved: a draft, or what was paused, may begin later than that, and ends no later. */
  planned: Span;
  /** Oldest first. */
  versions: (Definition & Version)[];
}

export function newItem<Definition>(code: string): SchemeItem<Definition> {
  return { code, status: 'DRAFT', draft: null, planned: { from: null, until: null }, versions: [] };
}

/** The item with something to be put in force later. */
export function drafted<Definition>(item: SchemeItem<Definition>, draft: Definition, planned: Span): SchemeItem<Definition> {
  return { ...item, status: item.status === 'ENDED' ? 'DRAFT' : item.status, draft, planned };
}

/** The item with a next version. Those of before hold until its start and no longer; one that was to come after it never holds. */
export function versioned<Definition>(
  item: SchemeItem<Definition>,
  definition: Definition,
  { from, until }: { from: Instant; until: Instant | null },
): SchemeItem<Definition> {
  const version = (item.versions.at(-1)?.version ?? 0) + 1;
  const next = { ...definition, code: item.code, version, validFrom: from, validUntil: until };
  const versions = [...cut(item.versions, from), next];
  return { ...item, status: 'ACTIVE', draft: null, planned: { from, until }, versions };
}

/** The item without any version in force from an instant on. An ended one has no draft either. */
export function closed<Definition>(item: SchemeItem<Definition>, to: 'PAUSED' | 'ENDED', at: Instant): SchemeItem<Definition> {
  return { ...item, status: to, draft: to === 'ENDED' ? null : item.draft, versions: cut(item.versions, at) };
}

/** Its status as it is to be read: what closes later is active until then, and what ran out by itself has ended. */
export function statusAt({ status, versions }: Pick<SchemeItem<object>, 'status' | 'versions'>, now: Instant): SchemeStatus {
  const holds = versions.some(({ validFrom, validUntil }) => validUntil === null || (validUntil > now && validUntil > validFrom));
  if (holds) return 'ACTIVE';
  return status === 'ACTIVE' ? 'ENDED' : status;
}

/** INVALID_STATE for an item that was ended: that is for good. What merely ran out may have a next version. */
export function mayChange({ status, code }: Pick<SchemeItem<object>, 'status' | 'code'>): Refusal | null {
  return status === 'ENDED' ? refuse('INVALID_STATE', ['code'], 'scheme-ended', { code }) : null;
}

/** What is to be put in force next: the draft, or else the newest version again. */
export function nextOf<Definition>({ draft, versions }: SchemeItem<Definition>): Definition | null {
  const newest = versions.at(-1);
  return draft ?? (newest === undefined ? null : definitionOf(newest));
}

/** A version without what makes it one. */
export function definitionOf<Definition>(version: Definition & Version): Definition {
  const { code: _code, version: _version, validFrom: _from, validUntil: _until, ...definition } = version;
  return definition as Definition;
}

function cut<Item extends Version>(versions: readonly Item[], at: Instant): Item[] {
  return versions.map((version) =>
    version.validUntil === null || version.validUntil > at
      ? { ...version, validUntil: Math.max(at, version.validFrom) }
      : version,
  );
}
