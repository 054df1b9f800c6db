import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { faults } from './rewards.fixture.js';
import { Asking, errorOf, given, nps, why } from './surveys.fixture.js';

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

const both = (place: number): TestApp => (place % 2 === 0 ? app : second);

describe('an answer', () => {
  it('is kept as it was given, paid once, and a second one is refused', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('visit', { reward: { points: 20 } });
    const words = { nps: 9, why: 'Good <b>coffee</b>' };
    const said = await asking.answer('amy', code, words, { idempotencyKey: 'a' });
    expect(said).toMatchObject({
      response: { version: 1, member: { externalId: 'amy' }, answers: given(words) },
      entries: [{ kind: 'EARN', points: 20, reason: 'Survey "visit" was answered.' }],
      userErrors: [],
    });
    const again = await asking.answer('amy', code, words, { idempotencyKey: 'a' });
    expect([again.response.id, again.entries]).toEqual([said.response.id, said.entries]);
    expect(errorOf(await asking.answer('amy', code, { nps: 1 }, { idempotencyKey: 'a' }))[0]).toBe('IDEMPOTENCY_KEY_MISMATCH');
    expect(errorOf(await asking.answer('amy', code, { nps: 1 }))).toEqual(['ALREADY_EXISTS', ['surveyCode']]);
    expect([await asking.shop.points('amy'), await asking.count(code)]).toEqual([20, 1]);
  });

  it('can be sent by a back end for a member, and by a member for itself alone', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('till');
    const input = { surveyCode: code, answers: given({ nps: 3 }), member: { externalId: 'bob' } };
    const mine = await asking.shop.member('amy');
    expect(errorOf(await asking.send('submitSurveyResponse', input, mine))[0]).toBe('FORBIDDEN_TARGET');
    expect(errorOf(await asking.send('saveSurveyAnswers', input, mine))[0]).toBe('FORBIDDEN_TARGET');
    expect((await asking.send('submitSurveyResponse', input, asking.shop.server)).userErrors).toEqual([]);
    expect(errorOf(await asking.send('submitSurveyResponse', { ...input, member: null }, asking.shop.server))).toEqual([
      'INVALID',
      ['member'],
    ]);
    const { data } = await app.gql(
      'query ($id: ID!) { node(id: $id) { id } }',
      { id: (await asking.answer('amy', code, { nps: 5 })).response.id },
      await asking.shop.member('bob'),
    );
    expect(data.node).toBeNull();
  });

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['a question that is not there', { nps: 5, age: 1 }, 'NOT_FOUND', ['answers', '1', 'questionCode']],
    ['another kind of answer', { nps: 'five' }, 'INVALID', ['answers', '0', 'value']],
    ['a number off the scale', { nps: 11 }, 'INVALID', ['answers', '0', 'value']],
    ['a text without end', { nps: 5, why: 'x'.repeat(2_001) }, 'INVALID', ['answers', '1', 'value']],
    ['a text with what cannot be seen', { nps: 5, why: 'a\u0000b' }, 'INVALID', ['answers', '1', 'value']],
    ['nothing where something must be', { why: 'So' }, 'INVALID', ['answers']],
  ])('with %s is refused, and nothing is kept', async (_, answers, code, field) => {
    shared ??= Asking.open(app).then(async (asking) => {
      await asking.save('strict', { reward: { points: 5 } });
      return asking;
    });
    const asking = await shared;
    expect(errorOf(await asking.answer('amy', 'strict', answers))).toEqual([code, field]);
    expect([await asking.shop.points('amy'), await asking.count('strict')]).toEqual([0, 0]);
  });
  let shared: Promise<Asking> | undefined;

  it('to one question twice, to no survey, of another version, or by nobody is refused', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('odd');
    const mine = await asking.shop.member('amy');
    const twice = { surveyCode: code, answers: [...given({ nps: 5 }), ...given({ nps: 6 })] };
    expect(errorOf(await asking.send('submitSurveyResponse', twice, mine))).toEqual([
      'INVALID',
      ['answers', '1', 'questionCode'],
    ]);
    expect(errorOf(await asking.answer('amy', 'none', { nps: 5 }))).toEqual(['NOT_FOUND', ['surveyCode']]);
    expect(errorOf(await asking.answer('amy', code, { nps: 5 }, { version: 2 }))).toEqual(['INVALID_STATE', ['version']]);
    const closing = { idempotencyKey: 'c', member: { externalId: 'bob' } };
    await asking.shop.send('closeMember', closing);
    expect(
      (
        await app.gql(
          `mutation { submitSurveyResponse(input: { idempotencyKey: "x", surveyCode: "odd", member: { externalId: "bob" }, answers: [] }) { userErrors { code } } }`,
          {},
          asking.shop.staff,
        )
      ).data.submitSurveyResponse.userErrors[0].code,
    ).toBe('NOT_ELIGIBLE');
  });
});

describe('at the same moment', () => {
  it('one invitation is answered once, of fifty on two servers, by link and by login, and paid once', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('race', { reward: { points: 7 }, open: false });
    const link = await asking.link(code, 'amy');
    const mine = await asking.shop.member('amy');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        place % 5 === 0
          ? asking.send('submitSurveyResponse', { surveyCode: code, answers: given({ nps: 5 }) }, mine, both(place))
          : asking.send('submitSurveyByLink', { link, answers: given({ nps: 5 }) }, '', both(place)),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map((error: { code: string }) => error.code)))).toEqual(
      new Set(['ALREADY_EXISTS']),
    );
    expect([await asking.shop.points('amy'), await asking.count(code)]).toEqual([7, 1]);
  });

  it('a quota is met exactly, by members and by who is none', async () => {
    const members = Array.from({ length: 12 }, (_, place) => `m${place}`);
    const asking = await Asking.open(app, members);
    const code = await asking.save('few', { quota: 5, reward: { points: 1 } });
    const links = await Promise.all(members.map(() => asking.link(code, null)));
    const tokens = await Promise.all(members.map((member) => asking.shop.member(member)));
    const answers = await Promise.all([
      ...tokens.map((token, place) =>
        asking.send('submitSurveyResponse', { surveyCode: code, answers: given({ nps: 5 }) }, token, both(place)),
      ),
      ...links.map((link, place) => asking.send('submitSurveyByLink', { link, answers: given({ nps: 5 }) }, '', both(place))),
    ]);
    const refusals = answers.flatMap(({ userErrors }) => userErrors.map((error: { code: string }) => error.code));
    expect(refusals).toEqual(Array.from({ length: 19 }, () => 'LIMIT_REACHED'));
    expect(await asking.count(code)).toBe(5);
    const { userErrors } = await asking.send('saveSurvey', { code, title: code, questions: [nps, why], quota: 4 });
    expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['quota'] }]);
  });

  it('a member answers an open survey once, whatever keys it makes up', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('open', { reward: { points: 3 } });
    const mine = await asking.shop.member('amy');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        asking.send('submitSurveyResponse', { surveyCode: code, answers: given({ nps: 5 }) }, mine, both(place)),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect([await asking.shop.points('amy'), await asking.count(code)]).toEqual([3, 1]);
  });
});

describe('a link', () => {
  it("is all that one needs: it shows the survey in the reader's language, and pays its member", async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('link', {
      ...{ open: false, reward: { points: 9 }, titles: [{ language: 'zh-CN', text: '您的光临' }] },
      questions: [{ ...nps, texts: [{ language: 'zh-CN', text: '您会推荐我们吗？' }] }],
    });
    const link = await asking.link(code, 'amy');
    const query =
      'query ($link: String!) { surveyByLink(link: $link) { survey { code title rewardPoints questions { text min max } } expiresAt userErrors { code } } }';
    const response = await fetch(app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN,zh;q=0.9' },
      body: JSON.stringify({ query, variables: { link } }),
    });
    const { data } = (await response.json()) as { data: { surveyByLink: unknown } };
    expect(data.surveyByLink).toEqual({
      survey: { code, title: '您的光临', rewardPoints: 9, questions: [{ text: '您会推荐我们吗？', min: 0, max: 10 }] },
      expiresAt: new Date(app.clock.now() + 14 * DAY).toISOString(),
      userErrors: [],
    });
    expect(await asking.byLink(link, { nps: 10 }, { idempotencyKey: 'k' })).toEqual({ points: 9, userErrors: [] });
    expect(await asking.byLink(link, { nps: 10 }, { idempotencyKey: 'k' })).toEqual({ points: 9, userErrors: [] });
    expect(errorOf(await asking.byLink(link, { nps: 10 }))).toEqual(['ALREADY_EXISTS', ['link']]);
    expect(await asking.shop.points('amy')).toBe(9);
    expect(errorOf(await asking.answer('bob', code, { nps: 5 }))).toEqual(['NOT_ELIGIBLE', ['surveyCode']]);
  });

  it('that is forged, called back, expired or of an answer of the wrong kind keeps nothing', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('bad', { open: false });
    const link = await asking.link(code, 'amy');
    const turned = `${link.slice(0, -5)}${link.slice(-5) === 'AAAAA' ? 'BBBBB' : 'AAAAA'}`;
    for (const forged of [turned, 'x', ''])
      expect(errorOf(await asking.byLink(forged, { nps: 5 }))).toEqual(['NOT_FOUND', ['link']]);
    expect(errorOf(await asking.byLink(link, { nps: 50 }))).toEqual(['INVALID', ['answers', '0', 'value']]);
    const revoked = await asking.send('inviteToSurvey', { surveyCode: code, member: { externalId: 'bob' } });
    const { invitation } = await asking.send('revokeSurveyInvitation', { invitationId: revoked.invitation.id });
    expect(invitation).toMatchObject({ status: 'REVOKED', link: null });
    expect(errorOf(await asking.byLink(revoked.invitation.link, { nps: 5 }))).toEqual(['NOT_FOUND', ['link']]);
    const now = app.clock.now();
    app.clock.set(now + 14 * DAY);
    expect(errorOf(await asking.byLink(link, { nps: 5 }))).toEqual(['EXPIRED', ['link']]);
    expect(errorOf(await asking.answer('amy', code, { nps: 5 }))).toEqual(['EXPIRED', ['surveyCode']]);
    app.clock.set(now + 14 * DAY - 1);
    expect((await asking.byLink(link, { nps: 5 })).userErrors).toEqual([]);
    expect(await asking.count(code)).toBe(1);
  });
});
