import { expect } from 'vitest';
import type { TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

export const PARTNER = 'id code name status scopes eventTypes rate { capacity restorePerSecond } onlyPersisted clientId jwksUri';
const answers: Record<string, string> = {
  registerPartner: `partner { ${PARTNER} }`,
  updatePartner: `partner { ${PARTNER} }`,
  suspendPartner: 'partner { status }',
  reinstatePartner: 'partner { status }',
  revokePartner: 'partner { status }',
  createPartnerKey: 'secret apiKey { id name kind prefix scopes }',
  createPartnerSecret: 'secret partnerSecret { id prefix } partner { code }',
  revokePartnerSecret: 'secret partnerSecret { id revokedAt } partner { code }',
  registerDocuments: 'hashes',
  removeDocuments: 'hashes',
  revokeApiKey: 'apiKey { revokedAt }',
};
const inputs: Record<string, string> = {
  suspendPartner: 'PartnerRefInput',
  reinstatePartner: 'PartnerRefInput',
  revokePartner: 'PartnerRefInput',
};

/** A program with partners, and those who deal with them. */
export class Partners {
  private constructor(
    readonly app: TestApp,
    readonly shop: Shop,
  ) {}

  static async open(app: TestApp): Promise<Partners> {
    // one event a purchase
    return new Partners(app, await Shop.open(app, { rule: { walletCodes: ['points'] } }));
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Record<string, unknown>, token = this.shop.staff): Promise<any> {
    const type = inputs[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answers[mutation]} userErrors { code field message } } }`;
    const { data, errors } = await this.app.gql(document, { input }, token);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data[mutation];
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async register(code: string, more: Record<string, unknown> = {}): Promise<any> {
    const input = { code, name: code.toUpperCase(), scopes: ['stream:read', 'members:read'], ...more };
    const { partner, userErrors } = await this.send('registerPartner', input);
    expect(userErrors).toEqual([]);
    return partner;
  }

  async key(partnerId: string, more: Record<string, unknown> = {}): Promise<{ id: string; secret: string }> {
    const { secret, apiKey, userErrors } = await this.send('createPartnerKey', { partnerId, ...more });
    expect(userErrors).toEqual([]);
    return { id: apiKey.id, secret };
  }

  async secret(partnerId: string, more: Record<string, unknown> = {}): Promise<{ id: string; secret: string }> {
    const { secret, partnerSecret, userErrors } = await this.send('createPartnerSecret', { partnerId, ...more });
    expect(userErrors).toEqual([]);
    return { id: partnerSecret.id, secret };
  }

  get tokenUrl(): string {
    return this.app.url.replace('/graphql', '/oauth/token');
  }

  async ask(
    form: Record<string, string> | string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
    const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
    const response = await fetch(this.tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
  }

  /** An access token by client_secret_post. */
  async token(clientId: string, secret: string, scope?: string): Promise<string> {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret, ...(scope && { scope }) };
    const { body } = await this.ask(form);
    return String(body['access_token']);
  }

  /** The code of the first error; null where there is none. */
  async refusal(document: string, token: string): Promise<string | null> {
    return (await this.app.gql(document, {}, token)).errors?.[0]?.extensions.code ?? null;
  }
}

export const basic = (id: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});
