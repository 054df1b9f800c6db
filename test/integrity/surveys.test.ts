import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../api/rewards.fixture.js';
import { Asking } from '../api/surveys.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { editorOf, verifyAfter } from './verify-after.js';

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statements: string[], check: string, where: Record<string, unknown>][] = [
  [
    'more than was paid',
    [`UPDATE survey_receipt SET points = 99 WHERE points = 10`],
    'survey-rewards',
    { stored: '99', entry: '10' },
  ],
  ['a receipt forgotten', [`DELETE FROM survey_receipt WHERE points = 10`], 'survey-rewards', { stored: null, entry: '10' }],
  [
    'a reward that nobody got',
    [`UPDATE survey_receipt SET points = 5, sequence = 1, wallet_id = 1 WHERE points = 0 AND member_id IS NOT NULL`],
    'survey-rewards',
    { stored: '5', entry: null },
  ],
  ['a quota filled', [`UPDATE survey SET responses = 3 WHERE code = 'paid'`], 'survey-counts', { stored: '3', receipts: '1' }],
  ['an answer that is gone', [`DELETE FROM survey_response WHERE member_id IS NOT NULL`], 'survey-counts', { answers: '0' }],
  ['an envelope that is gone', [`DELETE FROM survey_envelope`], 'survey-counts', { receipts: '1', answers: '0' }],
  [
    'an invitation that can be answered again',
    [`UPDATE survey_invitation SET status = 'OPEN', answered_on = NULL`],
    'survey-invitations',
    { stored: null },
  ],
  [
    'an answer of somebody else',
    [`UPDATE survey_response SET member_id = (SELECT id FROM member WHERE external_id = 'bob')`],
    'survey-anonymity',
    { stored: false },
  ],
  [
    'the key of an answer',
    [`DELETE FROM idempotency WHERE operation = 'submitSurveyResponse'`],
    'asked-for',
    { kind: 'survey-receipt' },
  ],
];

describe('surveys that a superuser edited', () => {
  let app: TestApp;
  let editor: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    editor = editorOf(app);
    const asking = await Asking.open(app);
    await asking.save('paid', { reward: { points: 10 }, quota: 3 });
    await asking.byLink(await asking.link('paid', 'amy'), { nps: 5 });
    await asking.save('quiet', { anonymous: true });
    await asking.answer('amy', 'quiet', { nps: 5 });
  });
  afterAll(async () => {
    await editor.end();
    await app.close();
  });

  it('are intact before', async () => {
    expect(await faults(app)).toEqual([]);
  });

  it.each(edits)('%s is found and located', async (_, statements, check, where) => {
    const { checks } = await verifyAfter(editor, app.clock.now(), statements);
    const found = checks.find(({ name }) => name === check);
    expect(found?.examples).toContainEqual(expect.objectContaining(where));
  });

  it.each([
    ['a quota', `UPDATE survey SET responses = quota + 1 WHERE quota IS NOT NULL`, 'survey_within_quota'],
    [
      'one answer an invitation',
      `INSERT INTO survey_receipt SELECT program_id, id + 1000000, survey_id, version, anonymous, member_id, invitation_id, wallet_id, points, sequence, day, submitted_at
       FROM survey_receipt WHERE invitation_id IS NOT NULL`,
      'survey_receipt_program_id_invitation_id_key',
    ],
    [
      'one answer a member',
      `INSERT INTO survey_receipt SELECT program_id, id + 1000000, survey_id, version, anonymous, member_id, invitation_id, wallet_id, points, sequence, day, submitted_at
       FROM survey_receipt WHERE invitation_id IS NULL`,
      'survey_receipt_once',
    ],
  ])('are guarded by the database itself: %s', async (_, statement, constraint) => {
    await expect(editor.query(`SET search_path = fealty; ${statement}`)).rejects.toMatchObject({ constraint });
  });
});
