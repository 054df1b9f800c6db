import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnswerCutter } from './answer-cutter.js';
import { type Deed, NoAnswer, newDeed, send } from './deeds.js';
import { effectsIn, reckon } from './reckoning.js';
import { Rig } from './rig.js';
import { freePorts } from './server-process.js';
import { size } from './size.js';

const ports = await freePorts(2);

describe('an answer that is cut off after the commit', () => {
  const rig = new Rig(ports);
  const cutter = new AnswerCutter(ports[0] ?? 0);
  const deeds: Deed[] = [];
  let proxied = '';
  beforeAll(async () => {
    await rig.start(['cut']);
    proxied = await cutter.listen();
  });
  afterAll(async () => {
    await cutter.close();
    await rig.stop();
  });

  /** Sent once without hearing the answer, then again through the other server. */
  async function sendTwice(deed: Deed): Promise<void> {
    deeds.push(deed);
    cutter.cutting = true;
    await expect(send(deed, proxied, rig.token)).rejects.toThrow(NoAnswer);
    cutter.cutting = false;
    await rig.send(deed, 1);
  }

  it(`and asked for again under the same key gives the first result: ${size.cutAnswers} times`, async () => {
    const member = { externalId: 'cut' };
    const amount = { amount: '10.00', currency: 'CNY' };
    for (let n = 0; n < size.cutAnswers / 4; n += 1) {
      await sendTwice(newDeed('recordPurchase', { member, orderId: `cut-${n}`, total: amount }));
      const hold = newDeed('holdPoints', { member, points: 4 });
      await sendTwice(hold);
      await sendTwice(newDeed('captureHold', { holdId: hold.answer?.hold?.id, points: 3 }));
      await sendTwice(
        newDeed('recordReturn', { member, orderId: `cut-${n}`, returnId: `cut-${n}`, amount: { ...amount, amount: '5.00' } }),
      );
    }
    expect(cutter.cut).toBeGreaterThanOrEqual(deeds.length);
    expect(deeds.flatMap((deed) => deed.answer?.userErrors)).toEqual([]);
    // each round earns 10, spends 3 and takes back 5
    expect(await rig.balance('cut')).toEqual({ available: 2 * Math.ceil(size.cutAnswers / 4), pending: 0, held: 0, debt: 0 });
  });

  it('leaves every effect there once', async () => {
    expect(reckon(deeds, await effectsIn(rig.dataDir))).toEqual({ lost: [], unasked: [], broken: [] });
    expect(await rig.verify()).toContain('The ledger is intact');
  });
});
