import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { Shop, type ShopOptions } from '../support/shop.js';

const ERRORS = 'userErrors { code field message }';
const REFERRAL = 'status refusedFor friendName createdAt purchasedAt';

/** A rule of a referral's side and step. */
export const sideRule = (role: string, step: string, points: number, more: Record<string, unknown> = {}) => ({
  code: `${role}-${step}`.toLowerCase(),
  name: `${role} ${step}`,
  trigger: 'REFERRAL',
  referral: { role, step },
  effect: { fixed: points },
  ...more,
});

/** A shop with campaigns, referrals and words for them. */
export class Brand {
  private constructor(
    readonly shop: Shop,
    readonly app: TestApp,
  ) {}

  static async open(app: TestApp, options: ShopOptions = {}): Promise<Brand> {
    return new Brand(await Shop.open(app, options), app);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async ask(document: string, variables: Record<string, unknown> = {}, token = this.shop.staff): Promise<any> {
    const answer = await this.app.gql(document, variables, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** A mutation that saves something, and must succeed. */
  async save(mutation: string, type: string, input: Record<string, unknown>): Promise<void> {
    const data = await this.ask(`mutation Save($input: ${type}!) { ${mutation}(input: $input) { ${ERRORS} } }`, { input });
    if (data[mutation].userErrors.length > 0) throw new Error(JSON.stringify(data[mutation].userErrors));
  }

  rule(rule: Record<string, unknown>): Promise<void> {
    return this.save('saveRule', 'SaveRuleInput', { name: rule['code'], walletCodes: ['points'], ...rule });
  }

  campaign(campaign: Record<string, unknown>): Promise<void> {
    return this.save('saveCampaign', 'SaveCampaignInput', { name: campaign['code'], ...campaign });
  }

  referrals(settings: Record<string, unknown>): Promise<void> {
    return this.save('saveReferrals', 'ReferralSettingsInput', settings);
  }

  /** Enrols under the external id that is the key as well, unless told otherwise. */
  async enrol(externalId: string, more: Record<string, unknown> = {}, idempotencyKey = `enrol-${externalId}-${randomUUID()}`) {
    const data = await this.ask(
      `mutation Enrol($input: EnrollMemberInput!) { enrollMember(input: $input) {
        created member { id referralCode referredBy { ${REFERRAL} } wallet(code: "points") { balance { available } } } ${ERRORS} } }`,
      { input: { idempotencyKey, externalId, ...more } },
      this.shop.server,
    );
    return data.enrollMember;
  }

  async codeOf(externalId: string): Promise<string> {
    return (await this.of(externalId, 'referralCode')).referralCode;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async of(externalId: string, fields: string): Promise<any> {
    return (
      await this.ask(`query Of($by: MemberRef!) { member(by: $by) { ${fields} } }`, { by: { externalId } }, this.shop.server)
    ).member;
  }

  async referralOf(externalId: string) {
    return (await this.of(externalId, `referredBy { ${REFERRAL} }`)).referredBy;
  }

  /** Does all that follows from what was done, and sees to it that nothing is left over. */
  async settled(): Promise<void> {
    await this.app.app.followUps.drained();
  }

  async points(...externalIds: string[]): Promise<number[]> {
    await this.settled();
    return Promise.all(externalIds.map((id) => this.shop.points(id)));
  }

  async funnel() {
    await this.settled();
    const now = this.app.clock.now();
    const data = await this.ask(
      `query Funnel($from: DateTime!, $to: DateTime!) { referralFunnel(from: $from, to: $to) {
        codesUsed enrolled refused { reason count } firstPurchase rewarded takenBack points { walletCode granted takenBack } } }`,
      { from: new Date(now - 86_400_000).toISOString(), to: new Date(now + 1_000).toISOString() },
    );
    return data.referralFunnel;
  }
}
