import { StaleBatch } from '../ledger/index.js';
/** Passes of a batch: guarded by the locks on the accounts of those whose they are. */
export class PassBook {
    constructor(newCode) {
        this.newCode = newCode;
        this.passes = new Map();
        this.uses = new Map();
        /** What this batch writes. */
        this.entries = [];
    }
    /** The pass that a code names now. */
    withCode(code) {
        return [...this.passes.values()].find((pass) => pass.code === code);
    }
    ofRedemption(redemptionId) {
        return [...this.passes.values()].filter((pass) => pass.redemptionId === redemptionId);
    }
    /** Notes what just happened to a pass, as the present command, for its history and for listeners. */
    note(book, pass, told) {
        const entry = {
            ...{ id: book.ids.next(), passId: pass.id, remaining: pass.remaining, recordedAt: book.now, occurredAt: book.now },
            ...{ actor: book.stamp().actor, reference: null, reasonCode: null, reversesId: null },
            ...told,
        };
        this.entries.push(entry);
        pass.updatedAt = book.now;
        if (pass.row === 'same')
            pass.row = 'changed';
        this.announce(book, pass);
        return entry;
    }
    announce(book, { id, memberId, status, remaining }) {
        const payload = { id, status, remaining };
        book.events.push({ type: 'PASS_UPDATED', memberId, payload });
    }
    /** Ends a pass for good: what remains of it is gone. */
    end(book, pass, status, reasonCode) {
        const kind = status === 'REFUNDED' ? 'REFUND' : 'CANCEL';
        const units = -pass.remaining;
        pass.lapsed += pass.remaining;
        pass.remaining = 0;
        pass.status = status;
        pass.nextChangeAt = null;
        this.note(book, pass, { kind, units, reasonCode });
    }
}
/** One that was given away since its owner was looked up belongs to somebody whose accounts are not locked: the batch is run again. @throws StaleBatch */
export function assertLocked({ members, program }, { memberId }) {
    if (!members.has(memberId))
        throw new StaleBatch(program.version);
}
//# sourceMappingURL=pass-book.js.map