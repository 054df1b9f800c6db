import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Load } from './load.js';
import { effectsIn, type Reckoning, reckon } from './reckoning.js';
import { Rig } from './rig.js';
import { freePorts, killPostgres, untilReady } from './server-process.js';
import { size } from './size.js';

const ports = await freePorts(2);

const members = Array.from({ length: size.members }, (_, n) => `fault-${n}`);
const nothingWrong: Reckoning = { lost: [], unasked: [], broken: [] };

describe('under load', () => {
  const rig = new Rig(ports);
  const load = new Load(rig, members);

  beforeAll(async () => {
    await rig.start(members);
    load.start(size.clients);
  });
  afterAll(() => rig.stop());

  it(`a server killed ${size.serverKills} times loses and doubles nothing`, async () => {
    for (let kill = 0; kill < size.serverKills; kill += 1) {
      await sleep(size.betweenKillsMs);
      const victim = rig.servers[kill % rig.servers.length];
      await victim?.kill();
      await victim?.start();
    }
  });

  it(`PostgreSQL killed ${size.postgresKills} times loses and doubles nothing`, async () => {
    for (let kill = 0; kill < size.postgresKills; kill += 1) {
      await sleep(size.betweenKillsMs);
      killPostgres(rig.dataDir);
      await untilReady(rig.servers);
    }
  });

  it('leaves every acknowledged mutation there exactly once, nothing that was not sent, and a ledger that verifies', async () => {
    await sleep(size.betweenKillsMs);
    await load.stop();
    const { deeds } = load;
    const of = (state: string) => deeds.filter((deed) => deed.state === state).length;
    const repeated = deeds.filter((deed) => deed.sendings > 1).length;
    process.stdout.write(
      `${deeds.length} mutations: ${of('acknowledged')} acknowledged, ${of('refused')} refused, ${of('sent')} given up; ${repeated} sent again\n`,
    );
    expect(of('acknowledged')).toBeGreaterThan(100);
    expect(reckon(deeds, await effectsIn(rig.dataDir))).toEqual(nothingWrong);
    expect(await rig.verify()).toContain('The ledger is intact');
  });

  it('lets the servers stop in order in the end', async () => {
    for (const server of rig.servers) expect(await server.stop(), server.output).toBe(0);
  });
});
