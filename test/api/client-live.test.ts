import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  type ApiError,
  Client,
  type ListenState,
  MyHomeDocument,
  Session,
  type StreamEvent,
  WalletChangedDocument,
  webTransport,
  wxTransport,
} from '../../clients/typescript/index.js';
import { Phone } from '../support/phone.js';
import { MiniProgramStage } from './mini-programs.fixture.js';

let stage: MiniProgramStage;
let people = 0;
const opened: { client: Client; phone: Phone }[] = [];

beforeAll(async () => {
  stage = await MiniProgramStage.open();
});
afterEach(() => {
  for (const { client, phone } of opened.splice(0)) {
    client.close();
    phone.off();
  }
});
afterAll(() => stage.close());

/** A member that is signed in on its phone. */
async function somebody(ends?: () => void) {
  people += 1;
  const phone = new Phone(['127.0.0.1']);
  const transport = wxTransport(phone.wx);
  const session = new Session(transport.storage!, 'session', ends);
  session.begin(await stage.join(`user-${people}`, `+86138002${String(38_100 + people)}`));
  const client = new Client({ url: stage.app.url, transport, credential: session, pollMs: 50 });
  opened.push({ client, phone });
  const memberId = session.memberId!;
  const earn = (points: number) =>
    stage.shop.send(
      'adjustPoints',
      { idempotencyKey: crypto.randomUUID(), member: { id: memberId }, points, reasonCode: 'TEST' },
      stage.shop.staff,
    );
  return { phone, client, session, earn };
}

/** The points of all wallet changes, in the order in which they came. */
function follow(client: Client) {
  const points: number[] = [];
  const states: ListenState[] = [];
  const failures: ApiError[] = [];
  const stop = client.events({
    types: ['WALLET_CHANGED'],
    next: (event: StreamEvent) => 'entries' in event && points.push(...event.entries.map((entry) => entry.points)),
    state: (state) => states.push(state),
    failed: (error) => failures.push(error),
  });
  return { points, states, failures, stop };
}

const live = (seen: { states: ListenState[] }) => expect.poll(() => seen.states.at(-1), { timeout: 15_000 }).toBe('live');
const sees = (seen: { points: number[] }, points: number[]) =>
  expect.poll(() => seen.points, { timeout: 15_000 }).toEqual(points);

describe('what a mini-program hears', () => {
  it('goes on where it was after the app was in the background: nothing is missed and nothing comes twice', async () => {
    const { phone, client, earn } = await somebody();
    const seen = follow(client);
    await live(seen);
    await earn(1);
    await sees(seen, [1]);
    phone.hide();
    await earn(2);
    await earn(3);
    phone.show();
    await earn(4);
    await sees(seen, [1, 2, 3, 4]);
    phone.cut();
    await earn(5);
    await sees(seen, [1, 2, 3, 4, 5]);
  });

  it('comes over one socket, however much is listened to, which closes with the last', async () => {
    const { phone, client, earn } = await somebody();
    const [one, two] = [follow(client), follow(client)];
    const wallets: string[] = [];
    const stop = client.listen({
      document: WalletChangedDocument,
      variables: {},
      next: ({ walletChanged }) => void wallets.push(walletChanged.wallet.code),
    });
    await live(one);
    await earn(7);
    await Promise.all([sees(one, [7]), sees(two, [7]), expect.poll(() => wallets).toEqual(['points'])]);
    expect(phone.sockets).toEqual({ opened: 1, most: 1 });
    for (const end of [one.stop, two.stop, stop]) end();
    const again = follow(client);
    await earn(8);
    await sees(again, [8]);
    expect(phone.sockets).toEqual({ opened: 2, most: 1 });
  });

  it('goes on with a fresh token when the old one has ended, without losing the place', async () => {
    const { phone, client, session, earn } = await somebody();
    const seen = follow(client);
    await live(seen);
    const before = session.refreshToken;
    stage.app.clock.advance(900_001);
    await expect.poll(() => phone.sockets.opened, { timeout: 30_000 }).toBe(2);
    await earn(11);
    await sees(seen, [11]);
    expect(session.refreshToken).not.toBe(before);
  });

  it('is polled while sockets do not get through, and comes live again when they do', async () => {
    const { phone, client, earn } = await somebody();
    phone.socketsAllowed = false;
    const seen = follow(client);
    await expect.poll(() => seen.states.at(-1), { timeout: 15_000 }).toBe('polling');
    for (const points of [1, 2, 3]) await earn(points);
    await sees(seen, [1, 2, 3]);
    phone.socketsAllowed = true;
    phone.hide();
    phone.show();
    await live(seen);
    await earn(4);
    await sees(seen, [1, 2, 3, 4]);
  });

  it('ends when the session was ended elsewhere, and says so', async () => {
    let ended = 0;
    const { client, session } = await somebody(() => {
      ended += 1;
    });
    const seen = follow(client);
    await live(seen);
    const end = 'mutation ($input: EndSessionsInput!) { endSessions(input: $input) { ended } }';
    await stage.app.gql(end, { input: { member: { id: session.memberId } } }, stage.shop.server);
    await expect.poll(() => seen.failures.map(({ code }) => code), { timeout: 30_000 }).toEqual(['UNAUTHENTICATED']);
    expect(session.memberId).toBeNull();
    expect(ended).toBe(1);
  });

  it('goes on from before the snapshot when its place is lost, as after a restored backup: what happens then is not between the two', async () => {
    const { client, earn } = await somebody();
    const { data } = await stage.app.gql('{ program { id } }', {}, stage.shop.server);
    const programId = Number(Buffer.from(data.program.id, 'base64').toString().split(':')[1]);
    const seen: number[] = [];
    let gaps = 0;
    client.events({
      types: ['WALLET_CHANGED'],
      after: stage.app.app.stream.cursors.write(programId, { position: 1e9, owed: [] }),
      next: (event: StreamEvent) => 'entries' in event && seen.push(...event.entries.map((entry) => entry.points)),
      gap: () => {
        gaps += 1;
        void earn(gaps);
      },
    });
    await expect.poll(() => seen, { timeout: 15_000 }).toEqual([1]);
    expect(gaps).toBe(1);
  });

  it('is polled where there are no sockets at all, and cannot be listened to otherwise there', async () => {
    const { session, earn } = await somebody();
    const transport = { ...webTransport(), openSocket: null };
    const client = new Client({ url: stage.app.url, transport, credential: session, pollMs: 50 });
    const seen = follow(client);
    await expect.poll(() => seen.states.at(-1), { timeout: 15_000 }).toBe('polling');
    await earn(5);
    await sees(seen, [5]);
    expect(() => client.listen({ document: WalletChangedDocument, variables: {}, next: () => undefined })).toThrow(/WebSocket/);
    client.close();
  });

  it('is the same in a browser or in Node', async () => {
    const { session, earn } = await somebody();
    const client = new Client({ url: stage.app.url, transport: webTransport(), credential: session });
    const seen = follow(client);
    await live(seen);
    await earn(21);
    await sees(seen, [21]);
    const { me } = await client.send(MyHomeDocument, {});
    expect(me?.wallet?.balance.available).toBe(21);
    client.close();
  });

  it('comes through a socket class that it is given', async () => {
    const { session, earn } = await somebody();
    const client = new Client({ url: stage.app.url, transport: webTransport({ WebSocket }), credential: session });
    const seen = follow(client);
    await live(seen);
    await earn(22);
    await sees(seen, [22]);
    client.close();
  });
});
