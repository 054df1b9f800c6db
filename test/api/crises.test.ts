import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { MINUTE, Watchtower } from './alarms.fixture.js';

const at = (local: string) => Date.parse(`${local}+08:00`);
const local = (instant: string) => new Date(Date.parse(instant) + 8 * 60 * MINUTE).toISOString().slice(0, 16);

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const open = (members: string[] = ['amy']) => Watchtower.open(app, app, members);
const errorsOf = (payload: { userErrors: { code: string; field: string[] }[] }) =>
  payload.userErrors.map(({ code, field }) => [code, field.join('.')]);

describe('a crisis', () => {
  it('climbs through a night and a weekend, each step once with four workers, and is met by statements', async () => {
    app.clock.set(at('2026-03-06T23:30'));
    const tower = await open(['amy', 'bob']);
    const draft = {
      ...{ title: 'Rash from cream', owner: 'staff:ben', team: 'care', escalation: ['leads', 'board'] },
      ...{ members: [{ externalId: 'amy' }, { externalId: 'bob' }, { externalId: 'amy' }], idempotencyKey: 'open-1' },
    };
    const answers = await Promise.all([1, 2, 3].map(() => tower.send('openCrisis', draft)));
    const [{ crisis }] = answers;
    expect(new Set(answers.map((one) => one.crisis.id)).size).toBe(1);
    expect([local(crisis.respondBy), local(crisis.proposeBy), crisis.members.nodes.length]).toEqual([
      ...['2026-03-07T00:30', '2026-03-07T03:30', 2],
    ]);
    const crisisId = crisis.id;
    const say = (kind: string, more: Record<string, unknown> = {}) =>
      tower.send('addCrisisStatement', {
        crisisId,
        kind,
        channel: 'weibo',
        texts: [{ language: 'zh-CN', text: '我们正在调查' }],
        ...more,
      });
    app.clock.set(at('2026-03-07T00:10'));
    await tower.keep();
    const texts = [
      { language: 'zh-CN', text: '我们已停售该产品' },
      { language: 'en', text: 'We stopped the sale' },
    ];
    const answered = await say('RESPONSE', { texts });
    expect(answered.crisis).toMatchObject({
      responseMissed: false,
      statements: { nodes: [{ kind: 'RESPONSE', texts, sentBy: 'staff:anna' }] },
    });
    for (const time of ['00:40', '03:29', '03:31', '03:50', '04:10', '09:00']) {
      app.clock.set(at(`2026-03-07T${time}`));
      await tower.keep();
    }
    const titles = async (team: string) => (await tower.counter.tasks(team)).map(({ title }) => title);
    expect([await titles('care'), await titles('leads'), await titles('board')]).toEqual([
      ['Crisis: Rash from cream'],
      ['Crisis: the proposal is overdue (level 1): Rash from cream'],
      ['Crisis: is still overdue (level 2): Rash from cream'],
    ]);
    const late = await say('PROPOSAL');
    expect(late.crisis).toMatchObject({ level: 2, proposalMissed: true, responseMissed: false });
    const closing = { crisisId, summary: 'A batch was wrong. It was called back.' };
    for (let turn = 0; turn < 2; turn++)
      expect((await tower.send('closeCrisis', closing)).crisis).toMatchObject({ state: 'CLOSED', closedBy: 'staff:anna' });
    expect(errorsOf(await tower.send('closeCrisis', { crisisId, summary: 'Other' }))).toEqual([['INVALID_STATE', 'crisisId']]);
    expect(errorsOf(await say('UPDATE'))).toEqual([['INVALID_STATE', 'crisisId']]);
    const { history } = (await tower.send('closeCrisis', closing)).crisis;
    expect(
      history.nodes.map(({ what, detail }: { what: string; detail: string | null }) => `${what} ${detail ?? ''}`.trim()),
    ).toEqual([...['OPENED', 'STATEMENT RESPONSE', 'ESCALATED PROPOSAL 1', 'ESCALATED AGAIN 2', 'STATEMENT PROPOSAL', 'CLOSED']]);
  });

  it('of an alarm makes its complaints the gravest, has its members, and ends with it', async () => {
    const people = Array.from({ length: 6 }, (_, place) => `m${place}`);
    app.clock.set(at('2026-05-04T10:00'));
    const tower = await open([...people, 'late']);
    await tower.quietMonth();
    for (const member of people) await tower.counter.file(member, { text: 'It exploded' });
    app.clock.advance(MINUTE);
    await tower.look();
    const [alarm] = await tower.alarms();
    const draft = { alarmId: alarm.id, title: 'Exploding cups', raiseComplaints: true, members: [{ externalId: 'late' }] };
    const answers = await Promise.all([1, 2, 3].map(() => tower.send('openCrisis', draft)));
    expect(answers.flatMap(errorsOf)).toEqual([
      ['ALREADY_EXISTS', 'alarmId'],
      ['ALREADY_EXISTS', 'alarmId'],
    ]);
    const [now] = await tower.alarms();
    expect([now.state, now.evidence.nodes.map(({ source }: { source: { severity: string } }) => source.severity)]).toEqual([
      'IN_CRISIS',
      people.map(() => 'CRITICAL'),
    ]);
    const crisisId = now.crisis.id;
    expect(errorsOf(await tower.send('closeAlarm', { alarmId: alarm.id, reason: 'RESOLVED' }))).toEqual([
      ['INVALID_STATE', 'alarmId'],
    ]);
    // calm does not end what people are still answering for
    app.clock.advance(12 * 60 * MINUTE);
    await tower.look();
    app.clock.advance(2 * 60 * MINUTE);
    await tower.look();
    expect((await tower.alarms())[0].state).toBe('IN_CRISIS');
    const handed = await tower.send('assignCrisis', { crisisId, owner: 'staff:ben', team: 'press' });
    const spoke = handed.crisis.members.nodes.map((one: { spoke: boolean; member: { externalId: string } }) => [
      one.member.externalId,
      one.spoke,
    ]);
    expect(spoke).toEqual([...people.map((one) => [one, true]), ['late', false]]);
    const done = await tower.send('closeCrisis', { crisisId, summary: 'Called back.' });
    expect(done.crisis).toMatchObject({ owner: 'staff:ben', team: 'press', alarm: { state: 'CLOSED' } });
    expect((await tower.alarms())[0]).toMatchObject({ closeReason: 'CRISIS_CLOSED', closedBy: 'staff:anna' });
  });
});

describe('bad input', () => {
  it('opens no crisis, and says nothing in public', async () => {
    const tower = await open();
    const unknown = Buffer.from('Alarm:999').toString('base64url');
    const bad: [Record<string, unknown>, string, string][] = [
      [{ title: ' ' }, 'INVALID', 'title'],
      [{ title: 'a\nb' }, 'INVALID', 'title'],
      [{ team: 'A B' }, 'INVALID', 'team'],
      [{ escalation: [''] }, 'INVALID', 'escalation'],
      [{ owner: '' }, 'INVALID', 'owner'],
      [{ members: [{ externalId: 'nobody' }] }, 'NOT_FOUND', 'members.0'],
      [{ alarmId: unknown }, 'NOT_FOUND', 'alarmId'],
      [{ alarmId: 'nonsense' }, 'NOT_FOUND', 'alarmId'],
      [{ idempotencyKey: '' }, 'INVALID', 'idempotencyKey'],
    ];
    for (const [wrong, code, field] of bad)
      expect(errorsOf(await tower.send('openCrisis', { title: 'Rash', ...wrong }))).toEqual([[code, field]]);
    expect((await tower.counter.ask('{ crises { nodes { id } } }')).crises.nodes).toEqual([]);
    const { crisis } = await tower.send('openCrisis', { title: 'Rash', idempotencyKey: 'k' });
    expect(errorsOf(await tower.send('openCrisis', { title: 'Other', idempotencyKey: 'k' }))).toEqual([
      ['IDEMPOTENCY_KEY_MISMATCH', 'idempotencyKey'],
    ]);
    const fine = { crisisId: crisis.id, kind: 'RESPONSE', channel: 'weibo', texts: [{ language: 'en', text: 'We know' }] };
    const worse: [Record<string, unknown>, string, string][] = [
      [{ crisisId: unknown }, 'NOT_FOUND', 'crisisId'],
      [{ channel: 'we ibo' }, 'INVALID', 'channel'],
      [{ texts: [] }, 'INVALID', 'texts'],
      [{ texts: [...fine.texts, ...fine.texts] }, 'INVALID', 'texts'],
      [{ texts: [{ language: 'English!', text: 'a' }] }, 'INVALID', 'texts.0.language'],
      [{ texts: [{ language: 'en', text: 'a\u0007' }] }, 'INVALID', 'texts.0.text'],
      [{ sentAt: '2000-01-01T00:00:00Z' }, 'INVALID', 'sentAt'],
      [{ sentAt: '2999-01-01T00:00:00Z' }, 'INVALID', 'sentAt'],
    ];
    for (const [wrong, code, field] of worse)
      expect(errorsOf(await tower.send('addCrisisStatement', { ...fine, ...wrong }))).toEqual([[code, field]]);
    expect(errorsOf(await tower.send('closeCrisis', { crisisId: crisis.id, summary: '' }))).toEqual([['INVALID', 'summary']]);
    const after = await tower.send('assignCrisis', { crisisId: crisis.id, owner: crisis.owner });
    expect([after.crisis.statements.nodes, after.crisis.history.nodes.length]).toEqual([[], 1]);
  });
});
