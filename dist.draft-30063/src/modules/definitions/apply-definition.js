import { isDeepStrictEqual } from 'node:util';
import { refuse } from '../../kernel/refusal.js';
import { SINGLE } from '../../kernel/scheme/scheme.js';
import { changeWallets, isRefusals } from '../programs/index.js';
import { applyItem, pruneItem } from './apply-item.js';
/** Brings a program to a definition, part by part, so that references within it resolve. The changes, or everything that is wrong with its paths (INVALID for what is named twice). */
export function applyDefinition(edit, parts, definition, { prune, ...rights }) {
    const outcomes = [applyWallets(edit, definition.wallets ?? [])];
    for (const part of parts) {
        const given = definition[part.kind.kind];
        if (given === undefined)
            continue;
        outcomes.push(applyPart(edit, part, given, rights));
        if (prune)
            outcomes.push(prunePart(edit, part, given, rights));
    }
    const refusals = outcomes.flatMap((outcome) => (isRefusals(outcome) ? outcome : []));
    return refusals.length > 0 ? refusals : outcomes.flatMap((outcome) => (isRefusals(outcome) ? [] : outcome));
}
function applyWallets(edit, drafts) {
    const before = edit.program.wallets;
    const after = changeWallets(before, drafts);
    if (isRefusals(after))
        return after;
    edit.setWallets(after);
    const named = after.filter(({ code }) => drafts.some((draft) => draft.code === code));
    return named.map((wallet) => {
        const known = before.find(({ id }) => id === wallet.id) ?? null;
        const change = known === null ? 'CREATE' : isDeepStrictEqual(known, wallet) ? 'NONE' : 'UPDATE';
        return { kind: 'wallets', code: wallet.code, change, before: known && writtenWallet(known), after: writtenWallet(wallet) };
    });
}
/** A wallet as a definition says it. */
export function writtenWallet({ id: _id, ...wallet }) {
    return wallet;
}
function applyPart(edit, part, given, rights) {
    const { kind } = part.kind;
    const outcomes = draftsOf(given).map((draft, position, all) => {
        const path = part.single ? [kind] : [kind, String(position)];
        const isRepeated = all.findIndex(({ code }) => code === draft.code) < position;
        const outcome = isRepeated
            ? [refuse('INVALID', ['code'], 'definition-twice', { code: draft.code ?? SINGLE })]
            : applyItem(edit, part, draft, rights);
        return Array.isArray(outcome) ? outcome.map((refusal) => refusal.under(...path)) : outcome;
    });
    const refusals = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? outcome : []));
    return refusals.length > 0 ? refusals : outcomes.flatMap((outcome) => (Array.isArray(outcome) ? [] : [outcome]));
}
function prunePart(edit, part, given, rights) {
    const named = new Set(draftsOf(given).map(({ code }) => code ?? SINGLE));
    const others = edit.itemsOf(part.kind.kind).filter(({ code }) => !named.has(code));
    return others.map((item) => pruneItem(edit, part, item, rights)).filter((change) => change !== null);
}
function draftsOf(given) {
    return given === null ? [] : Array.isArray(given) ? given : [given];
}
//# sourceMappingURL=apply-definition.js.map