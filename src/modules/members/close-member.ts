import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { lockAccounts } from './change-status.js';
import { type Change, findTarget } from './find-target.js';
import { identitiesOf } from './identities.js';
import { lockMember } from './member-rows.js';
import type { MemberVault } from './member-vault.js';
import { rememberIdentities } from './once-known.js';

/** What the ledger does when a member leaves; app.ts plugs it in. */
export interface LedgerClosing {
  /** Moves whatever the member has left, in every wallet, to breakage and ends its holds. Doing it again does nothing. */
  closeAccounts(request: { programId: number; memberId: number; principal: string }): Promise<void>;
}

/** Takes away what another module keeps of a person in plain text, in the transaction that erases a member; app.ts plugs it in. */
export type Erasure = (sql: SqlClient, programId: number, memberId: number) => Promise<void>;

interface Leaving {
  ledger: LedgerClosing;
  erasures: readonly Erasure[];
}

interface Closed extends StoredResult {
  memberId: number;
}

export type Closing = 'close' | 'erase';

/**
 * Ends a membership; erasing also destroys the key of all that tells who the member was, so that the ledger stays without a person. What is left moves
 * to breakage. A repeat finishes what a crash left undone. Refuses: INVALID, NOT_FOUND, IDEMPOTENCY_KEY_MISMATCH.
 */
export class CloseMember {
  constructor(
    private readonly pool: Pool,
    private readonly vault: MemberVault,
    private readonly readRef: ReadMemberRef,
    private readonly leaving: Leaving,
    private readonly clock: Clock,
  ) {}

  async run(how: Closing, change: Change, key: string): Promise<number | Refusal[]> {
    const wrongKey = checkIdempotencyKey(key);
    if (wrongKey !== null) return [wrongKey];
    const { program, caller, ref } = change;
    const lookup = this.readRef(ref, program);
    if (isRefusal(lookup)) return [lookup.under('member')];
    const now = this.clock.now();
    const request = {
      programId: program.id,
      principal: caller.principal,
      operation: `${how}Member`,
      key,
      // Of the reference and not of the member: once erased, a member is found by its id only, and a retry must still be recognised.
      requestHash: this.vault.fingerprint(lookup),
      now,
    };
    const outcome = await withIdempotency<Closed>(this.pool, request, (sql) => this.close(sql, how, change, now));
    if (isRefusal(outcome)) return [outcome];
    // After the status: nothing can be earned any more that this would miss.
    await this.leaving.ledger.closeAccounts({ programId: program.id, memberId: outcome.memberId, principal: caller.principal });
    return outcome.memberId;
  }

  private async close(sql: SqlClient, how: Closing, change: Change, now: Instant): Promise<Closed | Refusal> {
    const programId = change.program.id;
    const memberId = await findTarget(sql, this.readRef, change);
    if (isRefusal(memberId)) return memberId;
    await lockAccounts(sql, programId, memberId);
    const member = await lockMember(sql, programId, memberId);
    if (member === null) throw new Error(`member ${memberId} vanished`);
    const done = how === 'close' ? member.status === 'CLOSED' : member.erasedAt !== null;
    if (done) return { memberId };
    if (how === 'close') await markClosed(sql, programId, memberId);
    else {
      const known = identitiesOf(this.vault, programId, { ...this.vault.open(member), externalId: member.externalId });
      await rememberIdentities(sql, this.vault, programId, known, { externalId: null, phoneHash: null, emailHash: null });
      await erase(sql, programId, memberId, now);
      for (const takeAway of this.leaving.erasures) await takeAway(sql, programId, memberId);
    }
    const action = how === 'close' ? 'member.closed' : 'member.erased';
    await insertAudit(sql, programId, await nextId(sql), {
      at: now,
      actor: change.caller.principal,
      action,
      target: `member:${memberId}`,
    });
    return { memberId };
  }
}

async function markClosed(sql: SqlClient, programId: number, memberId: number): Promise<void> {
  await sql.query({
    name: 'close member',
    text: "UPDATE member SET status = 'CLOSED' WHERE program_id = $1 AND id = $2",
    values: [programId, memberId],
  });
}

/** The card goes too: it is in somebody's pocket. */
async function erase(sql: SqlClient, programId: number, memberId: number, now: Instant): Promise<void> {
  await sql.query({
    name: 'destroy key',
    text: 'DELETE FROM member_key WHERE program_id = $1 AND member_id = $2',
    values: [programId, memberId],
  });
  await sql.query({
    name: 'unlink accounts',
    text: 'DELETE FROM member_account WHERE program_id = $1 AND member_id = $2',
    values: [programId, memberId],
  });
  await sql.query({
    name: 'erase member',
    text: `UPDATE member SET status = 'CLOSED', external_id = NULL, phone_hash = NULL, email_hash = NULL, profile = NULL, birthday_hash = '',
      card_number = 'erased-' || id, tags = '{}', attributes = '{}', erased_at = to_timestamp($3::float8 / 1000.0) WHERE program_id = $1 AND id = $2`,
    values: [programId, memberId, now],
  });
}
