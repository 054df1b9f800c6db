import { FakeWechat } from '../../scripts/wechat/fake-wechat.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { type Answer, startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

export const SECRET = 'a-secret-of-the-brand';
const apps = [
  { appId: 'wxshop', secret: SECRET, company: 'brand' },
  { appId: 'wxgames', secret: 'another-secret', company: 'brand' },
  { appId: 'wxalone', secret: 'third-secret' },
  { appId: 'wxwrong', secret: 'not-what-is-configured' },
];

const SESSION = 'session { memberId accessToken accessExpiresAt refreshToken refreshExpiresAt }';
const ERRORS = 'userErrors { field code message retryable }';

/** What a sign-in gives, as far as tests look at it. */
export interface SignedIn {
  session: {
    memberId: string;
    accessToken: string;
    accessExpiresAt: string;
    refreshToken: string;
    refreshExpiresAt: string;
  } | null;
  ticket: string | null;
  created: boolean;
  userErrors: { field: string[]; code: string; message: string; retryable: boolean }[];
}

/** A server, the platform that it asks, and a program with mini-programs. */
export class MiniProgramStage {
  private constructor(
    readonly app: TestApp,
    readonly wechat: FakeWechat,
    readonly shop: Shop,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<MiniProgramStage> {
    const clock = new ManualClock(TEST_NOW);
    const wechat = new FakeWechat(apps, () => clock.now());
    await wechat.listen();
    const app = await startApp({ clock, env: { WECHAT_API_URL: wechat.url, BUDGET_ANONYMOUS: '1000000/1000000', ...env } });
    const stage = new MiniProgramStage(app, wechat, await Shop.open(app));
    for (const { appId, secret } of apps)
      await stage.save({ appId, name: appId, secret: appId === 'wxwrong' ? 'wrong' : secret });
    return stage;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.wechat.close();
  }

  async save(input: Record<string, unknown>, token = this.shop.staff) {
    const mutation = `mutation ($input: SaveMiniProgramInput!) { saveMiniProgram(input: $input) { miniProgram { appId name } ${ERRORS} } }`;
    return (await this.app.gql(mutation, { input }, token)).data.saveMiniProgram;
  }

  raw(code: string, appId = 'wxshop', program = this.shop.code): Promise<Answer> {
    const mutation = `mutation ($input: LoginWithMiniProgramInput!) { loginWithMiniProgram(input: $input) { ${SESSION} ticket created ${ERRORS} } }`;
    return this.app.gql(mutation, { input: { program, appId, code } });
  }

  /** Signs a user in as its phone would. */
  async login(user: string, appId = 'wxshop'): Promise<SignedIn> {
    return (await this.raw(this.wechat.login(appId, user), appId)).data.loginWithMiniProgram;
  }

  async bind(input: Record<string, unknown>): Promise<SignedIn> {
    const mutation = `mutation ($input: BindPhoneInput!) { bindPhone(input: $input) { ${SESSION} ticket created ${ERRORS} } }`;
    return (await this.app.gql(mutation, { input })).data.bindPhone;
  }

  /** Signs in and binds the phone number, whatever is needed. */
  async join(user: string, phone: string, appId = 'wxshop'): Promise<NonNullable<SignedIn['session']>> {
    const first = await this.login(user, appId);
    const { session } =
      first.session === null
        ? await this.bind({ ticket: first.ticket, phoneCode: this.wechat.phone(appId, user, phone) })
        : first;
    if (session === null) throw new Error(`${user} is not signed in`);
    return session;
  }

  refresh(refreshToken: string, idempotencyKey: string): Promise<Answer> {
    const mutation = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { ${SESSION} ${ERRORS} } }`;
    return this.app.gql(mutation, { input: { refreshToken, idempotencyKey } });
  }

  async me(token: string) {
    return (await this.app.gql('{ me { id phone displayName } }', {}, token)).data?.me ?? null;
  }
}
