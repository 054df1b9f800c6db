import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeWechat } from '../../../scripts/wechat/fake-wechat.js';
import { ManualClock } from '../../kernel/clock.js';
import { isRefusal } from '../../kernel/refusal.js';
import { WechatPlatform } from './wechat.js';
import { readPhone, readSession } from './wechat-answers.js';

const app = { programId: 1, appId: 'wx1', secret: 'very-secret' };
let clock: ManualClock;
let fake: FakeWechat;
let platform: WechatPlatform;

beforeEach(async () => {
  clock = new ManualClock(Date.parse('2026-03-02T04:00:00Z'));
  fake = new FakeWechat([app], () => clock.now());
  await fake.listen();
  platform = new WechatPlatform(fake.url, clock, 300);
});
afterEach(() => fake.close());

const identify = () => platform.identify(app, fake.login('wx1', 'anna'));

describe('the platform', () => {
  it('tells an account, and nothing of its session key', async () => {
    const accounts = await identify();
    expect(accounts).toEqual({ appId: 'wx1', openid: expect.stringMatching(/^o[\w-]{27}$/), unionid: null });
  });

  it.each(['silence', 'flood', 'page', 'outage'] as const)(
    'that answers with %s is down, and is not asked again with the same code',
    async (trouble) => {
      fake.trouble(trouble);
      await expect(identify()).rejects.toMatchObject({ code: 'OVERLOADED', details: { retryAfterMs: 1000 } });
      expect(fake.asked.get('/sns/jscode2session')).toBe(1);
    },
  );

  it('that is busy is asked once more, and then is down', async () => {
    fake.trouble('busy');
    expect(isRefusal(await identify())).toBe(false);
    fake.trouble('busy', 'busy');
    await expect(identify()).rejects.toMatchObject({ code: 'OVERLOADED' });
  });

  it('that nobody runs is down, and no error holds the secret', async () => {
    const nowhere = new WechatPlatform('http://127.0.0.1:1', clock, 300);
    const error = await nowhere.identify(app, 'code').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'OVERLOADED' });
    const wrong = await platform
      .identify({ ...app, secret: 'wrong-secret' }, fake.login('wx1', 'anna'))
      .catch((thrown: unknown) => thrown);
    for (const thrown of [error, wrong])
      expect(String((thrown as Error).stack) + JSON.stringify(thrown)).not.toMatch(/very-secret|wrong-secret/);
    expect(String(wrong)).toContain('40125');
  });

  it('gives phone numbers for one access token, renewed before its end and when it was made void', async () => {
    const phone = () => platform.phone(app, fake.phone('wx1', 'anna', '+8613800138000'));
    expect(await phone()).toBe('+8613800138000');
    expect(await platform.phone(app, fake.phone('wx1', 'bob', '+6581234567'))).toBe('+6581234567');
    expect(fake.asked.get('/cgi-bin/stable_token')).toBe(1);
    fake.forgetTokens();
    expect(await phone()).toBe('+8613800138000');
    expect(fake.asked.get('/cgi-bin/stable_token')).toBe(2);
    clock.advance(7_000_000);
    await Promise.all([phone(), phone()]);
    expect(fake.asked.get('/cgi-bin/stable_token')).toBe(3);
  });
});

describe('an answer', () => {
  it.each([
    [
      { openid: 'o1', session_key: 'k' },
      { kind: 'ok', value: { openid: 'o1', unionid: null } },
    ],
    [
      { openid: 'o1', unionid: 'u1', errcode: 0 },
      { kind: 'ok', value: { openid: 'o1', unionid: 'u1' } },
    ],
    [
      { openid: 'o1', unionid: '' },
      { kind: 'ok', value: { openid: 'o1', unionid: null } },
    ],
    [{ openid: 7 }, { kind: 'none' }],
    [null, { kind: 'none' }],
    [{ errcode: -1 }, { kind: 'busy' }],
    [{ errcode: 40013 }, { kind: 'misconfigured', errcode: 40013 }],
    [{ errcode: 48001 }, { kind: 'misconfigured', errcode: 48001 }],
  ])('%j', (answer, expected) => expect(readSession(answer)).toEqual(expected));

  it('about a phone number counts for the mini-program that it names, with the country as a text or a number', () => {
    const info = (countryCode: unknown, appid: string) => ({
      errcode: 0,
      phone_info: { phoneNumber: 'x', purePhoneNumber: '13800138000', countryCode, watermark: { timestamp: 1, appid } },
    });
    expect(readPhone(info('86', 'wx1'), 'wx1')).toEqual({ kind: 'ok', value: '+8613800138000' });
    expect(readPhone(info(86, 'wx1'), 'wx1')).toEqual({ kind: 'ok', value: '+8613800138000' });
    expect(readPhone(info('86', 'wx2'), 'wx1')).toEqual({ kind: 'none' });
  });
});
