import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { findByAccounts, linkAccounts } from '../members/index.js';
import { readTicket, writeTicket } from './binding-ticket.js';
import { originOf } from './mini-programs.js';
/** What both ways in have in common: who is recognised gets a session, who is not gets a ticket. */
export class SignIn {
    constructor(deps) {
        this.deps = deps;
    }
    /** A session for whoever has these accounts; null for nobody. Accounts that are new are linked to it. Refuses: NOT_ELIGIBLE for a closed membership. */
    async recognise(programId, accounts) {
        const session = await runInProgram(this.deps.pool, programId, async (sql) => {
            const memberId = await findByAccounts(sql, this.deps.vault, programId, accounts);
            return memberId === null ? null : this.enter(sql, programId, memberId, accounts);
        });
        return session === null || isRefusal(session) ? session : this.answer(session, false);
    }
    /** The member that has these accounts; null for nobody. */
    memberWith(programId, accounts) {
        return runInProgram(this.deps.pool, programId, (sql) => findByAccounts(sql, this.deps.vault, programId, accounts));
    }
    /** Links the accounts to a member that has shown who it is, and opens a session for it. */
    async admit(programId, memberId, accounts, created) {
        const session = await runInProgram(this.deps.pool, programId, (sql) => this.enter(sql, programId, memberId, accounts));
        return isRefusal(session) ? session : this.answer(session, created);
    }
    /** Links the accounts on the word of `actor`, without a session. */
    async link(programId, memberId, accounts, actor) {
        const { pool, vault, clock } = this.deps;
        const who = { programId, memberId, actor };
        const linked = await runInProgram(pool, programId, (sql) => linkAccounts(sql, vault, who, accounts, clock.now()));
        return isRefusal(linked) ? linked : null;
    }
    ticketFor(ticket) {
        return writeTicket(this.deps.key, ticket, this.deps.clock.now());
    }
    /** Refuses: INVALID for what is no ticket, EXPIRED. */
    readTicket(text) {
        const ticket = readTicket(this.deps.key, text);
        if (ticket === null)
            return refuse('INVALID', ['ticket'], 'ticket-wrong');
        return ticket.endsAt <= this.deps.clock.now() ? refuse('EXPIRED', ['ticket'], 'ticket-over') : ticket;
    }
    async enter(sql, programId, memberId, accounts) {
        const { vault, clock, sessions } = this.deps;
        const origin = originOf(accounts.appId);
        const now = clock.now();
        const member = await linkAccounts(sql, vault, { programId, memberId, actor: origin }, accounts, now);
        return isRefusal(member) ? member : sessions.open(sql, { programId, memberId, origin }, now);
    }
    async answer(session, created) {
        return { tokens: await this.deps.sessions.tokens(session), ticket: null, created };
    }
}
//# sourceMappingURL=sign-in.js.map