import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { ApiError } from '../../kernel/api-error.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isLine } from '../../kernel/text.js';
import type { MemberAccounts } from '../members/index.js';
import { askPlatform } from './ask-platform.js';
import type { MiniProgramKey, MiniProgramPlatform } from './platform.js';
import { type Outcome, readAccessToken, readPhone, readSession } from './wechat-answers.js';

const MAX_CODE_LENGTH = 512;
const BUSY_WAIT_MS = 200;
/** An access token is asked for again this long before its end. */
const MARGIN_MS = 5 * 60_000;

interface AccessToken {
  token: string;
  endsAt: Instant;
}

/** The server side of WeChat's mini-programs, at `baseUrl`. Refuses INVALID for what cannot be a code; other refusals are in wechat-answers.ts. */
export class WechatPlatform implements MiniProgramPlatform {
  private readonly accessTokens = new LRUCache<string, Promise<AccessToken>>({ max: 1_000 });

  constructor(
    private readonly baseUrl: string,
    private readonly clock: Clock,
    private readonly timeoutMs = 5_000,
  ) {}

  async identify({ appId, secret }: MiniProgramKey, code: string): Promise<MemberAccounts | Refusal> {
    if (!isLine(code, MAX_CODE_LENGTH)) return refuse('INVALID', ['code'], 'code-over');
    const url = this.address('/sns/jscode2session', {
      appid: appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    const outcome = await patiently(async () => readSession(await askPlatform(url, this.timeoutMs)));
    return outcome.kind === 'refused' ? outcome.refusal : { appId, ...answered(outcome, 'code') };
  }

  async phone(app: MiniProgramKey, code: string): Promise<string | Refusal> {
    if (!isLine(code, MAX_CODE_LENGTH)) return refuse('INVALID', ['phoneCode'], 'code-over');
    let outcome = await this.askPhone(app, code);
    if (outcome.kind === 'stale') {
      // somebody else has asked for a token by force
      this.accessTokens.delete(nameOf(app));
      outcome = await this.askPhone(app, code);
    }
    return outcome.kind === 'refused' ? outcome.refusal : answered(outcome, 'phone code');
  }

  private async askPhone(app: MiniProgramKey, code: string): Promise<Outcome<string>> {
    const token = await this.accessToken(app);
    const url = this.address('/wxa/business/getuserphonenumber', { access_token: token });
    return patiently(async () => readPhone(await askPlatform(url, this.timeoutMs, { code }), app.appId));
  }

  private async accessToken(app: MiniProgramKey): Promise<string> {
    const name = nameOf(app);
    const known = this.accessTokens.get(name);
    const token = await known;
    if (token !== undefined && token.endsAt - MARGIN_MS > this.clock.now()) return token.token;
    // unless somebody else has begun to ask while this one looked
    if (this.accessTokens.get(name) === known) this.renew(name, app);
    return (await this.accessTokens.get(name))?.token ?? '';
  }

  private renew(name: string, app: MiniProgramKey): void {
    const asked = this.askAccessToken(app);
    this.accessTokens.set(name, asked);
    asked.catch(() => this.accessTokens.delete(name));
  }

  /** The stable one: asking for it does not end the one that the brand's other servers use. */
  private async askAccessToken({ appId, secret }: MiniProgramKey): Promise<AccessToken> {
    const url = this.address('/cgi-bin/stable_token', {});
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false };
    const { token, seconds } = answered(
      await patiently(async () => readAccessToken(await askPlatform(url, this.timeoutMs, body))),
      'access token',
    );
    return { token, endsAt: this.clock.now() + seconds * 1000 };
  }

  private address(path: string, parameters: Record<string, string>): URL {
    const url = new URL(path, this.baseUrl);
    url.search = new URLSearchParams(parameters).toString();
    return url;
  }
}

const nameOf = ({ programId, appId }: MiniProgramKey): string => `${programId} ${appId}`;

/** Once more where it is busy. */
async function patiently<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const outcome = await ask();
  if (outcome.kind !== 'busy') return outcome;
  await sleep(BUSY_WAIT_MS);
  return ask();
}

function answered<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.kind === 'ok') return outcome.value;
  if (outcome.kind === 'misconfigured' || outcome.kind === 'stale') {
    throw new Error(
      `the platform of mini-programs takes no ${what}: error code ${'errcode' in outcome ? outcome.errcode : 'stale'}`,
    );
  }
  throw new ApiError('OVERLOADED', 'The platform of mini-programs does not answer. Try again with a new code.', {
    retryAfterMs: 1000,
  });
}
