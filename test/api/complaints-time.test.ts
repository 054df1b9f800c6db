import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Counter, OWN } from './complaints.fixture.js';
import { Listening } from './listening.fixture.js';

const MINUTE = 60_000;
const at = (local: string) => Date.parse(`${local}+08:00`);

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

/** Four workers in two processes at once. */
const fourWorkers = (counter: Counter) => Promise.all([app, second, app, second].map((one) => counter.keep(one)));
const local = (instant: string | null) => instant && new Date(Date.parse(instant) + 8 * 60 * MINUTE).toISOString().slice(0, 16);
const tiers = {
  window: { kind: 'LIFETIME' },
  tiers: [
    { code: 'regular', name: 'Regular' },
    {
      ...{ code: 'gold', name: 'Gold', entry: { thresholds: [{ metric: 'STATUS_POINTS', atLeast: '1000' }] } },
      benefits: [{ code: 'PRIORITY_SERVICE', name: 'Served first', value: 50 }],
    },
  ],
};

describe('deadlines', () => {
  it('go by the business hours of the program, with its holidays, and the crisis clock by none', async () => {
    app.clock.set(at('2026-04-30T16:00'));
    const counter = await Counter.open(app);
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' }));
    const saved = await counter.send('saveBusinessCalendar', {
      ...{
        week,
        holidays: ['2026-05-01', '2026-05-04', '2026-05-05'],
        workdays: [{ date: '2026-05-09', opens: '10:00', closes: '16:00' }],
      },
    });
    expect(saved.userErrors).toEqual([]);
    const usual = await counter.read(await counter.file('amy'));
    expect([local(usual.respondBy), local(usual.proposeBy)]).toEqual(['2026-05-06T15:00', '2026-05-08T13:00']);
    const crisis = await counter.read(await counter.file('amy', { category: 'safety' }));
    expect([crisis.severity, local(crisis.respondBy), local(crisis.proposeBy)]).toEqual([
      'CRITICAL',
      '2026-04-30T17:00',
      '2026-04-30T20:00',
    ]);
    const own = {
      code: 'product',
      name: 'Product',
      team: 'care',
      deadlines: [{ severity: 'NORMAL', respond: 60, propose: 180 }],
    };
    await counter.send('saveComplaintCategory', own);
    const fast = await counter.read(await counter.file('amy'));
    expect([local(fast.respondBy), local(fast.proposeBy)]).toEqual(['2026-04-30T17:00', '2026-05-06T10:00']);
  });

  it('stand still while the member is waited for, over a night and a weekend', async () => {
    app.clock.set(at('2026-03-06T10:00'));
    const counter = await Counter.open(app);
    const amy = await counter.shop.member('amy');
    const number = await counter.file('amy');
    app.clock.set(at('2026-03-06T17:00'));
    const asked = await counter.send('addComplaintMessage', { number, text: 'Which?', waitForMember: true });
    expect(asked.complaint).toMatchObject({
      waitingForMember: true,
      proposeBy: null,
      respondedAt: new Date(app.clock.now()).toISOString(),
    });
    app.clock.set(at('2026-03-10T09:00'));
    await fourWorkers(counter);
    expect(await counter.tasks()).toEqual([]);
    await counter.send('addComplaintMessage', { number, text: 'This' }, amy, OWN);
    const complaint = await counter.read(number);
    expect([complaint.waitingForMember, local(complaint.proposeBy), complaint.overdue]).toEqual([
      false,
      '2026-03-11T17:00',
      false,
    ]);
  });

  it('are halved by priority service, at once where the tier was there, from its day on where it came', async () => {
    app.clock.set(at('2026-03-09T09:00'));
    const counter = await Counter.open(app);
    const scheme = await counter.ask(
      'mutation ($input: SaveTierSchemeInput!) { saveTierScheme(input: $input) { userErrors { code field message } } }',
      { input: tiers },
    );
    expect(scheme.saveTierScheme.userErrors).toEqual([]);
    const before = await counter.file('amy');
    expect(local((await counter.read(before)).respondBy)).toBe('2026-03-09T17:00');
    app.clock.set(at('2026-03-09T13:00'));
    await counter.shop.buy('amy', 'o-1', '1000.00');
    await fourWorkers(counter);
    const hastened = await counter.read(before);
    expect([local(hastened.respondBy), local(hastened.proposeBy)]).toEqual(['2026-03-09T15:00', '2026-03-10T14:00']);
    expect(hastened.history.nodes.filter(({ what }: { what: string }) => what === 'HASTENED')).toHaveLength(1);
    const after = await counter.read(await counter.file('amy'));
    expect(local(after.respondBy)).toBe('2026-03-09T17:00');
    await counter.shop.giveBack('amy', 'r-1', '1000.00', { orderId: 'o-1' });
    await counter.keep();
    expect((await counter.read(before)).respondBy).toBe(hastened.respondBy);
  });
});

describe('a missed deadline', () => {
  it('climbs the chain, each step once and one task each, with four workers and a clock that moves on', async () => {
    app.clock.set(at('2026-03-06T16:00'));
    const counter = await Counter.open(app);
    await counter.send('saveComplaintCategory', {
      ...{ code: 'burns', name: 'Burns', severity: 'CRITICAL', team: 'care', escalation: ['leads', 'director'] },
    });
    const numbers = await Promise.all([1, 2, 3].map(() => counter.file('amy', { category: 'burns' })));
    for (let minutes = 0; minutes <= 300; minutes += 20) {
      app.clock.set(at('2026-03-06T16:00') + minutes * MINUTE);
      await fourWorkers(counter);
    }
    const levels = (await counter.tasks('leads')).map(({ title }) => title).sort();
    expect(levels).toEqual([...numbers].sort().map((number) => `Complaint ${number}: the first response is overdue (level 1)`));
    const told = (await counter.tasks('director')).map(({ title }) => title).sort();
    expect(told).toEqual(
      [...numbers]
        .sort()
        .flatMap((number) => [
          `Complaint ${number}: is still overdue (level 2)`,
          `Complaint ${number}: the proposal is overdue (level 3)`,
        ]),
    );
    const complaint = await counter.read(numbers[0] ?? '');
    expect(complaint).toMatchObject({ level: 3, overdue: true, responseBreached: true, proposalBreached: true });
    const steps = complaint.history.nodes.filter(({ what }: { what: string }) => what === 'ESCALATED');
    expect(steps.map(({ before, after }: { before: string; after: string }) => `${before} ${after}`)).toEqual([
      'RESPONSE 1',
      'AGAIN 2',
      'PROPOSAL 3',
    ]);
  });

  it('is not told where the answer came first, or nobody looked until it was over', async () => {
    app.clock.set(at('2026-03-06T16:00'));
    const counter = await Counter.open(app);
    const [answered, late] = [
      await counter.file('amy', { category: 'safety' }),
      await counter.file('amy', { category: 'safety' }),
    ];
    app.clock.set(at('2026-03-06T16:59:59'));
    await counter.move(answered, 'PROPOSE', { text: 'We call at once' });
    app.clock.set(at('2026-03-06T21:00'));
    await counter.move(late, 'RESOLVE', { text: 'We have called', code: 'CALLED' });
    await fourWorkers(counter);
    expect(await counter.tasks()).toEqual([]);
    expect(await counter.read(answered)).toMatchObject({ responseBreached: false, proposalBreached: false, level: 0 });
    expect(await counter.read(late)).toMatchObject({ responseBreached: true, proposalBreached: true, level: 0 });
  });
});

it('complaintUpdated tells of each step in its order, to the member of its own only, and of no internal note', async () => {
  const counter = await Counter.open(app);
  const { streamHead: after } = await counter.ask('{ streamHead }');
  const query =
    'subscription ($after: Cursor) { complaintUpdated(after: $after) { cursor complaintStatus complaint { number status } } }';
  const listen = async (member: string) =>
    Listening.start<{ complaintStatus: string; complaint: { number: string } }>(
      ...([app, await counter.shop.member(member), 'complaintUpdated', query, { after }] as const),
    );
  const [mine, others] = [await listen('amy'), await listen('bob')];
  const number = await counter.file('amy');
  await counter.send('addComplaintMessage', { number, text: 'Careful', internal: true });
  await counter.move(number, 'START');
  await counter.move(number, 'RESOLVE', { text: 'Done', code: 'REPLACED' });
  const heard = await mine.until(3);
  expect(heard.map(({ complaintStatus, complaint }) => [complaintStatus, complaint.number])).toEqual([
    ['OPEN', number],
    ['IN_PROGRESS', number],
    ['RESOLVED', number],
  ]);
  expect(await others.end()).toEqual([]);
  await mine.end();
  const data = await counter.ask(
    '{ events(types: [COMPLAINT_UPDATED]) { nodes { type ... on ComplaintUpdate { complaintStatus } ... on RedemptionUpdate { status } } } }',
  );
  expect(data.events.nodes).toHaveLength(3);
});

it('a report counts what was filed in its days, how fast and how late it was, by what one asks', async () => {
  app.clock.set(at('2026-06-01T10:00'));
  const counter = await Counter.open(app);
  const amy = await counter.shop.member('amy');
  const line = (lineId: string, sku: string) => ({ lineId, sku, quantity: '1', amount: '5.00' });
  await counter.shop.buy('amy', 'o-1', '10.00', { store: 's-1', lines: [line('1', 'cup'), line('2', 'tea')] });
  const numbers: string[] = [];
  for (let turn = 0; turn < 10; turn++)
    numbers.push(await counter.file('amy', turn < 4 ? { orderId: 'o-1', lineIds: ['1', '2'].slice(turn % 2) } : {}));
  for (const [place, number] of numbers.entries()) {
    app.clock.set(at('2026-06-01T10:00') + (place + 1) * 10 * MINUTE);
    if (place < 8) await counter.move(number, 'RESOLVE', { text: 'Done', code: 'REPLACED' });
  }
  for (const [place, number] of numbers.slice(0, 3).entries())
    await counter.send('rateComplaint', { number, score: place + 3 }, amy, OWN);
  app.clock.set(at('2026-06-03T17:00'));
  await counter.file('bob', { category: 'delivery' });
  const fields = `key filed unsolved responseBreaches proposalBreaches responseP50 responseP90 resolutionP50 resolutionP90 scores averageScore goodwillPoints`;
  const report = async (by: string, to = '2026-06-02') =>
    (
      await counter.ask(
        `query ($by: ComplaintDimension!, $to: LocalDate!) { complaintReport(from: "2026-06-01", to: $to, by: $by) { ${fields} } }`,
        { by, to },
      )
    ).complaintReport;
  expect(await report('ALL')).toEqual([
    {
      ...{ key: 'all', filed: 10, unsolved: 2, responseBreaches: 2, proposalBreaches: 2, responseP50: 2_400, responseP90: 4_800 },
      ...{ resolutionP50: 2_400, resolutionP90: 4_800, scores: 3, averageScore: '4.00', goodwillPoints: 0 },
    },
  ]);
  const counts = (lines: { key: string | null; filed: number }[]) => lines.map(({ key, filed }) => [key, filed]);
  expect(counts(await report('CATEGORY', '2026-06-03'))).toEqual([
    ['product', 10],
    ['delivery', 1],
  ]);
  expect(counts(await report('PRODUCT'))).toEqual([
    [null, 6],
    ['tea', 4],
    ['cup', 2],
  ]);
  expect(counts(await report('STORE'))).toEqual([
    [null, 6],
    ['s-1', 4],
  ]);
  expect(counts(await report('TIER'))).toEqual([[null, 10]]);
  expect(await report('ALL', '2026-05-31').catch((error: Error) => error.message)).toContain('BAD_USER_INPUT');
});
