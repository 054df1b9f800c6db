import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig, WalletConfig } from '../../../kernel/program-config.js';
import type { SqlClient } from '../../../kernel/sql/bulk.js';
import type { EntryRange } from '../entry-range.js';
import type { Stamp } from '../posting.js';
import { settle } from '../settle.js';
import type { Entry, MemberState, WalletState } from '../state.js';
import type { IdSource } from './ids.js';

/** An event for the outbox beside the wallet changes. */
export interface OutboxEvent {
  type: string;
  /** Null where it happened to no member. */
  memberId: number | null;
  payload: unknown;
}

export interface AuditRecord {
  action: string;
  target: string;
  details: Record<string, unknown>;
}

/**
 * A share of what a batch loads and writes, e.g. holds, or purchases. Features bring their own, so that all they touch is locked, decided and written
 * with the ledger in one transaction. Statements must be sent without waiting for one another: they travel in one round trip. A part is known by its name,
 * so that the composition can give one that carries what it depends on.
 */
export interface BatchPart<Need, State> {
  readonly name: string;
  /** An empty collection of what commands ask for. */
  need(): Need;
  /** Sends its look-ups; resolves to its state. Called for every batch, also when nothing was asked. Of a read-only book nothing is locked. */
  load(sql: SqlClient, book: Book, need: Need): Promise<State>;
  /** Sends what can only be asked once the parts are loaded: a round trip more, so only where there is something to ask. */
  loadMore?(sql: SqlClient, book: Book, state: State): Promise<void>;
  /** What falls due by itself, after the ledger posted what is due in the wallets and before the commands. Also of a read-only book. */
  settle?(book: Book): void;
  /**
   * After a command that wrote entries for a member, with those entries; without any, after one that touched it in another way (`Book.touch`). What
   * it writes is part of the command, and reacted to in turn.
   */
  react?(book: Book, memberId: number, entries: readonly Entry[]): void;
  /** Sends the writes of what changed. */
  write(sql: SqlClient, book: Book, state: State): Promise<void>[];
  /** Sends what goes last before COMMIT: rows that all batches want are held as shortly as can be, by whoever waits for nothing any more. */
  writeLast?(sql: SqlClient, book: Book, state: State): Promise<void>[];
  /** After COMMIT. */
  committed?(book: Book, state: State): void;
}

/** All that a batch works on, in memory: its members with their wallets, locked, and the state of each part. */
export class Book {
  readonly members = new Map<number, MemberState>();
  /** Whom the batch is about, known before `members` is filled: parts that look at all of them ask for these. */
  memberIds: ReadonlySet<number> = new Set();
  /** Resolves when `members` is filled: what belongs to wallets waits for it. */
  membersLoaded: Promise<void> = Promise.resolve();
  readonly events: OutboxEvent[] = [];
  readonly audits: (AuditRecord & { actor: string })[] = [];
  /** One row of the outbox each: the entries of one command in one wallet. */
  readonly walletChanges: EntryRange[] = [];
  private readonly parts = new Map<string, unknown>();
  private readonly touched = new Set<number>();
  private transaction = 0;
  private actor = 'system';

  constructor(
    readonly program: ProgramConfig,
    readonly now: Instant,
    readonly ids: IdSource,
    /** For previews: nothing is locked, and nothing will be written. */
    readonly readOnly = false,
    /** Whether an attempt of this batch has failed because it had not locked what it shares with others. */
    readonly careful = false,
  ) {}

  /** The state that a part loaded. */
  of<State>(part: BatchPart<unknown, State>): State {
    return this.parts.get(part.name) as State;
  }

  setPart(part: BatchPart<unknown, unknown>, state: unknown): void {
    this.parts.set(part.name, state);
  }

  member(id: number): MemberState {
    const member = this.members.get(id);
    if (!member) throw new Error(`member ${id} is not in this batch`);
    return member;
  }

  wallet(memberId: number, config: WalletConfig): WalletState {
    const wallet = this.member(memberId).wallets.get(config.id);
    if (!wallet) throw new Error(`member ${memberId} has no account in wallet ${config.code}`);
    return wallet;
  }

  /** Who writes what follows, as one transaction. */
  begin(actor: string): void {
    this.actor = actor;
    this.transaction = 0;
  }

  /** The stamp of the present command. Its transaction id is taken when it first writes. */
  stamp(): Stamp {
    if (this.transaction === 0) this.transaction = this.ids.next();
    return { transactionId: this.transaction, actor: this.actor, now: this.now };
  }

  /** Parts react to the present command for this member, whether or not it writes an entry. */
  touch(memberId: number): void {
    this.touched.add(memberId);
  }

  /** Who was touched since this was last asked. */
  takeTouched(): number[] {
    const ids = [...this.touched];
    this.touched.clear();
    return ids;
  }

  audit(record: AuditRecord): void {
    this.audits.push({ ...record, actor: this.actor });
  }

  /** Posts what fell due in all wallets, each as a transaction of the system's own. */
  settleAll(): void {
    for (const member of this.members.values()) {
      for (const wallet of member.wallets.values()) {
        if (!this.isDue(wallet)) continue;
        this.begin('system');
        settle(wallet, this.stamp());
        wallet.changed = true;
      }
    }
    this.noteChanges();
  }

  isDue(wallet: WalletState): boolean {
    return wallet.nextChangeAt !== null && wallet.nextChangeAt <= Math.max(this.now, wallet.lastRecordedAt ?? 0);
  }

  /** Turns the entries written since the last call into wallet changes; called after each command. */
  noteChanges(memberIds: Iterable<number> = this.members.keys()): EntryRange[] {
    const ranges: EntryRange[] = [];
    for (const id of new Set(memberIds)) {
      for (const wallet of this.member(id).wallets.values()) {
        const fresh = wallet.entries.slice(wallet.noted);
        wallet.noted = wallet.entries.length;
        const [first, last] = [fresh[0], fresh.at(-1)];
        if (first && last) ranges.push([id, wallet.config.id, first.sequence, last.sequence]);
      }
    }
    this.walletChanges.push(...ranges);
    return ranges;
  }

  /** The entries of these ranges, as far as this batch wrote them. */
  entriesOf(ranges: readonly EntryRange[]): Entry[] {
    return ranges.flatMap(([memberId, walletId, first, last]) => {
      const entries = this.member(memberId).wallets.get(walletId)?.entries ?? [];
      return entries.filter((entry) => entry.sequence >= first && entry.sequence <= last);
    });
  }
}
