import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Caller } from '../../kernel/caller.js';
import type { Instant } from '../../kernel/clock.js';
import type { JwksIssuer, WalletConfig } from '../../kernel/program-config.js';
import type { DefinitionOf, SchemeKind } from '../../kernel/scheme/scheme.js';
import { Program } from './program.js';
import type { ProgramSettings } from './program-draft.js';
import { ProgramRow, WalletRow } from './programs.entity.js';
import type { SchemeItem } from './scheme-item.js';
import { type KindItem, readItems, saveItems, schemeOf } from './scheme-rows.js';
import { moveZone } from './time-zones.js';
import { writeAudit } from './write-audit.js';

/** What a change of a program leaves in the audit trail. */
export interface EditNote {
  caller: Caller;
  action: string;
  /** Of the scheme, e.g. `rules:welcome`; the program itself if left out. */
  target?: string;
  details?: Record<string, unknown>;
}

/**
 * A change of a program under way: its row is locked, and all that decides what it does is at hand. What is changed shows at once in `program` and is
 * written by `write`, all of it or, when that is not called, nothing.
 */
export class ProgramEdit {
  private readonly items: Map<string, KindItem>;
  private readonly touched = new Set<string>();
  private wallets: WalletConfig[];
  private current: Program | null = null;

  private constructor(
    private readonly em: EntityManager,
    private readonly row: ProgramRow,
    private readonly walletRows: readonly WalletRow[],
    items: readonly KindItem[],
    readonly now: Instant,
  ) {
    this.wallets = walletRows.map((wallet) => walletOf(wallet));
    this.items = new Map(items.map((entry) => [keyOf(entry.kind, entry.item.code), entry]));
  }

  /** Within a transaction of the program. Enrolments share the lock, so that no member misses the account of a wallet that is being added. */
  static async open(em: EntityManager, programId: number, now: Instant): Promise<ProgramEdit> {
    const row = await em.findOneOrFail(ProgramRow, { id: programId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const wallets = await em.find(WalletRow, { programId }, { orderBy: { id: 'asc' } });
    return new ProgramEdit(em, row, wallets, await readItems(em, { programId }), now);
  }

  /** The program with what was changed so far. */
  get program(): Program {
    this.current ??= new Program(this.row, this.wallets, schemeOf([...this.items.values()].flatMap(versionsOf)));
    return this.current;
  }

  /** Whether any item was put. */
  get changed(): boolean {
    return this.touched.size > 0;
  }

  item<Kind extends SchemeKind>(kind: Kind, code: string): SchemeItem<DefinitionOf<Kind>> | null {
    return (this.items.get(keyOf(kind, code))?.item as SchemeItem<DefinitionOf<Kind>> | undefined) ?? null;
  }

  itemsOf<Kind extends SchemeKind>(kind: Kind): SchemeItem<DefinitionOf<Kind>>[] {
    return [...this.items.values()]
      .filter((entry) => entry.kind === kind)
      .map(({ item }) => item as unknown as SchemeItem<DefinitionOf<Kind>>);
  }

  put<Kind extends SchemeKind>(kind: Kind, item: SchemeItem<DefinitionOf<Kind>>): void {
    this.items.set(keyOf(kind, item.code), { kind, item });
    this.touched.add(keyOf(kind, item.code));
    this.current = null;
  }

  setWallets(wallets: readonly WalletConfig[]): void {
    this.wallets = [...wallets];
    this.current = null;
  }

  /** A zone that is left behind is remembered. */
  setFields(
    fields: Partial<Pick<ProgramRow, 'name' | 'timeZone' | 'region'>> & {
      settings?: ProgramSettings & { issuer: JwksIssuer | null };
    },
  ): void {
    const { timeZone, formerZones } = moveZone(this.program, fields.timeZone ?? this.row.timeZone, this.now);
    Object.assign(this.row, { ...fields, timeZone, settings: { ...(fields.settings ?? this.row.settings), formerZones } });
    this.current = null;
  }

  /** Writes what was changed and notes it. Returns the program's new version. */
  async write({ caller, action, target, details = {} }: EditNote): Promise<number> {
    const { id: programId } = this.row;
    this.row.version += 1;
    this.current = null;
    for (const wallet of this.wallets) await this.saveWallet(wallet);
    const touched = [...this.touched].map((key) => this.items.get(key)).filter((entry) => entry !== undefined);
    await saveItems(this.em, programId, touched, { at: this.now, by: caller.principal });
    await writeAudit(this.em, {
      programId,
      at: this.now,
      actor: caller.principal,
      action,
      target: target ?? `program:${programId}`,
      details: { version: this.row.version, ...details },
    });
    return this.row.version;
  }

  /** A new wallet gets an account for every member. */
  private async saveWallet(wallet: WalletConfig): Promise<void> {
    const { id: programId } = this.row;
    const known = this.walletRows.find(({ id }) => id === wallet.id);
    if (known !== undefined) {
      this.em.assign(known, { ...wallet });
      return;
    }
    this.em.create(WalletRow, { programId, ...wallet });
    await this.em.flush();
    await this.em.execute(
      'INSERT INTO account (program_id, member_id, wallet_id) SELECT program_id, id, ? FROM member WHERE program_id = ?',
      [wallet.id, programId],
    );
  }
}

/** A wallet as commands see it. */
export function walletOf({ id, code, name, kind, expiry, returnPolicy, spendable }: WalletRow): WalletConfig {
  return { id, code, name, kind, expiry, returnPolicy, spendable };
}

function keyOf(kind: SchemeKind, code: string): string {
  return `${kind} ${code}`;
}

function versionsOf({ kind, item }: KindItem) {
  return item.versions.map((version) => ({ kind, version }));
}
