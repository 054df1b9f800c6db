import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { MiniProgramStage } from './mini-programs.fixture.js';

let stage: MiniProgramStage;
let people = 0;

beforeAll(async () => {
  stage = await MiniProgramStage.open();
});
afterAll(() => stage.close());

/** Somebody with a session. */
const somebody = () => {
  people += 1;
  return stage.join(`user-${people}`, `+86138001${String(38_100 + people)}`);
};
const next = async (refreshToken: string, key: string) =>
  (await stage.refresh(refreshToken, key)).data?.refreshSession.session ?? null;
const isGood = async (token: string) => {
  const { errors } = await stage.app.gql('{ me { id } }', {}, token);
  return errors === undefined;
};
const logout = (input: Record<string, unknown>) =>
  stage.app.gql('mutation ($input: LogoutInput!) { logout(input: $input) { userErrors { code } } }', { input });

/** Listens to a quiet wallet. @returns with what code the socket was closed */
async function listen(accessToken: string) {
  const client = createClient({
    url: stage.app.wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${accessToken}` },
    retryAttempts: 0,
  });
  const connected = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  let code: number | null = null;
  client.on('closed', (event) => {
    code = (event as { code: number }).code;
  });
  const query = 'subscription { walletChanged { cursor } }';
  client.subscribe({ query }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await connected;
  return { client, closedWith: () => code };
}

describe('a session', () => {
  it('gives access for fifteen minutes, and new access for a refresh token', async () => {
    const session = await somebody();
    expect(Date.parse(session.accessExpiresAt) - stage.app.clock.now()).toBe(900_000);
    expect(await isGood(session.accessToken)).toBe(true);
    stage.app.clock.advance(900_001);
    expect(await isGood(session.accessToken)).toBe(false);
    const refreshed = await next(session.refreshToken, 'r1');
    expect(refreshed).toMatchObject({ memberId: session.memberId });
    expect(await isGood(refreshed.accessToken)).toBe(true);
  });

  it('speaks for its member only, and creates no value', async () => {
    const { accessToken, memberId } = await somebody();
    const other = await somebody();
    const { data } = await stage.app.gql(
      'query ($id: ID!) { me { id } member(by: { id: $id }) { id } }',
      { id: other.memberId },
      accessToken,
    );
    expect(data).toEqual({ me: { id: memberId }, member: null });
    const grab =
      'mutation { adjustPoints(input: { idempotencyKey: "x", points: 5, reasonCode: "X", member: {} }) { userErrors { code } } }';
    expect((await stage.app.gql(grab, {}, accessToken)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is refreshed once when the answer was lost and the request is repeated, also several times at once', async () => {
    const { refreshToken } = await somebody();
    const answers = await Promise.all(Array.from({ length: 5 }, () => next(refreshToken, 'same')));
    expect(new Set(answers.map((answer) => answer?.refreshToken)).size).toBe(1);
    expect(await next(answers[0].refreshToken, 'later')).not.toBeNull();
  });

  it('ends when a refresh token comes back from somebody else: for both, on open sockets within five seconds', async () => {
    const { refreshToken } = await somebody();
    const own = await next(refreshToken, 'own');
    const socket = await listen(own.accessToken);
    const { data } = await stage.refresh(refreshToken, 'stolen');
    expect(data.refreshSession).toMatchObject({ session: null, userErrors: [{ field: ['refreshToken'], code: 'EXPIRED' }] });
    await expect.poll(socket.closedWith, { timeout: 30_000 }).toBe(4403);
    expect(await next(own.refreshToken, 'own-2')).toBeNull();
    stage.app.clock.advance(3_501);
    expect(await isGood(own.accessToken)).toBe(false);
  });

  it('refreshed by two with different keys at once is given to one of them, and ends', async () => {
    const { refreshToken } = await somebody();
    const answers = await Promise.all(['a', 'b', 'c'].map((key) => next(refreshToken, key)));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await next(answers.find((answer) => answer !== null).refreshToken, 'd')).toBeNull();
  });

  it('ends by itself when nobody refreshes it for thirty days', async () => {
    const { refreshToken } = await somebody();
    stage.app.clock.advance(30 * 86_400_000);
    expect(await next(refreshToken, 'late')).toBeNull();
  });

  it('is given to nobody for a token that was changed, or an empty key', async () => {
    const { refreshToken } = await somebody();
    expect(await next(`${refreshToken}x`, 'k')).toBeNull();
    expect(await next('nonsense', 'k')).toBeNull();
    expect((await stage.refresh(refreshToken, '')).data.refreshSession.userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect(await next(refreshToken, 'k')).not.toBeNull();
  });
});

describe('the end of a session', () => {
  it('by logout is felt on this device, on open sockets too, and not on others', async () => {
    const { refreshToken, accessToken } = await somebody();
    const other = await stage.login(`user-${people}`);
    const [socket, elsewhere] = await Promise.all([listen(accessToken), listen(other.session!.accessToken)]);
    expect((await logout({ refreshToken })).data.logout.userErrors).toEqual([]);
    expect((await logout({ refreshToken })).data.logout.userErrors).toEqual([]);
    expect(await next(refreshToken, 'after')).toBeNull();
    await expect.poll(socket.closedWith, { timeout: 30_000 }).toBe(4403);
    expect(elsewhere.closedWith()).toBeNull();
    expect(await next(other.session!.refreshToken, 'still')).not.toBeNull();
    await elsewhere.client.dispose();
  });

  it('everywhere ends those of all devices', async () => {
    const { refreshToken } = await somebody();
    const other = await stage.login(`user-${people}`);
    await logout({ refreshToken, everywhere: true });
    expect(await next(other.session!.refreshToken, 'k')).toBeNull();
    expect((await stage.login(`user-${people}`)).session).not.toBeNull();
  });

  it('comes with the end of the membership', async () => {
    const { refreshToken, memberId } = await somebody();
    await stage.shop.send('closeMember', { idempotencyKey: `close-${memberId}`, member: { id: memberId } });
    expect(await next(refreshToken, 'k')).toBeNull();
  });

  it('is for the brand to say, for one member or with a mini-program', async () => {
    const [one, two] = [await somebody(), await somebody()];
    const end = 'mutation ($input: EndSessionsInput!) { endSessions(input: $input) { ended userErrors { code } } }';
    const { data } = await stage.app.gql(end, { input: { member: { id: one.memberId } } }, stage.shop.server);
    expect(data.endSessions).toEqual({ ended: 1, userErrors: [] });
    expect(await next(one.refreshToken, 'k')).toBeNull();
    const remove = 'mutation { removeMiniProgram(input: { appId: "wxshop" }) { userErrors { code } } }';
    expect((await stage.app.gql(remove, {}, stage.shop.staff)).data.removeMiniProgram.userErrors).toEqual([]);
    expect(await next(two.refreshToken, 'k')).toBeNull();
  });

  it('comes to the oldest when a member has more than ten', async () => {
    await stage.save({ appId: 'wxshop', name: 'Shop', secret: 'a-secret-of-the-brand' });
    const first = await somebody();
    const second = await stage.login(`user-${people}`);
    for (let n = 0; n < 9; n += 1) await stage.login(`user-${people}`);
    expect(await next(first.refreshToken, 'k')).toBeNull();
    expect(await next(second.session!.refreshToken, 'k')).not.toBeNull();
  });
});
