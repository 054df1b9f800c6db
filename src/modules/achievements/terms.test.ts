import { describe, expect, it } from 'vitest';
import type { Achievement } from '../../kernel/scheme/program-items.js';
import { emptyScheme } from '../../kernel/scheme/scheme.js';
import type { Book, Needs } from '../ledger/index.js';
import { achievementsPart } from './achievements-part.js';
import { achievementOccurrences } from './count-occurrences.js';
import { achievementFollower } from './count-purchases.js';
import { lateMayUndo } from './terms.js';
import type { Window } from './windows.js';

const version = (changes: Partial<Achievement> = {}): Achievement => ({
  ...{ code: 'one', version: 1, validFrom: 0, validUntil: null, name: 'One', description: null, times: null, badge: null },
  ...{ window: { kind: 'EVER' }, goal: { count: 'PURCHASES', activity: null, condition: null, target: 1 } },
  ...changes,
});

/** Fails on whatever a command asks for. */
const askingFor = (achievements: Achievement[]) =>
  ({
    program: { scheme: { ...emptyScheme, achievements } },
    now: 10,
    of: () => expect.fail('asked for something'),
  }) as unknown as Needs;

const sql = { query: () => expect.fail('sent a statement') };

describe('what an achievement costs', () => {
  const checkIns = version({ goal: { count: 'CHECK_INS', activity: null, condition: null, target: 1 } });
  it.each([
    ['no achievement', []],
    ['one that counts other things', [checkIns]],
  ])('a purchase and a return ask for nothing where there is %s', (_, achievements) => {
    achievementFollower.needs?.(askingFor(achievements), 1, 5, 'PURCHASE');
    achievementFollower.needs?.(askingFor(achievements), 1, 5, 'RETURN');
  });

  it('nor does a purchase after the end of one, or a check-in that none counts', () => {
    achievementFollower.needs?.(askingFor([version({ validUntil: 5 })]), 1, 5, 'PURCHASE');
    achievementOccurrences.needs?.(askingFor([version()]), 1, ['CHECK_IN', 'ACHIEVEMENT'], 5);
    achievementOccurrences.needsToReverse?.(askingFor([version()]), 1, 'REFERRAL', 5);
  });

  it('a batch in which nothing was asked sends no statement', async () => {
    const book = { program: { id: 1 }, readOnly: false } as Book;
    const courses = await achievementsPart.load(sql, book, achievementsPart.need());
    await Promise.all(achievementsPart.write(sql, book, courses));
  });
});

describe('what is recorded late', () => {
  const month: Window = { kind: 'CALENDAR', period: 'MONTH' };
  it.each<[boolean, string, Achievement[]]>([
    [false, 'of a window without periods', [version({ times: 1 })]],
    [false, 'of periods without end', [version({ window: month })]],
    [true, 'of so many periods', [version({ window: month, times: 1 })]],
    [true, 'where periods came and went', [version(), version({ version: 2, window: month })]],
  ])('may undo a completion: %s, %s', (may, _, versions) => {
    expect(lateMayUndo(versions)).toBe(may);
  });
});
