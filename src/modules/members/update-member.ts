import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { localDate } from '../../kernel/zone-clock.js';
import { hasIdentity, type Person, type PersonDraft, readPerson } from './enrolment.js';
import { type Change, findTarget } from './find-target.js';
import { identitiesOf, matchIdentities } from './identities.js';
import { lockMember } from './member-rows.js';
import type { MemberVault } from './member-vault.js';
import { savePerson } from './save-person.js';

/**
 * Changes who a member is: what the draft leaves out stays, null takes it away. Refuses: INVALID, NOT_FOUND, ALREADY_EXISTS for what belongs to another
 * member, NOT_ELIGIBLE for a closed membership.
 */
export class UpdateMember {
  constructor(
    private readonly pool: Pool,
    private readonly vault: MemberVault,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  async run(change: Change, draft: PersonDraft): Promise<number | Refusal[]> {
    const { program } = change;
    const person = readPerson(draft, program.region, localDate(this.clock.now(), program.timeZone));
    if (Array.isArray(person)) return person;
    const outcome = await runInProgram(this.pool, program.id, (sql) => this.update(sql, change, person));
    return isRefusal(outcome) ? [outcome] : outcome;
  }

  private async update(sql: SqlClient, change: Change, draft: Partial<Person>): Promise<number | Refusal> {
    const programId = change.program.id;
    const memberId = await findTarget(sql, this.readRef, change);
    if (isRefusal(memberId)) return memberId;
    const member = await lockMember(sql, programId, memberId);
    if (member === null || member.status === 'CLOSED') return refuse('NOT_ELIGIBLE', ['member'], 'member-closed');
    const person: Person = { ...this.vault.open(member), externalId: member.externalId, ...draft };
    if (!hasIdentity(person)) return refuse('INVALID', null, 'identity-needed');
    const matches = await matchIdentities(sql, programId, identitiesOf(this.vault, programId, person));
    const taken = matches.find((match) => match.memberId !== memberId);
    if (taken !== undefined) return refuse('ALREADY_EXISTS', [taken.field], 'identity-taken');
    await savePerson(sql, this.vault, member, person);
    const note = { at: this.clock.now(), actor: change.caller.principal, action: 'member.updated', target: `member:${memberId}` };
    await insertAudit(sql, programId, await nextId(sql), { ...note, details: { fields: Object.keys(draft) } });
    return memberId;
  }
}
