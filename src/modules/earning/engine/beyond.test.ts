import { describe, expect, it } from 'vitest';
import type { Outcome } from '../purchase-state.js';
import { beyond } from './beyond.js';
import type { Evaluation, GrantedAward } from './evaluation.js';

interface Given {
  rule: string;
  points: number;
  wanted?: number;
  walletId?: number;
  days?: number;
  uses?: string[];
}

const award = ({ rule, points, walletId = 1, days, uses = [] }: Given): GrantedAward => ({
  ...{ rule, version: 1, walletId, points, base: null, expiry: null, uses },
  maturity: days === undefined ? { kind: 'NONE' } : { kind: 'DELAY', days },
});
const outcome = ({ rule, points, wanted = points, walletId = 1 }: Given): Outcome => ({
  ...{ rule, version: 1, walletCode: `w${walletId}`, wanted, granted: points },
  reason: { code: 'FIXED' },
});
const evaluation = (...given: Given[]): Evaluation => ({
  awards: given.filter(({ points }) => points > 0).map(award),
  outcomes: given.map(outcome),
  uses: [],
  gifts: [],
});
const given = ({ awards }: Evaluation) => awards.map(({ rule, walletId, points }) => [rule, walletId, points]);

describe('what one evaluation gives beyond another', () => {
  it('is nothing of what both give', () => {
    const both = evaluation({ rule: 'daily', points: 5 }, { rule: 'status', points: 5, walletId: 2 });
    expect(beyond(both, both)).toEqual({ awards: [], outcomes: [], uses: [], gifts: [] });
  });

  it('is what only the one gives, with its trace', () => {
    const more = beyond(
      evaluation({ rule: 'daily', points: 5 }, { rule: 'seven', points: 50 }),
      evaluation({ rule: 'daily', points: 5 }),
    );
    expect(given(more)).toEqual([['seven', 1, 50]]);
    expect(more.outcomes.map(({ rule }) => rule)).toEqual(['seven']);
  });

  it('is the difference where a bonus or a tier has more to multiply, wallet by wallet', () => {
    const more = beyond(
      evaluation({ rule: 'tier:gold', points: 55 }, { rule: 'tier:gold', points: 5, walletId: 2 }),
      evaluation({ rule: 'tier:gold', points: 5 }, { rule: 'tier:gold', points: 5, walletId: 2 }),
    );
    expect(given(more)).toEqual([['tier:gold', 1, 50]]);
  });

  it('keeps parts of one rule apart that mature at other times', () => {
    const more = beyond(
      evaluation({ rule: 'tier:gold', points: 5 }, { rule: 'tier:gold', points: 9, days: 7 }),
      evaluation({ rule: 'tier:gold', points: 5 }),
    );
    expect(given(more)).toEqual([['tier:gold', 1, 9]]);
  });

  it('is never less than nothing', () => {
    expect(given(beyond(evaluation({ rule: 'daily', points: 3 }), evaluation({ rule: 'daily', points: 5 })))).toEqual([]);
  });

  it('says what a cap cut, and uses up of caps and budgets only what it gives', () => {
    const more = beyond(
      evaluation(
        { rule: 'daily', points: 5, uses: ['day'] },
        { rule: 'seven', points: 30, wanted: 50, uses: ['budget', 'day'] },
        { rule: 'extra', points: 4, uses: ['budget'] },
      ),
      evaluation({ rule: 'daily', points: 5, uses: ['day'] }),
    );
    expect(more.outcomes.map(({ rule, wanted, granted }) => [rule, wanted, granted])).toEqual([
      ['seven', 50, 30],
      ['extra', 4, 4],
    ]);
    expect(more.uses).toEqual([
      { key: 'budget', points: 34, times: 2 },
      { key: 'day', points: 30, times: 1 },
    ]);
  });
});
