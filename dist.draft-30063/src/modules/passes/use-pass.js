import { refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { maySpend, systemEnvelope } from '../ledger/index.js';
import { aboutPass, endedRefusal, fieldOf } from './pass-records.js';
import { passesPart } from './passes-part.js';
import { presentStart, take } from './schedule.js';
/**
 * Uses units of a pass: of two that ask for the last one, one gets it.
 * Refuses: INVALID (units, reference), NOT_FOUND, NOT_ELIGIBLE (its member is suspended or closed; not yet), EXPIRED (its time is over),
 * INVALID_STATE (refunded, cancelled), LIMIT_REACHED (fewer units are left).
 */
export function usePass(envelope, name, { units, reference }) {
    if (units < 1)
        return refuse('INVALID', ['units'], 'between', { min: 1, max: 2 ** 31 - 1 });
    if (reference !== null && !isText(reference, 200))
        return refuse('INVALID', ['reference'], 'text-length', { max: 200 });
    return aboutPass(envelope, name, 'usePass', { units, reference }, (book, pass) => {
        const refusal = maySpend(book.member(pass.memberId), fieldOf(name)) ?? mayUse(book, pass, units, fieldOf(name));
        if (refusal)
            return refusal;
        take(pass, units, book.program.timeZone);
        const entry = book.of(passesPart).note(book, pass, { kind: 'USE', units: -units, reference });
        book.of(passesPart).uses.set(entry.id, { ...entry, reversed: false });
        return { passId: pass.id, entryId: entry.id };
    });
}
function mayUse(book, pass, units, field) {
    const { status, remaining, startsAt } = pass;
    if (status !== 'ACTIVE' && status !== 'USED_UP')
        return endedRefusal(pass, field);
    if (book.now < startsAt)
        return refuse('NOT_ELIGIBLE', [field], 'pass-not-yet');
    return remaining < units ? refuse('LIMIT_REACHED', ['units'], 'pass-units', { remaining, wanted: units }) : null;
}
/**
 * Takes a use back, once: its units are there again, as long as their period lasts.
 * Refuses: NOT_FOUND (pass, use), INVALID_STATE (taken back already; refunded, cancelled), EXPIRED (the period or the pass is over).
 */
export function reversePassUse(envelope, name, useId) {
    const needs = { needs: (needs) => void needs.of(passesPart).uses.add(useId) };
    return aboutPass(envelope, name, 'reversePassUse', { useId }, (book, pass) => reverse(book, pass, useId), needs);
}
function reverse(book, pass, useId) {
    const state = book.of(passesPart);
    const use = state.uses.get(useId);
    if (!use || use.passId !== pass.id)
        return refuse('NOT_FOUND', ['useId'], 'pass-use-not-found');
    if (use.reversed)
        return refuse('INVALID_STATE', ['useId'], 'pass-use-reversed');
    if (pass.status !== 'ACTIVE' && pass.status !== 'USED_UP')
        return endedRefusal(pass, 'passId');
    const isOver = pass.endsAt !== null && pass.endsAt <= book.now;
    if (isOver || use.occurredAt < presentStart(pass, book.program.timeZone))
        return refuse('EXPIRED', ['useId'], 'pass-period-over');
    take(pass, use.units, book.program.timeZone);
    use.reversed = true;
    const { reference } = use;
    const entry = state.note(book, pass, { kind: 'REVERSE_USE', units: -use.units, reference, reversesId: use.id });
    return { passId: pass.id, entryId: entry.id };
}
/** Lets the time pass for one: what is due happens before; there is nothing else to do. Refuses: NOT_FOUND. */
export function settlePass(programId, id) {
    return aboutPass(systemEnvelope(programId), { id }, 'settlePass', {}, (_, pass) => ({ passId: pass.id, entryId: null }));
}
//# sourceMappingURL=use-pass.js.map