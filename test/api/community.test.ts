import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { schemeOf } from '../tiers/life.js';
import { errorOf, POLL, Square, STAFF } from './community.fixture.js';
import { faults } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('a post', () => {
  it('about an open topic waits for staff, is rewarded when approved and when featured, and brings an honour', async () => {
    const square = await Square.open(app);
    await square.topic({ texts: [{ language: 'zh-CN', title: '新口味' }] });
    const id = await square.post('amy');
    expect(errorOf(await square.moderate(id, 'FEATURE'))).toEqual(['INVALID_STATE', ['contributionId']]);
    await square.moderate(id, 'APPROVE');
    const featured = await square.moderate(id, 'FEATURE');
    expect(featured.contribution).toMatchObject({ featured: true });
    expect(await square.shop.points('amy')).toBe(30);
    const amy = await square.shop.member('amy');
    const seen = await square.ask(
      '{ me { badges { name } } topic(code: "flavours") { title posts(featured: true) { nodes { id } } } }',
      {},
      amy,
    );
    expect(seen).toEqual({
      me: { badges: [{ name: 'Flavour creator' }] },
      topic: { title: 'New flavours', posts: { nodes: [{ id }] } },
    });
    expect((await square.moderate(id, 'UNFEATURE')).entries).toEqual([]);
    expect((await square.moderate(id, 'FEATURE')).entries).toEqual([]);
  });

  it('that is removed for abuse loses all that it was rewarded with, the honour too; given again it is rewarded again', async () => {
    const square = await Square.open(app);
    await square.topic();
    const id = await square.post('amy');
    for (const decision of ['APPROVE', 'FEATURE']) await square.moderate(id, decision);
    const removed = await square.moderate(id, 'REJECT', { reasonCode: 'STOLEN', abuse: true });
    expect(removed.contribution).toMatchObject({ status: 'REJECTED', featured: false, abuse: true });
    expect(removed.entries.map(({ points, reason }: { points: number; reason: string }) => [points, reason])).toEqual([
      [-10, 'What was written was removed (STOLEN): its points were taken back.'],
      [-20, 'What was written was removed (STOLEN): its points were taken back.'],
    ]);
    expect(await square.shop.points('amy')).toBe(0);
    const amy = await square.shop.member('amy');
    expect((await square.ask('{ me { badges { name } } }', {}, amy)).me.badges).toEqual([]);
    expect(await square.read(id, amy, 'status reasonCode')).toEqual({ status: 'REJECTED', reasonCode: 'STOLEN' });
    expect(errorOf(await square.send('editContribution', { contributionId: id, text: 'x' }, amy))[0]).toBe('INVALID_STATE');
    await square.moderate(id, 'APPROVE');
    expect(await square.shop.points('amy')).toBe(10);
    expect(await square.read(id)).toMatchObject({
      history: ['WRITTEN', 'APPROVED', 'FEATURED', 'ABUSE', 'APPROVED'].map((what) => expect.objectContaining({ what })),
    });
  });

  it('is liked once a member, never by its author, and the most liked come first', async () => {
    const square = await Square.open(app, ['amy', 'bob', 'cleo']);
    await square.topic({ moderated: false });
    const [first, second] = [await square.post('amy'), await square.post('bob')];
    const like = (member: string, contributionId: string, opinion: boolean | null = true) =>
      square.send('likeContribution', { contributionId, opinion, member: { externalId: member } }, square.shop.server);
    await like('bob', first);
    expect((await like('cleo', first)).contribution).toMatchObject({ likes: 2 });
    expect((await like('cleo', first)).contribution.likes).toBe(2);
    expect((await like('cleo', first, null)).contribution.likes).toBe(1);
    expect(errorOf(await like('amy', first))).toEqual(['FORBIDDEN_TARGET', ['contributionId']]);
    expect(errorOf(await like('cleo', first, false))).toEqual(['INVALID', ['opinion']]);
    const bob = await square.shop.member('bob');
    const page = (after: string | null) =>
      square.ask(
        'query ($after: Cursor) { topic(code: "flavours") { posts(order: LIKED, first: 1, after: $after) { nodes { id myOpinion } pageInfo { endCursor } } } }',
        { after },
        bob,
      );
    const top = (await page(null)).topic.posts;
    expect(top.nodes).toEqual([{ id: first, myOpinion: true }]);
    expect((await page(top.pageInfo.endCursor)).topic.posts.nodes).toEqual([{ id: second, myOpinion: null }]);
  });

  it('is hidden when three members have reported it, each once, until staff have looked', async () => {
    const square = await Square.open(app, ['amy', 'bob', 'cleo', 'dan', 'eve']);
    await square.topic({ moderated: false });
    const id = await square.post('amy');
    const report = (member: string) =>
      square.send(
        'reportContribution',
        { contributionId: id, reason: 'SPAM', member: { externalId: member } },
        square.shop.server,
      );
    expect(errorOf(await report('amy'))).toEqual(['FORBIDDEN_TARGET', ['contributionId']]);
    await Promise.all(['bob', 'bob', 'bob', 'cleo'].map(report));
    expect(await square.read(id)).toMatchObject({ status: 'PUBLISHED', reports: 2 });
    await report('dan');
    expect(await square.read(id)).toMatchObject({ status: 'HIDDEN', reports: 3 });
    const bob = await square.shop.member('bob');
    expect(await square.read(id, bob, 'id')).toBeNull();
    await square.moderate(id, 'APPROVE');
    expect(await square.read(id)).toMatchObject({
      status: 'PUBLISHED',
      reports: 0,
      reported: expect.arrayContaining([{ reason: 'SPAM', note: null, handled: true }]),
    });
    await Promise.all(['bob', 'cleo', 'dan'].map(report));
    expect(await square.read(id, undefined, STAFF)).toMatchObject({ status: 'PUBLISHED', reports: 0 });
  });

  it('of an author whose posts were removed three times for abuse is the last, until it is forgiven', async () => {
    const square = await Square.open(app);
    await square.topic();
    for (const text of ['1', '2', '3']) {
      const id = await square.post('amy', 'flavours', text);
      await square.moderate(id, 'REJECT', { reasonCode: 'SPAM', abuse: true });
    }
    const amy = await square.shop.member('amy');
    const write = () => square.send('writePost', { topic: 'flavours', text: '4' }, amy);
    expect(errorOf(await write())).toEqual(['NOT_ELIGIBLE', ['member']]);
    app.clock.set(app.clock.now() + 1);
    expect((await square.send('pardonAuthor', { member: { externalId: 'amy' } })).member).toEqual({ communityStrikes: 0 });
    expect((await write()).userErrors).toEqual([]);
  });

  it('of a member who was erased has no text and no name any more; what others thought of it stays', async () => {
    const square = await Square.open(app);
    await square.topic({ moderated: false });
    const id = await square.post('amy');
    await square.send('likeContribution', { contributionId: id, member: { externalId: 'bob' } }, square.shop.server);
    await square.send('replyToContribution', { contributionId: id, text: 'Dear Amy' });
    const erase = 'mutation ($input: EndMembershipInput!) { eraseMember(input: $input) { userErrors { code } } }';
    await square.ask(erase, { input: { idempotencyKey: 'x', member: { externalId: 'amy' } } }, square.shop.server);
    const bob = await square.shop.member('bob');
    expect(await square.read(id, bob, 'text reply likes authorName status')).toEqual({
      text: '-',
      reply: null,
      likes: 1,
      authorName: '***',
      status: 'PUBLISHED',
    });
  });
});

describe('a poll', () => {
  it('is voted once a member, changed until it closes, and stands as its votes; the first vote is rewarded', async () => {
    const square = await Square.open(app);
    await square.savePoll(['plum', 'pear', 'fig'], { mostChoices: 2 });
    const amy = await square.shop.member('amy');
    expect(await square.poll('next', amy)).toMatchObject({
      canVote: true,
      myChoices: null,
      voters: null,
      options: [{ votes: null }, { votes: null }, { votes: null }],
    });
    const voted = await square.send('votePoll', { poll: 'next', choices: ['plum', 'fig'] }, amy);
    expect(voted.entries).toEqual([expect.objectContaining({ points: 1 })]);
    const changed = await square.send('votePoll', { poll: 'next', choices: ['fig', 'pear'] }, amy);
    expect(changed).toMatchObject({
      entries: [],
      poll: { voters: 1, myChoices: ['fig', 'pear'], options: [{ votes: 0 }, { votes: 1 }, { votes: 1 }] },
    });
    expect(await square.shop.points('amy')).toBe(1);
    app.clock.set(app.clock.now() + 86_400_000);
    expect(errorOf(await square.send('votePoll', { poll: 'next', choices: ['plum'] }, amy))).toEqual(['EXPIRED', ['poll']]);
    expect(await square.poll('next', await square.shop.member('bob'))).toMatchObject({ open: false, voters: 1 });
  });

  it('is decided when its time is over: what has most votes has won, and its author is rewarded', async () => {
    const square = await Square.open(app, ['amy', 'bob', 'cleo']);
    await square.topic();
    const post = await square.post('amy');
    await square.moderate(post, 'APPROVE');
    const options = [
      { code: 'plum', title: 'Plum', contributionId: post },
      { code: 'pear', title: 'Pear' },
    ];
    expect((await square.savePoll([], { options })).userErrors).toEqual([]);
    await square.vote('bob', ['plum']);
    await square.vote('cleo', ['plum']);
    await square.vote('amy', ['pear']);
    await app.app.jobs.runNow('polls');
    expect((await square.poll('next')).settledAt).toBeNull();
    app.clock.set(app.clock.now() + 86_400_000);
    await app.app.jobs.runNow('polls');
    expect(await square.poll('next')).toMatchObject({ options: [{ won: true, contributionId: post }, { won: false }] });
    await square.send('settlePoll', { poll: 'next' });
    expect(await square.shop.points('amy')).toBe(10 + 1 + 100);
  });

  it('with votes keeps its options; without, all of it changes', async () => {
    const square = await Square.open(app);
    await square.savePoll(['plum', 'pear']);
    expect((await square.savePoll(['plum', 'fig'])).poll.options).toMatchObject([{ code: 'plum' }, { code: 'fig' }]);
    await square.vote('amy', ['fig']);
    expect(errorOf(await square.savePoll(['plum', 'pear']))).toEqual(['INVALID_STATE', ['code']]);
    expect((await square.savePoll(['plum', 'fig'], { title: 'Which?' })).poll).toMatchObject({ title: 'Which?', voters: 1 });
  });

  it('that shows nothing before its end tells members nothing, and staff all', async () => {
    const square = await Square.open(app);
    await square.savePoll(['plum', 'pear'], { shows: 'AFTER_CLOSE' });
    await square.vote('amy', ['plum']);
    expect(await square.poll('next', await square.shop.member('amy'))).toMatchObject({ voters: null, myChoices: ['plum'] });
    expect(await square.poll('next')).toMatchObject({ voters: 1 });
    const settled = await square.send('settlePoll', { poll: 'next' });
    expect(settled.poll).toMatchObject({ open: false, options: [{ won: true }, { won: false }] });
    expect(await square.ask(`{ polls { nodes { ${POLL} } } }`, {}, await square.shop.member('amy'))).toMatchObject({
      polls: { nodes: [{ voters: 1 }] },
    });
  });

  it('and a topic of some tiers are for their members alone to vote and write; others read', async () => {
    const square = await Square.open(app, ['amy', 'bob'], {}, { tiers: schemeOf({ kind: 'LIFETIME' }) });
    await square.shop.buy('bob', 'o-1', '1000.00');
    await square.topic({ tiers: ['silver', 'gold'], moderated: false });
    await square.savePoll(['plum', 'pear'], { tiers: ['silver'], shows: 'ALWAYS' });
    const amy = await square.shop.member('amy');
    expect(errorOf(await square.send('writePost', { topic: 'flavours', text: 'x' }, amy))).toEqual(['NOT_ELIGIBLE', ['topic']]);
    expect(errorOf(await square.send('votePoll', { poll: 'next', choices: ['plum'] }, amy))).toEqual(['NOT_ELIGIBLE', ['poll']]);
    const post = await square.post('bob');
    expect((await square.vote('bob', ['plum'])).userErrors).toEqual([]);
    const seen = await square.ask(
      'query ($id: ID!) { node(id: $id) { id } poll(code: "next") { canVote voters } }',
      { id: post },
      amy,
    );
    expect(seen).toEqual({ node: { id: post }, poll: { canVote: false, voters: 1 } });
    expect(await square.poll('next', await square.shop.member('bob'))).toMatchObject({ canVote: true, myChoices: ['plum'] });
  });
});
