import { LockMode } from '@mikro-orm/postgresql';
import { Program } from './program.js';
import { ProgramRow, WalletRow } from './programs.entity.js';
import { readItems, saveItems, schemeOf } from './scheme-rows.js';
import { moveZone } from './time-zones.js';
import { writeAudit } from './write-audit.js';
/**
 * A change of a program under way: its row is locked, and all that decides what it does is at hand. What is changed shows at once in `program` and is
 * written by `write`, all of it or, when that is not called, nothing.
 */
export class ProgramEdit {
    constructor(em, row, walletRows, items, now) {
        this.em = em;
        this.row = row;
        this.walletRows = walletRows;
        this.now = now;
        this.touched = new Set();
        this.current = null;
        this.wallets = walletRows.map((wallet) => walletOf(wallet));
        this.items = new Map(items.map((entry) => [keyOf(entry.kind, entry.item.code), entry]));
    }
    /** Within a transaction of the program. Enrolments share the lock, so that no member misses the account of a wallet that is being added. */
    static async open(em, programId, now) {
        const row = await em.findOneOrFail(ProgramRow, { id: programId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
        const wallets = await em.find(WalletRow, { programId }, { orderBy: { id: 'asc' } });
        return new ProgramEdit(em, row, wallets, await readItems(em, { programId }), now);
    }
    /** The program with what was changed so far. */
    get program() {
        this.current ??= new Program(this.row, this.wallets, schemeOf([...this.items.values()].flatMap(versionsOf)));
        return this.current;
    }
    /** Whether any item was put. */
    get changed() {
        return this.touched.size > 0;
    }
    item(kind, code) {
        return this.items.get(keyOf(kind, code))?.item ?? null;
    }
    itemsOf(kind) {
        return [...this.items.values()]
            .filter((entry) => entry.kind === kind)
            .map(({ item }) => item);
    }
    put(kind, item) {
        this.items.set(keyOf(kind, item.code), { kind, item });
        this.touched.add(keyOf(kind, item.code));
        this.current = null;
    }
    setWallets(wallets) {
        this.wallets = [...wallets];
        this.current = null;
    }
    /** A zone that is left behind is remembered. */
    setFields(fields) {
        const { timeZone, formerZones } = moveZone(this.program, fields.timeZone ?? this.row.timeZone, this.now);
        Object.assign(this.row, { ...fields, timeZone, settings: { ...(fields.settings ?? this.row.settings), formerZones } });
        this.current = null;
    }
    /** Writes what was changed and notes it. Returns the program's new version. */
    async write({ caller, action, target, details = {} }) {
        const { id: programId } = this.row;
        this.row.version += 1;
        this.current = null;
        for (const wallet of this.wallets)
            await this.saveWallet(wallet);
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
    async saveWallet(wallet) {
        const { id: programId } = this.row;
        const known = this.walletRows.find(({ id }) => id === wallet.id);
        if (known !== undefined) {
            this.em.assign(known, { ...wallet });
            return;
        }
        this.em.create(WalletRow, { programId, ...wallet });
        await this.em.flush();
        await this.em.execute('INSERT INTO account (program_id, member_id, wallet_id) SELECT program_id, id, ? FROM member WHERE program_id = ?', [wallet.id, programId]);
    }
}
/** A wallet as commands see it. */
export function walletOf({ id, code, name, kind, expiry, returnPolicy, spendable }) {
    return { id, code, name, kind, expiry, returnPolicy, spendable };
}
function keyOf(kind, code) {
    return `${kind} ${code}`;
}
function versionsOf({ kind, item }) {
    return item.versions.map((version) => ({ kind, version }));
}
//# sourceMappingURL=program-edit.js.map