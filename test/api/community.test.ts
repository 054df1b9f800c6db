import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { CONTRIBUTION, errorOf, POLL, Square, STAFF } from './community.fixture.js';
import { faults } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('a review', () => {
  it('is read by others when staff have approved it, with a name that tells little, and is rewarded once', async () => {
    const square = await Square.open(app);
    const { shop } = square;
    await shop.send('enrollMember', { idempotencyKey: 'e', externalId: 'cleo', displayName: 'Cleo Lin' });
    const [amy, cleo] = [await shop.member('amy'), await shop.member('cleo')];
    const photos = [{ url: 'https://files.example.com/cup.jpg', contentType: 'image/jpeg', bytes: 9 }];
    const written = await square.send('writeReview', { sku: 'cup', stars: 5, text: 'So blue!', photos }, cleo);
    const { id } = written.contribution;
    expect(written.contribution).toMatchObject({ status: 'PENDING', authorName: 'Cleo Lin', isMine: true, photos });
    expect(await square.read(id, amy, CONTRIBUTION)).toBeNull();
    expect(await square.rating('cup')).toEqual({ reviews: 0, average: null, histogram: [0, 0, 0, 0, 0] });
    const approved = await square.moderate(id, 'APPROVE');
    expect(approved.entries).toEqual([expect.objectContaining({ kind: 'EARN', points: 10 })]);
    expect((await square.moderate(id, 'APPROVE')).entries).toEqual([]);
    expect(await square.read(id, amy, CONTRIBUTION)).toMatchObject({ status: 'PUBLISHED', authorName: 'C***', isMine: false });
    expect(await square.rating('cup')).toEqual({ reviews: 1, average: '5.00', histogram: [0, 0, 0, 0, 1] });
    expect(await shop.points('cleo')).toBe(10);
    const listed = await square.ask(
      '{ productReviews(sku: "cup") { nodes { id text } } me { contributions { nodes { id } } } }',
      {},
      cleo,
    );
    expect(listed).toEqual({ productReviews: { nodes: [{ id, text: 'So blue!' }] }, me: { contributions: { nodes: [{ id }] } } });
  });

  it('is verified by an order of its author that has the product, and marked when it comes back', async () => {
    const square = await Square.open(app);
    const lines = [
      { lineId: 'l-1', sku: 'cup', quantity: '1', amount: '10.00' },
      { lineId: 'l-2', sku: 'pot', quantity: '1', amount: '20.00' },
    ];
    await square.shop.buy('amy', 'o-1', '30.00', { lines });
    const id = await square.review('amy', 'cup', 4, { orderId: 'o-1' });
    expect(await square.read(id, undefined, 'verified returned orderId')).toEqual({
      verified: true,
      returned: false,
      orderId: 'o-1',
    });
    await square.shop.giveBack('amy', 'r-1', '10.00', {
      orderId: 'o-1',
      lines: [{ lineId: 'l-1', quantity: '1', amount: '10.00' }],
    });
    expect(await square.read(id, undefined, 'status verified returned')).toMatchObject({ verified: true, returned: true });
    const other = await square.review('amy', 'pot', 4);
    expect(await square.read(other, undefined, 'verified')).toEqual({ verified: false });
    const input = { member: { externalId: 'bob' }, sku: 'cup', stars: 1, text: 'x', orderId: 'o-1' };
    expect(errorOf(await square.send('writeReview', input))).toEqual(['NOT_FOUND', ['orderId']]);
  });

  it('is one of a member and product, also of forty at once', async () => {
    const square = await Square.open(app);
    const amy = await square.shop.member('amy');
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => square.send('writeReview', { sku: 'cup', stars: 3, text: 'Well.' }, amy)),
    );
    expect(answers.filter(({ contribution }) => contribution !== null)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(
      new Set(['ALREADY_EXISTS']),
    );
    const again = await square.send('writeReview', { sku: 'pot', stars: 3, text: 'Well.', idempotencyKey: 'k' }, amy);
    const repeat = await square.send('writeReview', { sku: 'pot', stars: 3, text: 'Well.', idempotencyKey: 'k' }, amy);
    expect(repeat.contribution.id).toBe(again.contribution.id);
  });

  it('can be edited for a while: staff look again, keep what it was, and the stars follow', async () => {
    const square = await Square.open(app);
    const amy = await square.shop.member('amy');
    const id = await square.review('amy', 'cup', 5);
    await square.moderate(id, 'APPROVE');
    const edit = { contributionId: id, text: 'It leaks.', stars: 1 };
    const edited = await square.send('editContribution', edit, amy);
    expect(edited.contribution).toMatchObject({ status: 'PENDING', stars: 1, edits: 1 });
    expect(await square.rating('cup')).toMatchObject({ reviews: 0 });
    expect((await square.send('editContribution', edit, amy)).contribution.edits).toBe(1);
    expect((await square.moderate(id, 'APPROVE')).entries).toEqual([]);
    expect(await square.rating('cup')).toMatchObject({ average: '1.00', histogram: [1, 0, 0, 0, 0] });
    expect(await square.read(id)).toMatchObject({ versions: [{ text: 'As it should be.', stars: 5 }] });
    app.clock.set(app.clock.now() + 73 * 3_600_000);
    expect(errorOf(await square.send('editContribution', { ...edit, text: 'Late' }, amy))).toEqual([
      'EXPIRED',
      ['contributionId'],
    ]);
  });

  it('that is bad opens a task, once, for the team that the policy names', async () => {
    const square = await Square.open(app);
    const saved = await square.send('saveCommunityPolicy', { badStars: 2, badTeam: 'care', moderateReviews: false });
    expect(saved).toMatchObject({ policy: { badStars: 2, moderateReviews: false }, userErrors: [] });
    const id = await square.review('amy', 'cup', 2);
    await square.review('bob', 'cup', 3);
    await square.send('editContribution', { contributionId: id, text: 'Worse', stars: 1 }, await square.shop.member('amy'));
    const { tasks } = await square.ask(
      '{ tasks(filter: { teams: ["care"] }) { nodes { title about: aboutId member { externalId } } } }',
    );
    expect(tasks.nodes).toEqual([{ title: '2 of 5 stars for cup', about: id, member: { externalId: 'amy' } }]);
  });

  it('that is shown at once is not rewarded before staff have approved it', async () => {
    const square = await Square.open(app);
    await square.send('saveCommunityPolicy', { moderateReviews: false });
    const id = await square.review('amy', 'cup', 5);
    expect(await square.rating('cup')).toMatchObject({ reviews: 1 });
    expect(await square.shop.points('amy')).toBe(0);
    const queue = await square.ask('{ contributions(filter: { queued: true }) { nodes { id status } } }');
    expect(queue.contributions.nodes).toEqual([{ id, status: 'PUBLISHED' }]);
    await square.moderate(id, 'APPROVE');
    expect(await square.shop.points('amy')).toBe(10);
    expect((await square.ask('{ contributions(filter: { queued: true }) { nodes { id } } }')).contributions.nodes).toEqual([]);
  });

  it('is answered by the brand, and taken back by its author for good', async () => {
    const square = await Square.open(app);
    const amy = await square.shop.member('amy');
    const id = await square.review('amy', 'cup', 4);
    await square.moderate(id, 'APPROVE');
    expect((await square.send('replyToContribution', { contributionId: id, text: 'Thank you!' })).contribution.reply).toBe(
      'Thank you!',
    );
    const gone = await square.send('withdrawContribution', { contributionId: id }, amy);
    expect(gone.contribution).toMatchObject({ status: 'WITHDRAWN', text: '-', reply: null });
    expect((await square.send('withdrawContribution', { contributionId: id }, amy)).userErrors).toEqual([]);
    expect(await square.rating('cup')).toMatchObject({ reviews: 0 });
    expect(errorOf(await square.moderate(id, 'APPROVE'))).toEqual(['INVALID_STATE', ['contributionId']]);
    const second = await square.send('writeReview', { sku: 'cup', stars: 5, text: 'Again' }, amy);
    expect(errorOf(second)).toEqual(['ALREADY_EXISTS', ['sku']]);
  });
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
});
