import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { cny, Shop, type ShopOptions } from '../support/shop.js';

const ERRORS = 'userErrors { code field message }';
const PASS =
  'id code status remaining used lapsed periodsLeft renewsAt startsAt endsAt refundedMoney { amount } refundedPoints priceMoney { amount } type { code version }';
const ENTRIES = 'entries { kind points money { amount } change { available debt } after { available } reason }';

const documents: Record<string, string> = {
  savePassType: `passType { code version status } ${ERRORS}`,
  endPassType: `passType { code status } ${ERRORS}`,
  issuePass: `pass { ${PASS} } ${ENTRIES} ${ERRORS}`,
  usePass: `pass { ${PASS} } use { id kind units remaining reference } ${ERRORS}`,
  reversePassUse: `pass { ${PASS} } use { id kind units remaining reference } ${ERRORS}`,
  giftPass: `pass { ${PASS} } ${ERRORS}`,
  cancelPass: `pass { ${PASS} } ${ERRORS}`,
  refundPass: `pass { ${PASS} } ${ENTRIES} reversed { what points done reason } ${ERRORS}`,
  updateProgram: ERRORS,
  topUpStoredValue: `topUp { id topUpId amount { amount } bonus { amount } } created ${ENTRIES} ${ERRORS}`,
  payWithStoredValue: `payment { id amount { amount } refunded { amount } orderId } ${ENTRIES} ${ERRORS}`,
  refundStoredValuePayment: `payment { id amount { amount } refunded { amount } } ${ENTRIES} ${ERRORS}`,
  refundStoredValueTopUp: `topUp { refunded { amount } withheld { amount } bonusTakenBack { amount } } paidOut { amount } ${ENTRIES} ${ERRORS}`,
  holdPoints: `hold { id points amount { amount } status } ${ERRORS}`,
  captureHold: `hold { id captured capturedAmount { amount } status } ${ENTRIES} ${ERRORS}`,
  transferPoints: ERRORS,
};

type Input = Record<string, unknown>;

/** A shop that sells passes and keeps money for its members, in short words. */
export class Booth {
  private constructor(
    readonly app: TestApp,
    readonly shop: Shop,
  ) {}

  static async open(app: TestApp, names: readonly string[] = [], options: ShopOptions = {}): Promise<Booth> {
    const booth = new Booth(app, await Shop.open(app, options));
    await booth.shop.enrol(...names);
    return booth;
  }

  /** Of a shop that is open already. */
  static of(app: TestApp, shop: Shop): Booth {
    return new Booth(app, shop);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Input, token = this.shop.server, app = this.app): Promise<any> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${documents[mutation]} } }`;
    const answer = await app.gql(document, { input }, token);
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  }

  /** The same with a key of its own. */
  act(mutation: string, input: Input, token?: string, app?: TestApp) {
    return this.send(mutation, { idempotencyKey: randomUUID(), ...input }, token, app);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async query(document: string, variables: Input = {}, token = this.shop.server): Promise<any> {
    const answer = await this.app.gql(document, variables, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  async type(code: string, more: Input = {}): Promise<void> {
    const input = { code, name: `The ${code}`, units: 10, giftable: true, refundable: true, ...more };
    const { userErrors } = await this.send('savePassType', input, this.shop.staff);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }

  /** Issues one; gives it. */
  async pass(member: string, passType: string, more: Input = {}) {
    const { pass, userErrors } = await this.act('issuePass', { member: { externalId: member }, passType, ...more });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return pass;
  }

  use(passId: string, units = 1, app?: TestApp) {
    return this.act('usePass', { passId, units }, undefined, app);
  }

  async look(id: string, token?: string) {
    const { pass } = await this.query(
      `query ($id: ID!) { pass(id: $id) { ${PASS} history(first: 100) { nodes { kind units remaining } } } }`,
      { id },
      token,
    );
    return pass;
  }

  /** What happened to it, as `KIND units`. */
  async history(id: string): Promise<string[]> {
    const { history } = await this.look(id);
    return history.nodes.map(({ kind, units }: { kind: string; units: number }) => `${kind} ${units}`);
  }

  /** Adds a wallet in money. */
  async keepsMoney(code = 'cash', more: Input = {}): Promise<void> {
    const { userErrors } = await this.send(
      'updateProgram',
      { wallets: [{ code, name: 'Cash', kind: 'MONEY', ...more }] },
      await this.app.token({ kind: 'admin', program: this.shop.code }),
    );
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }

  topUp(member: string, topUpId: string, amount: string | null, bonus: string | null = null, more: Input = {}, app?: TestApp) {
    const money = (text: string | null) => (text === null ? null : cny(text));
    const input = { member: { externalId: member }, topUpId, amount: money(amount), bonus: money(bonus), ...more };
    return this.act('topUpStoredValue', input, undefined, app);
  }

  pay(member: string, orderId: string, amount: string, app?: TestApp) {
    return this.act('payWithStoredValue', { member: { externalId: member }, orderId, amount: cny(amount) }, undefined, app);
  }

  /** `available held` of the wallet in money. */
  async cash(member: string): Promise<string> {
    const document = `query ($by: MemberRef!) { member(by: $by) { wallet(code: "cash") { kind balance { money { available { amount } held { amount } } } } } }`;
    const { member: found } = await this.query(document, { by: { externalId: member } });
    const { available, held } = found.wallet.balance.money;
    return `${available.amount} ${held.amount}`;
  }
}
