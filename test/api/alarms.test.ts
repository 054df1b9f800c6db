import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY, MINUTE, Watchtower } from './alarms.fixture.js';
import { Listening } from './listening.fixture.js';

let app: TestApp;
let second: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
  second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
});
afterAll(async () => {
  await second.close();
  await app.close();
});

const names = (alarm: { members: { nodes: { member: { externalId: string }; spoke: boolean; bought: boolean }[] } }) =>
  alarm.members.nodes.map(({ member, spoke, bought }) => `${member.externalId} ${spoke ? 'spoke' : ''}${bought ? 'bought' : ''}`);
const chinese = ['用了面霜脸过敏红肿', '这个面霜过敏了，很痒', '过敏！面霜千万别买', '脸上红肿，面霜过敏'];

describe('a burst', () => {
  it('in Chinese rings within five minutes, once with four workers, is told live, becomes a task, and grows', async () => {
    const tower = await Watchtower.open(app, second);
    tower.workers = 4;
    await tower.quietMonth();
    const live = Listening.start<{ alarm: { value: string; state: string } }>(
      ...([
        app,
        tower.staff,
        'alarmRaised',
        'subscription ($after: Cursor) { alarmRaised(after: $after) { type alarm { value state } } }',
      ] as const),
      { after: (await tower.counter.ask('{ streamHead }')).streamHead },
    );
    const rang = await tower.minutes(6, (minute) =>
      tower.mention(
        ...[0, 1, 2].map((turn) => ({
          ...{ text: chinese[(minute + turn) % 4], author: `fan-${minute}-${turn}`, reach: 10_000 },
          ...{ link: `https://weibo.example/${minute}/${turn}`, postId: `${minute}-${turn}` },
        })),
      ),
    );
    expect(rang).toBeLessThanOrEqual(5);
    const [alarm, ...others] = await tower.alarms();
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ dimension: 'WORD', state: 'OPEN', severity: 'HIGH', people: 18, signals: 18, reach: 180_000 });
    expect(alarm.aspects.map(({ value }: { value: string }) => value)).toEqual(expect.arrayContaining(['过敏', '面霜']));
    expect(alarm.expected).toBeLessThan(0.1);
    expect(alarm.evidence.nodes[0]).toMatchObject({ kind: 'MENTION', member: null, source: { __typename: 'Mention' } });
    expect(alarm.history).toEqual(
      expect.arrayContaining([
        { what: 'RAISED', detail: expect.any(String), actor: 'system' },
        { what: 'GRAVER', detail: 'HIGH', actor: 'system' },
      ]),
    );
    const [task, ...rest] = await tower.counter.tasks();
    expect([task?.title, rest]).toEqual([expect.stringMatching(/^Alarm: \d+ people on word /), []]);
    const [told] = await live.until(1);
    expect([told?.alarm.state, (await live.end()).length]).toEqual(['OPEN', 1]);
  });

  it('in English, of complaints about a product, names who complained and who only bought it', async () => {
    const people = Array.from({ length: 8 }, (_, place) => `m${place}`);
    const tower = await Watchtower.open(app, second, [...people, 'buyer', 'other']);
    await tower.quietMonth();
    const { shop } = tower.counter;
    const lines = [{ lineId: '1', sku: 'cream', quantity: '1', amount: '10.00' }];
    for (const member of [...people, 'buyer']) await shop.buy(member, `o-${member}`, '10.00', { lines, store: 's-0' });
    await shop.buy('other', 'o-other', '10.00', { lines: [{ ...lines[0], sku: 'soap' }] });
    const complain = (member: string, turn: number) =>
      tower.counter.file(member, {
        ...{ orderId: `o-${member}`, lineIds: ['1'], subject: `Burning ${turn}`, text: 'The cream burned my skin: a rash' },
      });
    const rang = await tower.minutes(4, (minute) =>
      Promise.all(people.slice(2 * minute - 2, 2 * minute).map((member) => complain(member, minute))),
    );
    expect(rang).toBeLessThanOrEqual(4);
    const [alarm, ...others] = await tower.alarms();
    expect([alarm.people, others]).toEqual([8, []]);
    expect(names(alarm).sort()).toEqual([...people.map((one) => `${one} spokebought`), 'buyer bought'].sort());
    expect(alarm.evidence.nodes[0].source).toMatchObject({ __typename: 'Complaint', severity: 'NORMAL' });
    const words = alarm.aspects.map(({ dimension, value }: { dimension: string; value: string }) => `${dimension} ${value}`);
    expect(words).toEqual(expect.arrayContaining(['WORD burned', 'WORD rash']));

    // calm again: after the windows are empty for an hour it ends, and what is over does not ring anew
    app.clock.advance(5 * 60 * MINUTE);
    await tower.look();
    expect((await tower.alarms())[0]).toMatchObject({ state: 'OPEN', calmSince: expect.any(String) });
    app.clock.advance(60 * MINUTE);
    await tower.look();
    expect(await tower.alarms()).toMatchObject([{ state: 'CLOSED', closeReason: 'CALM', closedBy: 'system' }]);
    app.clock.advance(30 * MINUTE);
    await tower.look();
    expect(await tower.alarms()).toHaveLength(1);
  });

  it('is none where one person says it many times, or as many speak of many things', async () => {
    const tower = await Watchtower.open(app, second);
    await tower.quietMonth();
    const texts = ['包装破损', 'The parcel came late', '快递太慢', 'Too expensive', '颜色不对', 'The lid does not fit'];
    const rang = await tower.minutes(4, (minute) =>
      tower.mention(
        ...[1, 2, 3].map((turn) => ({ text: '过敏 rash', author: 'angry', postId: `${minute}-${turn}` })),
        { text: '过敏 rash', member: { externalId: 'amy' } },
        { text: texts[minute % 6], author: `some-${minute}`, product: minute % 2 === 0 ? 'cream' : 'soap' },
      ),
    );
    expect([rang, await tower.counter.tasks()]).toEqual([null, []]);
  });

  it('is none before there is a week of history', async () => {
    const tower = await Watchtower.open(app, second);
    await tower.mention({ text: '快递太慢', occurredAt: new Date(app.clock.now() - 5 * DAY).toISOString() });
    expect(
      await tower.minutes(2, (minute) =>
        tower.mention(...[1, 2, 3, 4].map((one) => ({ text: '过敏', author: `${minute}-${one}` }))),
      ),
    ).toBeNull();
  });
});

describe('an alarm that people know', () => {
  const burst = async (tower: Watchtower, from: number) => {
    app.clock.advance(MINUTE);
    await tower.mention(...Array.from({ length: 10 }, (_, one) => ({ text: 'rash', author: `r-${from + one}` })));
    await tower.look();
  };

  it('is taken up and closed once, and is mute for as long as they say', async () => {
    const tower = await Watchtower.open(app, second);
    await tower.quietMonth();
    await burst(tower, 0);
    const [{ id: alarmId }] = await tower.alarms();
    expect(await tower.send('acknowledgeAlarm', { alarmId })).toEqual({
      ...{ alarm: { state: 'ACKNOWLEDGED', acknowledgedBy: 'staff:anna' }, userErrors: [] },
    });
    const muteUntil = new Date(app.clock.now() + 2 * DAY).toISOString();
    const closing = { alarmId, reason: 'EXPECTED', muteUntil };
    for (let turn = 0; turn < 2; turn++)
      expect(await tower.send('closeAlarm', closing)).toEqual({
        alarm: { state: 'CLOSED', closeReason: 'EXPECTED', closedBy: 'staff:anna', mutedUntil: muteUntil },
        userErrors: [],
      });
    await burst(tower, 20);
    expect(await tower.alarms()).toHaveLength(1);
    app.clock.advance(3 * DAY);
    await burst(tower, 40);
    expect((await tower.alarms()).map(({ state }) => state)).toEqual(['OPEN', 'CLOSED']);
  });

  it('does not ring for words that the program ignores, and is the task of the team that it names', async () => {
    const tower = await Watchtower.open(app, second);
    await tower.quietMonth();
    const settings = { team: 'press', ignoredWords: ['Rash', '春节'] };
    expect(await tower.send('saveAlarmSettings', settings)).toEqual({
      ...{ settings: { team: 'press', ignoredWords: ['rash', '春节'] }, userErrors: [] },
    });
    await burst(tower, 0);
    expect(await tower.alarms()).toEqual([]);
    await tower.send('saveAlarmSettings', { team: 'press' });
    await burst(tower, 20);
    expect([(await tower.alarms()).length, (await tower.counter.tasks('press')).length]).toEqual([1, 1]);
  });

  it('keeps no word and no text of a member who is erased, and nothing at all after 90 days', async () => {
    const tower = await Watchtower.open(app, second);
    await tower.quietMonth();
    const member = { externalId: 'amy' };
    await tower.mention({ text: 'rash of amy', link: 'https://x.example/amy', member });
    await burst(tower, 0);
    const evidence = async () => (await tower.alarms())[0]?.evidence.nodes;
    const mine = (nodes: { words: string[] }[]) => nodes[0];
    expect(mine(await evidence())).toMatchObject({ words: ['rash', 'amy'], source: { text: 'rash of amy' } });
    await tower.counter.shop.send('closeMember', { idempotencyKey: 'close', member }, tower.staff).catch(() => undefined);
    const erase = 'mutation ($input: EndMembershipInput!) { eraseMember(input: $input) { userErrors { code } } }';
    const erased = await tower.counter.ask(erase, { input: { idempotencyKey: 'erase', member } });
    expect(erased.eraseMember.userErrors).toEqual([]);
    expect(mine(await evidence())).toMatchObject({ words: [], source: { text: '-', link: null } });
    app.clock.advance(91 * DAY);
    await app.app.jobs.runNow('purge');
    const [alarm] = await tower.alarms();
    expect([alarm.people, alarm.evidence.nodes]).toEqual([11, []]);
  });
});

describe('bad input', () => {
  const long = 'x'.repeat(5_001);
  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['no text', { text: ' ' }, 'INVALID', ['text']],
    ['an oversized text', { text: long }, 'INVALID', ['text']],
    ['a control character', { text: 'a\u0007' }, 'INVALID', ['text']],
    ['half a character', { text: '\ud83d' }, 'INVALID', ['text']],
    ['a source of two words', { source: 'we ibo' }, 'INVALID', ['source']],
    ['a link that runs', { link: 'javascript:alert(1)' }, 'INVALID', ['link']],
    ['a link with a password', { link: 'https://a:b@x.example/' }, 'INVALID', ['link']],
    ['a negative reach', { reach: -1 }, 'INVALID', ['reach']],
    ['tomorrow', { occurredAt: '2999-01-01T00:00:00Z' }, 'INVALID', ['occurredAt']],
    ['long ago', { occurredAt: '2000-01-01T00:00:00Z' }, 'INVALID', ['occurredAt']],
    ['nobody', { member: { externalId: 'nobody' } }, 'NOT_FOUND', ['member', 'externalId']],
    ['an empty key', { idempotencyKey: '' }, 'INVALID', ['idempotencyKey']],
  ])('with %s is refused alone and among others, and nothing is kept', async (_, wrong, code, field) => {
    const tower = await shared();
    const fine = { source: 'weibo', text: 'fine' };
    const single = await tower.send('recordMention', { ...fine, ...wrong });
    expect([single.mention, single.userErrors]).toEqual([null, [{ code, field }]]);
    if (field[0] === 'idempotencyKey') return;
    const many = await tower.send('recordMentions', { mentions: [fine, { ...fine, ...wrong }] });
    expect([many.mentions, many.userErrors]).toEqual([[], [{ code, field: ['mentions', '1', ...field] }]]);
  });

  let opened: Promise<Watchtower> | null = null;
  const shared = (): Promise<Watchtower> => (opened ??= Watchtower.open(app, second));

  it('of a post that is there gives the first; of a key with other input it is refused', async () => {
    const tower = await shared();
    const post = { source: 'red', postId: 'p-1', text: '第一次' };
    const [first] = await tower.mention(post);
    const again = await Promise.all([1, 2, 3].map((turn) => tower.send('recordMention', { ...post, text: `again ${turn}` })));
    expect(again.map(({ mention }) => [mention.id, mention.text])).toEqual([1, 2, 3].map(() => [first, '第一次']));
    const once = { idempotencyKey: 'k-1', source: 'red', text: 'a' };
    const { mention } = await tower.send('recordMention', once);
    expect((await tower.send('recordMention', once)).mention.id).toBe(mention.id);
    expect((await tower.send('recordMention', { ...once, text: 'b' })).userErrors[0].code).toBe('IDEMPOTENCY_KEY_MISMATCH');
    expect((await tower.send('recordMentions', { mentions: [] })).userErrors).toEqual([{ code: 'INVALID', field: ['mentions'] }]);
  });

  it('of an alarm that is not there, or of settings', async () => {
    const tower = await shared();
    const alarmId = Buffer.from('Alarm:999').toString('base64url');
    for (const id of [alarmId, 'nonsense'])
      expect((await tower.send('acknowledgeAlarm', { alarmId: id })).userErrors).toEqual([
        { code: 'NOT_FOUND', field: ['alarmId'] },
      ]);
    const muteUntil = new Date(app.clock.now() + 31 * DAY).toISOString();
    expect((await tower.send('closeAlarm', { alarmId, reason: 'EXPECTED', muteUntil })).userErrors).toEqual([
      { code: 'INVALID', field: ['muteUntil'] },
    ]);
    expect((await tower.send('saveAlarmSettings', { team: 'A B', ignoredWords: ['!'] })).userErrors).toEqual([
      { code: 'INVALID', field: ['team'] },
      { code: 'INVALID', field: ['ignoredWords'] },
    ]);
  });
});
