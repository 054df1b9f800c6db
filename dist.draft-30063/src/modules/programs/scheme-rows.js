import { emptyScheme } from '../../kernel/scheme/scheme.js';
import { SchemeItemRow, SchemeVersionRow } from './programs.entity.js';
import { definitionOf } from './scheme-item.js';
/** All versions of a program, as they are looked up: by kind, code and age. Codes are ordered by their characters, whatever the database's language. */
export function schemeOf(versions) {
    const scheme = Object.fromEntries(Object.keys(emptyScheme).map((kind) => [kind, []]));
    for (const { kind, version } of versions)
        scheme[kind]?.push(version);
    for (const items of Object.values(scheme))
        items.sort((a, b) => compare(a.code, b.code) || a.version - b.version);
    return scheme;
}
/** The versions of a program, within a transaction of its own. */
export async function readScheme(em, programId) {
    const rows = await em.find(SchemeVersionRow, { programId });
    return schemeOf(rows.map((row) => ({ kind: row.kind, version: versionOf(row) })));
}
/** The items of a program with their versions, within a transaction of its own. */
export async function readItems(em, where) {
    const items = await em.find(SchemeItemRow, where, { orderBy: { kind: 'asc', code: 'asc' } });
    const versions = byName(await em.find(SchemeVersionRow, where, { orderBy: { version: 'asc' } }));
    return items.map(({ kind, code, status, draft, startsAt, endsAt }) => ({
        kind,
        item: {
            code,
            status,
            draft: draft ?? null,
            planned: { from: startsAt?.getTime() ?? null, until: endsAt?.getTime() ?? null },
            versions: (versions.get(nameOf({ kind, code })) ?? []).map(versionOf),
        },
    }));
}
/** Brings the rows of items to what they are now; versions that are there only ever get another end. The rows were read by the same manager. */
export async function saveItems(em, programId, items, { at, by }) {
    if (items.length === 0)
        return;
    // All at once: of a whole program, a look-up for each would take minutes.
    const rows = new Map((await em.find(SchemeItemRow, { programId })).map((row) => [nameOf(row), row]));
    for (const { kind, item } of items) {
        const { code, status, draft, planned, versions } = item;
        const fields = {
            status,
            draft,
            startsAt: planned.from === null ? null : new Date(planned.from),
            endsAt: planned.until === null ? null : new Date(planned.until),
            newest: versions.at(-1)?.version ?? 0,
            updatedAt: new Date(at),
            updatedBy: by,
        };
        const row = rows.get(nameOf({ kind, code }));
        if (row === undefined)
            em.create(SchemeItemRow, { programId, kind, code, ...fields });
        else
            Object.assign(row, fields);
    }
    // The items first: the versions refer to them.
    await em.flush();
    const versions = byName(await em.find(SchemeVersionRow, { programId }));
    for (const { kind, item } of items) {
        const known = versions.get(nameOf({ kind, code: item.code })) ?? [];
        for (const version of item.versions)
            saveVersion(em, programId, { kind, version, known });
    }
    await em.flush();
}
function saveVersion(em, programId, { kind, version, known }) {
    const { code, version: number, validFrom, validUntil } = version;
    const end = validUntil === null ? null : new Date(validUntil);
    const row = known.find((one) => one.version === number);
    if (row !== undefined) {
        if (row.validUntil?.getTime() !== end?.getTime())
            row.validUntil = end;
        return;
    }
    const definition = definitionOf(version);
    em.create(SchemeVersionRow, {
        programId,
        kind,
        code,
        version: number,
        definition,
        validFrom: new Date(validFrom),
        validUntil: end,
    });
}
const nameOf = ({ kind, code }) => `${kind} ${code}`;
/** The versions of each item, in the order in which they come. */
function byName(rows) {
    const versions = new Map();
    for (const row of rows) {
        const ofItem = versions.get(nameOf(row));
        if (ofItem)
            ofItem.push(row);
        else
            versions.set(nameOf(row), [row]);
    }
    return versions;
}
function versionOf({ code, version, definition, validFrom, validUntil }) {
    return { ...definition, code, version, validFrom: validFrom.getTime(), validUntil: validUntil?.getTime() ?? null };
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
//# sourceMappingURL=scheme-rows.js.map