import { settle } from '../settle.js';
/** All that a batch works on, in memory: its members with their wallets, locked, and the state of each part. */
export class Book {
    constructor(program, now, ids, 
    /** For previews: nothing is locked, and nothing will be written. */
    readOnly = false, 
    /** Whether an attempt of this batch has failed because it had not locked what it shares with others. */
    careful = false) {
        this.program = program;
        this.now = now;
        this.ids = ids;
        this.readOnly = readOnly;
        this.careful = careful;
        this.members = new Map();
        /** Whom the batch is about, known before `members` is filled: parts that look at all of them ask for these. */
        this.memberIds = new Set();
        /** Resolves when `members` is filled: what belongs to wallets waits for it. */
        this.membersLoaded = Promise.resolve();
        this.events = [];
        this.audits = [];
        /** One row of the outbox each: the entries of one command in one wallet. */
        this.walletChanges = [];
        this.parts = new Map();
        this.touched = new Set();
        this.transaction = 0;
        this.actor = 'system';
    }
    /** The state that a part loaded. */
    of(part) {
        return this.parts.get(part.name);
    }
    setPart(part, state) {
        this.parts.set(part.name, state);
    }
    member(id) {
        const member = this.members.get(id);
        if (!member)
            throw new Error(`member ${id} is not in this batch`);
        return member;
    }
    wallet(memberId, config) {
        const wallet = this.member(memberId).wallets.get(config.id);
        if (!wallet)
            throw new Error(`member ${memberId} has no account in wallet ${config.code}`);
        return wallet;
    }
    /** Who writes what follows, as one transaction. */
    begin(actor) {
        this.actor = actor;
        this.transaction = 0;
    }
    /** The stamp of the present command. Its transaction id is taken when it first writes. */
    stamp() {
        if (this.transaction === 0)
            this.transaction = this.ids.next();
        return { transactionId: this.transaction, actor: this.actor, now: this.now };
    }
    /** Parts react to the present command for this member, whether or not it writes an entry. */
    touch(memberId) {
        this.touched.add(memberId);
    }
    /** Who was touched since this was last asked. */
    takeTouched() {
        const ids = [...this.touched];
        this.touched.clear();
        return ids;
    }
    audit(record) {
        this.audits.push({ ...record, actor: this.actor });
    }
    /** Posts what fell due in all wallets, each as a transaction of the system's own. */
    settleAll() {
        for (const member of this.members.values()) {
            for (const wallet of member.wallets.values()) {
                if (!this.isDue(wallet))
                    continue;
                this.begin('system');
                settle(wallet, this.stamp());
                wallet.changed = true;
            }
        }
        this.noteChanges();
    }
    isDue(wallet) {
        return wallet.nextChangeAt !== null && wallet.nextChangeAt <= Math.max(this.now, wallet.lastRecordedAt ?? 0);
    }
    /** Turns the entries written since the last call into wallet changes; called after each command. */
    noteChanges(memberIds = this.members.keys()) {
        const ranges = [];
        for (const id of new Set(memberIds)) {
            for (const wallet of this.member(id).wallets.values()) {
                const fresh = wallet.entries.slice(wallet.noted);
                wallet.noted = wallet.entries.length;
                const [first, last] = [fresh[0], fresh.at(-1)];
                if (first && last)
                    ranges.push([id, wallet.config.id, first.sequence, last.sequence]);
            }
        }
        this.walletChanges.push(...ranges);
        return ranges;
    }
    /** The entries of these ranges, as far as this batch wrote them. */
    entriesOf(ranges) {
        return ranges.flatMap(([memberId, walletId, first, last]) => {
            const entries = this.member(memberId).wallets.get(walletId)?.entries ?? [];
            return entries.filter((entry) => entry.sequence >= first && entry.sequence <= last);
        });
    }
}
//# sourceMappingURL=book.js.map