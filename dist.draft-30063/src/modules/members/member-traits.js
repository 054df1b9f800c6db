import { refuse } from '../../kernel/refusal.js';
import { readLine } from '../../kernel/text.js';
const MAX_TAGS = 200;
export const MAX_ATTRIBUTES = 100;
const MAX_TAG_LENGTH = 60;
/** Refuses: INVALID for what is no tag, or is to be added and removed at once. */
export function readTagChanges(add, remove) {
    const refusals = [];
    const read = (tags, field) => {
        if (tags.length > MAX_TAGS)
            refusals.push(refuse('INVALID', [field], 'tags-count', { max: MAX_TAGS }));
        return tags.slice(0, MAX_TAGS).flatMap((text, position) => {
            const tag = readLine(text, MAX_TAG_LENGTH);
            if (tag === null)
                refusals.push(refuse('INVALID', [field, String(position)], 'text-length', { max: MAX_TAG_LENGTH }));
            return tag ?? [];
        });
    };
    const changes = { add: read(add, 'add'), remove: read(remove, 'remove') };
    for (const [position, tag] of changes.remove.entries())
        if (changes.add.includes(tag))
            refusals.push(refuse('INVALID', ['remove', String(position)], 'tag-both', { tag }));
    return refusals.length > 0 ? refusals : changes;
}
/** The tags after a change. Refuses: LIMIT_REACHED. */
export function changeTags(tags, { add, remove }) {
    const kept = new Set([...tags, ...add]);
    for (const tag of remove)
        kept.delete(tag);
    return kept.size > MAX_TAGS ? refuse('LIMIT_REACHED', ['add'], 'tags-count', { max: MAX_TAGS }) : [...kept].sort();
}
/** The attributes after a change: null takes a name away, what is not named stays. Refuses: LIMIT_REACHED. */
export function changeAttributes(attributes, changes) {
    const kept = new Map([...Object.entries(attributes), ...Object.entries(changes)]);
    const entries = [...kept].filter(([, value]) => value !== null);
    if (entries.length > MAX_ATTRIBUTES)
        return refuse('LIMIT_REACHED', ['attributes'], 'attributes-count', { max: MAX_ATTRIBUTES });
    return Object.fromEntries(entries);
}
//# sourceMappingURL=member-traits.js.map