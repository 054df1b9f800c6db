import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import type { Refusal } from '../../kernel/refusal.js';
import { type IdentityProviderDraft, readIdentityProvider } from './identity-provider-draft.js';
import type { Program } from './program.js';
import { type CachedProgramDirectory, forProgram } from './program-directory.js';
import { changeSettings, checkIdentity, type SettingsDraft } from './program-draft.js';
import { ProgramEdit } from './program-edit.js';
import { isRefusals, issuerTaken } from './refusals.js';
import { type NextRule, nextRuleVersion, type RuleDraft } from './rule-draft.js';
import { mayChange, newItem, versioned } from './scheme-item.js';
import { changeWallets, type WalletDraft } from './wallet-draft.js';

export interface ProgramChanges extends SettingsDraft {
  name?: string | null;
  timeZone?: string | null;
  region?: string | null;
  wallets?: WalletDraft[] | null;
  rule?: RuleDraft | null;
  /** Null takes the provider away. */
  identityProvider?: IdentityProviderDraft | null;
}

/**
 * Changes what a program does from now on; what was earned keeps its dates and its rule's version. A rule becomes a new version, a new wallet gets an
 * account for every member. Refuses: INVALID with the path of each wrong field, NOT_FOUND for a wallet the rule names, INVALID_STATE for a rule that has ended.
 */
export class UpdateProgram {
  constructor(
    private readonly orm: MikroORM,
    private readonly directory: CachedProgramDirectory,
    private readonly clock: Clock,
    private readonly allowPlainHttp: boolean,
  ) {}

  async run(caller: Caller, programId: number, input: ProgramChanges): Promise<Program | Refusal[]> {
    const outcome = await forProgram(this.orm, programId).transactional(async (em) => {
      const edit = await ProgramEdit.open(em, programId, this.clock.now());
      const parts = this.read(edit.program, input, edit.now);
      if (isRefusals(parts)) return parts;
      const { issuer } = parts.settings;
      if (input.identityProvider && issuer !== null && (await this.directory.isIssuerTaken(issuer, programId)))
        return [issuerTaken];
      const ended = parts.rule === null ? [] : putRule(edit, parts.rule);
      if (ended.length > 0) return ended;
      const { name, timeZone, region } = input;
      edit.setFields({ ...given({ name: name?.trim(), timeZone, region }), settings: parts.settings });
      edit.setWallets(parts.wallets);
      return edit.write({ caller, action: 'program.updated', details: { changed: Object.keys(given({ ...input })) } });
    });
    return typeof outcome === 'number' ? this.directory.get(programId, outcome) : outcome;
  }

  private read(before: Program, input: ProgramChanges, now: Instant) {
    const wallets = changeWallets(before.wallets, input.wallets ?? []);
    const settings = changeSettings(before, input);
    const rule = input.rule && !isRefusals(wallets) ? nextRuleVersion(input.rule, before.scheme.rules, wallets, now) : null;
    const issuer = input.identityProvider ? readIdentityProvider(input.identityProvider, this.allowPlainHttp) : null;
    if (isRefusals(wallets) || isRefusals(settings) || isRefusals(rule) || isRefusals(issuer)) {
      return [...checkIdentity(input), ...[wallets, settings, rule, issuer].flatMap((part) => (isRefusals(part) ? part : []))];
    }
    const refusals = checkIdentity(input);
    if (refusals.length > 0) return refusals;
    return { wallets, rule, settings: { ...settings, issuer: input.identityProvider === undefined ? before.issuer : issuer } };
  }
}

function putRule(edit: ProgramEdit, { code, definition, span }: NextRule): Refusal[] {
  const item = edit.item('rules', code) ?? newItem<typeof definition>(code);
  const ended = mayChange(item);
  if (ended !== null) return [ended.under('rule')];
  edit.put('rules', versioned(item, definition, span));
  return [];
}

/** What an update names: fields left out stay as they are. */
function given<T extends Record<string, unknown>>(fields: T): Partial<{ [Name in keyof T]: NonNullable<T[Name]> }> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Partial<{
    [Name in keyof T]: NonNullable<T[Name]>;
  }>;
}
