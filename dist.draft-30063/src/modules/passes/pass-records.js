import { isRefusal, refuse } from '../../kernel/refusal.js';
import { assertLocked } from './pass-book.js';
import { passesPart } from './passes-part.js';
export const changedCodec = {
    store: ({ passId, entryId }) => ({ passId, entryId }),
    restore: (stored) => stored,
};
const kindOf = (table, column) => ({
    table,
    column,
    type: column === 'id' ? 'bigint' : 'text',
    missing: 'pass-not-found',
});
const kinds = {
    owner: { id: kindOf('pass', 'id'), code: kindOf('pass', 'code') },
    buyer: { id: kindOf('pass_buyer', 'id'), code: kindOf('pass_buyer', 'code') },
};
/** Whom a pass is about: whose it is, or who bought it. */
export function subjectOfPass(name, who, field) {
    if ('id' in name)
        return { record: kinds[who].id, key: name.id, field: [field] };
    return { record: kinds[who].code, key: name.code, field: [field] };
}
function needsPass(needs, name) {
    const need = needs.of(passesPart);
    if ('id' in name)
        need.passes.add(name.id);
    else
        need.codes.add(name.code);
}
export const fieldOf = (name) => ('id' in name ? 'passId' : 'code');
/** The pass that is named, as it is now, for whoever asks. Refuses: NOT_FOUND. @throws StaleBatch when it was given away meanwhile */
function passNamed(book, name, { actingMember }) {
    const state = book.of(passesPart);
    const pass = 'id' in name ? state.passes.get(name.id) : state.withCode(name.code);
    if (!pass)
        return refuse('NOT_FOUND', [fieldOf(name)], 'pass-not-found');
    assertLocked(book, pass);
    const isForeign = actingMember !== null && pass.memberId !== actingMember;
    return isForeign ? refuse('NOT_FOUND', [fieldOf(name)], 'pass-not-found') : pass;
}
/** A command about one pass; what was due of it has happened before `decide`. */
export function aboutPass(envelope, name, operation, input, decide, more = {}) {
    return {
        ...envelope,
        operation,
        subjects: [subjectOfPass(name, 'owner', fieldOf(name)), ...(more.subjects ?? [])],
        fingerprint: ([, ...others]) => ({ name, ...input, others }),
        needs(needs, memberIds) {
            needsPass(needs, name);
            more.needs?.(needs, memberIds);
        },
        decide(book, memberIds) {
            const pass = passNamed(book, name, envelope);
            return isRefusal(pass) ? pass : decide(book, pass, memberIds);
        },
        ...changedCodec,
    };
}
/** INVALID_STATE, or EXPIRED where its time is over. */
export function endedRefusal({ status }, field) {
    return refuse(status === 'EXPIRED' ? 'EXPIRED' : 'INVALID_STATE', [field], 'pass-ended', { status });
}
//# sourceMappingURL=pass-records.js.map