import type { Attributes } from '../../kernel/attributes.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { AttributeValue } from '../../kernel/scheme/condition.js';
import { readLine } from '../../kernel/text.js';

/** What a brand notes of a member for rules and audiences to look at. It is kept as it is, not encrypted: nothing that tells who the member is. */
export interface MemberTraits {
  /** In alphabetical order. */
  tags: string[];
  attributes: Attributes;
}

export interface TagChanges {
  add: string[];
  remove: string[];
}

const MAX_TAGS = 200;
export const MAX_ATTRIBUTES = 100;
const MAX_TAG_LENGTH = 60;

/** Refuses: INVALID for what is no tag, or is to be added and removed at once. */
export function readTagChanges(add: readonly string[], remove: readonly string[]): TagChanges | Refusal[] {
  const refusals: Refusal[] = [];
  const read = (tags: readonly string[], field: string) => {
    if (tags.length > MAX_TAGS) refusals.push(refuse('INVALID', [field], 'tags-count', { max: MAX_TAGS }));
    return tags.slice(0, MAX_TAGS).flatMap((text, position) => {
      const tag = readLine(text, MAX_TAG_LENGTH);
      if (tag === null) refusals.push(refuse('INVALID', [field, String(position)], 'text-length', { max: MAX_TAG_LENGTH }));
      return tag ?? [];
    });
  };
  const changes = { add: read(add, 'add'), remove: read(remove, 'remove') };
  for (const [position, tag] of changes.remove.entries())
    if (changes.add.includes(tag)) refusals.push(refuse('INVALID', ['remove', String(position)], 'tag-both', { tag }));
  return refusals.length > 0 ? refusals : changes;
}

/** The tags after a change. Refuses: LIMIT_REACHED. */
export function changeTags(tags: readonly string[], { add, remove }: TagChanges): string[] | Refusal {
  const kept = new Set([...tags, ...add]);
  for (const tag of remove) kept.delete(tag);
  return kept.size > MAX_TAGS ? refuse('LIMIT_REACHED', ['add'], 'tags-count', { max: MAX_TAGS }) : [...kept].sort();
}

/** The attributes after a change: null takes a name away, what is not named stays. Refuses: LIMIT_REACHED. */
export function changeAttributes(
  attributes: Attributes,
  changes: Readonly<Record<string, AttributeValue | null>>,
): Attributes | Refusal {
  const kept = new Map<string, AttributeValue | null>([...Object.entries(attributes), ...Object.entries(changes)]);
  const entries = [...kept].filter(([, value]) => value !== null) as [string, AttributeValue][];
  if (entries.length > MAX_ATTRIBUTES)
    return refuse('LIMIT_REACHED', ['attributes'], 'attributes-count', { max: MAX_ATTRIBUTES });
  return Object.fromEntries(entries);
}
