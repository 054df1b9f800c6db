import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { refuse } from '../../kernel/refusal.js';
import { readIdentityProvider } from './identity-provider-draft.js';
import { forProgram } from './program-directory.js';
import { changeSettings, checkIdentity, defaultSettings } from './program-draft.js';
import { ProgramRow, WalletRow } from './programs.entity.js';
import { isRefusals, issuerTaken } from './refusals.js';
import { nextRuleVersion } from './rule-draft.js';
import { newItem, versioned } from './scheme-item.js';
import { saveItems } from './scheme-rows.js';
import { changeWallets, standardWallets } from './wallet-draft.js';
import { writeAudit } from './write-audit.js';
/**
 * Makes a program with its wallets (`points` and `status` always among them) and the first version of its default rule.
 * Refuses: INVALID with the path of each wrong field, NOT_FOUND for a wallet the rule names, ALREADY_EXISTS for the code.
 */
export class CreateProgram {
    constructor(orm, directory, clock, allowPlainHttp) {
        this.orm = orm;
        this.directory = directory;
        this.clock = clock;
        this.allowPlainHttp = allowPlainHttp;
    }
    async run(caller, input) {
        const parts = this.read(input);
        if (Array.isArray(parts))
            return parts;
        const { issuer } = parts.settings;
        if (issuer !== null && (await this.directory.isIssuerTaken(issuer, null)))
            return [issuerTaken];
        const id = await this.nextId();
        const now = this.clock.now();
        const { code, name, timeZone, region, currency } = input;
        try {
            await forProgram(this.orm, id).transactional(async (em) => {
                em.create(ProgramRow, {
                    id,
                    code,
                    name: name.trim(),
                    timeZone,
                    region,
                    currency,
                    settings: parts.settings,
                    version: 1,
                    createdAt: new Date(now),
                });
                await em.flush();
                for (const wallet of parts.wallets)
                    em.create(WalletRow, { programId: id, ...wallet });
                const rule = versioned(newItem(parts.rule.code), parts.rule.definition, parts.rule.span);
                await saveItems(em, id, [{ kind: 'rules', item: rule }], { at: now, by: caller.principal });
                await writeAudit(em, {
                    programId: id,
                    at: now,
                    actor: caller.principal,
                    action: 'program.created',
                    target: `program:${id}`,
                    details: { code },
                });
            });
        }
        catch (error) {
            if (error instanceof UniqueConstraintViolationException)
                return [refuse('ALREADY_EXISTS', ['code'], 'program-exists', { code })];
            throw error;
        }
        return this.directory.get(id);
    }
    read(input) {
        const wallets = changeWallets(standardWallets, input.wallets ?? []);
        const settings = changeSettings(defaultSettings, input);
        const issuer = input.identityProvider ? readIdentityProvider(input.identityProvider, this.allowPlainHttp) : null;
        const known = isRefusals(wallets) ? [] : wallets;
        const rule = isRefusals(wallets) ? [] : nextRuleVersion(input.rule ?? {}, [], known, this.clock.now());
        const refusals = [
            ...checkIdentity(input),
            ...[wallets, settings, issuer ?? [], rule].flatMap((part) => (isRefusals(part) ? part : [])),
        ];
        if (refusals.length > 0 || isRefusals(wallets) || isRefusals(settings) || isRefusals(rule) || isRefusals(issuer))
            return refusals;
        return { wallets, settings: { ...settings, issuer }, rule };
    }
    async nextId() {
        const [row] = await this.orm.em.fork().execute("SELECT nextval('program_id') AS id");
        return Number(row?.id);
    }
}
//# sourceMappingURL=create-program.js.map