import { setTimeout as sleep } from 'node:timers/promises';
import { type Deed, NoAnswer, newDeed, send } from './deeds.js';

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];

/** Shop tills that buy, return, hold, capture and transfer, and retry what was not answered under the same key; some give up now and then. */
export class Load {
  readonly deeds: Deed[] = [];
  private running = false;
  private tills: Promise<void>[] = [];
  private orders = 0;

  constructor(
    private readonly rig: { urls: readonly string[]; token: string },
    private readonly members: readonly string[],
  ) {}

  start(tills: number): void {
    this.running = true;
    this.tills = Array.from({ length: tills }, () => this.till());
  }

  /** Ends after each till has done, or given up, what it was at. */
  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.tills);
  }

  private async till(): Promise<void> {
    while (this.running) await this.settle(this.next());
  }

  private async settle(deed: Deed): Promise<void> {
    this.deeds.push(deed);
    while (deed.state === 'sent') {
      try {
        await send(deed, pick(this.rig.urls) ?? '', this.rig.token);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (Math.random() < 0.02 || deed.sendings > 2_000) return;
        await sleep(20 + 60 * Math.random());
      }
    }
  }

  private next(): Deed {
    const member = { externalId: pick(this.members) };
    const dice = Math.random();
    const held = this.deeds.filter((deed) => deed.operation === 'holdPoints' && deed.state === 'acknowledged');
    if (dice < 0.15) return newDeed('holdPoints', { member, points: 1 + Math.floor(Math.random() * 20) });
    if (dice < 0.27 && held.length > 0) return newDeed('captureHold', { holdId: pick(held.slice(-20))?.answer?.hold?.id });
    if (dice < 0.37)
      return newDeed('transferPoints', {
        from: member,
        to: { externalId: pick(this.members) },
        points: 1 + Math.floor(Math.random() * 9),
      });
    this.orders += 1;
    const name = `${this.orders}-${Date.now().toString(36)}`;
    const amount = `${Math.floor(Math.random() * 90)}.${10 + Math.floor(Math.random() * 90)}`;
    if (dice < 0.47) return newDeed('recordReturn', { member, returnId: `r${name}`, amount: { amount, currency: 'CNY' } });
    return newDeed('recordPurchase', { member, orderId: `o${name}`, total: { amount, currency: 'CNY' } });
  }
}
