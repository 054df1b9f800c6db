import { type Refusal, refuse } from '../../kernel/refusal.js';

export type ComplaintStatus = 'OPEN' | 'ACKNOWLEDGED' | 'IN_PROGRESS' | 'PROPOSED' | 'RESOLVED' | 'REOPENED' | 'CLOSED';

/** What staff do with a complaint. */
export type StaffMove = 'ACKNOWLEDGE' | 'START' | 'PROPOSE' | 'RESOLVE' | 'REOPEN' | 'CLOSE';
/** What the member says to it. */
export type MemberMove = 'ACCEPT' | 'DECLINE' | 'REOPEN_OWN' | 'WITHDRAW';
/** What time does. */
export type ComplaintMove = StaffMove | MemberMove | 'LAPSE';

const unsolved: readonly ComplaintStatus[] = ['OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'PROPOSED', 'REOPENED'];

/** From where each move leads where: docs/complaints.md shows the same as a table. */
export const moves: Readonly<Record<ComplaintMove, { from: readonly ComplaintStatus[]; to: ComplaintStatus }>> = {
  ACKNOWLEDGE: { from: ['OPEN', 'REOPENED'], to: 'ACKNOWLEDGED' },
  START: { from: ['OPEN', 'ACKNOWLEDGED', 'REOPENED'], to: 'IN_PROGRESS' },
  // another proposal may follow the first
  PROPOSE: { from: unsolved, to: 'PROPOSED' },
  ACCEPT: { from: ['PROPOSED'], to: 'RESOLVED' },
  DECLINE: { from: ['PROPOSED'], to: 'IN_PROGRESS' },
  RESOLVE: { from: unsolved, to: 'RESOLVED' },
  REOPEN: { from: ['RESOLVED', 'CLOSED'], to: 'REOPENED' },
  REOPEN_OWN: { from: ['RESOLVED', 'CLOSED'], to: 'REOPENED' },
  CLOSE: { from: [...unsolved, 'RESOLVED'], to: 'CLOSED' },
  WITHDRAW: { from: [...unsolved, 'RESOLVED'], to: 'CLOSED' },
  LAPSE: { from: ['RESOLVED'], to: 'CLOSED' },
};

/** Where a move leads from a status. Refuses: INVALID_STATE. */
export function nextStatus(status: ComplaintStatus, move: ComplaintMove): ComplaintStatus | Refusal {
  const { from, to } = moves[move];
  return from.includes(status) ? to : refuse('INVALID_STATE', ['number'], 'complaint-state', { status });
}

/** Somebody still has to do something. */
export const isUnsolved = (status: ComplaintStatus): boolean => unsolved.includes(status);

/** Whoever does this has answered the member. */
export const responds = (move: ComplaintMove): boolean => ['ACKNOWLEDGE', 'PROPOSE', 'RESOLVE', 'CLOSE'].includes(move);
/** And has said how it is to be put right. */
export const proposes = (move: ComplaintMove): boolean => ['PROPOSE', 'RESOLVE', 'CLOSE'].includes(move);
