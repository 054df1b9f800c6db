import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { faults } from './rewards.fixture.js';
import { Asking, errorOf, given, nps, REPORT, why } from './surveys.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('what is not finished', () => {
  it('is kept for the member or for the link, counts for nothing, and goes with the whole', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('later', { reward: { points: 2 } });
    const mine = await asking.shop.member('amy');
    const read = async (token: string) =>
      (await asking.ask('query ($code: String!) { survey(code: $code) { unfinished { questionCode value } } }', { code }, token))
        .survey.unfinished;
    const save = (answers: Record<string, unknown>) =>
      asking.send('saveSurveyAnswers', { surveyCode: code, answers: given(answers) }, mine);
    expect((await save({ why: 'Be' })).saved).toBe(true);
    expect((await save({ why: 'Because' })).saved).toBe(true);
    expect(errorOf(await save({ nps: 12 }))[0]).toBe('INVALID');
    expect(await read(mine)).toEqual(given({ why: 'Because' }));
    expect(await read(await asking.shop.member('bob'))).toEqual([]);
    expect([await asking.shop.points('amy'), await asking.count(code)]).toEqual([0, 0]);
    await asking.answer('amy', code, { why: 'Because', nps: 8 });
    expect(await read(mine)).toEqual([]);
    expect(errorOf(await save({ why: 'More' }))[0]).toBe('ALREADY_EXISTS');
    const link = await asking.link(code, null);
    expect((await asking.send('saveSurveyAnswersByLink', { link, answers: given({ nps: 4 }) }, '')).userErrors).toEqual([]);
    const { surveyByLink } = await asking.ask(
      'query ($link: String!) { surveyByLink(link: $link) { answers { questionCode value } } }',
      { link },
      '',
    );
    expect(surveyByLink.answers).toEqual(given({ nps: 4 }));
    expect(await asking.byLink(link, { nps: 4 })).toEqual({ points: 0, userErrors: [] });
  });
});

describe('a survey', () => {
  it('has a version for each change; an invitation is answered as it was issued, and answers keep theirs', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('versions');
    const link = await asking.link(code, 'amy');
    const save = (input: Record<string, unknown>) =>
      asking.send('saveSurvey', { code, title: code, questions: [nps, why], ...input });
    expect((await save({})).survey.version).toBe(1);
    const taste = { code: 'taste', kind: 'CSAT', text: 'How was it?' };
    expect((await save({ questions: [taste] })).survey.version).toBe(2);
    expect((await save({ questions: [taste], active: false })).survey).toMatchObject({ version: 2, active: false });
    expect(errorOf(await asking.byLink(link, { nps: 5 }))).toEqual(['INVALID_STATE', ['link']]);
    await save({ questions: [taste] });
    expect(errorOf(await asking.byLink(link, { taste: 5 }))[0]).toBe('NOT_FOUND');
    expect((await asking.byLink(link, { nps: 5 })).userErrors).toEqual([]);
    expect((await asking.answer('bob', code, { taste: 4 })).response.version).toBe(2);
    const { surveyResponses } = await asking.ask(
      'query ($code: String!) { surveyResponses(code: $code) { nodes { version survey { version questions { code } } } } }',
      { code },
    );
    expect(surveyResponses.nodes).toEqual([
      { version: 2, survey: { version: 2, questions: [{ code: 'taste' }] } },
      { version: 1, survey: { version: 1, questions: [{ code: 'nps' }, { code: 'why' }] } },
    ]);
    expect(errorOf(await save({ anonymous: true }))).toEqual(['INVALID_STATE', ['anonymous']]);
  });

  it('takes answers in its days, and is not there for a member that it is not meant for', async () => {
    const asking = await Asking.open(app);
    const now = app.clock.now();
    const days = { startsAt: new Date(now + DAY), endsAt: new Date(now + 2 * DAY) };
    const code = await asking.save('days', days);
    expect(errorOf(await asking.answer('amy', code, { nps: 5 }))).toEqual(['INVALID_STATE', ['surveyCode']]);
    app.clock.set(now + 2 * DAY);
    expect(errorOf(await asking.answer('amy', code, { nps: 5 }))).toEqual(['EXPIRED', ['surveyCode']]);
    app.clock.set(now + DAY);
    expect((await asking.answer('amy', code, { nps: 5 })).userErrors).toEqual([]);
    const closed = await asking.save('closed', { open: false });
    const mine = await asking.shop.member('bob');
    const read = async () =>
      (await asking.ask('query ($code: String!) { survey(code: $code) { code } }', { code: closed }, mine)).survey;
    expect(await read()).toBeNull();
    await asking.link(closed, 'bob');
    expect(await read()).toEqual({ code: closed });
    const own = await asking.ask(
      '{ me { surveyInvitations { nodes { status survey { code } member { externalId } } } } }',
      {},
      mine,
    );
    expect(own.me.surveyInvitations.nodes).toEqual([{ status: 'OPEN', survey: { code: closed }, member: { externalId: 'bob' } }]);
  });

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['no questions', { questions: [] }, 'INVALID', ['questions']],
    ['two questions of one code', { questions: [nps, nps] }, 'INVALID', ['questions', '1', 'code']],
    [
      'a choice between one thing',
      { questions: [{ code: 'a', kind: 'SINGLE', text: 'A', choices: [{ code: 'x', text: 'X' }] }] },
      'INVALID',
      ['questions', '0', 'choices'],
    ],
    [
      'a scale turned round',
      { questions: [{ code: 'a', kind: 'SCALE', text: 'A', min: 5, max: 1 }] },
      'INVALID',
      ['questions', '0', 'max'],
    ],
    ['bounds of NPS', { questions: [{ ...nps, max: 9 }] }, 'INVALID', ['questions', '0', 'max']],
    [
      'a condition on what comes later',
      { questions: [{ ...why, showWhen: { conditions: [{ question: 'nps', atMost: 6 }] } }, nps] },
      'INVALID',
      ['questions', '0', 'showWhen', 'conditions', '0', 'question'],
    ],
    ['a wallet that is not there', { reward: { walletCode: 'gold', points: 1 } }, 'NOT_FOUND', ['reward', 'walletCode']],
    ['a reward of nothing', { reward: { points: 0 } }, 'INVALID', ['reward', 'points']],
    ['a threshold of a text', { lowScore: { question: 'why', atMost: 1, team: 'care' } }, 'INVALID', ['lowScore', 'question']],
    ['a reminder after the end', { expiresDays: 5, remindDays: [5] }, 'INVALID', ['remindDays']],
    ['a language that is none', { titles: [{ language: '!', text: 'x' }] }, 'INVALID', ['titles', '0', 'language']],
    ['an end before its beginning', { startsAt: '2026-03-02T00:00:00Z', endsAt: '2026-03-01T00:00:00Z' }, 'INVALID', ['endsAt']],
  ])('with %s is not saved', async (_, wrong, code, field) => {
    drafts ??= Asking.open(app);
    const asking = await drafts;
    const saved = await asking.send('saveSurvey', { code: 'draft', title: 'Draft', questions: [nps, why], ...wrong });
    expect(errorOf(saved)).toEqual([code, field]);
    expect((await asking.ask('{ survey(code: "draft") { code } }')).survey).toBeNull();
  });
  let drafts: Promise<Asking> | undefined;
});

const members = Array.from({ length: 6 }, (_, place) => `m${place}`);

describe('results', () => {
  const color = {
    code: 'color',
    kind: 'SINGLE',
    text: 'Which?',
    required: false,
    choices: ['red', 'blue'].map((one) => ({ code: one, text: one })),
  };

  it('have a score with its interval, a trend by days of the program, counts, pairs and words', async () => {
    const asking = await Asking.open(app, members);
    const code = await asking.save('sum', { questions: [nps, why, color] });
    app.clock.set(Date.parse('2026-03-10T04:00:00Z'));
    const scores = [10, 9, 9, 8, 6, 0];
    for (const [place, score] of scores.entries()) {
      // the day turns at 16:00 UTC in Shanghai
      if (place === 4) app.clock.set(Date.parse('2026-03-10T16:00:00Z'));
      await asking.answer(`m${place}`, code, {
        nps: score,
        why: score > 8 ? 'Great coffee, 咖啡和服务' : 'Slow service',
        color: place % 2 ? 'red' : 'blue',
      });
    }
    const report = async (question: string, by: string) => (await asking.ask(REPORT, { code, question, by })).surveyReport;
    expect(await report('nps', 'ALL')).toMatchObject([
      {
        key: 'all',
        suppressed: false,
        answers: 6,
        score: '16.7',
        low: '-43.9',
        high: '66.2',
        promoters: 3,
        passives: 1,
        detractors: 2,
      },
    ]);
    const trend = (await report('nps', 'DAY')).map(({ key, score }: { key: string; score: string }) => [key, score]);
    expect(trend).toEqual([
      ['2026-03-10', '75.0'],
      ['2026-03-11', '-100.0'],
    ]);
    expect((await report('nps', 'WEEK')).map(({ key }: { key: string }) => key)).toEqual(['2026-03-09']);
    expect((await report('nps', 'MONTH')).map(({ key }: { key: string }) => key)).toEqual(['2026-03-01']);
    expect((await report('nps', 'TIER')).map(({ key, answers }: { key: null; answers: number }) => [key, answers])).toEqual([
      [null, 6],
    ]);
    expect(await report('color', 'ALL')).toMatchObject([
      {
        score: null,
        answers: 6,
        counts: [
          { value: 'red', count: 3, share: '50.0' },
          { value: 'blue', count: 3, share: '50.0' },
        ],
      },
    ]);
    const { surveyCrossTab } = await asking.ask(
      'query ($code: String!) { surveyCrossTab(code: $code, rows: "color", columns: "nps", from: "2026-01-01", to: "2026-12-31") { row column count } }',
      { code },
    );
    expect(surveyCrossTab).toEqual([
      { row: 'blue', column: '6', count: 1 },
      { row: 'blue', column: '9', count: 1 },
      { row: 'blue', column: '10', count: 1 },
      { row: 'red', column: '0', count: 1 },
      { row: 'red', column: '8', count: 1 },
      { row: 'red', column: '9', count: 1 },
    ]);
    const { surveyWords } = await asking.ask(
      'query ($code: String!) { surveyWords(code: $code, question: "why", from: "2026-01-01", to: "2026-12-31", first: 3) { word answers } }',
      { code },
    );
    expect(surveyWords.map(({ word, answers }: { word: string; answers: number }) => [word, answers])).toEqual([
      ['coffee', 3],
      ['great', 3],
      ['service', 3],
    ]);
  });

  it('of nothing are none', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('empty');
    expect((await asking.ask(REPORT, { code, question: 'nps', by: 'ALL' })).surveyReport).toEqual([]);
    const { errors } = await app.gql(REPORT, { code, question: 'age', by: 'ALL' }, asking.shop.staff);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

it('what nobody has gone on with for 90 days is forgotten', async () => {
  const asking = await Asking.open(app);
  const code = await asking.save('begun');
  const mine = await asking.shop.member('amy');
  await asking.send('saveSurveyAnswers', { surveyCode: code, answers: given({ nps: 4 }) }, mine);
  const read = async () => (await asking.ask('{ survey(code: "begun") { unfinished { value } } }', {}, mine)).survey.unfinished;
  app.clock.advance(90 * DAY);
  await asking.keep();
  expect(await read()).toEqual([{ value: 4 }]);
  app.clock.advance(1);
  await asking.keep();
  expect(await read()).toEqual([]);
});
