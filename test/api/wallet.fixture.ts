import { type Answer, startApp, type TestApp } from '../support/app.js';

/** A served program whose wallets are read, with the few deeds that fill them. Amounts are yuan: a yuan earns a point in `points` and in `status`. */
export class Shop {
  private keys = 0;

  private constructor(
    readonly app: TestApp,
    readonly server: string,
    readonly staff: string,
  ) {}

  static async open(settings: Record<string, unknown> = {}): Promise<Shop> {
    const app = await startApp();
    const platform = await app.token({ kind: 'admin' });
    const input = { code: 'shop', name: 'Shop', timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY', ...settings };
    const create = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { userErrors { message } } }';
    const created = await app.gql(create, { input }, platform);
    if (created.errors || created.data.createProgram.userErrors.length > 0) throw new Error(JSON.stringify(created));
    const staff = await app.token({ kind: 'staff', program: 'shop', subject: 'susan' });
    return new Shop(app, await app.token({ kind: 'server', program: 'shop', subject: 'till' }), staff);
  }

  close(): Promise<void> {
    return this.app.close();
  }

  at(instant: string): void {
    this.app.clock.set(Date.parse(instant));
  }

  memberToken(externalId: string): Promise<string> {
    return this.app.token({ kind: 'member', program: 'shop', subject: externalId });
  }

  /** Asks as the shop's back end unless told otherwise. Fails the test on any top-level error. */
  async ask(document: string, variables: Record<string, unknown> = {}, token = this.server) {
    const answer = await this.app.gql(document, variables, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** The first top-level error, for requests that are refused as a whole. */
  async refusal(document: string, variables: Record<string, unknown> = {}, token = this.server) {
    const answer: Answer = await this.app.gql(document, variables, token);
    return answer.errors?.[0];
  }

  async enroll(externalId: string): Promise<string> {
    const data = await this.mutate('enrollMember', 'EnrollMemberInput', { externalId }, 'member { id }');
    return data.member.id;
  }

  earn(externalId: string, yuan: string, details: { orderId?: string; occurredAt?: string } = {}) {
    const input = { member: { externalId }, orderId: `order-${this.keys}`, total: { amount: yuan, currency: 'CNY' }, ...details };
    return this.mutate('recordPurchase', 'RecordPurchaseInput', input, 'entries { id sequence }');
  }

  giveBack(externalId: string, yuan: string, details: { orderId?: string; occurredAt?: string } = {}) {
    const input = {
      member: { externalId },
      returnId: `return-${this.keys}`,
      amount: { amount: yuan, currency: 'CNY' },
      ...details,
    };
    return this.mutate('recordReturn', 'RecordReturnInput', input, 'entries { id sequence }');
  }

  async hold(externalId: string, points: number, ttlSeconds: number): Promise<string> {
    const data = await this.mutate(
      'holdPoints',
      'HoldPointsInput',
      { member: { externalId }, points, ttlSeconds },
      'hold { id }',
    );
    return data.hold.id;
  }

  capture(holdId: string, points: number) {
    return this.mutate('captureHold', 'CaptureHoldInput', { holdId, points }, 'hold { status }');
  }

  async adjust(externalId: string, points: number): Promise<{ id: string; status: string }> {
    const input = { member: { externalId }, points, reasonCode: 'GOODWILL', note: 'late parcel' };
    const data = await this.mutate('adjustPoints', 'AdjustPointsInput', input, 'adjustment { id status }', this.staff);
    return data.adjustment;
  }

  /** What `selection` gives of a member's wallet. */
  async wallet(externalId: string, selection: string, variables: Record<string, unknown> = {}, declared = '') {
    const document = `query ($ref: MemberRef!${declared}) { member(by: $ref) { wallet { ${selection} } } }`;
    const data = await this.ask(document, { ref: { externalId }, ...variables });
    return data.member.wallet;
  }

  private async mutate(name: string, inputType: string, input: Record<string, unknown>, selection: string, token = this.server) {
    const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code message } } }`;
    const data = await this.ask(document, { input: { idempotencyKey: `key-${this.keys++}`, ...input } }, token);
    if (data[name].userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(data[name].userErrors)}`);
    return data[name];
  }
}
