import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect } from 'vitest';
import { verifyLedger } from '../../src/modules/integrity/verify-ledger.js';
import { atFault, sealKey } from '../integrity/verify-after.js';
import type { TestApp } from '../support/app.js';
import { Shop, type ShopOptions } from '../support/shop.js';

export const REWARD =
  'id code kind status name description pricePoints priceMoney { amount } stock eligible ineligibleReason version';
const ERRORS = 'userErrors { code field message retryable }';
const REDEMPTION =
  'id status quantity points pointsReturned money { amount } codes expiresAt reference note tracking { carrier number } slot { id } reward { code }';
const PAYLOAD = `redemption { ${REDEMPTION} } entries { kind points change { available debt } after { available debt } reason } wallet { code } ${ERRORS}`;

const documents: Record<string, string> = {
  saveReward: `reward { ${REWARD} } ${ERRORS}`,
  adjustRewardStock: `reward { id stock slots { id free } } ${ERRORS}`,
  importRewardCodes: `reward { stock } imported duplicates duplicateCodes invalidRows ${ERRORS}`,
  addRewardSlots: `reward { slots { id startsAt place free } } ${ERRORS}`,
  redeemReward: PAYLOAD,
  cancelRedemption: PAYLOAD,
  updateRedemption: PAYLOAD,
};

type Input = Record<string, unknown>;

/** A shop with a catalogue, in short words. */
export class Arcade {
  private constructor(
    readonly app: TestApp,
    readonly shop: Shop,
  ) {}

  /** Members begin with 1000 points, by an order `first-NAME`. */
  static async open(app: TestApp, names: readonly string[] = [], options: ShopOptions = {}): Promise<Arcade> {
    const arcade = new Arcade(app, await Shop.open(app, options));
    await arcade.shop.enrol(...names);
    await arcade.shop.buyEach(names, 'first', '1000.00');
    return arcade;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Input, token = this.shop.server, app = this.app): Promise<any> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${documents[mutation]} } }`;
    const answer = await app.gql(document, { input }, token);
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async query(document: string, variables: Input = {}, token = this.shop.server): Promise<any> {
    const answer = await this.app.gql(document, variables, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** Saves a reward of 100 points; gives its id. */
  async offer(code: string, more: Input = {}): Promise<string> {
    const input = { code, kind: 'GOODS', name: `The ${code}`, pricePoints: 100, ...more };
    const { reward, userErrors } = await this.send('saveReward', input, this.shop.staff);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return reward.id;
  }

  redeem(member: string, rewardId: string, more: Input = {}, token?: string, app?: TestApp) {
    const input = { idempotencyKey: randomUUID(), member: { externalId: member }, rewardId, ...more };
    return this.send('redeemReward', input, token, app);
  }

  cancel(redemptionId: string, token?: string, app?: TestApp) {
    return this.send('cancelRedemption', { idempotencyKey: randomUUID(), redemptionId }, token, app);
  }

  update(redemptionId: string, more: Input, token?: string, app?: TestApp) {
    return this.send('updateRedemption', { idempotencyKey: randomUUID(), redemptionId, ...more }, token, app);
  }

  async stock(code: string): Promise<number | null> {
    const { reward } = await this.query('query ($code: String!) { reward(code: $code) { stock } }', { code });
    return reward.stock;
  }

  /** What the member took, newest first, as `status code`. */
  async redemptions(member: string): Promise<string[]> {
    const document =
      'query ($by: MemberRef!) { member(by: $by) { redemptions(first: 100) { nodes { status reward { code } } } } }';
    const { member: found } = await this.query(document, { by: { externalId: member } });
    return found.redemptions.nodes.map((one: { status: string; reward: { code: string } }) => `${one.status} ${one.reward.code}`);
  }
}

/** The checks that find something. */
export async function faults(app: TestApp): Promise<string[]> {
  const owner = new pg.Pool({ connectionString: app.database.url, options: '-c search_path=fealty', max: 1 });
  try {
    const verification = await verifyLedger(owner, { sealKey, now: app.clock.now() });
    return atFault(verification);
  } finally {
    await owner.end();
  }
}

export const refused = (code: string, ...field: string[]) =>
  expect.objectContaining({ userErrors: [expect.objectContaining({ code, field })] });
