import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { TestApp } from '../support/app.js';
import type { ShopOptions } from '../support/shop.js';
import { Arcade } from './rewards.fixture.js';

const ERRORS = 'userErrors { code field message retryable }';
export const PLAY =
  'id game version number clientSeed commitment serverSeed status drawn prize { code } points cost redemption { id status points reward { code } } coupons { status type } passes { status remaining type { code } }';
const CHANCES = 'chances { daily extra plays }';
export const GAME = 'code status version commitment isOpen budget prizes { code odds left stock }';

const documents: Record<string, string> = {
  saveGame: `game { ${GAME} } ${ERRORS}`,
  endGame: `game { ${GAME} } ${ERRORS}`,
  rotateGameSeed: `serverSeed commitment game { commitment } ${ERRORS}`,
  playGame: `play { ${PLAY} } entries { kind points change { available } reason } ${CHANCES} ${ERRORS}`,
  saveCouponType: ERRORS,
  issueCoupon: `coupon { code } ${ERRORS}`,
  importCouponCodes: `imported ${ERRORS}`,
  endCouponType: ERRORS,
  savePassType: ERRORS,
  grantGameChances: `${CHANCES} ${ERRORS}`,
};

type Input = Record<string, unknown>;

export const points = (code: string, worth: number, weight: number | null, more: Input = {}): Input => ({
  ...{ code, name: `${worth} points`, kind: 'POINTS', points: worth, weight },
  ...more,
});
export const nothing = (weight: number): Input => ({ code: 'nothing', name: 'No luck', kind: 'NOTHING', weight });

/** A shop with games, in short words. */
export class Fair {
  private constructor(
    readonly app: TestApp,
    readonly arcade: Arcade,
  ) {}

  /** Members begin with 1000 points. */
  static async open(app: TestApp, names: readonly string[] = [], options: ShopOptions = {}): Promise<Fair> {
    return new Fair(app, await Arcade.open(app, names, options));
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Input, token = this.arcade.shop.server, app = this.app): Promise<any> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${documents[mutation]} } }`;
    const answer = await app.gql(document, { input }, token);
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  }

  save(code: string, prizes: Input[], more: Input = {}) {
    return this.send('saveGame', { code, kind: 'WHEEL', name: code, dailyChances: 3, prizes, ...more }, this.arcade.shop.staff);
  }

  /** Saves a game that must be fine. */
  async offer(code: string, prizes: Input[], more: Input = {}): Promise<void> {
    const { userErrors } = await this.save(code, prizes, more);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }

  /** A kind of coupon, with a pool of codes where some are given. */
  async coupons(code: string, more: Input = {}, codes: readonly string[] = []): Promise<void> {
    const { staff } = this.arcade.shop;
    const effect = { amountOff: '10.00' };
    const type = { code, name: `The ${code}`, effect, pool: codes.length > 0, ...more };
    expect(await this.send('saveCouponType', type, staff)).toEqual({ userErrors: [] });
    if (codes.length === 0) return;
    const done = await this.send('importCouponCodes', { type: code, csv: codes.join('\n') }, staff);
    expect(done).toEqual({ imported: codes.length, userErrors: [] });
  }

  play(member: string, game: string, more: Input = {}, token?: string, app?: TestApp) {
    const made = { idempotencyKey: randomUUID(), clientSeed: randomUUID(), member: { externalId: member } };
    return this.send('playGame', { ...made, game, ...more }, token, app);
  }

  grant(member: string, game: string, chances: number, more: Input = {}) {
    const made = { idempotencyKey: randomUUID(), reason: 'test', member: { externalId: member } };
    return this.send('grantGameChances', { ...made, game, chances, ...more });
  }

  /** Reveals the seed that is played with. */
  async reveal(game: string) {
    const { commitment } = await this.game(game);
    return this.send('rotateGameSeed', { game, commitment }, this.arcade.shop.staff);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async game(code: string, fields = GAME, token = this.arcade.shop.staff): Promise<any> {
    const { game } = await this.arcade.query(`query ($code: String!) { game(code: $code) { ${fields} } }`, { code }, token);
    return game;
  }

  /** What a member played, newest first. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async plays(member: string, fields = PLAY): Promise<any[]> {
    const document = `query ($by: MemberRef!) { member(by: $by) { gamePlays(first: 100) { nodes { ${fields} } } } }`;
    const { member: found } = await this.arcade.query(document, { by: { externalId: member } });
    return found.gamePlays.nodes;
  }
}
