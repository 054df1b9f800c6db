import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { Shop, type ShopOptions } from '../support/shop.js';

const payloads: Record<string, string> = {
  saveSurvey: 'survey { id code version active anonymous takesAnswers responses }',
  submitSurveyResponse:
    'response { id submittedAt version answers { questionCode value } member { externalId } } entries { kind points reason }',
  saveSurveyAnswers: 'saved',
  submitSurveyByLink: 'points',
  saveSurveyAnswersByLink: 'points',
  inviteToSurvey: 'invitation { id status link expiresAt issuedAt member { externalId } survey { code version } }',
  revokeSurveyInvitation: 'invitation { id status link }',
};

// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
type Payload = any;

export const nps = { code: 'nps', kind: 'NPS', text: 'How likely is it that you recommend us?' };
export const why = { code: 'why', kind: 'TEXT', text: 'Why?', required: false };

/** A shop that asks its members. */
export class Asking {
  private constructor(readonly shop: Shop) {}

  static async open(app: TestApp, members: string[] = ['amy', 'bob'], options: ShopOptions = {}): Promise<Asking> {
    const shop = await Shop.open(app, options);
    await shop.enrol(...members);
    return new Asking(shop);
  }

  get app(): TestApp {
    return this.shop.app;
  }

  async send(
    mutation: string,
    input: Record<string, unknown>,
    token: string | undefined = this.shop.staff,
    app = this.app,
  ): Promise<Payload> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const keyed = /^(save|revoke)/.test(mutation) ? input : { idempotencyKey: randomUUID(), ...input };
    const document = `mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${payloads[mutation]} userErrors { code field message } } }`;
    const { data, errors } = await app.gql(document, { input: keyed }, token === '' ? undefined : token);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data[mutation];
  }

  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    token: string | undefined = this.shop.staff,
  ): Promise<Payload> {
    const { data, errors } = await this.app.gql(query, variables, token === '' ? undefined : token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Saves a survey; it must be taken. @returns its code */
  async save(code: string, input: Record<string, unknown> = {}): Promise<string> {
    const { survey, userErrors } = await this.send('saveSurvey', { code, title: code, questions: [nps, why], ...input });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return survey.code;
  }

  /** A member answers by its own token, unless another is given. */
  async answer(
    member: string,
    surveyCode: string,
    answers: Record<string, unknown>,
    more: Record<string, unknown> = {},
  ): Promise<Payload> {
    return this.send('submitSurveyResponse', { surveyCode, answers: given(answers), ...more }, await this.shop.member(member));
  }

  /** @returns the token of a link */
  async link(surveyCode: string, member: string | null, more: Record<string, unknown> = {}): Promise<string> {
    const to = member === null ? {} : { member: { externalId: member } };
    const { invitation, userErrors } = await this.send('inviteToSurvey', { surveyCode, ...to, ...more });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return invitation.link;
  }

  byLink(link: string, answers: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<Payload> {
    return this.send('submitSurveyByLink', { link, answers: given(answers), ...more }, '');
  }

  async count(code: string): Promise<number> {
    return (await this.ask('query ($code: String!) { survey(code: $code) { responses } }', { code })).survey.responses;
  }

  async keep(app = this.app): Promise<void> {
    await app.app.jobs.runNow('surveys');
  }
}

export const given = (answers: Record<string, unknown>) =>
  Object.entries(answers).map(([questionCode, value]) => ({ questionCode, value }));

export const errorOf = (payload: {
  userErrors: { code: string; field: string[] }[];
}): [string | undefined, string[] | undefined] => [payload.userErrors[0]?.code, payload.userErrors[0]?.field];

export const REPORT = `query ($code: String!, $question: String!, $by: SurveyDimension!) {
  surveyReport(code: $code, question: $question, from: "2026-01-01", to: "2026-12-31", by: $by) {
    key suppressed answers score low high promoters passives detractors counts { value count share } } }`;
