import { randomUUID } from 'node:crypto';
import type { Cap, RuleDefinition } from '../../src/kernel/scheme/rule.js';
import type { TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { Shop } from '../support/shop.js';
import { achievement } from './achievements.fixture.js';

export const CONTRIBUTION = `id kind status text topic sku stars verified returned likes dislikes featured edits reply reasonCode authorName isMine myOpinion
  photos { url contentType bytes }`;
export const STAFF = `id status reports abuse orderId createdBy moderatedBy member { externalId } history { what reasonCode status actor }
  versions { text stars } reported { reason note handled }`;
export const POLL =
  'code title open settledAt voters mostChoices canVote myChoices options { code title votes won contributionId }';

const ENTRIES = 'entries { kind points reason }';
const payloads: Record<string, string> = {
  moderateContribution: `contribution { id status featured abuse } ${ENTRIES}`,
  saveTopic: 'topic { code title open }',
  savePoll: `poll { ${POLL} }`,
  settlePoll: `poll { ${POLL} }`,
  votePoll: `poll { ${POLL} } ${ENTRIES}`,
  saveCommunityPolicy: 'policy { moderateReviews badStars barStrikes }',
  pardonAuthor: 'member { communityStrikes }',
};
const keyed = new Set(['writeReview', 'writePost', 'moderateContribution', 'votePoll']);

const activity = (name: string) => ({ name, selfReported: false });
const once = (of: string, points: number, caps: Cap[] = [], budget: RuleDefinition['budget'] = null) =>
  rule({ trigger: 'ACTIVITY', of, effect: { kind: 'FIXED', points }, caps, budget });

/** Ten points for a review or a post, twenty for one that is featured, one for a vote, a hundred for what won, and an honour for a featured post. */
const planted = (caps: Record<string, Cap[]>) => ({
  activities: Object.fromEntries(
    ['review_published', 'post_approved', 'post_featured', 'poll_voted', 'poll_won'].map((code) => [code, activity(code)]),
  ),
  rules: {
    reviews: once('review_published', 10, caps['reviews']),
    posts: once('post_approved', 10, caps['posts']),
    featured: once('post_featured', 20, caps['featured']),
    votes: once('poll_voted', 1, caps['votes']),
    winners: once('poll_won', 100),
  },
  achievements: {
    creator: achievement({
      name: 'Creator',
      times: 1,
      badge: { name: 'Flavour creator', imageUrl: null },
      goal: { count: 'ACTIVITIES', activity: 'post_featured', target: 1 },
    }),
  },
});

/** A shop whose members write, like and vote. */
export class Square {
  private constructor(readonly shop: Shop) {}

  static async open(
    app: TestApp,
    members: string[] = ['amy', 'bob'],
    caps: Record<string, Cap[]> = {},
    more: Partial<Parameters<typeof plant>[2]> = {},
  ): Promise<Square> {
    const shop = await Shop.open(app);
    await plant(app.database.url, shop.code, { ...planted(caps), ...more });
    await Promise.all(members.map((member) => shop.enrol(member)));
    return new Square(shop);
  }

  get app(): TestApp {
    return this.shop.app;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Record<string, unknown>, token = this.shop.staff, app = this.app): Promise<any> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const fields = payloads[mutation] ?? `contribution { ${CONTRIBUTION} }`;
    const document = `mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field message } } }`;
    const whole = keyed.has(mutation) ? { idempotencyKey: randomUUID(), ...input } : input;
    const { data, errors } = await app.gql(document, { input: whole }, token);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data[mutation];
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async ask(query: string, variables: Record<string, unknown> = {}, token = this.shop.staff): Promise<any> {
    const { data, errors } = await this.app.gql(query, variables, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async read(id: string, token = this.shop.staff, selection = STAFF): Promise<any> {
    const data = await this.ask(`query ($id: ID!) { contribution(id: $id) { ${selection} } }`, { id }, token);
    return data.contribution;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async poll(code: string, token = this.shop.staff): Promise<any> {
    return (await this.ask(`query ($code: String!) { poll(code: $code) { ${POLL} } }`, { code }, token)).poll;
  }

  /** @returns its id */
  async review(member: string, sku: string, stars: number, input: Record<string, unknown> = {}): Promise<string> {
    const words = { member: { externalId: member }, sku, stars, text: 'As it should be.' };
    return this.idOf(await this.send('writeReview', { ...words, ...input }, this.shop.server));
  }

  /** @returns its id */
  async post(member: string, topic = 'flavours', text = 'Salted plum.'): Promise<string> {
    return this.idOf(await this.send('writePost', { member: { externalId: member }, topic, text }, this.shop.server));
  }

  topic(input: Record<string, unknown> = {}) {
    return this.send('saveTopic', { code: 'flavours', title: 'New flavours', ...input });
  }

  moderate(contributionId: string, decision: string, input: Record<string, unknown> = {}, token?: string) {
    return this.send('moderateContribution', { contributionId, decision, ...input }, token);
  }

  savePoll(options: string[], input: Record<string, unknown> = {}) {
    const closesAt = new Date(this.app.clock.now() + 86_400_000).toISOString();
    const titled = options.map((code) => ({ code, title: code }));
    return this.send('savePoll', { code: 'next', title: 'Which one?', closesAt, options: titled, ...input });
  }

  vote(member: string, choices: string[], input: Record<string, unknown> = {}, app = this.app) {
    return this.send('votePoll', { member: { externalId: member }, poll: 'next', choices, ...input }, this.shop.server, app);
  }

  async rating(sku: string) {
    const query = 'query ($sku: String!) { productRating(sku: $sku) { reviews average histogram } }';
    return (await this.ask(query, { sku })).productRating;
  }

  private idOf(payload: { contribution: { id: string } | null; userErrors: unknown[] }): string {
    if (payload.contribution === null) throw new Error(JSON.stringify(payload.userErrors));
    return payload.contribution.id;
  }
}

export const errorOf = (payload: {
  userErrors: { code: string; field: string[] }[];
}): [string | undefined, string[] | undefined] => [payload.userErrors[0]?.code, payload.userErrors[0]?.field];
