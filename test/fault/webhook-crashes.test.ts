import { afterAll, beforeAll, expect, it } from 'vitest';
import { Hooks, Receiver } from '../api/webhooks.fixture.js';
import { startApp, type TestApp } from '../support/app.js';

const env = { ALLOW_PRIVATE_ADDRESSES: 'true', LOG_LEVEL: 'silent' };
const LEASE_MS = 60_000;

let one: TestApp;
let hooks: Hooks;
let receiver: Receiver;

beforeAll(async () => {
  one = await startApp({ crowded: true, env });
  hooks = await Hooks.open(one);
  receiver = await Receiver.open();
});
afterAll(async () => {
  receiver.close();
  await one.close();
});

const another = () => startApp({ crowded: true, env, clock: one.clock, databaseName: one.database.name });

it('two processes share the endpoints: each event is sent once, and one by one in the order of the stream for each member', async () => {
  const two = await another();
  const { id } = await hooks.endpoint(receiver.url, {
    document: 'subscription { events { cursor ... on WalletChange { member { externalId } } } }',
  });
  const busy = new Map<string, number>();
  let overlaps = 0;
  receiver.answer = ({ payload }, response) => {
    const member = payload.data.member.externalId;
    if ((busy.get(member) ?? 0) > 0) overlaps += 1;
    busy.set(member, (busy.get(member) ?? 0) + 1);
    setTimeout(() => {
      busy.set(member, (busy.get(member) ?? 1) - 1);
      response.end();
    }, 5);
  };
  for (let round = 0; round < 3; round += 1) {
    await hooks.buy('amy', 'bob', 'amy', 'amy', 'bob');
    await Promise.all([one.app.webhooks.runDue(), two.app.webhooks.runDue(), one.app.webhooks.runDue()]);
  }
  const got = receiver.take();
  expect(new Set(got.map((received) => received.id)).size).toBe(15);
  expect(got).toHaveLength(15);
  expect(overlaps).toBe(0);
  const { data } = await one.gql('{ events(first: 100) { nodes { cursor } } }', {}, hooks.partners.shop.server);
  const order: string[] = data.events.nodes.map(({ cursor }: { cursor: string }) => cursor);
  for (const member of ['amy', 'bob']) {
    const ofMember = got.filter(({ payload }) => payload.data.member.externalId === member);
    const places = ofMember.map(({ payload }) => order.indexOf(payload.data.cursor));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
  await hooks.send('deleteWebhookEndpoint', { id });
  await two.close();
});

it('what a process had sent when it was cut off is sent again with the same id by another, once its lease has ended', async () => {
  const dying = await another();
  const { id } = await hooks.endpoint(receiver.url);
  await hooks.buy('amy', 'bob', 'amy');
  let cut: Promise<void> | null = null;
  receiver.answer = (_received, response) => {
    // the answer comes when the process can keep nothing any more
    cut ??= dying.loseDatabase();
    void cut.then(() => response.end());
  };
  await dying.app.webhooks.runDue();
  const before = receiver.take().map((received) => received.id);
  expect(before.length).toBeGreaterThan(0);
  receiver.answer = (_received, response) => void response.end();
  await one.app.webhooks.runDue();
  expect(receiver.take()).toEqual([]);
  one.clock.advance(LEASE_MS);
  await one.app.webhooks.runDue();
  const after = receiver.take().map((received) => received.id);
  expect(after).toHaveLength(3);
  expect(after).toEqual(expect.arrayContaining(before));
  expect(await hooks.deliveries(id, 'DELIVERED')).toHaveLength(3);
  await hooks.send('deleteWebhookEndpoint', { id });
  await dying.close();
});

it('what an ended process had not begun goes on in another at once', async () => {
  const ending = await another();
  await hooks.buy('amy');
  const { id } = await hooks.endpoint(receiver.url);
  await hooks.buy('amy', 'amy', 'amy', 'bob');
  let closed: Promise<void> | null = null;
  receiver.answer = (_received, response) => {
    closed ??= ending.app.webhooks.stop();
    response.end();
  };
  await ending.app.webhooks.runDue();
  await closed;
  const before = receiver.take().map((received) => received.id);
  await one.app.webhooks.runDue();
  const after = receiver.take().map((received) => received.id);
  expect(new Set([...before, ...after]).size).toBe(4);
  expect(before.length + after.length).toBe(4);
  expect(after.length).toBeGreaterThan(0);
  expect(await hooks.deliveries(id, 'DELIVERED')).toHaveLength(4);
  await ending.close();
});

it('one answer that takes long holds up nothing of other members: they are told meanwhile, also of what happens then', async () => {
  const own = await Receiver.open();
  const { id } = await hooks.endpoint(own.url, {
    document: 'subscription { events { cursor ... on WalletChange { member { externalId } } } }',
  });
  let answerAmy: () => void = () => undefined;
  own.answer = ({ payload }, response) => {
    if (payload.data.member.externalId === 'amy') answerAmy = () => void response.end();
    else response.end();
  };
  await hooks.buy('amy', 'amy', 'bob');
  const ended = one.app.webhooks.runDue();
  const told = () => own.received.map(({ payload }) => payload.data.member.externalId).join(' ');
  await expect.poll(told, { timeout: 20_000 }).toBe('amy bob');
  await hooks.buy('bob', 'amy');
  void one.app.webhooks.runDue();
  await expect.poll(told, { timeout: 20_000 }).toBe('amy bob bob');
  own.answer = (_received, response) => void response.end();
  answerAmy();
  await ended;
  expect(told()).toBe('amy bob bob amy amy');
  expect(await hooks.deliveries(id, 'DELIVERED')).toHaveLength(5);
  own.close();
});

it('a partner that is suspended is sent nothing more, though its endpoint is being served', async () => {
  const own = await Receiver.open();
  const scopes = ['stream:read', 'webhooks:write', 'members:read'];
  const { id: partnerId } = await hooks.partners.register('served', { scopes });
  const { secret } = await hooks.partners.key(partnerId);
  await hooks.endpoint(own.url, { document: 'subscription { events { cursor } }' }, secret);
  let suspended: Promise<unknown> | null = null;
  own.answer = (_received, response) => {
    suspended ??= hooks.partners.send('suspendPartner', { id: partnerId }).then(() => one.clock.advance(2_000));
    void suspended.then(() => response.end());
  };
  await hooks.buy('amy', 'amy', 'amy');
  await one.app.webhooks.runDue();
  expect(own.take()).toHaveLength(1);
  own.close();
});

it('workers run by themselves where jobs do, and find what is new', async () => {
  const { id } = await hooks.endpoint(receiver.url);
  receiver.answer = (_received, response) => void response.end();
  const working = await startApp({ crowded: true, env, clock: one.clock, databaseName: one.database.name, jobs: true });
  await hooks.buy('bob');
  await expect.poll(() => hooks.deliveries(id, 'DELIVERED'), { timeout: 20_000 }).toHaveLength(1);
  await working.close();
});
