import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Api } from '../../replay/api.js';
import { openBench } from '../open-bench.js';
import { type ServerProcess, startServer } from '../server-process.js';
import { Listeners, stalledSubscriptions } from './listeners.js';
import { announce, earnOnce, stopSealing } from './outbox.js';
import type { Fanout } from './run.js';

/** A notice that tells what changed, and where to go on. */
export const notice = 'subscription { walletChanged { cursor type occurredAt } }';

/** A fan-out of the product, and one message as its listeners hear it. */
interface Heard {
  fanout: Fanout;
  sample: string;
}

export interface FanoutBed {
  server: ServerProcess;
  /** Each socket with a member's token. */
  perMember(): Promise<Heard>;
  /** Every socket with the token of the same back end; so many of them do not read. */
  shared(stalled: number): Promise<Heard>;
  /** How many sockets the server has cut off as stalled: waits until there are so many, or no more come. */
  cutOff(expected: number): Promise<number>;
  /** The bare server, with as many listeners, telling them what `sample` holds. */
  bare(sample: string): Promise<Fanout>;
  /** Closes all listeners. */
  hangUp(): Promise<void>;
  close(): Promise<void>;
}

/** A server whose members have one earning each. Events are put straight into the outbox: how fast purchases are recorded is not what is measured. */
export async function fanoutBed(sockets: number, query: string, stalledSeconds: number): Promise<FanoutBed> {
  const limits = {
    LIMIT_CONNECTIONS: String(sockets),
    LIMIT_EVENT_LOOP_DELAY_MS: '0',
    LIMIT_STALLED_MS: String(stalledSeconds * 1000),
  };
  const bench = await openBench({ members: sockets, connections: 1, duration: 1 }, ['points'], limits);
  const owner = new pg.Pool({ connectionString: bench.ownerUrl, options: '-c search_path=fealty', max: 2 });
  const open: Listeners[] = [];
  let bareServer: ServerProcess | null = null;
  const close = async () => {
    for (const listeners of open) listeners.close();
    await bareServer?.stop();
    await owner.end();
    await bench.close();
  };
  const { server } = bench;
  const socketUrl = `${server.url.replace('http', 'ws')}/graphql`;
  const listen = async (tokens: string[], stalled: number, members: number): Promise<Heard> => {
    const listeners = await Listeners.open({ url: socketUrl, tokens, query, stalled });
    open.push(listeners);
    await untilListening(server.url, tokens.length + stalled * (stalledSubscriptions - 1));
    const fanout = { server, listeners, tell: (times: number) => announce(owner, times, members) };
    await fanout.tell(1);
    await listeners.until(listeners.count);
    return { fanout, sample: listeners.sample };
  };
  try {
    await earnOnce(new Api(`${server.url}/graphql`, bench.token), sockets);
    await stopSealing(owner);
    await bench.settleDown();
    return {
      server,
      async perMember() {
        const tokens: string[] = [];
        for (let n = 1; n <= sockets; n += 1) tokens.push(await bench.memberToken(`bench-${n}`));
        return listen(tokens, 0, sockets);
      },
      shared: (stalled) =>
        listen(
          Array.from({ length: sockets }, () => bench.token),
          stalled,
          1,
        ),
      async bare(sample) {
        bareServer ??= await startServer(new URL('bare-server.js', import.meta.url), {});
        const { url } = bareServer;
        const listeners = await Listeners.open({
          url: url.replace('http', 'ws'),
          tokens: Array.from({ length: sockets }, () => ''),
          query,
          stalled: 0,
        });
        open.push(listeners);
        const payload = JSON.stringify((JSON.parse(sample) as { payload: unknown }).payload).replace(
          /("occurredAt":")[^"]+/,
          '$1%NOW%',
        );
        const body = (times: number) => Array.from({ length: times }, () => payload).join('\n');
        return {
          server: bareServer,
          listeners,
          tell: async (times) => void (await fetch(url, { method: 'POST', body: body(times) })),
        };
      },
      async cutOff(expected) {
        const deadline = performance.now() + stalledSeconds * 1000 + 20_000;
        const count = async () => metric(server.url, 'fealty_connections_ended_total{transport="websocket",reason="stalled"}');
        while ((await count()) < expected && performance.now() < deadline) await pause(500);
        return count();
      },
      async hangUp() {
        for (const listeners of open.splice(0)) listeners.close();
        await untilListening(server.url, 0);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Until the server itself says that so many subscriptions are open. */
export async function untilListening(url: string, count: number): Promise<void> {
  while ((await metric(url, 'fealty_stream_listeners')) !== count) await pause(100);
}

/** What the server's metrics say; 0 where they say nothing. */
async function metric(url: string, name: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const line = metrics.split('\n').find((text) => text.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}
