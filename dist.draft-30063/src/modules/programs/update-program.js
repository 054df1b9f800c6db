import { readIdentityProvider } from './identity-provider-draft.js';
import { forProgram } from './program-directory.js';
import { changeSettings, checkIdentity } from './program-draft.js';
import { ProgramEdit } from './program-edit.js';
import { isRefusals, issuerTaken } from './refusals.js';
import { nextRuleVersion } from './rule-draft.js';
import { mayChange, newItem, versioned } from './scheme-item.js';
import { changeWallets } from './wallet-draft.js';
/**
 * Changes what a program does from now on; what was earned keeps its dates and its rule's version. A rule becomes a new version, a new wallet gets an
 * account for every member. Refuses: INVALID with the path of each wrong field, NOT_FOUND for a wallet the rule names, INVALID_STATE for a rule that has ended.
 */
export class UpdateProgram {
    constructor(orm, directory, clock, allowPlainHttp) {
        this.orm = orm;
        this.directory = directory;
        this.clock = clock;
        this.allowPlainHttp = allowPlainHttp;
    }
    async run(caller, programId, input) {
        const outcome = await forProgram(this.orm, programId).transactional(async (em) => {
            const edit = await ProgramEdit.open(em, programId, this.clock.now());
            const parts = this.read(edit.program, input, edit.now);
            if (isRefusals(parts))
                return parts;
            const { issuer } = parts.settings;
            if (input.identityProvider && issuer !== null && (await this.directory.isIssuerTaken(issuer, programId)))
                return [issuerTaken];
            const ended = parts.rule === null ? [] : putRule(edit, parts.rule);
            if (ended.length > 0)
                return ended;
            const { name, timeZone, region } = input;
            edit.setFields({ ...given({ name: name?.trim(), timeZone, region }), settings: parts.settings });
            edit.setWallets(parts.wallets);
            return edit.write({ caller, action: 'program.updated', details: { changed: Object.keys(given({ ...input })) } });
        });
        return typeof outcome === 'number' ? this.directory.get(programId, outcome) : outcome;
    }
    read(before, input, now) {
        const wallets = changeWallets(before.wallets, input.wallets ?? []);
        const settings = changeSettings(before, input);
        const rule = input.rule && !isRefusals(wallets) ? nextRuleVersion(input.rule, before.scheme.rules, wallets, now) : null;
        const issuer = input.identityProvider ? readIdentityProvider(input.identityProvider, this.allowPlainHttp) : null;
        if (isRefusals(wallets) || isRefusals(settings) || isRefusals(rule) || isRefusals(issuer)) {
            return [...checkIdentity(input), ...[wallets, settings, rule, issuer].flatMap((part) => (isRefusals(part) ? part : []))];
        }
        const refusals = checkIdentity(input);
        if (refusals.length > 0)
            return refusals;
        return { wallets, rule, settings: { ...settings, issuer: input.identityProvider === undefined ? before.issuer : issuer } };
    }
}
function putRule(edit, { code, definition, span }) {
    const item = edit.item('rules', code) ?? newItem(code);
    const ended = mayChange(item);
    if (ended !== null)
        return [ended.under('rule')];
    edit.put('rules', versioned(item, definition, span));
    return [];
}
/** What an update names: fields left out stay as they are. */
function given(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
}
//# sourceMappingURL=update-program.js.map