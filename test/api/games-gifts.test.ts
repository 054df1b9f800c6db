import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorOf, verifyAfter } from '../integrity/verify-after.js';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Fair, nothing, points } from './games.fixture.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

type Input = Record<string, unknown>;

const prize = (kind: string, more: Input): Input => ({ code: 'it', name: 'It', kind, weight: 1, ...more });

/** A fair with a kind of coupon and a pass type. */
async function open(names: readonly string[] = ['amy']): Promise<Fair> {
  const fair = await Fair.open(app, names);
  await fair.coupons('ten');
  await fair.send('savePassType', { code: 'beers', name: 'Beers', units: 3 }, fair.arcade.shop.staff);
  return fair;
}

describe('a prize that is no points', () => {
  it('is coupons, passes or chances, as rules give them, as long as the stock lasts', async () => {
    const fair = await open();
    const won = async (kind: string, of: Input) => {
      const game = kind.toLowerCase();
      await fair.offer(game, [prize(kind, { stock: 1, ...of }), nothing(0)], { dailyChances: 2 });
      const [{ play }, other] = [await fair.play('amy', game), await fair.play('amy', game)];
      expect([play.status, play.points, play.redemption]).toEqual(['WON', 0, null]);
      expect(other.play).toMatchObject({ drawn: 'it', status: 'LOST', coupons: [], passes: [] });
      return play;
    };
    const ten = { status: 'ACTIVE', type: 'ten' };
    expect((await won('COUPON', { coupon: 'ten', quantity: 2 })).coupons).toEqual([ten, ten]);
    const beers = { status: 'ACTIVE', remaining: 3, type: { code: 'beers' } };
    expect((await won('PASS', { pass: 'beers' })).passes).toEqual([beers]);
    await won('CHANCES', { gameChances: 'chances', quantity: 5 });
    expect((await fair.play('amy', 'chances')).chances).toEqual({ daily: 0, extra: 4, plays: 3 });
    const shown = await fair.game('coupon', 'prizes { kind giftCode quantity left }');
    expect(shown.prizes[0]).toEqual({ kind: 'COUPON', giftCode: 'ten', quantity: 2, left: 0 });
  });

  it('falls through to the next one where the member has had it as often as it may, or it is over', async () => {
    const fair = await open();
    await fair.coupons('once', { perMember: 1 });
    await fair.offer('wheel', [prize('COUPON', { coupon: 'once' }), points('five', 5, 1), nothing(0)], { dailyChances: 40 });
    let tickets = 0;
    for (let turn = 0; turn < 12; turn++) tickets += (await fair.play('amy', 'wheel')).play.coupons.length;
    expect(tickets).toBe(1);
    expect(await fair.arcade.shop.points('amy')).toBe(1055);
    await fair.offer('card', [prize('COUPON', { coupon: 'ten' }), nothing(0)]);
    await fair.send('endCouponType', { code: 'ten' }, fair.arcade.shop.staff);
    expect((await fair.play('amy', 'card')).play).toMatchObject({ drawn: 'it', status: 'LOST', coupons: [] });
  });

  it('of a lucky draw comes after the draw; one that is not there stays due, and is given later', async () => {
    const fair = await open(['amy', 'bob']);
    await fair.coupons('few', {}, ['FEW-CODE-0001']);
    const endsAt = new Date(app.clock.now() + DAY).toISOString();
    const first = { code: 'few', name: 'Few', kind: 'COUPON', coupon: 'few', stock: 2 };
    await fair.offer('draw', [first], { kind: 'LUCKY_DRAW', endsAt, dailyChances: 1 });
    for (const name of ['amy', 'bob']) await fair.play(name, 'draw');
    app.clock.advance(DAY + 1_000);
    const held = async () => {
      await app.app.jobs.runNow('draws');
      return (await Promise.all(['amy', 'bob'].map((name) => fair.plays(name, 'coupons { status }')))).flat(2);
    };
    expect((await held()).filter(({ coupons }) => coupons.length === 1)).toHaveLength(1);
    await fair.send('importCouponCodes', { type: 'few', csv: 'FEW-CODE-0002' }, fair.arcade.shop.staff);
    expect((await held()).filter(({ coupons }) => coupons.length === 1)).toHaveLength(2);
  });

  it.each<[string, Input, string]>([
    ['a kind of coupon that there is not', prize('COUPON', { coupon: 'x' }), 'coupon'],
    ['no pass type', prize('PASS', {}), 'pass'],
    ['a pass that is a coupon', prize('PASS', { pass: 'beers', coupon: 'ten' }), 'coupon'],
    ['chances of a game that there is not', prize('CHANCES', { gameChances: 'x' }), 'gameChances'],
    ['101 pieces', prize('CHANCES', { gameChances: 'wheel', quantity: 101 }), 'quantity'],
    ['points that come in pieces', points('ten', 10, 1, { quantity: 2 }), 'quantity'],
  ])('is refused with %s', async (_, wrong, field) => {
    const { game, userErrors } = await (await open()).save('wheel', [wrong, nothing(1)]);
    expect([game, userErrors]).toEqual([null, [expect.objectContaining({ field: ['prizes', '0', field] })]]);
  });

  it("keeps what entrants of a draw were promised: the coupon's kind does not change", async () => {
    const fair = await open();
    await fair.coupons('five');
    const more = { kind: 'LUCKY_DRAW', endsAt: new Date(app.clock.now() + DAY).toISOString() };
    const promise = (coupon: string) => [{ code: 'it', name: 'It', kind: 'COUPON', coupon, stock: 1 }];
    await fair.offer('draw', promise('ten'), more);
    expect(await fair.save('draw', promise('five'), more)).toEqual(refused('INVALID', 'prizes'));
    await fair.offer('draw', promise('ten'), more);
  });

  it.each([
    ['another coupon', `UPDATE game_play SET gift_ids = '{1}' WHERE game = 'edited'`, 'gifts'],
    ['no coupon', `UPDATE game_play SET gift_ids = NULL WHERE game = 'edited'`, 'game-prizes'],
    ['one more coupon', `UPDATE game_play SET gift_ids = gift_ids || gift_ids WHERE game = 'edited'`, 'gifts'],
  ])('is found by verify where a play was edited to have won %s', async (_, statement, check) => {
    const fair = await open();
    await fair.offer('edited', [prize('COUPON', { coupon: 'ten' }), nothing(0)]);
    await fair.play('amy', 'edited');
    const editor = editorOf(app);
    const { checks } = await verifyAfter(editor, app.clock.now(), [statement]);
    await editor.end();
    expect(checks.filter(({ examples }) => examples.length > 0).map(({ name }) => name)).toContain(check);
  });
});

it('a program as one file may have a rule that gives chances in a game of the same file', async () => {
  const fair = await Fair.open(app);
  const games = [{ code: 'wheel', kind: 'WHEEL', name: 'Wheel', dailyChances: 0, prizes: [nothing(1)] }];
  const rules = [{ code: 'spin', trigger: 'CHECK_IN', name: 'Spin', effect: { gift: { gameChances: 'wheel' } } }];
  const document = 'mutation ($input: ApplyProgramInput!) { applyProgram(input: $input) { userErrors { code field } } }';
  const answer = await app.gql(document, { input: { games, rules } }, fair.arcade.shop.staff);
  expect(answer.data).toEqual({ applyProgram: { userErrors: [] } });
});
