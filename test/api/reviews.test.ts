import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { CONTRIBUTION, errorOf, Square } from './community.fixture.js';
import { faults } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
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

  it('that is bad is told to the burst alarm and opens a task for the team that the policy names, once each', async () => {
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
    const owner = new pg.Client({ connectionString: app.database.url, options: '-c search_path=fealty' });
    await owner.connect();
    const { rows } = await owner.query('SELECT kind, products FROM signal WHERE source_id = $1', [id]);
    await owner.end();
    expect(rows).toEqual([{ kind: 'REVIEW', products: ['cup'] }]);
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

  it('is found helpful or unhelpful, once a member, and opinions that change move from one count to the other', async () => {
    const square = await Square.open(app, ['amy', 'bob', 'cleo']);
    const id = await square.review('amy', 'cup', 4);
    await square.moderate(id, 'APPROVE');
    const judge = async (member: string, opinion: boolean | null) => {
      const input = { contributionId: id, opinion, member: { externalId: member } };
      const { contribution } = await square.send('likeContribution', input, square.shop.server);
      return [contribution.likes, contribution.dislikes];
    };
    expect(await judge('bob', true)).toEqual([1, 0]);
    expect(await judge('cleo', false)).toEqual([1, 1]);
    expect(await judge('bob', false)).toEqual([0, 2]);
    expect(await judge('cleo', null)).toEqual([0, 1]);
    expect(await judge('cleo', null)).toEqual([0, 1]);
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
