import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { numericKey } from '../../src/kernel/global-id.js';
import type { TestApp } from '../support/app.js';
import { Shop, type ShopOptions } from '../support/shop.js';

type Input = Record<string, unknown>;

const ERRORS = 'userErrors { code field message }';
const ROW = 'rank score displayName isMe';
export const BOARD = `id code name startsAt endsAt closedAt top(first: 100) { ${ROW} }`;

const documents: Record<string, string> = {
  saveLeaderboard: `leaderboard { code status version metric of period prizes { fromRank toRank points walletCode } } ${ERRORS}`,
  endLeaderboard: `leaderboard { code status } ${ERRORS}`,
  showOnLeaderboards: `member { externalId shownOnLeaderboards } ${ERRORS}`,
  checkIn: ERRORS,
  saveActivity: ERRORS,
  recordActivity: ERRORS,
};

/** A shop with leaderboards, in short words. */
export class Contest {
  private constructor(
    readonly app: TestApp,
    readonly shop: Shop,
  ) {}

  static async open(app: TestApp, names: readonly string[], options: ShopOptions = {}): Promise<Contest> {
    const contest = new Contest(app, await Shop.open(app, options));
    for (const name of names)
      await contest.shop.send('enrollMember', { idempotencyKey: `e-${name}`, externalId: name, displayName: name });
    return contest;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Input, token = this.shop.server, app = this.app): Promise<any> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await app.gql(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${documents[mutation]} } }`,
      { input },
      token,
    );
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async query(document: string, variables: Input = {}, token = this.shop.server): Promise<any> {
    const { data, errors } = await this.app.gql(document, variables, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async board(code: string, more: Input = {}): Promise<void> {
    const input = { code, name: code, metric: 'POINTS', period: 'MONTH', names: 'FULL', ...more };
    const { userErrors } = await this.send('saveLeaderboard', input, this.shop.staff);
    expect(userErrors).toEqual([]);
  }

  buy(member: string, amount: string, more: Input = {}) {
    return this.shop.buy(member, randomUUID(), amount, more);
  }

  show(member: string, shown: boolean) {
    return this.send('showOnLeaderboards', { member: { externalId: member }, shown });
  }

  /** The number of this shop's program. */
  async programId(): Promise<number> {
    const { program } = await this.query('{ program { id } }');
    return numericKey(program.id, 'Program') ?? 0;
  }

  /** Takes what was left, as the keeper does within a second. */
  async kept(): Promise<void> {
    await this.app.app.keeper.catchUp(await this.programId());
  }

  /** `name score`, best first, once all was counted. */
  async places(code: string, at: string | null = null): Promise<string[]> {
    await this.kept();
    const { leaderboard } = await this.query(
      `query ($code: String!, $at: DateTime) { leaderboard(code: $code, at: $at) { ${BOARD} } }`,
      { code, at },
    );
    return leaderboard.top.map(({ displayName, score }: { displayName: string; score: number }) => `${displayName} ${score}`);
  }

  /** Runs the job that closes rounds. */
  async close(app = this.app): Promise<void> {
    await app.app.jobs.runNow('leaderboards');
  }
}
