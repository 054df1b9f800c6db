import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { errorOf, Square } from './community.fixture.js';
import { faults } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
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
    ['a topic that cannot be one', 'writePost', { ...post, topic: 'a\0' }, 'NOT_FOUND', ['topic']],
    ['a poll that cannot be one', 'votePoll', { poll: 'a\0', choices: ['plum'] }, 'NOT_FOUND', ['poll']],
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
