import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Listener } from './listeners.js';
import { Load } from './load.js';
import { Rig } from './rig.js';
import { freePorts } from './server-process.js';
import { size } from './size.js';

const ports = await freePorts(2);
const members = Array.from({ length: size.members }, (_, n) => `stream-${n}`);

interface Entry {
  member: string;
  wallet: string;
  sequence: number;
}

describe(`${size.listeners} subscribers whose sockets break at random`, () => {
  const rig = new Rig(ports);
  const load = new Load(rig, members);
  const listeners: Listener[] = [];

  beforeAll(async () => {
    await rig.start(members);
    const { streamHead } = await rig.ask<{ streamHead: string }>(0, '{ streamHead }', {});
    for (let n = 0; n < size.listeners; n += 1) listeners.push(new Listener(rig.urls, rig.token, streamHead));
    for (const listener of listeners) listener.start();
    load.start(size.streamClients);
  });
  afterAll(async () => {
    await Promise.all(listeners.map((listener) => listener.stop()));
    await rig.stop();
  });

  it('hear every event once, in order, while two servers are killed and restarted under load', async () => {
    for (let turn = 0; turn < size.restarts; turn += 1) {
      await sleep(size.betweenKillsMs);
      const server = rig.servers[turn % rig.servers.length];
      if (turn % 2 === 0) await server?.kill();
      else await server?.stop();
      await server?.start();
    }
    await sleep(size.betweenKillsMs);
    await load.stop();
    const expected = await told(rig);
    const total = [...expected.values()].reduce((sum, sequences) => sum + sequences.length, 0);
    await expect
      .poll(() => Math.min(...listeners.map(({ count }) => count)), { timeout: 60_000, interval: 200 })
      .toBeGreaterThanOrEqual(total);
    // whoever hears something twice does so soon
    await sleep(1_000);
    const reconnects = listeners.reduce((sum, listener) => sum + listener.reconnects, 0);
    process.stdout.write(`${total} entries heard by each of ${listeners.length}, over ${reconnects} reconnections\n`);
    expect(total).toBeGreaterThan(50);
    expect(reconnects).toBeGreaterThan(listeners.length);
    const own = (heard: Map<string, number[]>) => Object.fromEntries([...heard].filter(([key]) => key.startsWith('stream-')));
    for (const { heard } of listeners) expect(own(heard)).toEqual(Object.fromEntries(expected));
  });
});

/** The sequences of each wallet as the ledger itself has them. */
async function told(rig: Rig): Promise<Map<string, number[]>> {
  const answer = await fetch(`${rig.urls[0]}/export/ledger`, { headers: { authorization: `Bearer ${rig.token}` } });
  const entries = (await answer.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry & { memberId: string });
  const names = await namesOf(rig, [...new Set(entries.map(({ memberId }) => memberId))]);
  const sequences = new Map<string, number[]>();
  for (const { memberId, wallet, sequence } of entries) {
    const name = names.get(memberId);
    // the demo program has members of its own
    if (!name?.startsWith('stream-')) continue;
    const key = `${name} ${wallet}`;
    sequences.set(key, [...(sequences.get(key) ?? []), sequence]);
  }
  return sequences;
}

async function namesOf(rig: Rig, ids: string[]): Promise<Map<string, string>> {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Member { externalId } } }';
  const { nodes } = await rig.ask<{ nodes: { id: string; externalId: string }[] }>(0, query, { ids: ids.slice(0, 100) });
  return new Map(nodes.map(({ id, externalId }) => [id, externalId]));
}
