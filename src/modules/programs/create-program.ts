import { type MikroORM, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import type { WalletConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { type IdentityProviderDraft, readIdentityProvider } from './identity-provider-draft.js';
import type { Program } from './program.js';
import { type CachedProgramDirectory, forProgram } from './program-directory.js';
import { changeSettings, checkIdentity, defaultSettings, type SettingsDraft } from './program-draft.js';
import { ProgramRow, WalletRow } from './programs.entity.js';
import { isRefusals, issuerTaken } from './refusals.js';
import { nextRuleVersion, type RuleDraft } from './rule-draft.js';
import { newItem, versioned } from './scheme-item.js';
import { saveItems } from './scheme-rows.js';
import { changeWallets, standardWallets, type WalletDraft } from './wallet-draft.js';
import { writeAudit } from './write-audit.js';

export interface NewProgram extends SettingsDraft {
  code: string;
  name: string;
  timeZone: string;
  region: string;
  currency: string;
  wallets?: WalletDraft[] | null;
  rule?: RuleDraft | null;
  identityProvider?: IdentityProviderDraft | null;
}

/**
 * Makes a program with its wallets (`points` and `status` always among them) and the first version of its default rule.
 * Refuses: INVALID with the path of each wrong field, NOT_FOUND for a wallet the rule names, ALREADY_EXISTS for the code.
 */
export class CreateProgram {
  constructor(
    private readonly orm: MikroORM,
    private readonly directory: CachedProgramDirectory,
    private readonly clock: Clock,
    private readonly allowPlainHttp: boolean,
  ) {}

  async run(caller: Caller, input: NewProgram): Promise<Program | Refusal[]> {
    const parts = this.read(input);
    if (Array.isArray(parts)) return parts;
    const { issuer } = parts.settings;
    if (issuer !== null && (await this.directory.isIssuerTaken(issuer, null))) return [issuerTaken];
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
        for (const wallet of parts.wallets) em.create(WalletRow, { programId: id, ...wallet });
        const rule = versioned(newItem<object>(parts.rule.code), parts.rule.definition, parts.rule.span);
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
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException)
        return [refuse('ALREADY_EXISTS', ['code'], 'program-exists', { code })];
      throw error;
    }
    return this.directory.get(id);
  }

  private read(input: NewProgram) {
    const wallets = changeWallets(standardWallets, input.wallets ?? []);
    const settings = changeSettings(defaultSettings, input);
    const issuer = input.identityProvider ? readIdentityProvider(input.identityProvider, this.allowPlainHttp) : null;
    const known: readonly WalletConfig[] = isRefusals(wallets) ? [] : wallets;
    const rule = isRefusals(wallets) ? [] : nextRuleVersion(input.rule ?? {}, [], known, this.clock.now());
    const refusals = [
      ...checkIdentity(input),
      ...[wallets, settings, issuer ?? [], rule].flatMap((part) => (isRefusals(part) ? part : [])),
    ];
    if (refusals.length > 0 || isRefusals(wallets) || isRefusals(settings) || isRefusals(rule) || isRefusals(issuer))
      return refusals;
    return { wallets, settings: { ...settings, issuer }, rule };
  }

  private async nextId(): Promise<number> {
    const [row] = await this.orm.em.fork().execute<{ id: string }[]>("SELECT nextval('program_id') AS id");
    return Number(row?.id);
  }
}
