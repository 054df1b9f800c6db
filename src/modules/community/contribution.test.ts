import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.js';
import { type Contribution, type Decision, edited, moderated, ratingChanges, reported, withdrawn } from './contribution.js';

const NOW = 1_000_000;
const HOUR = 3_600_000;

const some = (changes: Partial<Contribution> = {}): Contribution => ({
  ...{ id: 1, kind: 'POST', memberId: 2, status: 'PENDING', topic: 't', sku: null, stars: null, orderId: null, purchaseId: null },
  ...{ linePosition: null, text: 'x', featuredAt: null, likes: 0, dislikes: 0, reports: 0, edits: 0, round: 1, reply: null },
  ...{
    repliedBy: null,
    repliedAt: null,
    reasonCode: null,
    abuse: false,
    moderatedAt: null,
    moderatedBy: null,
    publishedAt: null,
  },
  ...{ createdBy: 'member:2', createdAt: 0, updatedAt: 0 },
  ...changes,
});
const review = (changes: Partial<Contribution> = {}): Contribution =>
  some({ kind: 'REVIEW', topic: null, sku: 'cup', stars: 4, ...changes });
const rule = (before: Contribution, decision: Decision, more: { reasonCode?: string | null; abuse?: boolean } = {}) =>
  moderated(before, { decision, reasonCode: 'WHY', abuse: false, by: 'staff:a', now: NOW, ...more });

describe('what staff decide', () => {
  it.each<[Decision, Partial<Contribution>, string, string | null]>([
    ['APPROVE', {}, 'PUBLISHED', 'post_approved'],
    ['APPROVE', { status: 'HIDDEN', reports: 3 }, 'PUBLISHED', 'post_approved'],
    ['APPROVE', { status: 'REJECTED', abuse: true }, 'PUBLISHED', 'post_approved'],
    ['REJECT', {}, 'REJECTED', null],
    ['REJECT', { status: 'PUBLISHED', featuredAt: 1 }, 'REJECTED', null],
    ['HIDE', { status: 'PUBLISHED' }, 'HIDDEN', null],
    ['FEATURE', { status: 'PUBLISHED', moderatedAt: 1 }, 'PUBLISHED', 'post_featured'],
    ['UNFEATURE', { status: 'PUBLISHED', moderatedAt: 1, featuredAt: 1 }, 'PUBLISHED', null],
  ])('%s of %o makes it %s and rewards %s', (decision, before, status, merit) => {
    const done = rule(some(before), decision);
    expect(done).toMatchObject({
      contribution: { status, moderatedAt: NOW, moderatedBy: 'staff:a', reports: 0 },
      merit,
      forfeits: false,
    });
  });

  it.each<[Decision, Contribution, string]>([
    ['APPROVE', some({ status: 'WITHDRAWN' }), 'INVALID_STATE'],
    ['HIDE', some(), 'INVALID_STATE'],
    ['FEATURE', some({ status: 'HIDDEN', moderatedAt: 1 }), 'INVALID_STATE'],
    ['FEATURE', some({ status: 'PUBLISHED' }), 'INVALID_STATE'],
    ['FEATURE', review({ status: 'PUBLISHED', moderatedAt: 1 }), 'NOT_ELIGIBLE'],
    ['UNFEATURE', some({ status: 'PUBLISHED' }), 'INVALID_STATE'],
  ])('%s of %o is refused: %s', (decision, before, code) => expect(rule(before, decision)).toMatchObject({ code }));

  it('abuse takes the rewards, once; it is only said of what is rejected, with a reason', () => {
    const gone = rule(some({ status: 'PUBLISHED' }), 'REJECT', { abuse: true });
    expect(gone).toMatchObject({ forfeits: true, deed: 'ABUSE', contribution: { abuse: true } });
    if (isRefusal(gone)) throw new Error('refused');
    expect(rule(gone.contribution, 'REJECT', { abuse: true })).toMatchObject({ forfeits: false });
    expect(rule(some(), 'APPROVE', { abuse: true })).toMatchObject({ code: 'INVALID', field: ['abuse'] });
    expect(rule(some(), 'REJECT', { reasonCode: null })).toMatchObject({ code: 'INVALID', field: ['reasonCode'] });
  });
});

describe('what its author does', () => {
  const edit = (before: Contribution, isModerated: boolean, now = HOUR) =>
    edited(before, { text: 'y', stars: null, now }, { editHours: 2 }, isModerated);
  it('edits it while the window is open, and staff look again', () => {
    expect(edit(some({ status: 'PUBLISHED', moderatedAt: 1, featuredAt: 1, publishedAt: 1 }), true)).toMatchObject({
      ...{ status: 'PENDING', text: 'y', edits: 1, moderatedAt: null, featuredAt: null },
    });
    expect(edit(some({ status: 'HIDDEN' }), false)).toMatchObject({ status: 'HIDDEN' });
    expect(edit(some(), false)).toMatchObject({ status: 'PUBLISHED', publishedAt: HOUR });
    expect(edit(some(), true, 2 * HOUR)).toMatchObject({ code: 'EXPIRED' });
    expect(edit(some({ status: 'REJECTED', abuse: true }), true)).toMatchObject({ code: 'INVALID_STATE' });
    expect(edit(withdrawn(some(), NOW), true)).toMatchObject({ code: 'INVALID_STATE' });
  });

  it('takes it back once: a second time changes nothing', () => {
    const gone = withdrawn(review({ status: 'PUBLISHED', reply: 'Thanks' }), NOW);
    expect(gone).toMatchObject({ status: 'WITHDRAWN', text: '-', reply: null });
    expect(withdrawn(gone, NOW + 1)).toBe(gone);
  });
});

it('so many reports hide what is published, and nothing else', () => {
  const policy = { hideReports: 2 };
  const once = reported(some({ status: 'PUBLISHED', moderatedAt: 1 }), policy);
  expect(once).toMatchObject({ status: 'PUBLISHED', reports: 1, moderatedAt: null });
  expect(reported(once, policy)).toMatchObject({ status: 'HIDDEN', reports: 2 });
  expect(reported(some({ reports: 9 }), policy).status).toBe('PENDING');
});

it('whatever is done to a review, the changes of its stars add up to what is published', () => {
  const status = fc.constantFrom('PENDING', 'PUBLISHED', 'REJECTED', 'HIDDEN', 'WITHDRAWN');
  const states = fc.array(fc.record({ status, stars: fc.integer({ min: 1, max: 5 }) }), { minLength: 1 });
  fc.assert(
    fc.property(states, (steps) => {
      const histogram = [0, 0, 0, 0, 0];
      let before: Contribution | null = null;
      for (const step of steps) {
        const after = review(step as Partial<Contribution>);
        for (const { stars, by } of ratingChanges(before, after)) histogram[stars - 1] = (histogram[stars - 1] ?? 0) + by;
        before = after;
      }
      const last = steps.at(-1);
      const expected = [1, 2, 3, 4, 5].map((stars) => Number(last?.status === 'PUBLISHED' && last.stars === stars));
      expect(histogram).toEqual(expected);
    }),
  );
});
