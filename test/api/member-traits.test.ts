import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Club, codesOf, pointsOf } from './club.fixture.js';

let club: Club;
const anna = { member: { externalId: 'anna' } };

beforeAll(async () => {
  club = await Club.open();
  await club.enroll('anna');
});
afterAll(() => club.close());

describe('tags', () => {
  it('are added and taken away; doing it twice changes nothing more', async () => {
    for (let time = 0; time < 2; time += 1) {
      const tagged = await club.send('tagMember', { ...anna, add: ['vip', ' 高净值 ', 'new'] });
      expect(tagged).toEqual({ member: { tags: ['new', 'vip', '高净值'], attributes: {} }, userErrors: [] });
    }
    const changed = await club.send('tagMember', { ...anna, add: ['gold'], remove: ['new', 'unknown'] });
    expect(changed.member.tags).toEqual(['gold', 'vip', '高净值']);
  });

  it('are refused where they are none, and none is added then', async () => {
    expect((await club.send('tagMember', { ...anna, add: ['fine', ''], remove: ['x'.repeat(61)] })).userErrors).toEqual([
      { code: 'INVALID', field: ['add', '1'] },
      { code: 'INVALID', field: ['remove', '0'] },
    ]);
    expect((await club.read('anna', 'tags')).member.tags).not.toContain('fine');
    expect(codesOf(await club.send('tagMember', { member: { externalId: 'nobody' }, add: ['x'] }))).toEqual(['NOT_FOUND']);
  });

  it('are not lost when two are added at the same time', async () => {
    await club.enroll('ben');
    const tags = Array.from({ length: 20 }, (_, index) => `t${index}`);
    await Promise.all(tags.map((tag) => club.set('tagMember', { member: { externalId: 'ben' }, add: [tag] })));
    expect((await club.read('ben', 'tags')).member.tags).toEqual([...tags].sort());
  });
});

describe('attributes', () => {
  it('are set by name, and taken away by null; the others stay', async () => {
    await club.set('setMemberAttributes', { ...anna, attributes: { size: 'M', children: 2, newsletter: true } });
    const changed = await club.send('setMemberAttributes', { ...anna, attributes: { size: 'L', children: null } });
    expect(changed.member.attributes).toEqual({ size: 'L', newsletter: true });
  });

  it('are refused where they are no texts, numbers or booleans', async () => {
    const wrong = await club.send('setMemberAttributes', { ...anna, attributes: { address: { street: 'x' } } });
    expect(wrong).toEqual({ member: null, userErrors: [{ code: 'INVALID', field: ['attributes', 'address'] }] });
  });
});

describe('traits', () => {
  it('decide about awards from the very next request on', async () => {
    await club.rule('vip', 7, { condition: { tags: { anyOf: ['vip'] } } });
    await club.rule('large', 9, { condition: { attribute: { name: 'shoe', min: 44 } } });
    await club.enroll('cara');
    const cara = { member: { externalId: 'cara' } };
    const days: number[][] = [];
    for (const [date, change] of [
      ['2026-04-01', null],
      ['2026-04-02', () => club.set('tagMember', { ...cara, add: ['vip'] })],
      ['2026-04-03', () => club.set('setMemberAttributes', { ...cara, attributes: { shoe: 45 } })],
      ['2026-04-04', () => club.set('tagMember', { ...cara, remove: ['vip'] })],
    ] as const) {
      await change?.();
      club.at(date);
      days.push(pointsOf(await club.checkIn('cara')).sort());
    }
    expect(days).toEqual([[], [7], [7, 9], [9]]);
  });

  it('are not for the member to see, nor to change', async () => {
    const token = await club.member('anna');
    for (const field of ['tags', 'attributes']) {
      const answer = await club.app.gql(`{ me { ${field} } }`, {}, token);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const input = { ...anna, add: ['vip'] };
    const answer = await club.app.gql(
      'mutation ($input: TagMemberInput!) { tagMember(input: $input) { userErrors { code } } }',
      { input },
      token,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('do not outlive the person', async () => {
    const { member } = await club.read('anna', 'id');
    await club.set('eraseMember', { idempotencyKey: 'erase', ...anna });
    const erased = await club.ask('query ($by: MemberRef!) { member(by: $by) { tags attributes } }', { by: { id: member.id } });
    expect(erased.member).toEqual({ tags: [], attributes: {} });
    expect(codesOf(await club.send('tagMember', { member: { id: member.id }, add: ['x'] }))).toEqual(['NOT_ELIGIBLE']);
  });
});
