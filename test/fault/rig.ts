import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Deed, graphql, newDeed, Overloaded, send } from './deeds.js';
import { TILLS } from './reckoning.js';
import { command, ServerProcess } from './server-process.js';

export interface Balance {
  available: number;
  pending: number;
  held: number;
  debt: number;
}

/** Server processes over a data folder of their own, with the demo program and a back end's token. */
export class Rig {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'fealty-fault-'));
  readonly servers: ServerProcess[];
  token = '';

  constructor(ports: readonly number[]) {
    this.servers = ports.map((port) => new ServerProcess(this.dataDir, port));
  }

  get urls(): string[] {
    return this.servers.map((server) => server.url);
  }

  async start(members: readonly string[] = []): Promise<void> {
    for (const server of this.servers) await server.start();
    this.token = await command(this.dataDir, 'token', '--as', TILLS, '--program', 'demo');
    const enrol = 'mutation Enrol($input: EnrollMemberInput!) { enrollMember(input: $input) { userErrors { code message } } }';
    for (const externalId of members) await this.ask(0, enrol, { input: { idempotencyKey: externalId, externalId } });
  }

  async stop(): Promise<void> {
    for (const server of this.servers) await server.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  ask<T>(via: number, query: string, variables: Record<string, unknown>): Promise<T> {
    return graphql(this.urls[via % this.urls.length] ?? '', this.token, query, variables);
  }

  /** Again and again while the server is overloaded, as a caller should. */
  async send(deed: Deed, via: number): Promise<void> {
    for (;;) {
      try {
        return await send(deed, this.urls[via % this.urls.length] ?? '', this.token);
      } catch (error) {
        if (!(error instanceof Overloaded)) throw error;
        await sleep(50 + 100 * Math.random());
      }
    }
  }

  /** Gives a member points by a purchase. */
  async buy(member: string, points: number, orderId: string): Promise<void> {
    const deed = newDeed('recordPurchase', {
      member: { externalId: member },
      orderId,
      total: { amount: `${points}.00`, currency: 'CNY' },
    });
    await this.send(deed, 0);
    if (deed.state !== 'acknowledged') throw new Error(JSON.stringify(deed.answer));
  }

  async balance(externalId: string): Promise<Balance> {
    const query = 'query Balance($by: MemberRef!) { member(by: $by) { wallet { balance { available pending held debt } } } }';
    const { member } = await this.ask<{ member: { wallet: { balance: Balance } } }>(1, query, { by: { externalId } });
    return member.wallet.balance;
  }

  /** @returns what `npm run verify` prints; fails when it finds a fault */
  verify(): Promise<string> {
    return command(this.dataDir, 'verify');
  }
}
