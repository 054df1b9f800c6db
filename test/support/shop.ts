import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';

const TOTALS = '{ available pending held debt }';
const RESULT = `entries { kind points change ${TOTALS} after ${TOTALS} reason occurredAt recordedAt transactionId sequence } userErrors { code field retryable message }`;

const fields: Record<string, string> = {
  recordPurchase: `created purchase { orderId returned { amount } } outcomes { rule wanted granted } ${RESULT}`,
  recordPurchases: 'results { userErrors { code message } } userErrors { code message }',
  recordReturn: `return { returnId purchases { orderId } } reversed { what points done reason } ${RESULT}`,
  confirmPurchase: RESULT,
  holdPoints: 'hold { id points captured status expiresAt } userErrors { code field retryable message }',
  captureHold: `hold { id captured status } ${RESULT}`,
  releaseHold: 'hold { id status } userErrors { code field retryable message }',
  adjustPoints: `adjustment { id status points } ${RESULT}`,
  approveAdjustment: `adjustment { id status points } ${RESULT}`,
  declineAdjustment: `adjustment { id status points } ${RESULT}`,
  transferPoints: RESULT,
  enrollMember: 'created member { id externalId phone referralCode } userErrors { code field message }',
  updateMember: 'member { id } userErrors { code field message }',
  suspendMember: 'member { status } userErrors { code field message }',
  closeMember: 'member { status } userErrors { code field message }',
  updateProgram: 'userErrors { code field message }',
  createProgram: 'userErrors { code field message }',
};

const inputTypes: Record<string, string> = {
  approveAdjustment: 'DecideAdjustmentInput',
  declineAdjustment: 'DecideAdjustmentInput',
  suspendMember: 'MemberStatusInput',
  closeMember: 'EndMembershipInput',
};

export interface Totals {
  available: number;
  pending: number;
  held: number;
  debt: number;
}

export interface ShopOptions {
  code?: string;
  timeZone?: string;
  expiry?: Record<string, unknown>;
  returnPolicy?: string;
  rule?: Record<string, unknown>;
  transfers?: Record<string, unknown>;
  adjustments?: Record<string, unknown>;
}

/** From so many members on. */
const CROWD = 40;

/** A program with a back end, and short words for what tests do in it. Keys are made up unless given. */
export class Shop {
  private constructor(
    readonly app: TestApp,
    readonly code: string,
    readonly server: string,
    readonly staff: string,
  ) {}

  static async open(app: TestApp, options: ShopOptions = {}): Promise<Shop> {
    const {
      code = `shop-${randomUUID().slice(0, 8)}`,
      timeZone = 'Asia/Shanghai',
      expiry = { kind: 'NEVER' },
      returnPolicy = 'DEBT',
      rule = {},
    } = options;
    const shop = new Shop(
      app,
      code,
      await app.token({ kind: 'server', program: code, subject: 'till' }),
      await app.token({ kind: 'staff', program: code, subject: 'anna' }),
    );
    const { transfers = { enabled: true }, adjustments = { approvalAbove: 10_000 } } = options;
    const input = {
      ...{ code, name: code, timeZone, region: 'CN', currency: 'CNY', transfers, adjustments },
      wallets: [{ code: 'points', expiry, returnPolicy }],
      rule: {
        walletCodes: ['points', 'status'],
        pointsPer: '1',
        basis: 'ORDER',
        rounding: 'FLOOR',
        maturity: { kind: 'NONE' },
        ...rule,
      },
    };
    const made = await shop.send('createProgram', input, await app.token({ kind: 'admin' }));
    if (made.userErrors.length > 0) throw new Error(JSON.stringify(made.userErrors));
    return shop;
  }

  /** The same shop, by way of another process. */
  through(app: TestApp): Shop {
    return new Shop(app, this.code, this.server, this.staff);
  }

  /** Sends one mutation and gives its payload; a top-level error throws. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Record<string, unknown>, token = this.server): Promise<any> {
    const type = inputTypes[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await this.app.gql(
      `mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${fields[mutation]} } }`,
      { input },
      token,
    );
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  }

  /** One after the other, so that they are members in this order; a crowd, whose order nobody asks for, many at once. */
  async enrol(...externalIds: string[]): Promise<void> {
    const waiting = [...externalIds];
    const enrol = async () => {
      for (let externalId = waiting.shift(); externalId !== undefined; externalId = waiting.shift())
        await this.send('enrollMember', { idempotencyKey: `enrol-${externalId}`, externalId });
    };
    await Promise.all(Array.from({ length: externalIds.length < CROWD ? 1 : 20 }, enrol));
  }

  buy(member: string, orderId: string, amount: string, more: Record<string, unknown> = {}) {
    return this.send('recordPurchase', {
      idempotencyKey: randomUUID(),
      member: { externalId: member },
      orderId,
      total: cny(amount),
      ...more,
    });
  }

  /** An order of each of these members, `PREFIX-NAME`, all in one request. */
  async buyEach(members: readonly string[], prefix: string, amount: string): Promise<void> {
    const purchases = members.map((externalId) => ({
      idempotencyKey: randomUUID(),
      member: { externalId },
      orderId: `${prefix}-${externalId}`,
      total: cny(amount),
    }));
    const done = await this.send('recordPurchases', { purchases });
    const refused = [done, ...done.results].flatMap(({ userErrors }) => userErrors);
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
  }

  giveBack(member: string, returnId: string, amount: string, more: Record<string, unknown> = {}) {
    return this.send('recordReturn', {
      idempotencyKey: randomUUID(),
      member: { externalId: member },
      returnId,
      amount: cny(amount),
      ...more,
    });
  }

  hold(member: string, points: number, more: Record<string, unknown> = {}, token?: string) {
    return this.send('holdPoints', { idempotencyKey: randomUUID(), member: { externalId: member }, points, ...more }, token);
  }

  capture(holdId: string, points?: number) {
    return this.send('captureHold', { idempotencyKey: randomUUID(), holdId, points });
  }

  release(holdId: string, token?: string) {
    return this.send('releaseHold', { idempotencyKey: randomUUID(), holdId }, token);
  }

  adjust(member: string, points: number, more: Record<string, unknown> = {}, token = this.staff) {
    return this.send(
      'adjustPoints',
      { idempotencyKey: randomUUID(), member: { externalId: member }, points, reasonCode: 'TEST', ...more },
      token,
    );
  }

  transfer(from: string, to: string, points: number, more: Record<string, unknown> = {}) {
    return this.send('transferPoints', {
      idempotencyKey: randomUUID(),
      from: { externalId: from },
      to: { externalId: to },
      points,
      ...more,
    });
  }

  confirm(orderId: string, more: Record<string, unknown> = {}) {
    return this.send('confirmPurchase', { idempotencyKey: randomUUID(), orderId, ...more });
  }

  member(externalId: string): Promise<string> {
    return this.app.token({ kind: 'member', program: this.code, subject: externalId });
  }

  async balance(member: string, wallet = 'points'): Promise<Totals> {
    const { data, errors } = await this.app.gql(
      `query Balance($by: MemberRef!, $wallet: String!) { member(by: $by) { wallet(code: $wallet) { balance ${TOTALS} } } }`,
      { by: { externalId: member }, wallet },
      this.server,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.member.wallet.balance;
  }

  /** `available`, where the other states must be empty. */
  async points(member: string): Promise<number> {
    const { available, pending, held, debt } = await this.balance(member);
    if (pending !== 0 || held !== 0 || debt !== 0)
      throw new Error(`not only available: ${JSON.stringify({ available, pending, held, debt })}`);
    return available;
  }

  /** Newest first. */
  async entries(
    member: string,
    wallet = 'points',
  ): Promise<{ sequence: number; kind: string; points: number; occurredAt: string; recordedAt: string; after: Totals }[]> {
    const { data } = await this.app.gql(
      `query Entries($by: MemberRef!, $wallet: String!) { member(by: $by) { wallet(code: $wallet) { entries(last: 100) { nodes { sequence kind points occurredAt recordedAt after ${TOTALS} } } } } }`,
      { by: { externalId: member }, wallet },
      this.server,
    );
    return data.member.wallet.entries.nodes.reverse();
  }
}

export const cny = (amount: string) => ({ amount, currency: 'CNY' });
export const codes = (payload: { userErrors: { code: string }[] }): string[] => payload.userErrors.map(({ code }) => code);
export const DAY = 86_400_000;
