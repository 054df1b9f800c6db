import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { faults } from './rewards.fixture.js';
import { Asking, given, nps, why } from './surveys.fixture.js';

let app: TestApp;
let second: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
  second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await second.close();
  await app.close();
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const INVITED = `{ events(types: [SURVEY_INVITED], first: 100) { nodes { member { externalId } ... on SurveyInvited { surveyCode reminder invitation { link } } } } }`;

/** Two processes look at the same moment. */
async function look(): Promise<void> {
  await Promise.all([app, second, app].map((one) => one.app.jobs.runNow('surveys')));
}

async function invitations(
  asking: Asking,
  code: string,
): Promise<{ status: string; cause: string; member: { externalId: string } }[]> {
  const query =
    'query ($code: String!) { surveyInvitations(code: $code, first: 100) { nodes { status cause reminders member { externalId } } } }';
  return (await asking.ask(query, { code })).surveyInvitations.nodes;
}

async function told(asking: Asking, count: number): Promise<[string, string, number][]> {
  const read = async () => {
    const { events } = await asking.ask(INVITED);
    return events.nodes.map((one: { member: { externalId: string }; surveyCode: string; reminder: number }) => [
      one.member.externalId,
      one.surveyCode,
      one.reminder,
    ]);
  };
  await expect.poll(async () => (await read()).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
  return read();
}

describe('a rule', () => {
  it('asks some days after a purchase, once for each, not too often, and not for what came back', async () => {
    const asking = await Asking.open(app, ['amy', 'bob', 'cleo', 'dan']);
    const { shop } = asking;
    await shop.buy('dan', 'before', '10.00');
    const code = await asking.save('visit', {
      open: false,
      rule: { trigger: 'PURCHASE', days: 3, quietDays: 10 },
      remindDays: [2, 5],
      expiresDays: 7,
    });
    await shop.buy('amy', 'a-1', '10.00', { store: 's-1', channel: 'app' });
    await shop.buy('amy', 'a-2', '10.00');
    await shop.buy('bob', 'b-1', '10.00', { occurredAt: new Date(app.clock.now() - 2 * DAY) });
    await shop.buy('cleo', 'c-1', '10.00');
    await shop.buy('dan', 'history', '10.00', { occurredAt: new Date(app.clock.now() - 11 * DAY) });
    await shop.giveBack('cleo', 'r-1', '10.00', { orderId: 'c-1' });
    await look();
    expect((await invitations(asking, code)).map(({ status }) => status)).toEqual(Array(4).fill('SCHEDULED'));
    app.clock.advance(DAY);
    await look();
    expect(await told(asking, 1)).toEqual([['bob', code, 0]]);
    app.clock.advance(2 * DAY);
    await look();
    await look();
    const byMember = (await invitations(asking, code)).map(({ member, status }) => `${member.externalId} ${status}`);
    expect(byMember.sort()).toEqual(['amy OPEN', 'amy SKIPPED', 'bob OPEN', 'cleo SKIPPED']);
    // in two processes at once either may come first
    expect((await told(asking, 3)).slice(1).sort()).toEqual([
      ['amy', code, 0],
      ['bob', code, 1],
    ]);
    await asking.answer('amy', code, { nps: 9 });
    app.clock.advance(3 * DAY);
    await look();
    expect((await told(asking, 4)).slice(3)).toEqual([['bob', code, 2]]);
    app.clock.advance(10 * DAY);
    await look();
    expect(await told(asking, 4)).toHaveLength(4);
    const funnel = await asking.ask(
      'query ($code: String!) { survey(code: $code) { invitationFunnel { invited reminded answered expired skipped } } }',
      { code },
    );
    expect(funnel.survey.invitationFunnel).toEqual({ invited: 2, reminded: 1, answered: 1, expired: 1, skipped: 2 });
    const day = new Date(app.clock.now()).toISOString().slice(0, 10);
    const { surveyReport } = await asking.ask(
      'query ($code: String!, $to: LocalDate!) { surveyReport(code: $code, question: "nps", from: "2026-01-01", to: $to, by: STORE) { key score } }',
      { code, to: day },
    );
    expect(surveyReport).toEqual([{ key: 's-1', score: '100.0' }]);
  });

  it('does not ask about what happened while its survey was off', async () => {
    const asking = await Asking.open(app, ['amy', 'bob', 'cleo']);
    const rule = { trigger: 'PURCHASE', quietDays: 0 };
    const code = await asking.save('off', { rule });
    await asking.shop.buy('amy', 'on', '1.00');
    await look();
    await asking.save('off', { rule, active: false });
    await asking.shop.buy('bob', 'meanwhile', '1.00');
    app.clock.advance(DAY);
    await look();
    await asking.save('off', { rule });
    await asking.shop.buy('cleo', 'again', '1.00');
    await look();
    const asked = (await invitations(asking, code)).map(({ member, status }) => `${member.externalId} ${status}`);
    expect(asked.sort()).toEqual(['amy OPEN', 'cleo OPEN']);
  });

  it('asks after a complaint was closed, and when a tier was reached', async () => {
    const asking = await Asking.open(app);
    const { shop } = asking;
    const admin = await app.token({ kind: 'admin', program: shop.code });
    const scheme = {
      window: { kind: 'LIFETIME' },
      tiers: [
        { code: 'plain', name: 'Plain' },
        { code: 'gold', name: 'Gold', entry: { thresholds: [{ metric: 'SPEND', atLeast: '100' }] } },
      ],
    };
    const saved = await app.gql(
      'mutation ($input: SaveTierSchemeInput!) { saveTierScheme(input: $input) { userErrors { code message field } } }',
      { input: scheme },
      admin,
    );
    expect(saved.data?.saveTierScheme.userErrors ?? saved.errors).toEqual([]);
    const care = await asking.save('care', { rule: { trigger: 'COMPLAINT_CLOSED', quietDays: 0 } });
    const rise = await asking.save('rise', { rule: { trigger: 'TIER_REACHED', tiers: ['gold'], quietDays: 0 } });
    const goldOnly = await asking.save('gold-only', { rule: { trigger: 'PURCHASE', tiers: ['gold'], quietDays: 0 } });
    const category = { code: 'product', name: 'Product', team: 'care' };
    await app.gql(
      'mutation ($input: SaveComplaintCategoryInput!) { saveComplaintCategory(input: $input) { userErrors { code } } }',
      { input: category },
      shop.staff,
    );
    const words = {
      idempotencyKey: 'c',
      member: { externalId: 'amy' },
      category: 'product',
      subject: 'Broken',
      text: 'In two pieces',
    };
    const filed = await app.gql(
      'mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { complaint { number } } }',
      { input: words },
      shop.staff,
    );
    const { number } = filed.data.fileComplaint.complaint;
    await look();
    expect(await invitations(asking, care)).toEqual([]);
    const move = { idempotencyKey: 'm', number, move: 'CLOSE', code: 'DONE' };
    await app.gql(
      'mutation ($input: MoveComplaintInput!) { moveComplaint(input: $input) { userErrors { code } } }',
      { input: move },
      shop.staff,
    );
    await shop.buy('bob', 'b-1', '150.00');
    await shop.buy('amy', 'a-1', '5.00');
    await look();
    expect((await invitations(asking, care)).map(({ member, status }) => [member.externalId, status])).toEqual([['amy', 'OPEN']]);
    expect((await invitations(asking, rise)).map(({ member, status }) => [member.externalId, status])).toEqual([['bob', 'OPEN']]);
    const bought = (await invitations(asking, goldOnly)).map(({ member, status }) => `${member.externalId} ${status}`);
    expect(bought.sort()).toEqual(['amy SKIPPED', 'bob OPEN']);
  });
});

describe('an answer', () => {
  it('that is low opens a task of its team, once, and is told without its text', async () => {
    const asking = await Asking.open(app, ['amy', 'bob', 'cleo']);
    const lowScore = { question: 'nps', atMost: 6, team: 'care', urgency: 'HIGH', importance: 'CRITICAL', dueHours: 24 };
    const code = await asking.save('low', { lowScore });
    await asking.answer('amy', code, { nps: 6, why: 'A secret' });
    await asking.answer('bob', code, { nps: 7 });
    const { tasks } = await asking.ask(
      '{ tasks(filter: { teams: ["care"] }) { nodes { title urgency importance dueAt member { externalId } aboutId } } }',
    );
    expect(tasks.nodes).toEqual([
      {
        ...{ title: 'Survey low: 6 for "nps": ask why', urgency: 'HIGH', importance: 'CRITICAL', member: { externalId: 'amy' } },
        ...{ dueAt: new Date(app.clock.now() + DAY).toISOString(), aboutId: expect.any(String) },
      },
    ]);
    const query =
      '{ events(types: [SURVEY_RESPONDED]) { nodes { member { externalId } ... on SurveyResponded { surveyCode response { answers { questionCode } } } } } }';
    await expect.poll(async () => (await asking.ask(query)).events.nodes.length, { timeout: 30_000 }).toBe(2);
    const exported = await fetch(app.url.replace('/graphql', '/export/events'), {
      headers: { authorization: `Bearer ${asking.shop.staff}` },
    });
    const text = await exported.text();
    expect(text).toContain('SURVEY_RESPONDED');
    expect(text).not.toContain('A secret');
    const partner = await app.token({ kind: 'partner', program: asking.shop.code, subject: 'x', scopes: ['stream:read'] });
    const heard = await app.gql('{ events(first: 100) { nodes { type } } }', {}, partner);
    expect(heard.data?.events.nodes.map(({ type }: { type: string }) => type) ?? []).not.toContain('SURVEY_RESPONDED');
  });

  it('is exported with what was said, and loses its texts when its member is erased', async () => {
    const asking = await Asking.open(app);
    const color = {
      code: 'color',
      kind: 'MULTIPLE',
      text: 'Which?',
      choices: ['red', 'blue'].map((one) => ({ code: one, text: one })),
    };
    const code = await asking.save('words', { questions: [nps, why, color] });
    await asking.answer('amy', code, { nps: 6, why: 'My name is Amy', color: ['red', 'blue'] });
    await asking.send('saveSurveyAnswers', {
      surveyCode: code,
      member: { externalId: 'bob' },
      answers: given({ why: 'Bob here' }),
    });
    const read = async () => {
      const response = await fetch(app.url.replace('/graphql', '/export/survey-responses'), {
        headers: { authorization: `Bearer ${asking.shop.staff}` },
      });
      return linesOf(await response.text());
    };
    expect(await read()).toMatchObject([
      {
        survey: code,
        version: 1,
        day: expect.stringMatching(/^2026-03-\d\d$/),
        answers: JSON.stringify({ nps: 6, why: 'My name is Amy', color: ['blue', 'red'] }),
      },
    ]);
    for (const externalId of ['amy', 'bob'])
      await app.gql(
        'mutation ($input: EndMembershipInput!) { eraseMember(input: $input) { userErrors { code } } }',
        { input: { idempotencyKey: externalId, member: { externalId } } },
        asking.shop.staff,
      );
    expect(await read()).toMatchObject([{ answers: JSON.stringify({ nps: 6, color: ['blue', 'red'] }) }]);
  });
});
