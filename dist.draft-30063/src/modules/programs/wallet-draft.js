import { refuse } from '../../kernel/refusal.js';
import { readLine } from '../../kernel/text.js';
import { readExpiry } from './expiry-input.js';
/** The two wallets that every program has. */
export const standardWallets = [
    {
        ...{ id: 1, code: 'points', name: 'Points', kind: 'POINTS', expiry: { kind: 'NEVER' } },
        ...{ returnPolicy: 'DEBT', spendable: true },
    },
    {
        ...{ id: 2, code: 'status', name: 'Status points', kind: 'POINTS', expiry: { kind: 'NEVER' } },
        ...{ returnPolicy: 'WITHIN_BALANCE', spendable: false },
    },
];
/**
 * The wallets with the drafts' changes, matched by code, new ones added with the next id; or everything that is wrong
 * (INVALID). None is ever removed.
 */
export function changeWallets(current, drafts) {
    const wallets = new Map(current.map((wallet) => [wallet.code, wallet]));
    const refusals = [];
    const seen = new Set();
    let nextId = Math.max(0, ...current.map((wallet) => wallet.id)) + 1;
    for (const [position, draft] of drafts.entries()) {
        const known = wallets.get(draft.code) ?? null;
        const read = seen.has(draft.code)
            ? [refuse('INVALID', ['code'], 'wallet-twice', { wallet: draft.code })]
            : changeWallet(known ?? { id: nextId, isNew: true }, draft);
        seen.add(draft.code);
        if (Array.isArray(read))
            refusals.push(...read.map((refusal) => refusal.under('wallets', String(position))));
        else {
            wallets.set(read.code, read);
            if (known === null)
                nextId += 1;
        }
    }
    return refusals.length > 0 ? refusals : [...wallets.values()];
}
function changeWallet(known, draft) {
    const before = 'isNew' in known ? null : known;
    const expiry = draft.expiry ? readExpiry(draft.expiry) : (before?.expiry ?? { kind: 'NEVER' });
    const name = draft.name ?? before?.name ?? null;
    const kind = draft.kind ?? before?.kind ?? 'POINTS';
    const ofKind = kind === 'MONEY' ? stored : null;
    const returnPolicy = draft.returnPolicy ?? before?.returnPolicy ?? ofKind?.returnPolicy ?? null;
    const spendable = draft.spendable ?? before?.spendable ?? ofKind?.spendable ?? null;
    const refusals = [];
    if (before !== null && kind !== before.kind)
        refusals.push(refuse('INVALID', ['kind'], 'wallet-kind-fixed'));
    if (!/^[a-z][a-z0-9_-]{0,30}$/.test(draft.code))
        refusals.push(refuse('INVALID', ['code'], 'wallet-code'));
    if (name !== null && readLine(name, 200) === null)
        refusals.push(refuse('INVALID', ['name'], 'text-length', { max: 200 }));
    if (Array.isArray(expiry))
        refusals.push(...expiry.map((refusal) => refusal.under('expiry')));
    for (const [field, value] of Object.entries({ name, returnPolicy, spendable })) {
        if (value === null)
            refusals.push(refuse('INVALID', [field], 'wallet-needs'));
    }
    if (name === null || returnPolicy === null || spendable === null || Array.isArray(expiry) || refusals.length > 0)
        return refusals;
    const changed = { id: known.id, code: draft.code, name, kind, expiry, returnPolicy, spendable };
    return breaksFixed(changed) ? [refuse('INVALID', null, 'wallet-fixed')] : changed;
}
/** Money is there to be spent, and no return makes it a debt. */
const stored = { returnPolicy: 'WITHIN_BALANCE', spendable: true };
// Tiers count on `status`, checkouts on `points`, and stored value is money: their nature is not the program's to choose.
function breaksFixed(wallet) {
    const isStandard = standardWallets.some(({ code }) => code === wallet.code);
    if (wallet.kind === 'MONEY')
        return isStandard || !wallet.spendable || wallet.returnPolicy !== stored.returnPolicy;
    if (wallet.code === 'points')
        return !wallet.spendable;
    return wallet.code === 'status' && (wallet.spendable || wallet.returnPolicy !== 'WITHIN_BALANCE');
}
//# sourceMappingURL=wallet-draft.js.map