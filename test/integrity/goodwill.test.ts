import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../api/complaints.fixture.js';
import { faults } from '../api/rewards.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { editorOf, verifyAfter } from './verify-after.js';

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statements: string[], check: string, where: Record<string, unknown>][] = [
  [
    'more goodwill than was given',
    [`UPDATE goodwill_credit SET points = 99 WHERE points = 10`],
    'goodwill-entries',
    { stored: '99', entry: '10' },
  ],
  ['goodwill forgotten', [`DELETE FROM goodwill_credit WHERE points = 10`], 'goodwill-entries', { stored: null, entry: '10' }],
  [
    'goodwill of another complaint',
    [`UPDATE goodwill_credit SET complaint_id = 1 WHERE points = 10`],
    'goodwill-entries',
    { stored: '10' },
  ],
  [
    'goodwill that nobody got',
    [
      `UPDATE goodwill_credit SET status = 'GRANTED', sequence = 1, period = '2026-03', decided_at = created_at WHERE status = 'PENDING_APPROVAL'`,
    ],
    'goodwill-entries',
    { stored: '30', entry: null },
  ],
  ['a budget refilled', [`UPDATE goodwill_spent SET points = 0`], 'goodwill-budget', { stored: '0', given: '10' }],
  ['a period that is gone', [`DELETE FROM goodwill_spent`], 'goodwill-budget', { stored: null, given: '10' }],
  ['the key of goodwill', [`DELETE FROM idempotency WHERE operation = 'grantGoodwill'`], 'asked-for', { kind: 'goodwill' }],
];

describe('goodwill that a superuser edited', () => {
  let app: TestApp;
  let editor: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    editor = editorOf(app);
    const counter = await Counter.open(app);
    await counter.send('saveGoodwillPolicy', { budget: 50, approvalAbove: 20, maxPoints: 30 });
    const number = await counter.file('amy');
    for (const points of [10, 30]) await counter.send('grantGoodwill', { number, points, reasonCode: 'BROKEN' });
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

  it.each([
    ['a budget', `UPDATE goodwill_spent SET points = budget + 1`, 'goodwill_budget_check'],
    [
      'a second person',
      `UPDATE goodwill_credit SET decided_by = requested_by WHERE status = 'GRANTED'`,
      'goodwill_second_person',
    ],
  ])('is guarded by the database itself: %s', async (_, statement, constraint) => {
    await expect(editor.query(`SET search_path = fealty; ${statement}`)).rejects.toMatchObject({ constraint });
  });
});
