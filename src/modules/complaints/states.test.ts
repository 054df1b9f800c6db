import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.js';
import { type ComplaintMove, type ComplaintStatus, isUnsolved, moves, nextStatus } from './states.js';

const statuses: ComplaintStatus[] = ['OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'PROPOSED', 'RESOLVED', 'REOPENED', 'CLOSED'];

/** Written by hand: a letter for each status in the order above, a dot where the move is refused. */
const table: Record<ComplaintMove, string> = {
  ACKNOWLEDGE: 'A....A.',
  START: 'II...I.',
  PROPOSE: 'PPPP.P.',
  ACCEPT: '...R...',
  DECLINE: '...I...',
  RESOLVE: 'RRRR.R.',
  REOPEN: '....E.E',
  REOPEN_OWN: '....E.E',
  CLOSE: 'CCCCCC.',
  WITHDRAW: 'CCCCCC.',
  LAPSE: '....C..',
};
const letters: Record<string, ComplaintStatus> = {
  ...{ A: 'ACKNOWLEDGED', I: 'IN_PROGRESS', P: 'PROPOSED', R: 'RESOLVED', E: 'REOPENED', C: 'CLOSED' },
};

describe('a complaint', () => {
  it.each(Object.entries(table))('goes by %s from there to there and from nowhere else: %s', (move, row) => {
    for (const [place, status] of statuses.entries()) {
      const next = nextStatus(status, move as ComplaintMove);
      const expected = letters[row[place] ?? ''];
      if (expected) expect(next).toBe(expected);
      else expect(isRefusal(next) && next.code).toBe('INVALID_STATE');
    }
  });

  it('has no move that the table does not know', () => {
    expect(Object.keys(moves).sort()).toEqual(Object.keys(table).sort());
  });

  it('is unsolved until it is resolved or closed, and again when it was reopened', () => {
    expect(statuses.filter(isUnsolved)).toEqual(['OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'PROPOSED', 'REOPENED']);
  });
});
