import { describe, expect, it } from 'vitest';
import {
  campaignOf,
  fixed,
  happeningOf,
  memberOf,
  programOf,
  purchaseOf,
  ruleOf,
} from '../../../../test/earning/engine.fixture.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { Cap, CapPeriod, EarningRule } from '../../../kernel/scheme/rule.js';
import { evaluate } from './evaluate.js';
import type { Happening } from './happening.js';

const cap = (changes: Partial<Cap>): Cap => ({ scope: 'MEMBER', period: 'DAY', points: null, times: null, ...changes });

/** A program whose counters go on from one happening to the next. */
function running(program: ProgramConfig) {
  const counters = new Map<string, { points: number; times: number }>();
  const used = (key: string) => counters.get(key) ?? { points: 0, times: 0 };
  return {
    counters,
    give(happening: Happening) {
      const evaluation = evaluate(program, happening, used);
      if (!evaluation) throw new Error('too many points');
      for (const { key, points, times } of evaluation.uses)
        counters.set(key, { points: used(key).points + points, times: used(key).times + times });
      return evaluation;
    },
  };
}

const at = (when: string, id = 7): Happening =>
  happeningOf({ trigger: 'CHECK_IN', occurredAt: Date.parse(`${when}+08:00`), member: memberOf({ id }) });
const daily = (changes: Partial<EarningRule>) => ruleOf({ code: 'daily', trigger: 'CHECK_IN', effect: fixed(10), ...changes });

/** What a rule with this cap gives, happening after happening. */
function series(caps: Cap[], happenings: Happening[]): number[] {
  const run = running(programOf({ rules: [daily({ caps, campaign: 'spring' })], campaigns: [campaignOf()] }));
  return happenings.map((happening) => run.give(happening).awards.reduce((sum, { points }) => sum + points, 0));
}

describe('a cap', () => {
  it.each<[CapPeriod, string, string]>([
    ['DAY', '2026-03-31T23:59:59', '2026-04-01T00:00:00'],
    ['WEEK', '2026-03-08T23:59:59', '2026-03-09T00:00:00'],
    ['MONTH', '2026-03-31T23:59:59', '2026-04-01T00:00:00'],
    ['YEAR', '2026-12-31T23:59:59', '2027-01-01T00:00:00'],
  ])(
    'by %s cuts to the point within its period and starts anew with the next, by the clocks of the program',
    (period, last, next) => {
      expect(series([cap({ period, points: 15 })], [at(last), at(last), at(last), at(next), at(next)])).toEqual([
        10, 5, 0, 10, 5,
      ]);
    },
  );

  it.each<CapPeriod>(['CAMPAIGN', 'TOTAL'])('by %s never starts anew', (period) => {
    const days = ['2026-03-01T12:00:00', '2027-03-01T12:00:00', '2030-01-01T00:00:00'].map((when) => at(when));
    expect(series([cap({ period, points: 15 })], days)).toEqual([10, 5, 0]);
  });

  it('goes by when it occurred: what comes in late counts in its own period', () => {
    const [early, late] = [at('2026-03-01T12:00:00'), at('2026-03-02T12:00:00')];
    expect(series([cap({ points: 15 })], [late, early, late, early, early])).toEqual([10, 10, 5, 5, 0]);
  });

  it('per member counts each for itself, per program all together', () => {
    const happenings = [at('2026-03-01T12:00:00', 1), at('2026-03-01T12:00:00', 2), at('2026-03-01T12:00:00', 1)];
    expect(series([cap({ points: 15 })], happenings)).toEqual([10, 10, 5]);
    expect(series([cap({ scope: 'PROGRAM', points: 15 })], happenings)).toEqual([10, 5, 0]);
  });

  it('of times lets so many awards through, whole', () => {
    const day = at('2026-03-01T12:00:00');
    expect(series([cap({ times: 2 })], [day, day, day])).toEqual([10, 10, 0]);
  });

  it('of times does not count what gave nothing', () => {
    const day = at('2026-03-01T12:00:00');
    expect(
      series([cap({ times: 2 }), cap({ scope: 'PROGRAM', points: 10 })], [day, day, { ...day, occurredAt: day.occurredAt + 1 }]),
    ).toEqual([10, 0, 0]);
    const free = happeningOf({ purchase: purchaseOf(0) });
    const run = running(programOf([ruleOf({ caps: [cap({ times: 1 })] })]));
    expect([free, happeningOf()].map((one) => run.give(one).awards.length)).toEqual([0, 1]);
  });

  it('counts each wallet for itself', () => {
    const run = running(programOf([daily({ walletCodes: ['points', 'status'], caps: [cap({ points: 15, times: 5 })] })]));
    const day = at('2026-03-01T12:00:00');
    expect(run.give(day).awards.map(({ points }) => points)).toEqual([10, 10]);
    expect(run.give(day).awards.map(({ points }) => points)).toEqual([5, 5]);
    expect([...run.counters]).toEqual([
      ['rule:daily:MEMBER:D2026-03-01:points:m7', { points: 15, times: 2 }],
      ['rule:daily:MEMBER:D2026-03-01:status:m7', { points: 15, times: 2 }],
    ]);
  });

  it('is shared by the versions of a rule, and a lowered one takes nothing back', () => {
    const noon = Date.parse('2026-03-01T12:00:00+08:00');
    const rules = [
      daily({ caps: [cap({ period: 'TOTAL', points: 25 })], validUntil: noon }),
      daily({ version: 2, caps: [cap({ period: 'TOTAL', points: 5 })], validFrom: noon }),
    ];
    const run = running(programOf(rules));
    const granted = [noon - 2, noon - 1, noon].map(
      (occurredAt) => run.give({ ...at('2026-03-01T12:00:00'), occurredAt }).awards[0]?.points,
    );
    expect(granted).toEqual([10, 10, undefined]);
  });

  it('does not bind a visitor as one member, and binds it as everybody', () => {
    const visitor = happeningOf({ trigger: 'CHECK_IN', member: memberOf({ id: null }) });
    const asked: string[] = [];
    const evaluation = evaluate(
      programOf([daily({ caps: [cap({ points: 4 }), cap({ scope: 'PROGRAM', points: 9 })] })]),
      visitor,
      (key) => {
        asked.push(key);
        return { points: 7, times: 1 };
      },
    );
    expect(asked).toEqual(['rule:daily:PROGRAM:D2026-03-01:points']);
    expect(evaluation?.awards[0]?.points).toBe(2);
  });

  it('that cut is named in the trace, the one that left least', () => {
    const run = running(
      programOf([
        daily({
          caps: [cap({ points: 8 }), cap({ scope: 'PROGRAM', period: 'MONTH', points: 6 }), cap({ period: 'WEEK', points: 7 })],
        }),
      ]),
    );
    expect(run.give(at('2026-03-01T12:00:00')).outcomes).toMatchObject([
      { wanted: 10, granted: 6, reason: { code: 'CAP_PROGRAM_MONTH', effect: 'FIXED', name: 'Base' } },
    ]);
  });
});

describe('a budget', () => {
  it('of a rule is shared by its wallets and members, and never passed', () => {
    const run = running(programOf([daily({ walletCodes: ['points', 'status'], budget: 35 })]));
    const days = [1, 2, 3].map((id) => run.give(at('2026-03-01T12:00:00', id)));
    expect(days.map(({ awards }) => awards.map(({ points }) => points))).toEqual([[10, 10], [10, 5], []]);
    expect(days[1]?.outcomes[1]).toMatchObject({ wanted: 10, granted: 5, reason: { code: 'BUDGET' }, uses: ['budget:daily'] });
    expect(run.counters.get('budget:daily')).toEqual({ points: 35, times: 4 });
  });

  it('of a campaign is shared by its rules, in the order of their priorities', () => {
    const rules = [
      daily({ code: 'late', campaign: 'spring', priority: -1 }),
      daily({ code: 'first', campaign: 'spring', priority: 1 }),
      daily({ code: 'outside' }),
    ];
    const run = running(programOf({ rules, campaigns: [campaignOf({ budget: 13 })] }));
    const awards = (happening: Happening) => run.give(happening).awards.map(({ rule, points }) => [rule, points]);
    expect(awards(at('2026-03-01T12:00:00'))).toEqual([
      ['first', 10],
      ['outside', 10],
      ['late', 3],
    ]);
    expect(awards(at('2026-03-01T12:00:00'))).toEqual([['outside', 10]]);
  });

  it('takes lines down in proportion, to the point', () => {
    const lines = [{ amount: 3_300 }, { amount: 3_300 }, { amount: 3_400 }];
    const run = running(programOf([ruleOf({ basis: 'LINE', budget: 50 })]));
    const [award] = run.give(happeningOf({ purchase: purchaseOf(10_000, lines) })).awards;
    expect(award?.points).toBe(50);
    expect(award?.base).toEqual([
      { positions: [0], amount: 3_300, points: 16 },
      { positions: [1], amount: 3_300, points: 17 },
      { positions: [2], amount: 3_400, points: 17 },
    ]);
  });
});

describe('bonuses do not pass a limit by', () => {
  const gold = { code: 'gold', rank: 2, multiplier: '2', version: 1 };
  const golden = (when: string) => ({ ...at(when), member: memberOf({ id: 7, tier: gold }) });

  it('the tier multiplies what a cap let through: nothing once it is used up', () => {
    const run = running(programOf([daily({ caps: [cap({ points: 15 })] })]));
    const given = (when: string) => run.give(golden(when)).awards.map(({ rule, points }) => [rule, points]);
    const tenThenFiveThenNothing = ['12', '13', '14'].map((hour) => given(`2026-03-01T${hour}:00:00`));
    expect(tenThenFiveThenNothing).toEqual([
      [
        ['daily', 10],
        ['tier:gold', 10],
      ],
      [
        ['daily', 5],
        ['tier:gold', 5],
      ],
      [],
    ]);
  });

  it('so do multipliers and percent bonuses, also of purchases', () => {
    const rules = [
      ruleOf({ budget: 50 }),
      ruleOf({ code: 'double', effect: { kind: 'MULTIPLIER', factor: '2' } }),
      ruleOf({ code: 'tenth', effect: { kind: 'PERCENT_BONUS', percent: '10' } }),
    ];
    const run = running(programOf(rules));
    const buy = () => run.give(happeningOf({ purchase: purchaseOf(8_000) })).awards.map(({ rule, points }) => [rule, points]);
    expect(buy()).toEqual([
      ['base', 50],
      ['double', 50],
      ['tenth', 5],
    ]);
    expect(buy()).toEqual([]);
  });

  it('the tier does not multiply what only counts towards tiers', () => {
    const { wallets } = programOf([]);
    const statusOnly = wallets.map((wallet) => ({ ...wallet, spendable: wallet.code !== 'status' }));
    const run = running(programOf([daily({ walletCodes: ['points', 'status'] })], { wallets: statusOnly }));
    const awards = run.give(golden('2026-03-01T12:00:00')).awards.map(({ rule, walletId, points }) => [rule, walletId, points]);
    expect(awards).toEqual([
      ['daily', 1, 10],
      ['daily', 2, 10],
      ['tier:gold', 1, 10],
    ]);
  });
});
