import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import type { RandomBytes } from '../../kernel/crypto/random-text.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { type Enrolment, type EnrolmentDraft, type Person, readEnrolment } from './enrolment.js';
import { type Identities, identitiesOf, identityFields, matchIdentities } from './identities.js';
import { insertMember } from './insert-member.js';
import { localDate } from './local-date.js';
import { lockMember } from './member-rows.js';
import type { MemberVault } from './member-vault.js';
import { nextId } from './next-id.js';
import { savePerson } from './save-person.js';

export interface Enrolled extends StoredResult {
  memberId: number;
  /** False when the person was a member already. */
  created: boolean;
}

/**
 * Makes a person a member, once: who is known by external id, phone or e-mail is the same member, and gets those of the given identities it had not.
 * Refuses: INVALID; ALREADY_EXISTS when the identities belong to two members; NOT_FOUND for a referral code; NOT_ELIGIBLE for a closed membership;
 * IDEMPOTENCY_KEY_MISMATCH.
 */
export class EnrollMember {
  constructor(
    private readonly pool: Pool,
    private readonly vault: MemberVault,
    private readonly clock: Clock,
    private readonly random: RandomBytes,
  ) {}

  async run(caller: Caller, program: ProgramConfig, key: string, draft: EnrolmentDraft): Promise<Enrolled | Refusal[]> {
    const now = this.clock.now();
    const keyRefusal = checkIdempotencyKey(key);
    const enrolment = readEnrolment(draft, program.region, localDate(now, program.timeZone), now);
    if (keyRefusal !== null || Array.isArray(enrolment)) {
      return [...(keyRefusal === null ? [] : [keyRefusal]), ...(Array.isArray(enrolment) ? enrolment : [])];
    }
    const { person, referralCode } = enrolment;
    const requestHash = this.vault.fingerprint({ ...person, referralCode, joinedAt: draft.joinedAt?.getTime() });
    const request = { programId: program.id, principal: caller.principal, operation: 'enrollMember', key, requestHash, now };
    const outcome = await withIdempotency<Enrolled>(this.pool, request, (sql) =>
      this.enrol(sql, caller, program.id, enrolment, now),
    );
    return isRefusal(outcome) ? [outcome] : outcome;
  }

  private async enrol(
    sql: SqlClient,
    caller: Caller,
    programId: number,
    enrolment: Enrolment,
    now: Instant,
  ): Promise<Enrolled | Refusal> {
    const identities = identitiesOf(this.vault, programId, enrolment.person);
    const [referrer, matches] = await Promise.all([
      findReferrer(sql, programId, enrolment.referralCode),
      matchIdentities(sql, programId, identities),
    ]);
    if (isRefusal(referrer)) return referrer;
    const [first] = matches;
    if (first === undefined) return this.insert(sql, caller, programId, enrolment, identities, referrer, now);
    const other = matches.find((match) => match.memberId !== first.memberId);
    if (other !== undefined) return refuse('ALREADY_EXISTS', [other.field], 'identity-taken');
    const completed = await this.complete(sql, caller, programId, first.memberId, enrolment, now);
    if (!completed) return refuse('NOT_ELIGIBLE', [first.field], 'member-closed');
    return { memberId: first.memberId, created: false };
  }

  private async insert(
    sql: SqlClient,
    caller: Caller,
    programId: number,
    enrolment: Enrolment,
    identities: Identities,
    referrer: number | null,
    now: Instant,
  ): Promise<Enrolled | Refusal> {
    const memberId = await nextId(sql);
    const { displayName, birthday, phone, email } = enrolment.person;
    const profile = this.vault.sealNew(programId, memberId, { displayName, birthday, phone, email });
    await insertMember(
      sql,
      { programId, memberId, ...identities, ...profile, referrer, joinedAt: enrolment.joinedAt, now },
      this.random,
    );
    await insertAudit(sql, programId, await nextId(sql), {
      at: now,
      actor: caller.principal,
      action: 'member.enrolled',
      target: `member:${memberId}`,
    });
    return { memberId, created: true };
  }

  /** Gives a known member the identities it had not; what it has stays. False for a closed membership. */
  private async complete(
    sql: SqlClient,
    caller: Caller,
    programId: number,
    memberId: number,
    { person }: Enrolment,
    now: Instant,
  ): Promise<boolean> {
    const member = await lockMember(sql, programId, memberId);
    if (member === null || member.status === 'CLOSED') return false;
    const known: Person = { ...this.vault.open(member), externalId: member.externalId };
    const missing = identityFields.filter((name) => person[name] !== null && known[name] === null);
    if (missing.length === 0) return true;
    await savePerson(sql, this.vault, member, { ...known, ...Object.fromEntries(missing.map((name) => [name, person[name]])) });
    const note = {
      at: now,
      actor: caller.principal,
      action: 'member.updated',
      target: `member:${memberId}`,
      details: { fields: missing },
    };
    await insertAudit(sql, programId, await nextId(sql), note);
    return true;
  }
}

async function findReferrer(sql: SqlClient, programId: number, code: string | null): Promise<number | Refusal | null> {
  if (code === null) return null;
  const { rows } = await sql.query<{ id: number }>({
    name: 'member by referral code',
    text: "SELECT id FROM member WHERE program_id = $1 AND referral_code = $2 AND status <> 'CLOSED'",
    values: [programId, code.replaceAll('\0', '')],
  });
  return rows[0]?.id ?? refuse('NOT_FOUND', ['referralCode'], 'referral-code-unknown');
}
