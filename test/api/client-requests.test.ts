import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BindPhoneDocument,
  Client,
  type ClientOptions,
  EnrollMemberDocument,
  HoldPointsDocument,
  LoginWithMiniProgramDocument,
  MyHomeDocument,
  NoAnswer,
  Session,
  wxTransport,
} from '../../clients/typescript/index.js';
import { backoff, newKey } from '../../clients/typescript/timing.js';
import { Phone } from '../support/phone.js';
import { MiniProgramStage } from './mini-programs.fixture.js';

let stage: MiniProgramStage;
let people = 0;

beforeAll(async () => {
  stage = await MiniProgramStage.open();
});
afterAll(() => stage.close());

function phoneWith(credential: ClientOptions['credential'] | 'session', more: Partial<ClientOptions> = {}) {
  const phone = new Phone(['127.0.0.1']);
  const transport = wxTransport(phone.wx);
  const session = new Session(transport.storage!);
  const client = new Client({
    url: stage.app.url,
    transport,
    credential: credential === 'session' ? session : credential,
    ...more,
  });
  return { phone, session, client, transport };
}

/** Somebody signed in on a phone, with 100 points. */
async function somebody(more: Partial<ClientOptions> = {}) {
  people += 1;
  const own = phoneWith('session', more);
  own.session.begin(await stage.join(`user-${people}`, `+86138003${String(38_100 + people)}`));
  const earned = { idempotencyKey: newKey(), member: { id: own.session.memberId }, points: 100, reasonCode: 'TEST' };
  await stage.shop.send('adjustPoints', earned, stage.shop.staff);
  return own;
}

const hold = (client: Client, idempotencyKey: string) =>
  client.send(HoldPointsDocument, { input: { idempotencyKey, points: 10 } });
const available = async (client: Client) => (await client.send(MyHomeDocument, {})).me?.wallet?.balance.available;

describe('a request', () => {
  it('whose answer is lost is sent again with its key, and done once', async () => {
    const { phone, client } = await somebody();
    phone.mishap('lost-answer', 'no-network');
    const { holdPoints } = await hold(client, newKey());
    expect(holdPoints.hold?.status).toBe('ACTIVE');
    expect(await available(client)).toBe(90);
    const sent = phone.requests.filter(({ data }) => data.includes('HoldPoints'));
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ data }) => data)).size).toBe(1);
  });

  it('without a key is not sent again when its answer is lost, because it may have been done', async () => {
    const { phone, client } = phoneWith(null);
    phone.mishap('lost-answer');
    const input = { program: stage.shop.code, appId: 'wxshop', code: stage.wechat.login('wxshop', 'once') };
    await expect(client.send(LoginWithMiniProgramDocument, { input })).rejects.toBeInstanceOf(NoAnswer);
    expect(phone.requests).toHaveLength(1);
  });

  it('is given up after some attempts', async () => {
    const { phone, client } = phoneWith(null, { attempts: 2 });
    phone.mishap('no-network', 'no-network', 'no-network');
    await expect(client.send(MyHomeDocument, {})).rejects.toBeInstanceOf(NoAnswer);
  });

  it('waits longer each time, and not as long as all others', () => {
    const longest = [1, 2, 3, 4, 20].map((attempt) => backoff(attempt, () => 1));
    expect(longest).toEqual([400, 800, 1_600, 3_200, 30_000]);
    expect(backoff(3, () => 0)).toBe(800);
    expect(new Set(Array.from({ length: 1_000 }, () => newKey())).size).toBe(1_000);
  });
});

describe('a session on a phone', () => {
  it('begins with a sign-in and a phone number, and is still there when the app starts again', async () => {
    const { client, session, transport } = phoneWith('session');
    const input = { program: stage.shop.code, appId: 'wxshop', code: stage.wechat.login('wxshop', 'nora') };
    const { loginWithMiniProgram } = await client.send(LoginWithMiniProgramDocument, { input });
    const phoneCode = stage.wechat.phone('wxshop', 'nora', '+8613900039000');
    const { bindPhone } = await client.send(BindPhoneDocument, {
      input: { ticket: loginWithMiniProgram.ticket ?? '', phoneCode },
    });
    session.begin(bindPhone.session!);
    const later = new Client({ url: stage.app.url, transport, credential: new Session(transport.storage!) });
    expect((await later.send(MyHomeDocument, {})).me?.id).toBe(bindPhone.session?.memberId);
  });

  it('is refreshed by itself, once for all requests that wait for it, and survives that the answer is lost', async () => {
    const { phone, client, session } = await somebody();
    const before = session.refreshToken;
    stage.app.clock.advance(900_001);
    phone.mishap('lost-answer', 'lost-answer');
    expect(await Promise.all([available(client), available(client), available(client)])).toEqual([100, 100, 100]);
    expect(session.refreshToken).not.toBe(before);
    const refreshes = phone.requests.filter(({ data }) => data.includes('RefreshSession')).map(({ data }) => data);
    expect(new Set(refreshes).size).toBe(1);
  });

  it('survives that the app is killed before the answer comes', async () => {
    const { phone, client, session, transport } = await somebody();
    stage.app.clock.advance(900_001);
    phone.mishap('no-network');
    const kept = phone.wx.getStorageSync('fealty-session') as string;
    expect(await available(client)).toBe(100);
    // as if the new tokens had never been written
    phone.wx.setStorageSync('fealty-session', kept);
    stage.app.clock.advance(900_001);
    const later = new Client({ url: stage.app.url, transport, credential: new Session(transport.storage!) });
    expect(await available(later)).toBe(100);
    expect(session.memberId).not.toBeNull();
  });

  it('ends with logout, on the phone and in the API', async () => {
    const { client, session } = await somebody();
    const { refreshToken } = session;
    await client.logout(session);
    expect(session.memberId).toBeNull();
    const { data } = await stage.refresh(refreshToken!, 'k');
    expect(data.refreshSession.session).toBeNull();
  });
});

describe('persisted documents', () => {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync('clients/typescript/generated/persisted-documents.json', 'utf8'),
  );

  it('are in the manifest under the SHA-256 of their text', () => {
    for (const [name, text] of Object.entries(manifest))
      expect(name).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    expect(Object.keys(manifest)).toEqual(
      expect.arrayContaining([MyHomeDocument.__meta__?.['hash'], EnrollMemberDocument.__meta__?.['hash']]),
    );
  });

  it('mean the same as what the client sends otherwise', async () => {
    const text = manifest[String(MyHomeDocument.__meta__?.['hash'])]!;
    const { session } = await somebody();
    const kept = JSON.parse(String(await session.authorization()).replace(/^Bearer (.*)$/, '"$1"'));
    const [byManifest, byText] = [await stage.app.gql(text, {}, kept), await stage.app.gql(MyHomeDocument.toString(), {}, kept)];
    expect(byManifest.data.me).toEqual(byText.data.me);
    expect(byManifest.data.me.wallet.balance.available).toBe(100);
  });

  it('go by their hash where that is preferred, and as text where the server does not know it', async () => {
    const { phone, client } = await somebody({ persisted: 'prefer' });
    expect(await available(client)).toBe(100);
    expect(await available(client)).toBe(100);
    const homes = phone.requests.map(({ data }) => JSON.parse(data) as { query?: string; extensions?: unknown });
    expect(homes.map(({ query, extensions }) => [query !== undefined, extensions !== undefined])).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ]);
    const only = await somebody({ persisted: 'only' });
    await expect(available(only.client)).rejects.toMatchObject({ code: expect.stringMatching(/^PERSISTED_QUERY_NOT_/) });
  });
});
