import type { Pool } from 'pg';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { findByAccounts, linkAccounts, type MemberAccounts, type MemberVault } from '../members/index.js';
import type { OpenSession, Sessions, Tokens } from '../sessions/index.js';
import { type BindingTicket, readTicket, writeTicket } from './binding-ticket.js';
import { originOf } from './mini-programs.js';

/** Signed in, or with a ticket for the phone number that is still missing. */
export interface SignedIn {
  tokens: Tokens | null;
  ticket: string | null;
  /** Whether this made a person a member. */
  created: boolean;
}

export interface SignInDeps {
  pool: Pool;
  vault: MemberVault;
  clock: Clock;
  sessions: Sessions;
  /** Of the purpose `mini-program`. */
  key: Uint8Array;
}

/** What both ways in have in common: who is recognised gets a session, who is not gets a ticket. */
export class SignIn {
  constructor(private readonly deps: SignInDeps) {}

  /** A session for whoever has these accounts; null for nobody. Accounts that are new are linked to it. Refuses: NOT_ELIGIBLE for a closed membership. */
  async recognise(programId: number, accounts: MemberAccounts): Promise<SignedIn | Refusal | null> {
    const session = await runInProgram(this.deps.pool, programId, async (sql) => {
      const memberId = await findByAccounts(sql, this.deps.vault, programId, accounts);
      return memberId === null ? null : this.enter(sql, programId, memberId, accounts);
    });
    return session === null || isRefusal(session) ? session : this.answer(session, false);
  }

  /** The member that has these accounts; null for nobody. */
  memberWith(programId: number, accounts: MemberAccounts): Promise<number | Refusal | null> {
    return runInProgram(this.deps.pool, programId, (sql) => findByAccounts(sql, this.deps.vault, programId, accounts));
  }

  /** Links the accounts to a member that has shown who it is, and opens a session for it. */
  async admit(programId: number, memberId: number, accounts: MemberAccounts, created: boolean): Promise<SignedIn | Refusal> {
    const session = await runInProgram(this.deps.pool, programId, (sql) => this.enter(sql, programId, memberId, accounts));
    return isRefusal(session) ? session : this.answer(session, created);
  }

  /** Links the accounts on the word of `actor`, without a session. */
  async link(programId: number, memberId: number, accounts: MemberAccounts, actor: string): Promise<Refusal | null> {
    const { pool, vault, clock } = this.deps;
    const who = { programId, memberId, actor };
    const linked = await runInProgram(pool, programId, (sql) => linkAccounts(sql, vault, who, accounts, clock.now()));
    return isRefusal(linked) ? linked : null;
  }

  ticketFor(ticket: Omit<BindingTicket, 'endsAt'>): string {
    return writeTicket(this.deps.key, ticket, this.deps.clock.now());
  }

  /** Refuses: INVALID for what is no ticket, EXPIRED. */
  readTicket(text: string): BindingTicket | Refusal {
    const ticket = readTicket(this.deps.key, text);
    if (ticket === null) return refuse('INVALID', ['ticket'], 'ticket-wrong');
    return ticket.endsAt <= this.deps.clock.now() ? refuse('EXPIRED', ['ticket'], 'ticket-over') : ticket;
  }

  private async enter(
    sql: SqlClient,
    programId: number,
    memberId: number,
    accounts: MemberAccounts,
  ): Promise<OpenSession | Refusal> {
    const { vault, clock, sessions } = this.deps;
    const origin = originOf(accounts.appId);
    const now = clock.now();
    const member = await linkAccounts(sql, vault, { programId, memberId, actor: origin }, accounts, now);
    return isRefusal(member) ? member : sessions.open(sql, { programId, memberId, origin }, now);
  }

  private async answer(session: OpenSession, created: boolean): Promise<SignedIn> {
    return { tokens: await this.deps.sessions.tokens(session), ticket: null, created };
  }
}
