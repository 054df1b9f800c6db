import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { faults } from './rewards.fixture.js';
import { Asking, errorOf, given, REPORT } from './surveys.fixture.js';

let app: TestApp;
let owner: pg.Pool;
beforeAll(async () => {
  app = await startApp();
  owner = new pg.Pool({ connectionString: app.database.url, options: '-c search_path=fealty', max: 1 });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await owner.end();
  await app.close();
});

const members = Array.from({ length: 11 }, (_, place) => `m${place}`);
const rows = async <Row extends object>(text: string): Promise<Row[]> => (await owner.query<Row>(text)).rows;

/** Tables that name a member, or who sent something. */
const named = () =>
  rows<{ name: string }>(
    `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'fealty'::regnamespace AND c.relkind = 'r' AND a.attname IN ('member_id', 'principal', 'actor', 'member')
       AND c.relname <> 'survey_response'`,
  );

/** Of these the rows that name nobody may well tell of an answer. */
const namesNobody = (table: string): string =>
  /^(outbox|stream.*|staff_task|signal)$/.test(table) ? 'AND o.member_id IS NOT NULL' : '';

describe('answers to an anonymous survey', () => {
  let asking: Asking;
  const code = 'mood';
  beforeAll(async () => {
    asking = await Asking.open(app, [...members, 'late']);
    await asking.save(code, { anonymous: true, reward: { points: 4 }, lowScore: { question: 'nps', atMost: 0, team: 'care' } });
    for (const [place, member] of members.entries()) {
      const answers = { nps: place, why: `secret of ${member}` };
      const said = await asking.answer(member, code, answers, { idempotencyKey: 'k' });
      expect(said).toMatchObject({ response: { answers: [] }, entries: [{ points: 4 }], userErrors: [] });
      if (place === 3) await asking.keep();
      if (place === 3) expect(await rows('SELECT 1 FROM survey_response')).toEqual([]);
    }
  });

  it('wait sealed while they are few, and are opened together', async () => {
    expect(await rows(`SELECT 1 FROM survey_envelope WHERE position('secret' in encode(sealed, 'escape')) > 0`)).toEqual([]);
    expect(
      new Set((await rows<{ size: number }>('SELECT length(sealed) AS size FROM survey_envelope')).map(({ size }) => size)).size,
    ).toBe(1);
    await Promise.all([asking.keep(), asking.keep()]);
    expect(await rows('SELECT 1 FROM survey_envelope')).toEqual([]);
    expect(await rows('SELECT 1 FROM survey_response')).toHaveLength(members.length);
    await asking.answer('late', code, { nps: 5 });
    await asking.keep();
    expect(await rows('SELECT 1 FROM survey_envelope')).toHaveLength(1);
    expect(await rows('SELECT 1 FROM survey_response')).toHaveLength(members.length);
  });

  it('are paid once each, and given once each, whatever is sent again', async () => {
    const again = await Promise.all([1, 2, 3].map(() => asking.answer('m3', code, { nps: 3 }, { idempotencyKey: 'k' })));
    expect(again.map(({ userErrors }) => userErrors)).toEqual([[], [], []]);
    expect(errorOf(await asking.answer('m3', code, { nps: 3 }))[0]).toBe('ALREADY_EXISTS');
    expect(await Promise.all(members.map((member) => asking.shop.points(member)))).toEqual(members.map(() => 4));
    expect(await asking.count(code)).toBe(members.length + 1);
  });

  it('share no transaction with anything that names a member, as those to other surveys do', async () => {
    const open = await asking.save('named');
    await asking.answer('m1', open, { nps: 5 });
    const joined = async (survey: string): Promise<string[]> => {
      const found: string[] = [];
      for (const { name } of await named()) {
        const shared = await rows(
          `SELECT 1 FROM ${name} o WHERE o.xmin IN (SELECT r.xmin FROM survey_response r JOIN survey s ON s.id = r.survey_id AND s.code = '${survey}')
           ${namesNobody(name)} LIMIT 1`,
        );
        if (shared.length > 0) found.push(name);
      }
      return found;
    };
    expect(await joined(code)).toEqual([]);
    expect(await joined(open)).toEqual(expect.arrayContaining(['survey_receipt', 'idempotency']));
  });

  it('have ids that nothing else knows, and lie in the order of these', async () => {
    const found = await rows<{ id: number }>('SELECT id FROM survey_response WHERE anonymous ORDER BY ctid');
    const ids = found.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(ids.every((id) => id >= 2 ** 52)).toBe(true);
    for (const { name } of await named()) {
      const knowing = await rows(
        `SELECT 1 FROM ${name} o WHERE EXISTS (SELECT FROM survey_response r WHERE r.anonymous AND position(r.id::text in o::text) > 0) ${namesNobody(name)}`,
      );
      expect([name, knowing]).toEqual([name, []]);
    }
  });

  it('have a day and no time, are in no other table, and no key fits one answer better than another', async () => {
    expect(
      await rows('SELECT 1 FROM survey_response WHERE anonymous AND (submitted_at IS NOT NULL OR member_id IS NOT NULL)'),
    ).toEqual([]);
    expect(await rows('SELECT 1 FROM survey_receipt WHERE anonymous AND submitted_at IS NOT NULL')).toEqual([]);
    const tables = await rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'fealty' AND table_type = 'BASE TABLE' AND table_name <> 'survey_answer'`,
    );
    for (const { name } of tables)
      expect([name, await rows(`SELECT 1 FROM "${name}" o WHERE position('secret of' in o::text) > 0`)]).toEqual([name, []]);
    const other = await asking.answer('m4', code, { nps: 9, why: 'Something else' }, { idempotencyKey: 'k' });
    expect(other.userErrors).toEqual([]);
  });

  it('are told of without their member, on a day, and a low one opens a task that names nobody', async () => {
    const query =
      '{ events(types: [SURVEY_RESPONDED], first: 100) { nodes { occurredAt member { id } ... on SurveyResponded { response { submittedAt member { id } } } } } }';
    const nobodys = async () =>
      (await asking.ask(query)).events.nodes.filter(({ member }: { member: unknown }) => member === null);
    await expect.poll(async () => (await nobodys()).length, { timeout: 30_000 }).toBe(members.length);
    const day = '2026-03-01T16:00:00.000Z';
    for (const node of await nobodys())
      expect(node).toEqual({ occurredAt: day, member: null, response: { submittedAt: day, member: null } });
    const mine = await asking.shop.member('m2');
    expect((await asking.ask('{ events(types: [SURVEY_RESPONDED]) { nodes { occurredAt } } }', {}, mine)).events.nodes).toEqual(
      [],
    );
    const { tasks } = await asking.ask('{ tasks(filter: { teams: ["care"] }) { nodes { title member { id } } } }');
    expect(tasks.nodes).toEqual([{ title: 'Survey mood: 0 for "nps": ask why', member: null }]);
  });

  it('reach the burst alarm without their member, by their words', async () => {
    const heard = await rows<{ member_id: null; category: string; words: string[] }>(
      `SELECT member_id, category, words FROM signal WHERE member_id IS NULL`,
    );
    expect(heard).toEqual([{ member_id: null, category: code, words: ['secret', 'm0'] }]);
  });

  it('are not begun on the server, and not answered by who is no member', async () => {
    const begun = { surveyCode: code, member: { externalId: 'late' }, answers: given({ nps: 3 }) };
    expect(errorOf(await asking.send('saveSurveyAnswers', begun))).toEqual(['INVALID_STATE', ['surveyCode']]);
    expect(errorOf(await asking.send('inviteToSurvey', { surveyCode: code }))).toEqual(['INVALID_STATE', ['member']]);
  });
});

it('results of an anonymous survey show no part of fewer than five', async () => {
  const asking = await Asking.open(app, members);
  const code = await asking.save('parts', { anonymous: true });
  for (const [place, member] of members.slice(0, 6).entries()) await asking.answer(member, code, { nps: place });
  await asking.keep();
  await owner.query(`UPDATE survey_response r SET store = CASE WHEN r.id = (SELECT max(o.id) FROM survey_response o WHERE o.survey_id = s.id) THEN 's-1' ELSE 's-2' END
    FROM survey s WHERE s.id = r.survey_id AND s.code = 'parts'`);
  const hidden = {
    suppressed: true,
    answers: null,
    score: null,
    low: null,
    high: null,
    promoters: null,
    passives: null,
    detractors: null,
    counts: [],
  };
  expect((await asking.ask(REPORT, { code, question: 'nps', by: 'STORE' })).surveyReport).toEqual([
    { key: 's-1', ...hidden },
    { key: 's-2', ...hidden },
  ]);
  expect((await asking.ask(REPORT, { code, question: 'nps', by: 'ALL' })).surveyReport).toMatchObject([
    { answers: 6, detractors: 6 },
  ]);
});
