import { checkProse } from '../../kernel/prose.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { isCode, isLine } from '../../kernel/text.js';
import { checkReasonCode } from '../members/index.js';
import { assigned, movedToTeam } from './assign.js';
import { andThen, moved, regraded, responded, resumed, unchanged, waiting } from './deeds.js';
import type { Asked, AtHand, Handled, Handling, Said } from './handling.js';
import { askWhyScored } from './low-score.js';
import { allowanceOf, type Severity, severities, severityOf } from './severity.js';
import { isUnsolved, type MemberMove, type StaffMove } from './states.js';
import { type Attachment, checkAttachments, MAX_COMMENT } from './texts.js';

export interface MessageRequest {
  idempotencyKey: string;
  text: string;
  attachments: readonly Attachment[];
  /** For staff alone. */
  internal: boolean;
  /** The clock stands still until the member answers. */
  wait: boolean;
  /** A back end says it for the member. */
  fromMember: boolean;
}

export interface MoveRequest {
  idempotencyKey: string;
  /** What is said with it; null for nothing. */
  text: string | null;
  code: string | null;
}

export interface UpdateRequest {
  category: string | null;
  severity: Severity | null;
  team: string | null;
  assignee: string | null;
}

type Outcome = Promise<number | Refusal[]>;
/** Moves that say how it is to be put right, or why not. */
const withText: readonly (StaffMove | MemberMove)[] = ['PROPOSE', 'RESOLVE', 'REOPEN_OWN'];
const withCode: readonly (StaffMove | MemberMove)[] = ['RESOLVE', 'CLOSE'];

/**
 * What members and staff do with a complaint that is there. Refuses: NOT_FOUND, INVALID with paths, INVALID_STATE, EXPIRED (too late to reopen),
 * ALREADY_EXISTS (rated otherwise), IDEMPOTENCY_KEY_MISMATCH.
 */
export class ChangeComplaints {
  constructor(private readonly handling: Handling) {}

  say(asked: Asked, request: MessageRequest): Outcome {
    const { idempotencyKey: key, text, attachments, internal, wait, fromMember } = request;
    const isMember = asked.caller.kind === 'member' || fromMember;
    const wrong = [
      checkProse(text, 'text'),
      checkAttachments(attachments),
      isMember && (internal || wait)
        ? refuse('INVALID', [internal ? 'internal' : 'waitForMember'], 'complaint-staff-only')
        : null,
      internal && wait ? refuse('INVALID', ['waitForMember'], 'complaint-note-waits') : null,
    ];
    const kind = isMember ? 'MEMBER' : internal ? 'NOTE' : 'STAFF';
    const said: Said = { kind, text, attachments };
    const once = { key, operation: 'addComplaintMessage', request: { text, attachments, internal, wait, fromMember } };
    return this.unlessWrong(wrong, () => this.handling.handle(asked, once, async (at) => spoken(at, said, wait)));
  }

  move(asked: Asked, move: StaffMove | MemberMove, request: MoveRequest): Outcome {
    const { idempotencyKey: key, text, code } = request;
    const wrong = [
      text === null ? null : checkProse(text, 'text'),
      text === null && withText.includes(move) ? refuse('INVALID', ['text'], 'required') : null,
      code === null ? null : checkReasonCode(code, 'code'),
      code === null && withCode.includes(move) ? refuse('INVALID', ['code'], 'required') : null,
    ];
    const isMember = ['ACCEPT', 'DECLINE', 'REOPEN_OWN', 'WITHDRAW'].includes(move);
    const said: Said | null = text === null ? null : { kind: isMember ? 'MEMBER' : 'STAFF', text, attachments: [] };
    const resolution = code ?? ({ ACCEPT: 'ACCEPTED', WITHDRAW: 'WITHDRAWN' } as Partial<Record<string, string>>)[move] ?? null;
    const once = { key, operation: isMember ? 'answerComplaint' : 'moveComplaint', request: { move, text, code } };
    return this.unlessWrong(wrong, () =>
      this.handling.handle(asked, once, async ({ complaint, now, settings, allowance }) => {
        const { severity } = complaint;
        const done = moved(complaint, move, { now, hours: settings.hours(severity), allowance: allowance(severity), resolution });
        return isRefusal(done) ? done : { ...done, said };
      }),
    );
  }

  update(asked: Asked, request: UpdateRequest): Outcome {
    const { team, assignee } = request;
    const wrong = [
      team === null || isCode(team) ? null : refuse('INVALID', ['team'], 'task-team'),
      assignee === null || isLine(assignee, 200) ? null : refuse('INVALID', ['assignee'], 'text-length', { max: 200 }),
    ];
    return this.unlessWrong(wrong, () => this.handling.handle(asked, null, (at) => updated(at, request)));
  }

  rate(asked: Asked, score: number, comment: string | null): Outcome {
    const wrong = [
      score >= 1 && score <= 5 ? null : refuse('INVALID', ['score'], 'between', { min: 1, max: 5 }),
      comment === null ? null : checkProse(comment, 'comment', MAX_COMMENT),
    ];
    return this.unlessWrong(wrong, () => this.handling.handle(asked, null, (at) => rated(at, score, comment)));
  }

  private async unlessWrong(refusals: readonly (Refusal | null)[], work: () => Promise<number | Refusal>): Outcome {
    const wrong = refusals.filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    const done = await work();
    return isRefusal(done) ? [done] : done;
  }
}

/** A message: the member's ends the wait, one of staff is an answer, a note is neither. */
function spoken({ complaint, now, settings, allowance }: AtHand, said: Said, wait: boolean): Handled | Refusal {
  if (said.kind === 'NOTE') return { complaint, changes: [{ what: 'NOTE', before: null, after: null }], said };
  if (complaint.status === 'CLOSED') return refuse('INVALID_STATE', ['number'], 'complaint-state', { status: 'CLOSED' });
  const { severity } = complaint;
  const hours = settings.hours(severity);
  const message = { what: 'MESSAGE', before: null, after: said.kind } as const;
  const moving = { now, hours, allowance: allowance(severity), resolution: null };
  const done = andThen(resumed(complaint, now, hours), (awake) => {
    if (said.kind === 'MEMBER') return { complaint: awake, changes: [message] };
    const isNew = awake.status === 'OPEN' || awake.status === 'REOPENED';
    const answered = isNew ? moved(awake, 'ACKNOWLEDGE', moving) : unchanged(responded(awake, now));
    const spokenTo = andThen(answered, (next) => ({ complaint: next, changes: [message] }));
    return wait ? andThen(spokenTo, (next) => waiting(next, now, hours)) : spokenTo;
  });
  return isRefusal(done) ? done : { ...done, said };
}

/** What staff decide about it. Another category brings its severity and its team, unless others are given. */
async function updated(at: AtHand, request: UpdateRequest): Promise<Handled | Refusal> {
  const { sql, program, now, settings, complaint, percent } = at;
  if (!isUnsolved(complaint.status)) return refuse('INVALID_STATE', ['number'], 'complaint-state', { status: complaint.status });
  const category = request.category === null ? null : settings.category(request.category);
  if (request.category !== null && category === null)
    return refuse('NOT_FOUND', ['category'], 'complaint-no-category', { category: request.category });
  const code = category?.code ?? complaint.category;
  const renamed =
    code === complaint.category
      ? unchanged(complaint)
      : {
          complaint: { ...complaint, category: code },
          changes: [{ what: 'CATEGORY', before: complaint.category, after: code } as const],
        };
  const isOther = renamed.changes.length > 0;
  const severity =
    request.severity === null ? (isOther && category?.severity) || complaint.severity : severities[request.severity];
  const deadlines = settings.category(code)?.deadlines ?? [];
  const graded = regraded(renamed.complaint, severity, now, {
    hours: settings.hours(severity),
    allowance: allowanceOf(severityOf(severity), deadlines, percent),
  });
  const team = request.team ?? ((isOther && category?.team) || complaint.team);
  const placed = await movedToTeam(sql, program.id, graded.complaint, team, now);
  const given = request.assignee === null ? unchanged(placed.complaint) : assigned(placed.complaint, request.assignee, now);
  return { complaint: given.complaint, changes: [renamed, graded, placed, given].flatMap(({ changes }) => changes) };
}

/** Once, when it is over: the same again changes nothing. */
async function rated(
  { sql, program, complaint, now }: AtHand,
  score: number,
  comment: string | null,
): Promise<Handled | Refusal> {
  if (complaint.score !== null) {
    const isSame = complaint.score === score && complaint.scoreComment === comment;
    return isSame ? unchanged(complaint) : refuse('ALREADY_EXISTS', ['score'], 'complaint-rated');
  }
  if (isUnsolved(complaint.status)) return refuse('INVALID_STATE', ['number'], 'complaint-state', { status: complaint.status });
  await askWhyScored(sql, program.id, complaint, score, now);
  return {
    complaint: { ...complaint, score, scoreComment: comment, scoredAt: now },
    changes: [{ what: 'RATED', before: null, after: String(score) }],
  };
}
