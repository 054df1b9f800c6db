import { refuse } from '../../kernel/refusal.js';
export function newItem(code) {
    return { code, status: 'DRAFT', draft: null, planned: { from: null, until: null }, versions: [] };
}
/** The item with something to be put in force later. */
export function drafted(item, draft, planned) {
    return { ...item, status: item.status === 'ENDED' ? 'DRAFT' : item.status, draft, planned };
}
/** The item with a next version. Those of before hold until its start and no longer; one that was to come after it never holds. */
export function versioned(item, definition, { from, until }) {
    const version = (item.versions.at(-1)?.version ?? 0) + 1;
    const next = { ...definition, code: item.code, version, validFrom: from, validUntil: until };
    const versions = [...cut(item.versions, from), next];
    return { ...item, status: 'ACTIVE', draft: null, planned: { from, until }, versions };
}
/** The item without any version in force from an instant on. An ended one has no draft either. */
export function closed(item, to, at) {
    return { ...item, status: to, draft: to === 'ENDED' ? null : item.draft, versions: cut(item.versions, at) };
}
/** Its status as it is to be read: what closes later is active until then, and what ran out by itself has ended. */
export function statusAt({ status, versions }, now) {
    const holds = versions.some(({ validFrom, validUntil }) => validUntil === null || (validUntil > now && validUntil > validFrom));
    if (holds)
        return 'ACTIVE';
    return status === 'ACTIVE' ? 'ENDED' : status;
}
/** INVALID_STATE for an item that was ended: that is for good. What merely ran out may have a next version. */
export function mayChange({ status, code }) {
    return status === 'ENDED' ? refuse('INVALID_STATE', ['code'], 'scheme-ended', { code }) : null;
}
/** What is to be put in force next: the draft, or else the newest version again. */
export function nextOf({ draft, versions }) {
    const newest = versions.at(-1);
    return draft ?? (newest === undefined ? null : definitionOf(newest));
}
/** A version without what makes it one. */
export function definitionOf(version) {
    const { code: _code, version: _version, validFrom: _from, validUntil: _until, ...definition } = version;
    return definition;
}
function cut(versions, at) {
    return versions.map((version) => version.validUntil === null || version.validUntil > at
        ? { ...version, validUntil: Math.max(at, version.validFrom) }
        : version);
}
//# sourceMappingURL=scheme-item.js.map