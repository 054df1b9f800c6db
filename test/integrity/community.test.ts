import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Square } from '../api/community.fixture.js';
import { faults } from '../api/rewards.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { editorOf, verifyAfter } from './verify-after.js';

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statements: string[], check: string, where: Record<string, unknown>][] = [
  [
    'a like more than were given',
    ['UPDATE contribution SET likes = 9 WHERE likes = 1'],
    'contribution-opinions',
    { stored: '9/0/1' },
  ],
  ['a like taken away', ['DELETE FROM contribution_like'], 'contribution-opinions', { rows: '0/0/1' }],
  ['a report forgotten', ['DELETE FROM contribution_report'], 'contribution-opinions', { rows: '1/0/0' }],
  [
    'a like of its author',
    ['UPDATE contribution_like l SET member_id = c.member_id FROM contribution c WHERE c.id = l.contribution_id'],
    'contribution-opinions',
    { fault: 'is liked or reported by its author' },
  ],
  ['a star more', ['UPDATE product_rating SET reviews = 2 WHERE stars = 5'], 'product-ratings', { stored: 2, rows: '1' }],
  ['stars that are gone', ['DELETE FROM product_rating'], 'product-ratings', { stored: null, rows: '1' }],
  ['a better review', ['UPDATE contribution SET stars = 4 WHERE stars = 5'], 'product-ratings', { stars: 4, rows: '1' }],
  [
    'a review of what was not bought',
    ["UPDATE contribution SET sku = 'pot' WHERE kind = 'REVIEW'"],
    'verified-reviews',
    { stored: 'pot', bought: 'cup' },
  ],
  ['a vote more', ["UPDATE poll_count SET votes = 5 WHERE option = 'plum'"], 'poll-counts', { stored: 5, rows: '1' }],
  ['a voter less', ["DELETE FROM poll_count WHERE option = ''"], 'poll-counts', { option: '', rows: '1' }],
  ['another vote', [`UPDATE poll_vote SET choices = '["pear"]'`], 'poll-counts', { option: 'pear', rows: '1' }],
  [
    'a vote for what is not there',
    [`UPDATE poll_vote SET choices = '["kiwi"]'`],
    'poll-counts',
    { fault: 'is no vote of the poll' },
  ],
  [
    'an abuse that kept its reward',
    [`UPDATE contribution SET abuse = true, status = 'REJECTED' WHERE kind = 'POST'`],
    'removed-rewards',
    { stored: 'post_approved' },
  ],
];

describe('a community that a superuser edited', () => {
  let app: TestApp;
  let editor: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    editor = editorOf(app);
    const square = await Square.open(app);
    const lines = [{ lineId: 'l-1', sku: 'cup', quantity: '1', amount: '10.00' }];
    await square.shop.buy('amy', 'o-1', '10.00', { lines });
    await square.moderate(await square.review('amy', 'cup', 5, { orderId: 'o-1' }), 'APPROVE');
    await square.topic();
    const post = await square.post('amy');
    await square.moderate(post, 'APPROVE');
    const bob = await square.shop.member('bob');
    await square.send('likeContribution', { contributionId: post }, bob);
    await square.send('reportContribution', { contributionId: post, reason: 'OTHER' }, bob);
    await square.savePoll(['plum', 'pear']);
    await square.vote('bob', ['plum']);
  });
  afterAll(async () => {
    await editor.end();
    await app.close();
  });

  it('is intact before', async () => {
    expect(await faults(app)).toEqual([]);
  });

  it.each(edits)('%s is found and located', async (_, statements, check, where) => {
    const { checks } = await verifyAfter(editor, app.clock.now(), statements);
    const found = checks.find(({ name }) => name === check);
    expect(found?.examples).toContainEqual(expect.objectContaining(where));
  });
});
