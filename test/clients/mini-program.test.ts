import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey } from '../../clients/typescript/timing.js';
import { MiniProgramStage } from '../api/mini-programs.fixture.js';
import { buildClient, MiniProgram } from '../support/mini-program.js';
import { Phone } from '../support/phone.js';

const FOLDER = 'clients/examples/mini-program';
const PHONE = '+8613812345678';
let stage: MiniProgramStage;
let client: ReturnType<typeof buildClient>;
let phone: Phone;

beforeAll(async () => {
  client = buildClient();
  stage = await MiniProgramStage.open();
  phone = new Phone(['127.0.0.1']);
  const mutation = 'mutation ($input: SaveRewardInput!) { saveReward(input: $input) { userErrors { field message } } }';
  const input = { code: 'cup', kind: 'PRIVILEGE', name: 'A cup', status: 'ACTIVE', pricePoints: 30, stock: 5 };
  const { data, errors } = await stage.app.gql(mutation, { input }, stage.shop.staff);
  expect(errors ?? data.saveReward.userErrors).toEqual([]);
});
afterAll(async () => {
  phone.off();
  client.remove();
  await stage.close();
});

/** The app, started on the phone; what the phone keeps is still there from the last time. */
function start(): MiniProgram {
  const wx = {
    login: ({ success }: { success(answer: { code: string }): void }) =>
      setImmediate(success, { code: stage.wechat.login('wxshop', 'mei') }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wxshop' } }),
  };
  return new MiniProgram(FOLDER, client.folder, phone, wx, { url: stage.app.url, program: stage.shop.code });
}

describe('the mini-program', () => {
  it('signs in, asks for the phone number once, and shows points as they come, also after it was in the background', async () => {
    const home = start().open('pages/home/home.js');
    await home['onLoad']();
    expect(home.data).toMatchObject({ needsPhone: true, points: null, problem: '' });
    await home['onPhone']({ detail: { errMsg: 'getPhoneNumber:fail user deny' } });
    expect(home.data).toMatchObject({ needsPhone: true });
    await home['onPhone']({ detail: { code: stage.wechat.phone('wxshop', 'mei', PHONE) } });
    expect(home.data).toMatchObject({ needsPhone: false, points: 0, problem: '' });
    await expect.poll(() => home.data['isLive'], { timeout: 15_000 }).toBe(true);
    const earned = { idempotencyKey: newKey(), member: { phone: PHONE }, points: 100, reasonCode: 'TEST' };
    await stage.shop.send('adjustPoints', earned, stage.shop.staff);
    await expect.poll(() => home.data['points'], { timeout: 15_000 }).toBe(100);
    phone.hide();
    await stage.shop.send('adjustPoints', { ...earned, idempotencyKey: newKey(), points: 20 }, stage.shop.staff);
    phone.show();
    await expect.poll(() => home.data['points'], { timeout: 15_000 }).toBe(120);
    home['onUnload']();
  });

  it('redeems once, though the answer was lost and the app was closed in the middle', async () => {
    const rewards = start().open('pages/rewards/rewards.js');
    await rewards['onShow']();
    const [cup] = rewards.data['rewards'] as { id: string; name: string; eligible: boolean }[];
    expect(cup).toMatchObject({ name: 'A cup', eligible: true });
    phone.mishap('lost-answer');
    const redeeming = rewards['redeem']({ currentTarget: { dataset: { id: cup!.id } } });
    await expect.poll(() => phone.requests.some(({ data }) => data.includes('rewardId'))).toBe(true);
    phone.hide();
    phone.show();
    const again = start().open('pages/rewards/rewards.js');
    await again['onShow']();
    expect(again.data['redeemed']).toMatchObject({ points: 30 });
    await redeeming;
    const { data } = await stage.app.gql(
      '{ member(by: { phone: "13812345678" }) { wallet { balance { available } } redemptions(first: 5) { nodes { id } } } }',
      {},
      stage.shop.server,
    );
    expect(data.member.wallet.balance.available).toBe(90);
    expect(data.member.redemptions.nodes).toHaveLength(1);
    expect(phone.wx.getStorageSync('redeeming')).toBe('');
  });

  it('says why a reward is refused, and does not ask for it again by itself', async () => {
    const rewards = start().open('pages/rewards/rewards.js');
    await rewards['redeem']({ currentTarget: { dataset: { id: 'bm90aGluZw' } } });
    expect(rewards.data['problem']).not.toBe('');
    expect(phone.wx.getStorageSync('redeeming')).toBe('');
  });
});
