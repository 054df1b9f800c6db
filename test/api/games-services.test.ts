import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Fair, nothing } from './games.fixture.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
let second: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
  second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await second.close();
  await app.close();
});

const fitting = { code: 'fit', name: 'A fitting', kind: 'REWARD', reward: 'fitting', weight: 1 };
const mug = { ...fitting, code: 'mug', reward: 'mug' };

async function apply(fair: Fair, input: Record<string, unknown>, language = 'en') {
  const document =
    'mutation ($input: ApplyProgramInput!) { applyProgram(input: $input) { changes { change } userErrors { code field message } } }';
  const response = await fetch(app.url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'accept-language': language },
      authorization: `Bearer ${fair.arcade.shop.staff}`,
    },
    body: JSON.stringify({ query: document, variables: { input } }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  const { data } = (await response.json()) as any;
  return data.applyProgram;
}

describe('a service cannot be won', () => {
  it('so a game with such a prize is not saved, as a draft neither, and another prize of it is no way around', async () => {
    const fair = await Fair.open(app);
    await fair.arcade.offer('fitting', { kind: 'SERVICE' });
    await fair.arcade.offer('mug', { stock: 1 });
    for (const status of ['ACTIVE', 'DRAFT']) {
      const { game, userErrors } = await fair.save('wheel', [mug, fitting, nothing(1)], { status });
      expect([game, userErrors]).toEqual([
        null,
        [
          {
            ...{ code: 'INVALID', field: ['prizes', '1', 'reward'], retryable: false },
            message: 'A service cannot be won: give a coupon or a pass for it ("fitting").',
          },
        ],
      ]);
    }
    await fair.offer('wheel', [mug, nothing(1)]);
    expect(await fair.save('wheel', [fitting, nothing(1)])).toEqual(refused('INVALID', 'prizes', '0', 'reward'));
    expect((await fair.game('wheel')).version).toBe(1);
  });

  it('nor applied as part of a file, in which nothing changes then', async () => {
    const fair = await Fair.open(app);
    await fair.arcade.offer('fitting', { kind: 'SERVICE' });
    const wheel = (code: string, prize: object) => ({
      ...{ code, kind: 'WHEEL', name: code, dailyChances: 1, prizes: [prize, nothing(1)] },
    });
    const games = [wheel('fine', mug), wheel('wheel', fitting), { ...wheel('later', fitting), status: 'DRAFT' }];
    const { changes, userErrors } = await apply(fair, { games }, 'zh-CN');
    expect(changes).toEqual([]);
    expect(userErrors.map(({ field }: { field: string[] }) => field)).toEqual(
      ['1', '2'].map((place) => ['games', place, 'prizes', '0', 'reward']),
    );
    expect(userErrors[0].message).toBe('服务类奖品不能作为奖项，请改为发放相应的优惠券或卡券包（“fitting”）。');
    expect(await fair.game('fine')).toBeNull();
    expect((await apply(fair, { games, dryRun: true })).userErrors).toHaveLength(2);
  });

  it('nor does a reward that is to be won become a service: it is not made as one while a game names it, and never changes its kind', async () => {
    const fair = await Fair.open(app);
    await fair.offer('wheel', [fitting, nothing(1)]);
    await fair.save('next', [fitting, nothing(1)], { status: 'DRAFT' });
    const save = (code: string, kind: string) =>
      fair.arcade.send('saveReward', { code, kind, name: 'It', pricePoints: 1 }, fair.arcade.shop.staff);
    const { userErrors } = await save('fitting', 'SERVICE');
    expect(userErrors).toEqual([
      {
        ...{ code: 'INVALID', field: ['kind'], retryable: false },
        message: 'A service cannot be won, and the game "next" has this reward as a prize.',
      },
    ]);
    await save('mug', 'GOODS');
    expect(await save('mug', 'SERVICE')).toEqual(refused('INVALID', 'kind'));
    for (const code of ['wheel', 'next']) await fair.send('endGame', { code }, fair.arcade.shop.staff);
    expect((await save('fitting', 'SERVICE')).userErrors).toEqual([]);
    expect((await save('fitting', 'SERVICE')).userErrors).toEqual([]);
  });

  it('however both are saved at the same moment, by two servers', async () => {
    const fair = await Fair.open(app);
    for (let round = 0; round < 12; round++) {
      const reward = `r-${randomUUID().slice(0, 8)}`;
      const service = { code: reward, kind: 'SERVICE', name: 'It', pricePoints: 1 };
      const { staff } = fair.arcade.shop;
      const game = { code: reward, kind: 'WHEEL', name: 'W', dailyChances: 1, prizes: [{ ...fitting, reward }, nothing(1)] };
      const [saved, made] = await Promise.all([
        fair.send('saveGame', game, staff, round % 2 === 0 ? app : second),
        fair.arcade.send('saveReward', service, staff, second),
      ]);
      expect([saved.userErrors.length, made.userErrors.length].sort()).toEqual([0, 1]);
    }
  });
});
