import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../clients/typescript/errors.js';
import type { TypedDocumentString } from '../../clients/typescript/generated/graphql.js';
import { type ListenOptions, Live } from '../../clients/typescript/live.js';
import type { Requests } from '../../clients/typescript/requests.js';
import type { Operation, SocketLink } from '../../clients/typescript/socket-link.js';

type Data = { events: { cursor: string } };
type Page = () => Promise<{ events: Data[]; endCursor: string; hasNextPage: boolean }>;
const WAIT = { timeout: 30_000 };
const throttled = [{ message: '', extensions: { code: 'THROTTLED', retryAfterMs: 1 } }];
const nothing: Page = async () => ({ events: [], endCursor: 'end', hasNextPage: false });
const event = (cursor: string): Data => ({ events: { cursor } });

let lives: Live<Data, object>[] = [];
afterEach(() => {
  for (const live of lives) live.stop();
  lives = [];
});

/** Something that listens through a link that a test plays, and what has come of it. */
function listener({
  page = nothing,
  head = async () => 'head',
  ...more
}: { page?: Page; head?: () => Promise<string> } & Partial<ListenOptions<Data, object>> = {}) {
  const running: Operation[] = [];
  const seen: string[] = [];
  const states: string[] = [];
  const counts = { gaps: 0, pages: 0 };
  const link = {
    start: (operation: Operation) => {
      running.push(operation);
      return () => {
        const place = running.indexOf(operation);
        if (place >= 0) running.splice(place, 1);
      };
    },
  };
  const requests = {
    run: async () => ({ streamHead: await head() }),
    socketPayload: (_document: unknown, variables: object) => variables,
  };
  const live = new Live<Data, object>(requests as unknown as Requests, link as unknown as SocketLink, {
    document: {} as TypedDocumentString<Data, object>,
    variables: {},
    next: (_data, cursor) => seen.push(cursor),
    gap: () => {
      counts.gaps += 1;
    },
    state: (state) => states.push(state),
    polling: {
      everyMs: 5,
      page: () => {
        counts.pages += 1;
        return page();
      },
    },
    ...more,
  });
  lives.push(live);
  return { live, running, seen, states, counts };
}
const begun = ({ running }: { running: Operation[] }) => expect.poll(() => running.length, WAIT).toBe(1);

describe('what listens', () => {
  it('and was refused for a moment goes on, also where the socket was opened anew meanwhile', async () => {
    const one = listener();
    await begun(one);
    one.running[0]?.failed(throttled);
    expect(one.running).toHaveLength(0);
    one.live.linkState('live');
    await begun(one);
    one.running[0]?.next({ data: event('a') });
    expect(one.seen).toEqual(['a']);
  });

  it('and has lost its place while it polled looks for another, says so, and hears everything once', async () => {
    let isLost = true;
    const one = listener({
      after: 'old',
      page: async () => (isLost ? Promise.reject(new ApiError('', 'CURSOR_EXPIRED')) : nothing()),
    });
    await begun(one);
    one.live.linkState({ refused: 3 });
    await expect.poll(() => one.counts.pages, WAIT).toBe(1);
    isLost = false;
    one.live.linkState({ refused: 4 });
    one.live.linkState('live');
    await expect.poll(() => one.counts.gaps, WAIT).toBe(1);
    expect(one.running.map((operation) => operation.payload())).toEqual([{ after: 'head' }]);
    one.live.linkState({ refused: 3 });
    await expect.poll(() => one.counts.pages, WAIT).toBeGreaterThan(2);
  });

  it('polls where it heard that no socket gets through before it had a place', async () => {
    let tell: (head: string) => void = () => undefined;
    const one = listener({
      head: () =>
        new Promise((resolve) => {
          tell = resolve;
        }),
    });
    one.live.linkState({ refused: 3 });
    expect(one.counts.pages).toBe(0);
    tell('head');
    await expect.poll(() => one.counts.pages, WAIT).toBeGreaterThan(1);
    expect(one.states).toEqual(['polling']);
    one.live.linkState('live');
    expect(one.states).toEqual(['polling', 'live']);
  });
});
