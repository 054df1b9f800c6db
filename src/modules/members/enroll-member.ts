import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import type { RandomBytes } from '../../kernel/crypto/random-text.js';
import type { ProgramConfig, ProgramDirectory } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isLine } from '../../kernel/text.js';
import { localDate } from '../../kernel/zone-clock.js';
import { type Enrolment, type EnrolmentDraft, type Person, readEnrolment } from './enrolment.js';
import { type Identities, identitiesOf, identityFields, matchIdentities } from './identities.js';
import { insertMember } from './insert-member.js';
import { lockMember } from './member-rows.js';
import type { MemberVault } from './member-vault.js';
import { formerIdentity, rememberDevice } from './once-known.js';
import { savePerson } from './save-person.js';
import type { Welcomes } from './welcomes.js';

export interface Enrolled extends StoredResult {
  memberId: number;
  /** False when the person was a member already. */
  created: boolean;
  /** What the welcomes left to be done after COMMIT. */
  left: number | null;
}

export interface EnrollMemberDeps {
  pool: Pool;
  vault: MemberVault;
  clock: Clock;
  random: RandomBytes;
  programs: Pick<ProgramDirectory, 'get'>;
  welcomes: Welcomes;
  /** Told after COMMIT when there is a new row in the outbox. */
  onEvents(): void;
}

/** One request to enrol, checked. */
interface Enrolling {
  caller: Caller;
  program: ProgramConfig;
  enrolment: Enrolment;
  now: Instant;
}

/** The program has changed since it was looked up. */
class StaleProgram extends Error {
  constructor(readonly version: number) {
    super('the program has changed');
  }
}

/**
 * Makes a person a member, once: who is known by external id, phone or e-mail is the same member, and gets those of the given identities it had not.
 * Refuses: INVALID; ALREADY_EXISTS when the identities belong to two members; NOT_FOUND for a referral code; NOT_ELIGIBLE for a closed membership;
 * IDEMPOTENCY_KEY_MISMATCH.
 */
export class EnrollMember {
  constructor(private readonly deps: EnrollMemberDeps) {}

  async run(caller: Caller, program: ProgramConfig, key: string, draft: EnrolmentDraft): Promise<Enrolled | Refusal[]> {
    const { pool, vault, clock, welcomes, onEvents } = this.deps;
    const now = clock.now();
    const keyRefusal = checkIdempotencyKey(key);
    const enrolment = readEnrolment(draft, program.region, localDate(now, program.timeZone), now);
    if (keyRefusal !== null || Array.isArray(enrolment)) {
      return [...(keyRefusal === null ? [] : [keyRefusal]), ...(Array.isArray(enrolment) ? enrolment : [])];
    }
    const { person, referralCode, deviceId } = enrolment;
    const said = { ...person, referralCode, joinedAt: draft.joinedAt?.getTime(), ...(deviceId === null ? {} : { deviceId }) };
    const requestHash = vault.fingerprint(said);
    const request = { programId: program.id, principal: caller.principal, operation: 'enrollMember', key, requestHash, now };
    const enrol = (current: ProgramConfig) =>
      withIdempotency<Enrolled>(pool, request, (sql) => this.enrol(sql, { caller, program: current, enrolment, now }));
    const outcome = await this.byPresentRules(program, enrol);
    if (isRefusal(outcome)) return [outcome];
    if (outcome.created) onEvents();
    // Also for a repeat: the process that enrolled may have died before it came so far.
    if (outcome.left) await welcomes.finish(program.id, outcome.left);
    return outcome;
  }

  private async enrol(sql: SqlClient, enrolling: Enrolling): Promise<Enrolled | Refusal> {
    const { program, enrolment, now } = enrolling;
    const identities = identitiesOf(this.deps.vault, program.id, enrolment.person);
    const [referrer, matches] = await Promise.all([
      findReferrer(sql, program.id, enrolment.referralCode),
      matchIdentities(sql, program.id, identities),
    ]);
    if (isRefusal(referrer)) return referrer;
    const [first] = matches;
    if (first === undefined) return this.insert(sql, enrolling, identities, referrer);
    const other = matches.find((match) => match.memberId !== first.memberId);
    if (other !== undefined) return refuse('ALREADY_EXISTS', [other.field], 'identity-taken');
    const completed = await this.complete(sql, enrolling, first.memberId);
    if (!completed) return refuse('NOT_ELIGIBLE', [first.field], 'member-closed');
    if (referrer !== null) await this.deps.welcomes.cameAgain(sql, program, { memberId: first.memberId, referrer }, now);
    return { memberId: first.memberId, created: false, left: null };
  }

  private async insert(
    sql: SqlClient,
    { caller, program, enrolment, now }: Enrolling,
    identities: Identities,
    referrer: number | null,
  ): Promise<Enrolled | Refusal> {
    const { vault, welcomes, random } = this.deps;
    const { joinedAt, deviceId } = enrolment;
    await shareProgram(sql, program);
    const programId = program.id;
    const isWelcomed = await welcomes.prepare(sql, program, { referrer, joinedAt }, now);
    const former = isWelcomed ? await formerIdentity(sql, vault, programId, identities) : null;
    const sameDevice = deviceId !== null && !(await rememberDevice(sql, vault, programId, deviceId));
    const memberId = await nextId(sql);
    const { displayName, birthday, phone, email } = enrolment.person;
    const profile = vault.sealNew(programId, memberId, { displayName, birthday, phone, email });
    const birthdayHash = vault.birthdayHash(programId, birthday);
    await insertMember(sql, { programId, memberId, ...identities, ...profile, birthdayHash, referrer, joinedAt, now }, random);
    const note = { at: now, actor: caller.principal, action: 'member.enrolled', target: `member:${memberId}` };
    await insertAudit(sql, programId, await nextId(sql), note);
    const newcomer = { memberId, joinedAt, referrer, former, sameDevice };
    return { memberId, created: true, left: isWelcomed ? await welcomes.joined(sql, program, newcomer, now) : null };
  }

  /** Again from the start where the program was another one than it had been; it is loaded outside of the transaction that found out, which holds locks. */
  private async byPresentRules<Result>(
    cached: ProgramConfig,
    work: (program: ProgramConfig) => Promise<Result>,
  ): Promise<Result> {
    let program = cached;
    for (;;) {
      try {
        return await work(program);
      } catch (error) {
        if (!(error instanceof StaleProgram)) throw error;
        program = await this.deps.programs.get(program.id, error.version);
      }
    }
  }

  /** Gives a known member the identities it had not; what it has stays. False for a closed membership. */
  private async complete(sql: SqlClient, { caller, program, enrolment, now }: Enrolling, memberId: number): Promise<boolean> {
    const { person } = enrolment;
    const member = await lockMember(sql, program.id, memberId);
    if (member === null || member.status === 'CLOSED') return false;
    const known: Person = { ...this.deps.vault.open(member), externalId: member.externalId };
    const missing = identityFields.filter((name) => person[name] !== null && known[name] === null);
    if (missing.length === 0) return true;
    const added = Object.fromEntries(missing.map((name) => [name, person[name]]));
    await savePerson(sql, this.deps.vault, member, { ...known, ...added });
    const note = { at: now, actor: caller.principal, action: 'member.updated', target: `member:${memberId}` };
    await insertAudit(sql, program.id, await nextId(sql), { ...note, details: { fields: missing } });
    return true;
  }
}

/** Locks the program against a change until this transaction ends: no wallet is missed that is being added, and no rule. @throws StaleProgram */
async function shareProgram(sql: SqlClient, { id, version }: ProgramConfig): Promise<void> {
  const { rows } = await sql.query<{ version: number }>({
    name: 'share program',
    text: 'SELECT version FROM program WHERE id = $1 FOR SHARE',
    values: [id],
  });
  const present = rows[0]?.version ?? 0;
  if (present !== version) throw new StaleProgram(present);
}

const MAX_CODE_LENGTH = 200;
const unknownCode = refuse('NOT_FOUND', ['referralCode'], 'referral-code-unknown');

async function findReferrer(sql: SqlClient, programId: number, code: string | null): Promise<number | Refusal | null> {
  if (code === null) return null;
  if (!isLine(code, MAX_CODE_LENGTH)) return unknownCode;
  const { rows } = await sql.query<{ id: number }>({
    name: 'member by referral code',
    text: "SELECT id FROM member WHERE program_id = $1 AND referral_code = $2 AND status <> 'CLOSED'",
    values: [programId, code],
  });
  return rows[0]?.id ?? unknownCode;
}
