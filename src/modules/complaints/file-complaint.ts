import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import { toGlobalId } from '../../kernel/global-id.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { checkProse } from '../../kernel/prose.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { localDate } from '../../kernel/zone-clock.js';
import { addSignals, type SignalDraft } from '../alarms/index.js';
import { findTarget } from '../members/index.js';
import { nextAgent } from './assign.js';
import { type ComplainedOrder, insertItems, orderOf } from './complained-order.js';
import type { Category, Complaint } from './complaint.js';
import { complaintNumber } from './complaint-number.js';
import { insertComplaints } from './complaint-rows.js';
import { settled, tierOf } from './handling.js';
import { insertAttachments, recordDeeds } from './record-changes.js';
import { percentOf, Settings } from './settings.js';
import { allowanceOf, severityOf } from './severity.js';
import { type Attachment, checkAttachments, checkSubject } from './texts.js';
import { startTimer } from './timer.js';

export interface ComplaintDraft {
  member: MemberRef | null;
  category: string;
  subject: string;
  text: string;
  orderId: string | null;
  lineIds: readonly string[];
  attachments: readonly Attachment[];
}

interface Filed extends StoredResult {
  complaintId: number;
}

/** A member, or somebody with a loose hand, has no more than so many unsolved at once. */
const MOST_UNSOLVED = 20;

/**
 * Files a complaint. Refuses: INVALID with paths, NOT_FOUND (member, category, order, line), FORBIDDEN_TARGET (another member, an order of another member),
 * NOT_ELIGIBLE (closed), LIMIT_REACHED, IDEMPOTENCY_KEY_MISMATCH.
 */
export class FileComplaint {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
    private readonly onEvents: () => void,
  ) {}

  async run(caller: Caller, program: ProgramConfig, key: string, draft: ComplaintDraft): Promise<number | Refusal[]> {
    const wrong = [
      checkIdempotencyKey(key),
      checkSubject(draft.subject),
      checkProse(draft.text, 'text'),
      checkAttachments(draft.attachments),
    ].filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    const now = this.clock.now();
    const request = { programId: program.id, principal: caller.principal, operation: 'fileComplaint', key, now };
    const done = await withIdempotency<Filed>(this.pool, { ...request, requestHash: contentHash(draft) }, async (sql) => {
      const memberId = await this.complainant(sql, caller, program, draft.member);
      return isRefusal(memberId) ? memberId : file(sql, { caller, program, draft, memberId, now });
    });
    if (isRefusal(done)) return [done];
    this.onEvents();
    return done.complaintId;
  }

  private async complainant(
    sql: SqlClient,
    caller: Caller,
    program: ProgramConfig,
    ref: MemberRef | null,
  ): Promise<number | Refusal> {
    const own = caller.kind === 'member' ? caller.memberId : null;
    if (ref === null) return own ?? refuse('INVALID', ['member'], 'required');
    const found = await findTarget(sql, this.readRef, { caller, program, ref });
    // a member is not told whether somebody else exists
    if (caller.kind === 'member' && found !== own) return refuse('FORBIDDEN_TARGET', ['member'], 'other-member');
    return found;
  }
}

interface Filing {
  caller: Caller;
  program: ProgramConfig;
  draft: ComplaintDraft;
  memberId: number;
  now: Instant;
}

async function file(sql: SqlClient, filing: Filing): Promise<Filed | Refusal> {
  const { caller, program, draft, memberId, now } = filing;
  const settings = await Settings.read(sql, program);
  const category = settings.category(draft.category);
  if (category === null || !category.active)
    return refuse('NOT_FOUND', ['category'], 'complaint-no-category', { category: draft.category });
  const order = await orderOf(sql, program.id, {
    memberId,
    own: caller.kind === 'member',
    orderId: draft.orderId,
    lineIds: draft.lineIds,
  });
  if (isRefusal(order)) return order;
  // Takes the lock of the program's numbers: what follows is decided by one at a time.
  const number = await nextNumber(sql, program, now);
  const refusal = await mayFile(sql, program.id, memberId);
  if (refusal) return refusal;
  const complaint = await begin(sql, filing, { settings, category, order, number });
  await insertComplaints(sql, program.id, [complaint]);
  await insertItems(sql, program.id, complaint.id, order.items);
  await insertAttachments(sql, program.id, { complaintId: complaint.id, messageId: null }, draft.attachments);
  const filed = { what: 'FILED', before: null, after: complaint.assignee } as const;
  await recordDeeds(sql, program.id, [{ complaint, changes: [filed], actor: caller.principal }], now);
  await addSignals(sql, program.id, [signalOf(complaint, order)]);
  return { complaintId: complaint.id };
}

/** What the burst alarm watches of it. */
function signalOf(
  { id, memberId, category, store, subject, text, createdAt }: Complaint,
  { items }: ComplainedOrder,
): SignalDraft {
  const source = { kind: 'COMPLAINT', sourceId: toGlobalId('Complaint', id) } as const;
  const product = items.flatMap(({ sku }) => sku ?? []);
  return { ...source, memberId, at: createdAt, category, product, store, text: `${subject}\n${text}` };
}

async function nextNumber(sql: SqlClient, { id, timeZone }: ProgramConfig, now: Instant): Promise<string> {
  const year = Number(localDate(now, timeZone).slice(0, 4));
  const { rows } = await sql.query<{ last: number }>({
    name: 'next complaint number',
    text: `INSERT INTO complaint_number (program_id, year, last) VALUES ($1, $2, 1)
      ON CONFLICT (program_id, year) DO UPDATE SET last = complaint_number.last + 1 RETURNING last`,
    values: [id, year],
  });
  return complaintNumber(year, rows[0]?.last ?? 0);
}

async function mayFile(sql: SqlClient, programId: number, memberId: number): Promise<Refusal | null> {
  const { rows } = await sql.query<{ status: string; unsolved: number }>({
    name: 'may complain',
    text: `SELECT m.status, (SELECT count(*) FROM complaint c WHERE c.program_id = m.program_id AND c.member_id = m.id
        AND c.status NOT IN ('RESOLVED', 'CLOSED')) AS unsolved
      FROM member m WHERE m.program_id = (SELECT $1::int) AND m.id = $2`,
    values: [programId, memberId],
  });
  const [member] = rows;
  if (member?.status === 'CLOSED') return refuse('NOT_ELIGIBLE', ['member'], 'member-closed');
  if (Number(member?.unsolved ?? 0) >= MOST_UNSOLVED)
    return refuse('LIMIT_REACHED', ['member'], 'complaint-too-many', { max: MOST_UNSOLVED });
  return null;
}

async function begin(
  sql: SqlClient,
  { caller, program, draft, memberId, now }: Filing,
  { settings, category, order, number }: { settings: Settings; category: Category; order: ComplainedOrder; number: string },
): Promise<Complaint> {
  const { severity, team, deadlines } = category;
  const tier = await tierOf(sql, program, memberId, now);
  const percent = percentOf(program, tier, now);
  const hours = settings.hours(severity);
  const allowance = allowanceOf(severityOf(severity), deadlines, percent);
  const assignee = await nextAgent(sql, program.id, team);
  const complaint: Complaint = {
    ...{ id: await nextId(sql), number, memberId, category: category.code, severity, status: 'OPEN' },
    ...{ subject: draft.subject.trim(), text: draft.text, orderId: draft.orderId, store: order.store, tier, percent },
    ...{ team, assignee, assignedAt: assignee === null ? null : now, level: 0, round: 1, clockAt: now, waitingSince: null },
    respond: startTimer(now, allowance.respond, hours),
    propose: startTimer(now, allowance.propose, hours),
    ...{ responseBreached: false, proposalBreached: false, escalatedAt: null, nextAt: null, respondedAt: null, proposedAt: null },
    ...{ resolvedAt: null, closedAt: null, reopenUntil: null, resolution: null, score: null, scoreComment: null, scoredAt: null },
    ...{ createdBy: caller.principal, createdAt: now, updatedAt: now },
  };
  return settled(complaint, now, settings);
}
