import { expect, it } from 'vitest';
import { SocketLink } from '../../clients/typescript/socket-link.js';
import { Session, type SessionTokens } from '../../clients/typescript/tokens.js';
import type { SocketEvents, Transport } from '../../clients/typescript/transport.js';

const tokens = (memberId: string, generation: number): SessionTokens => ({
  memberId,
  accessToken: `access ${memberId} ${generation}`,
  refreshToken: `refresh ${memberId} ${generation}`,
});

/** A session whose refreshes are answered when a test says so. */
function session() {
  const kept = new Map<string, string>();
  const ends: number[] = [];
  const storage = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
  const one = new Session(storage, 'session', () => ends.push(1));
  let answer: (session: SessionTokens | null) => void = () => undefined;
  one.begin(tokens('anna', 1));
  one.refreshBy(
    () =>
      new Promise((resolve) => {
        answer = (session) => resolve({ refreshSession: { session, userErrors: [] } } as never);
      }),
  );
  return { one, ends, other: new Session(storage, 'session'), answer: (made: SessionTokens | null) => answer(made) };
}

it.each([
  ['the next tokens', tokens('anna', 2)],
  ['nothing', null],
])('who signs in while the session of another is refreshed stays signed in, whether that gave %s', async (_, made) => {
  const { one, ends, answer } = session();
  const renewed = one.renew();
  one.begin(tokens('bela', 1));
  answer(made);
  expect(await renewed).toBe(true);
  expect([one.memberId, await one.authorization(), ends]).toEqual(['bela', 'Bearer access bela 1', []]);
});

it('who signs out while the session is refreshed stays signed out', async () => {
  const { one, answer } = session();
  const renewed = one.renew();
  one.forget();
  answer(tokens('anna', 2));
  expect([await renewed, one.memberId]).toEqual([false, null]);
});

it('a page that was slower does not take the session back to before what another page has made of it', async () => {
  const { one, other, answer } = session();
  const renewed = one.renew();
  other.begin(tokens('anna', 3));
  answer(tokens('anna', 2));
  expect([await renewed, one.refreshToken]).toEqual([true, 'refresh anna 3']);
});

it('a socket whose every credential is refused counts as refused, and is asked for less and less', async () => {
  const states: unknown[] = [];
  const openSocket = (_url: string, events: SocketEvents) => {
    setImmediate(() => events.closed(4403));
    return { send: () => undefined, close: () => undefined };
  };
  const link = new SocketLink({
    url: 'ws://fealty.example/graphql',
    transport: { openSocket, onResume: () => () => undefined } as unknown as Transport,
    authorization: async () => 'Bearer old',
    renew: async () => true,
    state: (state) => states.push(state),
  });
  link.start({ payload: () => ({}), next: () => undefined, failed: () => undefined, completed: () => undefined });
  await expect.poll(() => states, { timeout: 15_000 }).toContainEqual({ refused: 3 });
  link.close();
});
