import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FakeApp, FakeCodes, openidOf, unionidOf } from './fake-codes.js';

export type { FakeApp } from './fake-codes.js';

/** What the next answers are instead of what was asked for. */
export type Trouble = 'busy' | 'blocked' | 'silence' | 'flood' | 'page' | 'outage';

type Answer = Record<string, unknown>;

const TOKEN_MS = 7_200_000;
const messages: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  42001: 'access_token expired',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
};

/**
 * Answers as the platform of WeChat's mini-programs does, for tests and for development: `jscode2session`, `stable_token` and `getuserphonenumber`, in JSON
 * that is sent as text/plain with status 200 whatever comes of it. `login` and `phone` do what the app on a phone does.
 */
export class FakeWechat {
  /** How often each path was asked for. */
  readonly asked = new Map<string, number>();
  private readonly codes: FakeCodes;
  private readonly tokens = new Map<string, { appId: string; endsAt: number }>();
  private readonly troubles: Trouble[] = [];
  private readonly server: Server;

  constructor(
    private readonly apps: readonly FakeApp[],
    private readonly now: () => number = Date.now,
  ) {
    this.codes = new FakeCodes(now);
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  listen(port = 0): Promise<void> {
    return new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** What `wx.login` gives to this user. */
  login(appId: string, user: string): string {
    return this.codes.give(appId, user);
  }

  /** What the phone-number button gives when this user agrees. */
  phone(appId: string, user: string, phone: string): string {
    return this.codes.give(appId, user, phone);
  }

  /** Something else for the next answers. */
  trouble(...next: Trouble[]): void {
    this.troubles.push(...next);
  }

  /** As when another server of the brand asks for a token by force. */
  forgetTokens(): void {
    this.tokens.clear();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    this.asked.set(pathname, (this.asked.get(pathname) ?? 0) + 1);
    const trouble = pathname.startsWith('/fake/') ? undefined : this.troubles.shift();
    if (trouble === 'silence') return;
    if (trouble === 'outage') response.writeHead(502).end('<html>Bad Gateway</html>');
    else if (trouble === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>');
    else if (trouble === 'flood') response.writeHead(200, { 'content-type': 'text/plain' }).end(`"${'x'.repeat(1_000_000)}"`);
    else {
      const answer =
        trouble === 'busy' ? -1 : trouble === 'blocked' ? 40226 : this.answer(pathname, searchParams, await bodyOf(request));
      write(response, typeof answer === 'number' ? failure(answer) : answer);
    }
  }

  private answer(path: string, query: URLSearchParams, body: Record<string, unknown>): Answer | number {
    switch (path) {
      case '/sns/jscode2session':
        return this.code2Session(query);
      case '/cgi-bin/stable_token':
        return this.stableToken(String(body['appid'] ?? ''), String(body['secret'] ?? ''));
      case '/wxa/business/getuserphonenumber':
        return this.phoneNumber(query.get('access_token') ?? '', String(body['code'] ?? ''));
      case '/fake/login':
        return { code: this.login(query.get('appid') ?? '', query.get('user') ?? '') };
      case '/fake/phone':
        return { code: this.phone(query.get('appid') ?? '', query.get('user') ?? '', query.get('phone') ?? '') };
      default:
        return { errcode: 404, errmsg: 'the fake does not know this address' };
    }
  }

  private appOf(appId: string, secret: string): FakeApp | number {
    if (appId === '') return 41002;
    if (secret === '') return 41004;
    const app = this.apps.find((one) => one.appId === appId);
    if (app === undefined) return 40013;
    return app.secret === secret ? app : 40125;
  }

  private code2Session(query: URLSearchParams): Answer | number {
    const app = this.appOf(query.get('appid') ?? '', query.get('secret') ?? '');
    if (typeof app === 'number') return app;
    const code = query.get('js_code') ?? '';
    if (code === '') return 41008;
    const given = this.codes.take(app.appId, code, 'login');
    if (typeof given === 'number') return given;
    return {
      session_key: randomBytes(16).toString('base64'),
      openid: openidOf(app.appId, given.user),
      ...(app.company !== undefined && { unionid: unionidOf(app.company, given.user) }),
    };
  }

  private stableToken(appId: string, secret: string): Answer | number {
    const app = this.appOf(appId, secret);
    if (typeof app === 'number') return app;
    const token = randomBytes(64).toString('base64url');
    this.tokens.set(token, { appId, endsAt: this.now() + TOKEN_MS });
    return { access_token: token, expires_in: TOKEN_MS / 1000 };
  }

  private phoneNumber(token: string, code: string): Answer | number {
    const owner = this.tokens.get(token);
    if (owner === undefined) return 40001;
    if (owner.endsAt <= this.now()) return 42001;
    const given = this.codes.take(owner.appId, code, 'phone');
    if (typeof given === 'number') return given;
    const [, countryCode = '86', purePhoneNumber = ''] = /^\+(86|1|44|65)(\d+)$/.exec(given.phone ?? '') ?? [];
    const watermark = { timestamp: Math.floor(this.now() / 1000), appid: owner.appId };
    const phoneNumber = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, purePhoneNumber, countryCode, watermark } };
  }
}

function failure(errcode: number): Answer {
  return {
    errcode,
    errmsg: `${messages[errcode] ?? 'error'}, rid: ${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`,
  };
}

function write(response: ServerResponse, answer: Answer): void {
  response.writeHead(200, { 'content-type': 'text/plain', connection: 'keep-alive' }).end(JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  if (text === '') return {};
  return JSON.parse(text) as Record<string, unknown>;
}
