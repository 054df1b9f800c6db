import { type EntityManager, LockMode, type MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import type { EarningRule, WalletConfig } from '../../kernel/program-config.js';
import type { Refusal } from '../../kernel/refusal.js';
import { type IdentityProviderDraft, readIdentityProvider } from './identity-provider-draft.js';
import { Program } from './program.js';
import { type CachedProgramDirectory, forProgram } from './program-directory.js';
import { changeSettings, checkIdentity, type SettingsDraft } from './program-draft.js';
import { ruleRow, walletRow } from './program-rows.js';
import { EarningRuleRow, ProgramRow, WalletRow } from './programs.entity.js';
import { isRefusals, issuerTaken } from './refusals.js';
import { nextRuleVersion, type RuleDraft, supersededBy } from './rule-draft.js';
import { changeWallets, type WalletDraft } from './wallet-draft.js';
import { writeAudit } from './write-audit.js';

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
 * account for every member. Refuses: INVALID with the path of each wrong field, NOT_FOUND for a wallet the rule names.
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
      // Enrolments share this lock, so that no member misses the account of a wallet that is being added.
      const row = await em.findOneOrFail(ProgramRow, { id: programId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const wallets = await em.find(WalletRow, { programId }, { orderBy: { id: 'asc' } });
      const rules = await em.find(EarningRuleRow, { programId }, { orderBy: { code: 'asc', version: 'asc' } });
      const before = new Program(row, wallets, rules);
      const now = this.clock.now();
      const parts = this.read(before, input, now);
      if (isRefusals(parts)) return parts;
      const { issuer } = parts.settings;
      if (input.identityProvider && issuer !== null && (await this.directory.isIssuerTaken(issuer, programId)))
        return [issuerTaken];
      const { name, timeZone, region } = input;
      em.assign(row, { ...given({ name: name?.trim(), timeZone, region }), settings: parts.settings, version: row.version + 1 });
      for (const wallet of parts.wallets) await saveWallet(em, programId, wallet, before);
      if (parts.rule !== null) saveRule(em, programId, parts.rule, rules, before);
      const details = { version: row.version, changed: Object.keys(given({ ...input })) };
      await writeAudit(em, {
        programId,
        at: now,
        actor: caller.principal,
        action: 'program.updated',
        target: `program:${programId}`,
        details,
      });
      return row.version;
    });
    return typeof outcome === 'number' ? this.directory.get(programId, outcome) : outcome;
  }

  private read(before: Program, input: ProgramChanges, now: Instant) {
    const wallets = changeWallets(before.wallets, input.wallets ?? []);
    const settings = changeSettings(before, input);
    const rule = input.rule && !isRefusals(wallets) ? nextRuleVersion(input.rule, before.rules, wallets, now) : null;
    const issuer = input.identityProvider ? readIdentityProvider(input.identityProvider, this.allowPlainHttp) : null;
    if (isRefusals(wallets) || isRefusals(settings) || isRefusals(rule) || isRefusals(issuer)) {
      return [...checkIdentity(input), ...[wallets, settings, rule, issuer].flatMap((part) => (isRefusals(part) ? part : []))];
    }
    const refusals = checkIdentity(input);
    if (refusals.length > 0) return refusals;
    return { wallets, rule, settings: { ...settings, issuer: input.identityProvider === undefined ? before.issuer : issuer } };
  }
}

async function saveWallet(em: EntityManager, programId: number, wallet: WalletConfig, before: Program): Promise<void> {
  if (before.wallets.some(({ id }) => id === wallet.id)) {
    em.assign(await em.findOneOrFail(WalletRow, { programId, id: wallet.id }), walletRow(programId, wallet));
    return;
  }
  em.create(WalletRow, walletRow(programId, wallet));
  await em.flush();
  await em.execute(
    'INSERT INTO account (program_id, member_id, wallet_id) SELECT program_id, id, ? FROM member WHERE program_id = ?',
    [wallet.id, programId],
  );
}

function saveRule(em: EntityManager, programId: number, rule: EarningRule, rows: EarningRuleRow[], before: Program): void {
  for (const { code, version, validUntil } of supersededBy(rule, before.rules)) {
    const row = rows.find((candidate) => candidate.code === code && candidate.version === version);
    if (row !== undefined) row.validUntil = validUntil === null ? null : new Date(validUntil);
  }
  em.create(EarningRuleRow, ruleRow(programId, rule));
}

/** What an update names: fields left out stay as they are. */
function given<T extends Record<string, unknown>>(fields: T): Partial<{ [Name in keyof T]: NonNullable<T[Name]> }> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Partial<{
    [Name in keyof T]: NonNullable<T[Name]>;
  }>;
}
