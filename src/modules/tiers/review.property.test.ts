import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, Life, schemeOf } from '../../../test/tiers/life.js';
import type { TierScheme, TierWindow } from '../../kernel/scheme/tiers.js';
import { Draft } from './draft.js';
import { rankOf } from './standing.js';

const START = at('2025-01-15');
const DAY = 86_400_000;

const anyWindow = fc.constantFrom<TierWindow[]>(
  { kind: 'CALENDAR_YEAR' },
  { kind: 'ANNIVERSARY' },
  { kind: 'ROLLING', months: 1 },
  { kind: 'ROLLING', months: 12 },
  { kind: 'LIFETIME' },
);

const anyScheme: fc.Arbitrary<TierScheme> = fc
  .record({
    window: anyWindow,
    to: fc.constantFrom('ONE_STEP' as const, 'EARNED' as const),
    graceDays: fc.constantFrom(0, 1, 30),
    newcomerMonths: fc.constantFrom(0, 0, 13),
    onReturn: fc.constantFrom('AT_ONCE' as const, 'AT_PERIOD_END' as const),
    noticeDays: fc.constantFrom(null, 7, 45),
    silver: fc.constantFrom(0.5, 1, 2),
  })
  .map(({ window, noticeDays, silver, ...downgrade }) => {
    const scheme = schemeOf(window, downgrade, { noticeDays });
    const times = (threshold: { atLeast: number }) => ({ ...threshold, atLeast: threshold.atLeast * silver });
    const tiers = scheme.tiers.map((tier) => ({
      ...tier,
      entry: { ...tier.entry, thresholds: tier.entry.thresholds.map((one) => ({ ...one, ...times(one) })) },
      stay: { ...tier.stay, thresholds: tier.stay.thresholds.map((one) => ({ ...one, ...times(one) })) },
    }));
    return { ...scheme, tiers };
  });

/** Two or three versions, one after the other. */
const anySchemes = fc
  .tuple(fc.array(anyScheme, { minLength: 1, maxLength: 3 }), fc.array(fc.integer({ min: 1, max: 900 })))
  .map(([schemes, cuts]) => {
    const starts = [0, ...cuts.toSorted((a, b) => a - b).map((days) => START + days * DAY + 5 * 3_600_000)];
    const known = schemes.slice(0, starts.length);
    return known.map((scheme, index) => ({
      ...scheme,
      version: index + 1,
      validFrom: starts[index] ?? 0,
      validUntil: index + 1 < known.length ? (starts[index + 1] ?? null) : null,
    }));
  });

interface Deed {
  kind: 'earn' | 'correct' | 'return' | 'assign';
  after: number;
  points: number;
  back: number;
}

const anyDeeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Deed['kind'][]>('earn', 'earn', 'earn', 'correct', 'return', 'assign'),
    after: fc.integer({ min: 0, max: 200 * 24 }).map((hours) => hours * 3_600_000),
    points: fc.constantFrom(1, 400, 1000, 5000),
    back: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 12 },
);

/** Lets a member live through deeds; `between` is called with every stretch of time in which nothing is done. */
function live(
  schemes: readonly TierScheme[],
  deeds: readonly Deed[],
  between: (life: Life, from: number, to: number) => void,
): Life {
  const life = new Life(schemes, START);
  let now = START + 1;
  const end = endOf(deeds);
  let bought = now;
  for (const { kind, after, points, back } of deeds) {
    between(life, now, now + after);
    now += after;
    if (kind === 'earn') {
      bought = Math.max(START, now - back * DAY);
      life.earn(now, points, bought);
    } else if (kind === 'correct') life.earn(now, -points);
    else if (kind === 'return') life.giveBack(now, points, bought);
    else life.assign(now, 'gold', now + points * 3_600_000);
  }
  between(life, now, end);
  life.review(end);
  return life;
}

/** Long after the last of them. */
const endOf = (deeds: readonly Deed[]): number => deeds.reduce((sum, { after }) => sum + after, START + 1) + 800 * DAY;

const outcome = ({ standing, moves }: Life) => ({ ...standing, reviewedUntil: 0, moves });

describe('reviewing', () => {
  it('late, in one go, gives what reviewing again and again gives', () => {
    fc.assert(
      fc.property(anySchemes, anyDeeds, fc.constantFrom(DAY, 7 * DAY, 1.3 * DAY), (schemes, deeds, step) => {
        const late = live(schemes, deeds, () => undefined);
        const often = live(schemes, deeds, (life, from, to) => {
          for (let now = from; now < to; now += step) life.review(now);
        });
        expect(outcome(often)).toEqual(outcome(late));
      }),
      { numRuns: 60 },
    );
  });

  it('only when something is due gives the same, so that nobody else needs to be looked at', () => {
    fc.assert(
      fc.property(anySchemes, anyDeeds, (schemes, deeds) => {
        const starts = schemes.map(({ validFrom }) => validFrom);
        const due = live(schemes, deeds, (life, from, to) => {
          for (let now = from; now < to; now += DAY / 2) {
            const isDue = life.nextReviewAt !== null && life.nextReviewAt <= now;
            if (isDue || starts.some((start) => start > now - DAY && start <= now)) life.review(now);
          }
        });
        expect(outcome(due)).toEqual(outcome(live(schemes, deeds, () => undefined)));
      }),
      { numRuns: 60 },
    );
  });

  it('twice changes nothing', () => {
    fc.assert(
      fc.property(anySchemes, anyDeeds, (schemes, deeds) => {
        const life = live(schemes, deeds, () => undefined);
        const before = structuredClone(outcome(life));
        life.review(endOf(deeds)).review(endOf(deeds) + 1);
        expect(outcome(life)).toEqual(before);
      }),
    );
  });

  it('moves from the tier that the member has to another one, and each downgrade that was noticed is noticed once', () => {
    fc.assert(
      fc.property(anySchemes, anyDeeds, (schemes, deeds) => {
        const { moves } = live(schemes, deeds, () => undefined);
        const made = moves.filter(({ upcoming }) => !upcoming);
        for (const [index, move] of made.entries()) {
          expect(move.from).not.toBe(move.to);
          if (index > 0) expect(move.from).toBe(made[index - 1]?.to);
        }
        const notices = moves.filter(({ upcoming }) => upcoming).map(({ effectiveAt }) => effectiveAt);
        expect(new Set(notices).size).toBe(notices.length);
      }),
      { numRuns: 120 },
    );
  });

  it('where periods have fixed dates, whoever did more never has the lower tier', () => {
    const fixed = fc.constantFrom<TierWindow[]>({ kind: 'CALENDAR_YEAR' }, { kind: 'ANNIVERSARY' }, { kind: 'LIFETIME' });
    const earnings = fc.array(fc.record({ after: fc.integer({ min: 1, max: 200 }), points: fc.nat(3000), more: fc.nat(3000) }));
    fc.assert(
      fc.property(anyScheme, fixed, earnings, (scheme, window, steps) => {
        const [less, more] = [new Life([{ ...scheme, window }], START), new Life([{ ...scheme, window }], START)];
        let now = START;
        for (const step of steps) {
          now += step.after * DAY;
          less.earn(now, step.points);
          more.earn(now, step.points + step.more);
          expect(rankHeld(more)).toBeGreaterThanOrEqual(rankHeld(less));
        }
      }),
    );
  });
});

function rankHeld({ standing, subject }: Life): number {
  const draft = new Draft(standing, subject);
  return rankOf(draft.judge, draft.held);
}
