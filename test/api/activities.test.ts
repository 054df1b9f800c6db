import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Club, codesOf, pointsOf } from './club.fixture.js';

let club: Club;
const daily = { scope: 'MEMBER', period: 'DAY', times: 1 };

beforeAll(async () => {
  club = await Club.open();
  await club.set('saveActivity', { code: 'review', name: 'A review' });
  await club.set('saveActivity', { code: 'share', name: 'A share', selfReported: true });
  await club.rule('review', 10, { trigger: 'ACTIVITY', of: 'review' });
  await club.rule('photo', 15, {
    trigger: 'ACTIVITY',
    of: 'review',
    condition: { payload: { name: 'photos', min: 1 } },
  });
  await club.rule('share', 3, { trigger: 'ACTIVITY', of: 'share', caps: [daily] });
  for (const name of ['anna', 'ben', 'eve']) await club.enroll(name, '2026-01-01T00:00:00Z');
  club.at('2026-03-10');
});
afterAll(() => club.close());

describe('an activity', () => {
  it('earns by its rules and by what was reported of it', async () => {
    const plain = await club.report('anna', 'review', { attributes: { stars: 5, photos: 0 } });
    expect(plain).toMatchObject({ created: true, userErrors: [] });
    expect(plain.outcomes.filter(({ granted }: { granted: number }) => granted > 0)).toEqual([
      { rule: 'review', wanted: 10, granted: 10 },
    ]);
    expect(pointsOf(await club.report('anna', 'review', { attributes: { photos: 2 } })).sort()).toEqual([10, 15]);
    expect(await club.points('anna')).toBe(35);
  });

  it('is recorded once for its key, which takes no other input', async () => {
    const more = { idempotencyKey: 'r-1', attributes: { stars: 4 } };
    const first = await club.report('ben', 'review', more);
    const again = await club.report('ben', 'review', more);
    expect(again).toEqual(first);
    expect(await club.points('ben')).toBe(10);
    expect(codesOf(await club.report('ben', 'review', { ...more, attributes: { stars: 5 } }))).toEqual([
      'IDEMPOTENCY_KEY_MISMATCH',
    ]);
  });

  it('is rewarded once for its reference, whatever the key and whoever is named', async () => {
    const before = await club.points('ben');
    const first = await club.report('ben', 'review', { externalRef: 'review-7', attributes: { stars: 4 } });
    const again = await club.report('ben', 'review', { externalRef: 'review-7', attributes: { stars: 4 } });
    expect(again).toMatchObject({ created: false, outcomes: first.outcomes, entries: first.entries });
    expect((await club.report('ben', 'review', { externalRef: 'review-7' })).userErrors).toEqual([
      { code: 'ALREADY_EXISTS', field: ['externalRef'] },
    ]);
    expect(codesOf(await club.report('eve', 'review', { externalRef: 'review-7', attributes: { stars: 4 } }))).toEqual([
      'ALREADY_EXISTS',
    ]);
    expect(pointsOf(await club.report('ben', 'share', { externalRef: 'review-7' }))).toEqual([3]);
    expect(await club.points('ben')).toBe(before + 10 + 3);
    expect(await club.points('eve')).toBe(0);
  });

  it('of one reference reported forty times at once for two members is rewarded once', async () => {
    await club.enroll('fay');
    await club.enroll('gil');
    const reports = Array.from({ length: 40 }, (_, index) =>
      club.report(index % 2 === 0 ? 'fay' : 'gil', 'review', { externalRef: 'contested' }),
    );
    const made = (await Promise.all(reports)).filter(({ created }) => created);
    expect(made).toHaveLength(1);
    expect((await club.points('fay')) + (await club.points('gil'))).toBe(10);
  });

  it('is cut by the caps of its day, also when it is reported late', async () => {
    await club.enroll('hana', '2026-01-01T00:00:00Z');
    const onDay = async (day: string) => pointsOf(await club.report('hana', 'share', { occurredAt: `${day}T04:00:00Z` }));
    expect([await onDay('2026-03-08'), await onDay('2026-03-08'), await onDay('2026-03-09')]).toEqual([[3], [], [3]]);
    const cut = await club.report('hana', 'share', { occurredAt: '2026-03-09T05:00:00Z' });
    expect(cut).toMatchObject({ created: true, outcomes: [{ rule: 'share', wanted: 3, granted: 0 }], entries: [] });
    expect(await club.points('hana')).toBe(6);
  });

  it.each([
    [{ activity: 'dance' }, 'NOT_FOUND', ['activity']],
    [{ attributes: ['x'] }, 'INVALID', ['attributes']],
    [{ attributes: { nested: { deep: 1 } } }, 'INVALID', ['attributes', 'nested']],
    [{ attributes: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`a${index}`, 1])) }, 'INVALID', ['attributes']],
    [{ externalRef: '' }, 'INVALID', ['externalRef']],
    [{ occurredAt: '2026-03-11T04:00:00Z' }, 'INVALID', ['occurredAt']],
    [{ member: { externalId: 'nobody' } }, 'NOT_FOUND', ['member']],
  ])('is refused where it is wrong: %j', async (more, code, field) => {
    expect((await club.report('eve', 'review', more)).userErrors).toEqual([{ code, field }]);
    expect(await club.points('eve')).toBe(0);
  });

  it('that has ended is not recorded any more, unless it happened before', async () => {
    await club.set('saveActivity', { code: 'quiz', name: 'A quiz' });
    await club.rule('quiz', 4, { trigger: 'ACTIVITY', of: 'quiz' });
    club.at('2026-03-12');
    const ended = await club.send('endActivity', { code: 'quiz' }, club.staff);
    expect(ended).toEqual({ activity: { code: 'quiz', status: 'ENDED' }, userErrors: [] });
    expect(codesOf(await club.report('anna', 'quiz'))).toEqual(['NOT_ELIGIBLE']);
    expect(pointsOf(await club.report('anna', 'quiz', { occurredAt: '2026-03-11T04:00:00Z' }))).toEqual([4]);
    expect(codesOf(await club.send('saveActivity', { code: 'quiz', name: 'Again' }, club.staff))).toEqual(['INVALID_STATE']);
  });
});

describe("a member's own token", () => {
  const document = 'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { created } }';

  it('reports only what is marked for it, for itself, up to the cap', async () => {
    await club.enroll('ivy');
    const ivy = await club.member('ivy');
    const own = (idempotencyKey: string) => club.send('recordActivity', { idempotencyKey, activity: 'share' }, ivy);
    expect(pointsOf(await own('1'))).toEqual([3]);
    expect(pointsOf(await own('2'))).toEqual([]);
    expect(codesOf(await club.report('eve', 'share', {}, ivy))).toEqual(['FORBIDDEN_TARGET']);
    const refused = await club.refused(document, { idempotencyKey: '3', activity: 'review' }, ivy);
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await club.points('ivy')).toBe(3);
  });

  it('does not choose the day of its cap', async () => {
    const eve = await club.member('eve');
    const input = { idempotencyKey: 'past', activity: 'share', occurredAt: '2026-03-01T04:00:00Z' };
    expect((await club.send('recordActivity', input, eve)).userErrors).toEqual([{ code: 'INVALID', field: ['occurredAt'] }]);
  });

  it('gets nothing for what a rule without a limit rewards', async () => {
    await club.set('saveActivity', { code: 'open', name: 'App opened' });
    await club.rule('open', 1, { trigger: 'ACTIVITY', of: 'open' });
    const marked = await club.send('saveActivity', { code: 'open', name: 'App opened', selfReported: true }, club.staff);
    expect(marked).toEqual({ activity: null, userErrors: [{ code: 'INVALID', field: ['selfReported'] }] });
    const eve = await club.member('eve');
    const refused = await club.refused(document, { idempotencyKey: 'open', activity: 'open' }, eve);
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('activities of a program', () => {
  it('are listed by code and status, with their newest version', async () => {
    await club.set('saveActivity', { code: 'visit', name: 'A visit' });
    await club.set('saveActivity', { code: 'visit', name: 'A visit to the store' });
    const { activities } = await club.ask(
      '{ activities(status: ACTIVE) { code name selfReported status version } }',
      {},
      club.staff,
    );
    expect(activities.map(({ code }: { code: string }) => code)).toEqual(['open', 'review', 'share', 'visit']);
    expect(activities[3]).toEqual({
      code: 'visit',
      name: 'A visit to the store',
      selfReported: false,
      status: 'ACTIVE',
      version: 2,
    });
  });

  it.each([
    [{ code: 'Capital', name: 'x' }, 'code'],
    [{ code: 'empty', name: ' ' }, 'name'],
  ])('are refused: %j', async (input, field) => {
    expect((await club.send('saveActivity', input, club.staff)).userErrors).toEqual([{ code: 'INVALID', field: [field] }]);
  });
});

describe("a member's activities", () => {
  const fields =
    'nodes { id activity externalRef occurredAt attributes outcomes { rule granted } } pageInfo { hasNextPage endCursor }';

  it('are read page by page, by the member and by the shop, each with what it earned', async () => {
    await club.enroll('jo');
    for (const stars of [3, 4, 5]) await club.report('jo', 'review', { attributes: { stars }, externalRef: `jo-${stars}` });
    const jo = await club.member('jo');
    const first = (await club.ask(`{ me { activities(first: 2) { ${fields} } } }`, {}, jo)).me.activities;
    expect(first.nodes).toMatchObject([
      { activity: 'review', externalRef: 'jo-3', attributes: { stars: 3 } },
      { activity: 'review', externalRef: 'jo-4', attributes: { stars: 4 } },
    ]);
    expect(first.nodes[0].outcomes).toContainEqual({ rule: 'review', granted: 10 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = (await club.read('jo', `activities(first: 2, after: "${first.pageInfo.endCursor}") { ${fields} }`)).member;
    expect(rest.activities.nodes).toMatchObject([{ externalRef: 'jo-5' }]);
    expect(rest.activities.pageInfo.hasNextPage).toBe(false);
  });

  it('are nodes for those who may see them, and for no other member', async () => {
    const { member } = await club.read('jo', 'activities(last: 1) { nodes { id } }');
    const [{ id }] = member.activities.nodes;
    const node = `query ($id: ID!) { node(id: $id) { ... on ReportedActivity { externalRef } } }`;
    expect((await club.ask(node, { id })).node).toEqual({ externalRef: 'jo-5' });
    expect((await club.ask(node, { id }, await club.member('eve'))).node).toBeNull();
  });
});
