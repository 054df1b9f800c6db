import { isDeepStrictEqual } from 'node:util';
import { refuse } from '../../kernel/refusal.js';
import { SINGLE } from '../../kernel/scheme/scheme.js';
import { changeItem, nextOf, saveItem } from '../programs/index.js';
import { writtenItem } from './written-item.js';
/**
 * Brings one item to what a definition says, also one that had ended. Refuses: what its kind and `saveItem` refuse; INVALID for a start that lies in the past where that is not
 * allowed, and for the status ENDED: what is to end is left out.
 */
export function applyItem(edit, part, draft, rights) {
    const { kind } = part.kind;
    const code = draft.code ?? SINGLE;
    const before = edit.item(kind, code);
    const written = before && writtenItem(part, before, edit.program, edit.now);
    const definition = part.kind.read(draft, code, edit.program);
    if (Array.isArray(definition))
        return definition;
    const after = save(edit, part, code, definition, draft, rights);
    if (Array.isArray(after))
        return after;
    const change = after === before ? 'NONE' : written === null ? 'CREATE' : 'UPDATE';
    return { kind, code, change, before: written, after: writtenItem(part, after, edit.program, edit.now) };
}
/** Ends an item that a definition does not name. Where nothing was recorded yet it was never in force. */
export function pruneItem(edit, part, item, { untouched }) {
    const { kind } = part.kind;
    const before = writtenItem(part, item, edit.program, edit.now);
    if (before === null)
        return null;
    changeItem(edit, kind, item.code, 'ENDED', untouched ? 0 : null, untouched);
    return { kind, code: item.code, change: 'END', before, after: null };
}
function save(edit, { kind: { kind } }, code, definition, { status, validFrom, validUntil }, { untouched, admin }) {
    const item = edit.item(kind, code);
    const span = { from: validFrom?.getTime() ?? null, until: validUntil?.getTime() ?? null };
    if (status === 'ENDED')
        return [refuse('INVALID', ['status'], 'definition-ended')];
    if (status === 'DRAFT' || status === 'PAUSED')
        return keep(edit, kind, code, definition, span, status);
    const backdated = untouched || (admin && (item === null || item.versions.length === 0));
    const saved = saveItem(edit, kind, code, definition, { status: 'ACTIVE', ...span, backdated, declared: true });
    const isLate = span.from !== null && span.from < edit.now && !backdated;
    return isLate && saved !== item && !Array.isArray(saved) ? [refuse('INVALID', ['validFrom'], 'definition-past')] : saved;
}
/** Something that is not to be in force: a draft beside what may be, or nothing at all. */
function keep(edit, kind, code, definition, span, status) {
    if (status === 'PAUSED' && edit.item(kind, code)?.status === 'ACTIVE') {
        const paused = changeItem(edit, kind, code, 'PAUSED', null);
        if (Array.isArray(paused))
            return paused;
    }
    const item = edit.item(kind, code);
    return item !== null && isKept(item, definition, span, edit.now)
        ? item
        : saveItem(edit, kind, code, definition, { status: 'DRAFT', ...span, declared: true });
}
/** Whether it is what would be put in force next, at the time that was asked for; a start in the past is none. */
function isKept(item, definition, span, now) {
    const next = item.status === 'ACTIVE' ? item.draft : nextOf(item);
    const start = (from) => (from === null || from <= now ? null : from);
    const sameTime = item.planned.until === span.until && start(item.planned.from) === start(span.from);
    return sameTime && isDeepStrictEqual(next, JSON.parse(JSON.stringify(definition)));
}
//# sourceMappingURL=apply-item.js.map