import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Counter, errorOf, OWN } from './complaints.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const said = (complaint: { messages: { nodes: { kind: string; text: string }[] } }) =>
  complaint.messages.nodes.map(({ kind, text }) => `${kind}: ${text}`);
const done = (complaint: { history: { nodes: { what: string; after: string | null }[] } }) =>
  complaint.history.nodes.map(({ what, after }) => (after === null ? what : `${what} ${after}`));

describe('a complaint', () => {
  it('goes from the member to staff and back until it is put right, and keeps all of it', async () => {
    const counter = await Counter.open(app);
    const amy = await counter.shop.member('amy');
    await counter.shop.buy('amy', 'o-1', '80.00', {
      lines: [
        { lineId: 'l-1', sku: 'cup', quantity: '1', amount: '50.00' },
        { lineId: 'l-2', sku: 'tea', quantity: '1', amount: '30.00' },
      ],
    });
    const photo = { url: 'https://files.example.com/cup.jpg', contentType: 'image/jpeg', bytes: 120_000 };
    const input = {
      category: 'product',
      subject: ' A broken cup ',
      text: 'In two\npieces',
      orderId: 'o-1',
      lineIds: ['l-1'],
      attachments: [photo],
    };
    const filed = await counter.send('fileComplaint', input, amy, OWN);
    expect(filed).toMatchObject({ complaint: { status: 'OPEN', subject: 'A broken cup', overdue: false }, userErrors: [] });
    const { number } = filed.complaint;
    expect(number).toMatch(/^C-2026-\d{6}-\d$/);
    await counter.send('addComplaintMessage', { number, text: 'Which colour?', waitForMember: true });
    await counter.send('addComplaintMessage', { number, text: 'She buys a lot', internal: true });
    const answered = await counter.send('addComplaintMessage', { number, text: 'Blue', attachments: [photo] }, amy, OWN);
    expect(said(answered.complaint)).toEqual(['STAFF: Which colour?', 'MEMBER: Blue']);
    await counter.move(number, 'PROPOSE', { text: 'A new one by Friday' });
    await counter.send('answerComplaint', { number, answer: 'DECLINE', text: 'By Thursday, please' }, amy, OWN);
    await counter.move(number, 'PROPOSE', { text: 'By Thursday' });
    await counter.send('answerComplaint', { number, answer: 'ACCEPT' }, amy, OWN);
    const rated = await counter.send('rateComplaint', { number, score: 5 }, amy, OWN);
    expect(rated.complaint).toMatchObject({ status: 'RESOLVED', resolution: 'ACCEPTED', score: 5 });
    const whole = await counter.read(number);
    expect(whole).toMatchObject({
      orderId: 'o-1',
      items: [{ lineId: 'l-1', sku: 'cup' }],
      attachments: [photo],
      severity: 'NORMAL',
    });
    expect(said(whole)).toContain('NOTE: She buys a lot');
    expect(done(whole)).toEqual([
      ...['FILED', 'STATUS ACKNOWLEDGED', 'MESSAGE STAFF', 'WAITING', 'NOTE', 'RESUMED', 'MESSAGE MEMBER', 'STATUS PROPOSED'],
      ...['STATUS IN_PROGRESS', 'STATUS PROPOSED', 'STATUS RESOLVED', 'RATED 5'],
    ]);
  });

  it('can be reopened for 14 days, begins anew then, and is closed by itself after them', async () => {
    const counter = await Counter.open(app);
    const amy = await counter.shop.member('amy');
    const number = await counter.file('amy');
    await counter.move(number, 'RESOLVE', { text: 'Sent again', code: 'REPLACED' });
    app.clock.advance(13 * 86_400_000);
    const reopened = await counter.send('answerComplaint', { number, answer: 'REOPEN', text: 'Broken too' }, amy, OWN);
    expect(reopened.complaint).toMatchObject({ status: 'REOPENED', resolution: null, overdue: false });
    const { complaint } = await counter.move(number, 'RESOLVE', { text: 'And again', code: 'REPLACED' });
    app.clock.advance(14 * 86_400_000);
    await counter.keep();
    expect(await counter.read(number)).toMatchObject({
      status: 'CLOSED',
      resolution: 'REPLACED',
      reopenUntil: complaint.reopenUntil,
    });
    const late = await counter.send('answerComplaint', { number, answer: 'REOPEN', text: 'Broken too' }, amy, OWN);
    expect(errorOf(late)).toEqual(['EXPIRED', ['number']]);
    expect((await counter.move(number, 'REOPEN', {})).complaint.status).toBe('REOPENED');
  });

  it('is filed once for its key, by four requests at once, and with other words not at all', async () => {
    const counter = await Counter.open(app);
    const amy = await counter.shop.member('amy');
    const input = { idempotencyKey: 'k', category: 'product', subject: 'Cup', text: 'Broken' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => counter.send('fileComplaint', input, amy, OWN)));
    expect(new Set(answers.map(({ complaint }) => complaint.number)).size).toBe(1);
    expect(errorOf(await counter.send('fileComplaint', { ...input, text: 'Lost' }, amy, OWN))[0]).toBe(
      'IDEMPOTENCY_KEY_MISMATCH',
    );
    const { number } = answers[0].complaint;
    const message = { idempotencyKey: 'm', number, text: 'Hello?' };
    await Promise.all([1, 2, 3].map(() => counter.send('addComplaintMessage', message, amy, OWN)));
    expect(said(await counter.read(number))).toEqual(['MEMBER: Hello?']);
    expect(await counter.numbers()).toHaveLength(1);
  });

  it('has a number of its own when many are filed at once, and goes to whoever has least', async () => {
    const counter = await Counter.open(app);
    const agents = [
      { agent: 'staff:ann' },
      { agent: 'staff:ben' },
      { agent: 'staff:cleo' },
      { agent: 'staff:away', active: false },
    ];
    await counter.send('saveComplaintTeam', { team: 'care', agents });
    const numbers = await Promise.all(Array.from({ length: 9 }, (_, place) => counter.file(place % 2 ? 'amy' : 'bob')));
    expect(new Set(numbers).size).toBe(9);
    const data = await counter.ask('{ complaints(first: 100) { nodes { assignee } } }');
    const loads = data.complaints.nodes.map(({ assignee }: { assignee: string }) => assignee).sort();
    expect(loads).toEqual(['staff:ann', 'staff:ben', 'staff:cleo'].flatMap((agent) => [agent, agent, agent]));
    const [first = ''] = numbers;
    await counter.send('saveComplaintTeam', { team: 'quality', agents: [{ agent: 'staff:quin' }] });
    const { complaint } = await counter.send('updateComplaint', { number: first, team: 'quality' });
    expect(complaint).toMatchObject({ team: 'quality', assignee: 'staff:quin' });
  });

  it('that is not liked becomes a task, once, and is rated once', async () => {
    const counter = await Counter.open(app);
    const amy = await counter.shop.member('amy');
    const number = await counter.file('amy');
    expect(errorOf(await counter.send('rateComplaint', { number, score: 1 }, amy, OWN))[0]).toBe('INVALID_STATE');
    await counter.move(number, 'CLOSE', { code: 'DUPLICATE' });
    await Promise.all([1, 2, 3].map(() => counter.send('rateComplaint', { number, score: 2, comment: 'Slow' }, amy, OWN)));
    expect(errorOf(await counter.send('rateComplaint', { number, score: 5 }, amy, OWN))).toEqual(['ALREADY_EXISTS', ['score']]);
    expect(await counter.tasks()).toEqual([
      { title: `Complaint ${number} was rated 2 of 5: ask why`, urgency: 'HIGH', importance: 'NORMAL' },
    ]);
  });
});

describe('who sees what', () => {
  it('a member sees its own, no note and no history, and to it no others exist', async () => {
    const counter = await Counter.open(app);
    const [amy, bob] = [await counter.shop.member('amy'), await counter.shop.member('bob')];
    const number = await counter.file('amy');
    await counter.send('addComplaintMessage', { number, text: 'Careful', internal: true });
    expect((await counter.read(number.toLowerCase().replaceAll('-', ' '), amy, OWN)).messages.nodes).toEqual([]);
    expect(await counter.read(number, bob, OWN)).toBeNull();
    for (const answer of [
      await counter.send('addComplaintMessage', { number, text: 'Hi' }, bob, OWN),
      await counter.send('answerComplaint', { number, answer: 'WITHDRAW' }, bob, OWN),
      await counter.send('rateComplaint', { number, score: 1 }, bob, OWN),
    ])
      expect(errorOf(answer)).toEqual(['NOT_FOUND', ['number']]);
    expect(errorOf(await counter.send('addComplaintMessage', { number, text: 'Hi', internal: true }, amy, OWN))[0]).toBe(
      'INVALID',
    );
    const { data } = await app.gql('{ me { ... on Member { complaints { nodes { number } } } } }', {}, bob);
    expect(data?.me?.complaints?.nodes ?? []).toEqual([]);
    const forbidden = await app.gql('{ complaints { nodes { number } } }', {}, amy);
    expect(forbidden.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const [{ id }] = [await counter.read(number)];
    const node = await app.gql('query ($id: ID!) { node(id: $id) { id } }', { id }, bob);
    expect(node.data.node).toBeNull();
  });

  it('staff of another program and partners see nothing, nor that there is anything', async () => {
    const [counter, other] = [await Counter.open(app), await Counter.open(app)];
    const number = await counter.file('amy');
    expect(await other.read(number)).toBeNull();
    expect(errorOf(await other.move(number, 'START'))).toEqual(['NOT_FOUND', ['number']]);
    const partner = await app.token({
      kind: 'partner',
      program: counter.shop.code,
      scopes: ['stream:read', 'complaints:read', 'members:read'],
    });
    const { errors } = await app.gql('query ($number: String!) { complaint(number: $number) { number } }', { number }, partner);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const heard = await app.gql('{ events(types: [COMPLAINT_UPDATED, MEMBER_ENROLLED]) { nodes { type } } }', {}, partner);
    expect(heard.data.events.nodes.map(({ type }: { type: string }) => type)).not.toContain('COMPLAINT_UPDATED');
  });

  it('is found by whoever handles it: by status, category, team, person, order, member, and what is overdue', async () => {
    const counter = await Counter.open(app);
    await counter.shop.buy('bob', 'o-1', '10.00');
    const [late, solved, grave] = [
      await counter.file('amy', { category: 'safety' }),
      await counter.file('amy'),
      await counter.file('bob', { orderId: 'o-1' }),
    ];
    await counter.send('updateComplaint', { number: grave, severity: 'HIGH', team: 'quality', assignee: 'staff:quin' });
    await counter.move(solved, 'RESOLVE', { text: 'Done', code: 'REPLACED' });
    app.clock.advance(61 * 60_000);
    expect(await counter.numbers({ statuses: ['OPEN'] })).toEqual([grave, late]);
    expect(await counter.numbers({ severities: ['HIGH'], teams: ['quality'], assignee: 'staff:quin', orderId: 'o-1' })).toEqual([
      grave,
    ]);
    expect(await counter.numbers({ categories: ['product'], statuses: ['RESOLVED'] })).toEqual([solved]);
    expect(await counter.numbers({ overdue: true })).toEqual([late]);
    const memberId = (await counter.ask('{ member(by: { externalId: "bob" }) { id } }')).member.id;
    expect(await counter.numbers({ memberId })).toEqual([grave]);
  });

  it('loses its words with the member that is erased, and stays as a number', async () => {
    const counter = await Counter.open(app);
    const number = await counter.file('amy', {
      attachments: [{ url: 'https://files.example.com/me.jpg', contentType: 'image/jpeg', bytes: 9 }],
    });
    await counter.send('addComplaintMessage', { number, text: 'Amy Miller was rude', internal: true });
    const erase = 'mutation ($input: EndMembershipInput!) { eraseMember(input: $input) { userErrors { code } } }';
    await app.gql(erase, { input: { idempotencyKey: 'bye', member: { externalId: 'amy' } } }, counter.shop.staff);
    const complaint = await counter.read(number);
    expect(complaint).toMatchObject({ subject: '-', text: '-', attachments: [], category: 'product' });
    expect(said(complaint)).toEqual(['NOTE: -']);
  });
});
