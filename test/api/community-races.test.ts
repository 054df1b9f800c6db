import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { errorOf, Square } from './community.fixture.js';
import { Listening } from './listening.fixture.js';
import { faults } from './rewards.fixture.js';

let app: TestApp;
let second: TestApp;
beforeAll(async () => {
  app = await startApp();
  second = await startApp({ clock: app.clock, databaseName: app.database.name });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await second.close();
  await app.close();
});

const crowd = Array.from({ length: 200 }, (_, place) => `m${place}`);
const either = (place: number) => (place % 2 ? app : second);

describe('two hundred members on two servers', () => {
  let square: Square;
  beforeAll(async () => {
    square = await Square.open(app, ['amy', ...crowd], {
      votes: [{ scope: 'PROGRAM', period: 'TOTAL', points: 150, times: null }],
    });
    await square.topic({ moderated: false });
  });

  it('vote and change their minds at once: the counts are the votes, and rewards end exactly at the cap', async () => {
    await square.savePoll(['plum', 'pear', 'fig'], { mostChoices: 2 });
    const flavours = ['plum', 'pear', 'fig'];
    const first = await Promise.all(
      crowd.flatMap((member, place) => [
        square.vote(member, [flavours[place % 3] ?? ''], {}, either(place)),
        square.vote(member, ['fig', 'pear'], {}, either(place + 1)),
      ]),
    );
    expect(first.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    await Promise.all(
      crowd.map((member, place) => square.vote(member, place < 120 ? ['plum'] : ['plum', 'fig'], {}, either(place))),
    );
    expect(await square.poll('next')).toMatchObject({
      voters: 200,
      options: [
        { code: 'plum', votes: 200 },
        { code: 'pear', votes: 0 },
        { code: 'fig', votes: 80 },
      ],
    });
    const { rows } = await pointsOf(square);
    expect(rows).toBe(150);
  });

  it('like one post at once, and half of them not any more: the count is of those who are left', async () => {
    const id = await square.post('amy');
    const like = (member: string, opinion: boolean | null, place: number) =>
      square.send(
        'likeContribution',
        { contributionId: id, opinion, member: { externalId: member } },
        square.shop.server,
        either(place),
      );
    await Promise.all(crowd.map((member, place) => like(member, true, place)));
    await Promise.all(crowd.map((member, place) => like(member, place % 2 ? null : true, place)));
    expect(await square.read(id, undefined, 'likes')).toEqual({ likes: 100 });
  });

  it('do not vote after a poll is decided, whoever is faster', async () => {
    await square.savePoll(['plum', 'pear'], { code: 'sprint', shows: 'ALWAYS' });
    const votes = crowd.slice(0, 60).map((member, place) => square.vote(member, ['pear'], { poll: 'sprint' }, either(place)));
    const settled = await square.send('settlePoll', { poll: 'sprint' });
    const refused = (await Promise.all(votes)).filter((answer) => errorOf(answer)[0] === 'EXPIRED').length;
    expect(settled.poll.voters).toBe(60 - refused);
    expect((await square.poll('sprint')).voters).toBe(60 - refused);
  });
});

async function pointsOf(square: Square): Promise<{ rows: number }> {
  const all = await Promise.all(crowd.map((member) => square.shop.points(member)));
  return { rows: all.reduce((sum, points) => sum + points, 0) };
}

describe('one member', () => {
  it('votes fifty times at once: one vote, one reward; and likes and reports as often: one of each', async () => {
    const square = await Square.open(app);
    await square.topic({ moderated: false });
    await square.savePoll(['plum', 'pear']);
    const amy = await square.shop.member('amy');
    const post = await square.post('bob');
    const fifty = Array.from({ length: 50 }, (_, place) => place);
    await Promise.all(
      fifty.flatMap((place) => [
        square.send('votePoll', { poll: 'next', choices: [place % 2 ? 'plum' : 'pear'] }, amy, either(place)),
        square.send('likeContribution', { contributionId: post }, amy, either(place)),
        square.send('reportContribution', { contributionId: post, reason: 'OTHER' }, amy, either(place)),
      ]),
    );
    const poll = await square.poll('next');
    expect(poll.voters).toBe(1);
    expect(poll.options[0].votes + poll.options[1].votes).toBe(1);
    expect(await square.shop.points('amy')).toBe(1);
    expect(await square.read(post, undefined, 'likes reports status')).toEqual({ likes: 1, reports: 1, status: 'PUBLISHED' });
  });

  it('is rewarded once however many approve at once, and never above its cap of the day', async () => {
    const caps = { posts: [{ scope: 'MEMBER', period: 'DAY', points: null, times: 3 } as const] };
    const square = await Square.open(app, ['amy', 'bob'], caps);
    await square.topic();
    const posts = await Promise.all(Array.from({ length: 6 }, (_, place) => square.post('amy', 'flavours', `${place}`)));
    const staff = await app.token({ kind: 'staff', program: square.shop.code, subject: 'bo' });
    await Promise.all(
      posts.flatMap((id) => [
        square.moderate(id, 'APPROVE'),
        square.moderate(id, 'APPROVE', {}, staff),
        square.send('moderateContribution', { contributionId: id, decision: 'APPROVE' }, staff, second),
      ]),
    );
    expect(await square.shop.points('amy')).toBe(30);
    const abuse = { reasonCode: 'SPAM', abuse: true };
    await Promise.all(
      posts.flatMap((id, place) => [
        square.moderate(id, 'REJECT', abuse),
        square.moderate(id, 'REJECT', abuse, place % 2 ? staff : undefined),
      ]),
    );
    expect(await square.shop.points('amy')).toBe(0);
  });

  it('hears a poll move, with what it may know of it', async () => {
    const square = await Square.open(app);
    await square.savePoll(['plum', 'pear'], { shows: 'ALWAYS' });
    const query = 'subscription { pollChanged(code: "next") { code poll { voters } } }';
    const listening = Listening.start<{ code: string; poll: { voters: number } }>(
      app,
      await square.shop.member('amy'),
      'pollChanged',
      query,
    );
    await expect
      .poll(async () => {
        await square.vote('bob', [Math.random() < 0.5 ? 'plum' : 'pear']);
        return listening.heard.length;
      })
      .toBeGreaterThan(0);
    const heard = await listening.end();
    expect(heard[0]).toEqual({ code: 'next', poll: { voters: 1 } });
  });
});

describe('bad input', () => {
  let square: Square;
  let id: string;
  beforeAll(async () => {
    square = await Square.open(app);
    await square.topic({ moderated: false });
    await square.topic({ code: 'later', opensAt: '2030-01-01T00:00:00Z' });
    await square.topic({ code: 'past', opensAt: '2020-01-01T00:00:00Z', closesAt: '2021-01-01T00:00:00Z' });
    await square.savePoll(['plum', 'pear']);
    id = await square.post('bob');
    await square.review('amy', 'cup', 3);
  });
  const photo = { url: 'https://files.example.com/a.jpg', contentType: 'image/jpeg', bytes: 1 };
  const review = { sku: 'pot', stars: 3, text: 't' };
  const post = { topic: 'flavours', text: 't' };

  it.each<[string, string, Record<string, unknown>, string, string[]]>([
    ['an oversized text', 'writePost', { ...post, text: 'x'.repeat(5_001) }, 'INVALID', ['text']],
    ['a control character', 'writeReview', { ...review, text: 'a\u0007' }, 'INVALID', ['text']],
    ['no text', 'writeReview', { ...review, text: ' ' }, 'INVALID', ['text']],
    ['no star', 'writeReview', { ...review, stars: 0 }, 'INVALID', ['stars']],
    ['six stars', 'writeReview', { ...review, stars: 6 }, 'INVALID', ['stars']],
    [
      'a link without TLS',
      'writePost',
      { ...post, photos: [{ ...photo, url: 'http://files.example.com/a' }] },
      'INVALID',
      ['photos', '0', 'url'],
    ],
    [
      'a script as a link',
      'writePost',
      { ...post, photos: [{ ...photo, url: 'javascript:alert(1)' }] },
      'INVALID',
      ['photos', '0', 'url'],
    ],
    [
      'a film',
      'writePost',
      { ...post, photos: [{ ...photo, contentType: 'video/mp4' }] },
      'INVALID',
      ['photos', '0', 'contentType'],
    ],
    [
      'a drawing that may run',
      'writeReview',
      { ...review, photos: [{ ...photo, contentType: 'image/svg+xml' }] },
      'INVALID',
      ['photos', '0', 'contentType'],
    ],
    ['a topic that is not there', 'writePost', { ...post, topic: 'none' }, 'NOT_FOUND', ['topic']],
    ['a topic that is not open', 'writePost', { ...post, topic: 'later' }, 'NOT_ELIGIBLE', ['topic']],
    ['a topic that is closed', 'writePost', { ...post, topic: 'past' }, 'EXPIRED', ['topic']],
    ['a second review', 'writeReview', { ...review, sku: 'cup' }, 'ALREADY_EXISTS', ['sku']],
    ['an order that is not there', 'writeReview', { ...review, orderId: 'o-9' }, 'NOT_FOUND', ['orderId']],
    ['a line of no order', 'writeReview', { ...review, lineId: 'l-1' }, 'INVALID', ['orderId']],
    ['another member', 'writePost', { ...post, member: { externalId: 'bob' } }, 'FORBIDDEN_TARGET', ['member']],
    ['an empty key', 'writePost', { ...post, idempotencyKey: '' }, 'INVALID', ['idempotencyKey']],
    ['an unknown option', 'votePoll', { poll: 'next', choices: ['fig'] }, 'NOT_FOUND', ['choices', '0']],
    ['too many choices', 'votePoll', { poll: 'next', choices: ['plum', 'pear'] }, 'INVALID', ['choices']],
    ['no choice', 'votePoll', { poll: 'next', choices: [] }, 'INVALID', ['choices']],
    ['an unknown poll', 'votePoll', { poll: 'none', choices: ['plum'] }, 'NOT_FOUND', ['poll']],
    [
      'a vote of another',
      'votePoll',
      { poll: 'next', choices: ['plum'], member: { externalId: 'bob' } },
      'FORBIDDEN_TARGET',
      ['member'],
    ],
    ['what is not there', 'likeContribution', { contributionId: 'none' }, 'NOT_FOUND', ['contributionId']],
    ['an oversized note', 'reportContribution', { reason: 'SPAM', note: 'x'.repeat(1_001) }, 'INVALID', ['note']],
    ["an edit of another's", 'editContribution', { text: 'mine' }, 'FORBIDDEN_TARGET', ['contributionId']],
  ])('with %s is refused, and nothing is kept', async (_, mutation, wrong, code, field) => {
    const amy = await square.shop.member('amy');
    const input = /Contribution/.test(mutation) ? { contributionId: id, ...wrong } : wrong;
    expect(errorOf(await square.send(mutation, input, amy))).toEqual([code, field]);
    const kept = await square.ask('{ contributions { nodes { text likes reports edits } } poll(code: "next") { voters } }');
    expect(kept).toEqual({
      contributions: {
        nodes: [{ text: 'As it should be.' }, { text: 'Salted plum.' }].map((one) => ({
          ...one,
          likes: 0,
          reports: 0,
          edits: 0,
        })),
      },
      poll: { voters: 0 },
    });
  });

  it.each<[string, string, Record<string, unknown>, string, string[]]>([
    ['a poll of one option', 'savePoll', { options: [{ code: 'a', title: 'A' }] }, 'INVALID', ['options']],
    [
      'an option twice',
      'savePoll',
      {
        options: [
          { code: 'a', title: 'A' },
          { code: 'a', title: 'B' },
        ],
      },
      'INVALID',
      ['options'],
    ],
    ['a poll that is over', 'savePoll', { closesAt: '2020-01-01T00:00:00Z' }, 'INVALID', ['closesAt']],
    ['a tier that is not there', 'savePoll', { tiers: ['gold'] }, 'NOT_FOUND', ['tiers', '0']],
    ['a topic without a name', 'saveTopic', { title: ' ' }, 'INVALID', ['title']],
    ['a policy without limit', 'saveCommunityPolicy', { hideReports: 0 }, 'INVALID', ['hideReports']],
    ['a rejection without reason', 'moderateContribution', { decision: 'REJECT' }, 'INVALID', ['reasonCode']],
    ['a name as a reason', 'moderateContribution', { decision: 'REJECT', reasonCode: 'Amy Lin!' }, 'INVALID', ['reasonCode']],
  ])('of staff, %s, is refused', async (_, mutation, wrong, code, field) => {
    const options = [
      { code: 'a', title: 'A' },
      { code: 'b', title: 'B' },
    ];
    const poll = { code: 'new', title: 'New', closesAt: '2030-01-01T00:00:00Z', options };
    const rest: Record<string, unknown> = {
      savePoll: poll,
      saveTopic: { code: 'new', title: 'New' },
      moderateContribution: { contributionId: id },
    };
    expect(errorOf(await square.send(mutation, { ...(rest[mutation] as object), ...wrong }))).toEqual([code, field]);
  });

  it('is text where it looks like a script, and what the server records itself is not reported from outside', async () => {
    const script = '<script>alert("x")</script> <img src=x onerror=alert(1)>';
    const kept = await square.post('amy', 'flavours', script);
    expect(await square.read(kept, undefined, 'text')).toEqual({ text: script });
    const { recordActivity } = await square.ask(
      'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { userErrors { code field } } }',
      { input: { idempotencyKey: 'k', member: { externalId: 'amy' }, activity: 'poll_voted' } },
      square.shop.server,
    );
    expect(errorOf(recordActivity)).toEqual(['NOT_ELIGIBLE', ['activity']]);
  });
});
