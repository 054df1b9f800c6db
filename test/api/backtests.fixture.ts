import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { TestApp } from '../support/app.js';
import { plant } from '../support/rules.js';
import { DAY, Shop } from '../support/shop.js';
import { everyRule, everyTier } from './every-rule.fixture.js';

const FLOW = '{ granted takenBack net }';

const documents = {
  start: `mutation ($input: StartBacktestInput!) { startBacktest(input: $input) { backtest { id status } userErrors { code field message } } }`,
  cancel: `mutation ($input: CancelBacktestInput!) { cancelBacktest(input: $input) { backtest { id status } userErrors { code field } } }`,
  read: `query ($id: ID!) { backtest(id: $id) { id status active done total endedAt result {
    purchases returns wallets { walletCode recorded ${FLOW} simulated ${FLOW} liabilityChange }
    rules { rule walletCode recorded wanted simulated awards cut } tiers { members up down moves { from to members } }
    members { member { externalId } wallets { walletCode recorded simulated difference } } } } }`,
};

/** Backtests as the staff of a shop asks for them. */
export class Desk {
  constructor(
    readonly app: TestApp,
    readonly token: string,
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async ask(document: keyof typeof documents, variables: Record<string, unknown>): Promise<any> {
    const answer = await this.app.gql(documents[document], variables, this.token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return Object.values(answer.data)[0];
  }

  start(input: Record<string, unknown>) {
    const all = { from: '1990-01-01T00:00:00Z', to: new Date(this.app.clock.now() + DAY).toISOString() };
    return this.ask('start', { input: { ...all, ...input } });
  }

  /** Starts one and waits for its end. */
  async run(input: Record<string, unknown>) {
    const { backtest, userErrors } = await this.start(input);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return this.ended(backtest.id);
  }

  async ended(id: string) {
    for (;;) {
      const backtest = await this.ask('read', { id });
      if (backtest.endedAt !== null) return backtest;
      await pause(20);
    }
  }

  cancel(id: string) {
    return this.ask('cancel', { input: { id } });
  }
}

/** Dice of a seed. */
export class Dice {
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  upTo(most: number): number {
    return uniformInt(this.generator, 0, most);
  }

  of<T>(items: readonly T[]): T {
    return items[this.upTo(items.length - 1)] as T;
  }
}

const members = ['ann', 'ben', 'cat', 'dan'];

/** A shop whose members did all kinds of things for some months, as a seed has it. */
export class LivelyShop {
  private orders: { id: string; member: string; cents: number; lines: { lineId: string; cents: number }[] }[] = [];
  private holds: string[] = [];
  private made = 0;

  private constructor(
    readonly shop: Shop,
    private readonly dice: Dice,
  ) {}

  static async open(app: TestApp, seed: number): Promise<LivelyShop> {
    const dice = new Dice(seed);
    const expiry = dice.of([{ kind: 'NEVER' }, { kind: 'ROLLING', days: 20 }]);
    const shop = await Shop.open(app, { expiry, returnPolicy: dice.of(['DEBT', 'WITHIN_BALANCE', 'PENDING_ONLY']) });
    const maturity = dice.of([{ kind: 'NONE' } as const, { kind: 'DELAY', days: 10 } as const]);
    const window = dice.of([
      { kind: 'ROLLING', months: 1 } as const,
      { kind: 'CALENDAR_YEAR' } as const,
      { kind: 'LIFETIME' } as const,
    ]);
    await plant(app.database.url, shop.code, {
      rules: { ...everyRule, default: { ...everyRule.default, maturity } },
      tiers: everyTier(window, dice.of(['AT_ONCE', 'AT_PERIOD_END'])),
      campaigns: { spring: { name: 'Spring', from: 0, until: null, audience: null, budget: 150 } },
      activities: { review: { name: 'Review', selfReported: false } },
    });
    const lively = new LivelyShop(shop, dice);
    await shop.enrol(...members);
    return lively;
  }

  async live(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) {
      this.made += 1;
      await this.dice.of([
        () => this.buy(),
        () => this.buy(),
        () => this.buy(),
        () => this.buy(),
        () => this.giveBack(),
        () => this.giveBack(),
        () => this.aside(),
        () => this.passTime(),
      ])();
    }
  }

  private async buy(): Promise<void> {
    const id = `order-${this.made}`;
    const member = this.dice.of(members);
    const lines = Array.from({ length: this.dice.upTo(3) }, (_, place) => ({
      lineId: `l${place}`,
      category: this.dice.of(['tea', 'ware']),
      cents: this.dice.upTo(9_999),
    }));
    const cents = lines.reduce((sum, line) => sum + line.cents, this.dice.upTo(4_000));
    const more =
      this.dice.upTo(5) === 0 ? { occurredAt: new Date(this.shop.app.clock.now() - this.dice.upTo(15) * DAY).toISOString() } : {};
    await this.shop.buy(member, id, yuan(cents), {
      ...more,
      lines: lines.map(({ lineId, category, cents: own }, place) => ({
        lineId,
        sku: `${category}-${place}`,
        category,
        quantity: '1',
        amount: yuan(own),
      })),
    });
    this.orders.push({ id, member, cents, lines });
  }

  private async giveBack(): Promise<void> {
    const order = this.dice.of(this.orders);
    if (!order) return;
    const cents = Math.max(1, this.dice.of([order.cents, this.dice.upTo(order.cents)]));
    const line = order.lines[0];
    const named = this.dice.of([{}, { orderId: order.id }, { orderId: order.id }]);
    const byLine = 'orderId' in named && line && line.cents > 0 && line.cents <= cents;
    const lines = byLine ? { lines: [{ lineId: line.lineId, quantity: '1', amount: yuan(line.cents) }] } : {};
    await this.shop.giveBack(order.member, `return-${this.made}`, yuan(cents), { ...named, ...lines });
  }

  private async aside(): Promise<void> {
    const member = this.dice.of(members);
    const kind = this.dice.upTo(3);
    if (kind === 0) await this.shop.adjust(member, this.dice.of([60, -20]), { walletCode: 'status' });
    if (kind === 1) await this.review(member);
    if (kind === 2) {
      const { hold } = await this.shop.hold(member, 1 + this.dice.upTo(80));
      if (hold) this.holds.push(hold.id);
    }
    const held = kind === 3 ? this.holds.pop() : undefined;
    if (held !== undefined) await this.shop.capture(held);
  }

  private async review(externalId: string): Promise<void> {
    const document = 'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { userErrors { code } } }';
    const input = { idempotencyKey: randomUUID(), member: { externalId }, activity: 'review' };
    const { errors } = await this.shop.app.gql(document, { input }, this.shop.server);
    if (errors) throw new Error(JSON.stringify(errors));
  }

  private async passTime(): Promise<void> {
    const { clock } = this.shop.app;
    clock.set(clock.now() + this.dice.of([1, 2, 9]) * DAY + this.dice.upTo(3_600_000));
    if (this.dice.upTo(1) === 0) await this.shop.app.sweep();
  }
}

const yuan = (cents: number): string => (cents / 100).toFixed(2);
