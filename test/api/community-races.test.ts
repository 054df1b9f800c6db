import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { errorOf, Square } from './community.fixture.js';
import { Listening } from './listening.fixture.js';
import { faults } from './rewards.fixture.js';

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

/** Does something that has to wait for a row that another transaction has locked, which then changes it. */
async function meanwhile<T>(lock: string, change: string, act: () => Promise<T>): Promise<T> {
  const options = '-c search_path=fealty';
  const [other, watcher] = [1, 2].map(() => new pg.Client({ connectionString: app.database.url, options })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([other.connect(), watcher.connect()]);
  try {
    await other.query('BEGIN');
    expect((await other.query(lock)).rowCount).toBe(1);
    let isDone = false;
    const done = act().finally(() => {
      isDone = true;
    });
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await expect.poll(async () => isDone || ((await watcher.query(waits)).rowCount ?? 0) > 0, { timeout: 20_000 }).toBe(true);
    await other.query(change);
    await other.query('COMMIT');
    return await done;
  } finally {
    await Promise.all([other.end(), watcher.end()]);
  }
}

describe('what is changed meanwhile', () => {
  it('a vote waits for who decides its poll, and is refused then', async () => {
    const square = await Square.open(app);
    await square.savePoll(['plum', 'pear'], { code: 'decided-meanwhile' });
    const where = "WHERE code = 'decided-meanwhile'";
    const answer = await meanwhile(
      `SELECT 1 FROM poll ${where} FOR UPDATE`,
      `UPDATE poll SET settled_at = closes_at ${where}`,
      () => square.vote('amy', ['plum'], { poll: 'decided-meanwhile' }),
    );
    expect(errorOf(answer)).toEqual(['EXPIRED', ['poll']]);
  });

  it.each<[string, (square: Square, id: string) => Promise<Parameters<typeof errorOf>[0]>]>([
    ['an approval', (square, id) => square.moderate(id, 'APPROVE')],
    [
      'a like',
      (square, id) => square.send('likeContribution', { contributionId: id, member: { externalId: 'bob' } }, square.shop.server),
    ],
    [
      'an edit',
      async (square, id) =>
        square.send('editContribution', { contributionId: id, text: 'Otherwise' }, await square.shop.member('amy')),
    ],
  ])('%s waits for its author who takes it back, and does not bring it back', async (_, act) => {
    const square = await Square.open(app);
    await square.topic({ moderated: false });
    const id = await square.post('amy');
    const key = Buffer.from(id, 'base64url').toString().split(':')[1];
    const answer = await meanwhile(
      `SELECT 1 FROM contribution WHERE id = ${key} FOR UPDATE`,
      `UPDATE contribution SET status = 'WITHDRAWN', text = '-' WHERE id = ${key}`,
      () => act(square, id),
    );
    expect(errorOf(answer)).toEqual(['INVALID_STATE', ['contributionId']]);
    expect(await square.read(id, undefined, 'status text likes')).toEqual({ status: 'WITHDRAWN', text: '-', likes: 0 });
  });
});

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
    let mind = 'pear';
    const listening = Listening.start<{ code: string; poll: { voters: number } }>(
      app,
      await square.shop.member('amy'),
      'pollChanged',
      query,
    );
    await expect
      .poll(
        async () => {
          mind = mind === 'plum' ? 'pear' : 'plum';
          await square.vote('bob', [mind]);
          return listening.heard.length;
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0);
    const heard = await listening.end();
    expect(heard[0]).toEqual({ code: 'next', poll: { voters: 1 } });
  });
});
