import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { expect } from 'vitest';
import type { TestApp } from '../support/app.js';
import { Partners } from './partners.fixture.js';

export interface Received {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  payload: any;
}

export type Answering = (received: Received, response: ServerResponse) => void;
const SLOW = { timeout: 20_000 };
export const ok: Answering = (_received, response) => void response.end('thanks');
export const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (_received, response) =>
    void response.writeHead(code, headers).end(`no: ${code}`);

/** An endpoint on this machine that answers as it is told, and remembers what it got. */
export class Receiver {
  readonly received: Received[] = [];
  answer: Answering = ok;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Receiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const received = { id: String(request.headers['webhook-id']), headers: request.headers, body, payload: JSON.parse(body) };
        receiver.received.push(received);
        receiver.answer(received, response);
      });
    });
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  get ids(): string[] {
    return this.received.map(({ id }) => id);
  }

  /** What was received since the last time. */
  take(): Received[] {
    return this.received.splice(0);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const ENDPOINT = 'id url description eventTypes document scopes status disabledReason failingSince previousUntil';
const DELIVERY =
  'id webhookId type status attempts nextAttemptAt endedAt history { at durationMs statusCode failure detail excerpt }';
const answers: Record<string, [input: string, fields: string]> = {
  createWebhookEndpoint: ['CreateWebhookEndpointInput', `endpoint { ${ENDPOINT} } secret`],
  updateWebhookEndpoint: ['UpdateWebhookEndpointInput', `endpoint { ${ENDPOINT} } secret`],
  enableWebhookEndpoint: ['WebhookEndpointRefInput', `endpoint { ${ENDPOINT} } secret`],
  disableWebhookEndpoint: ['WebhookEndpointRefInput', `endpoint { ${ENDPOINT} } secret`],
  deleteWebhookEndpoint: ['WebhookEndpointRefInput', 'endpoint { id } secret'],
  rotateWebhookSecret: ['RotateWebhookSecretInput', `endpoint { ${ENDPOINT} } secret`],
  replayWebhook: ['ReplayWebhookInput', `endpoint { ${ENDPOINT} } secret`],
  sendTestWebhook: ['WebhookEndpointRefInput', `delivery { ${DELIVERY} }`],
  resendWebhook: ['ResendWebhookInput', `delivery { ${DELIVERY} }`],
};

/** A program with partners, and endpoints for what happens in it. */
export class Hooks {
  private orders = 0;

  private constructor(
    readonly app: TestApp,
    readonly partners: Partners,
    readonly admin: string,
  ) {}

  static async open(app: TestApp): Promise<Hooks> {
    const partners = await Partners.open(app);
    await partners.shop.enrol('amy', 'bob');
    return new Hooks(app, partners, await app.token({ kind: 'admin', program: partners.shop.code }));
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Record<string, unknown>, token = this.admin): Promise<any> {
    const [type, fields] = answers[mutation] ?? [];
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field message } } }`;
    const { data, errors } = await this.app.gql(document, { input }, token);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data[mutation];
  }

  /** An endpoint that is told of wallets, and nothing of what happened before. */
  async endpoint(url: string, more: Record<string, unknown> = {}, token = this.admin): Promise<{ id: string; secret: string }> {
    await this.settle();
    const made = await this.send('createWebhookEndpoint', { url, eventTypes: ['WALLET_CHANGED'], ...more }, token);
    expect(made.userErrors).toEqual([]);
    return { id: made.endpoint.id, secret: made.secret };
  }

  /** Purchases, one event each, in this order. */
  async buy(...members: string[]): Promise<void> {
    for (const member of members) {
      this.orders += 1;
      await this.partners.shop.buy(member, `order-${this.orders}`, '10.00');
    }
    await this.settle();
  }

  /** Waits until the stream has all that was written. */
  async settle(): Promise<void> {
    const document = '{ events(first: 100) { nodes { member { externalId } type } pageInfo { endCursor } } }';
    await expect
      .poll(async () => {
        const { data } = await this.app.gql(document, {}, this.partners.shop.server);
        return data.events.nodes.filter(({ type }: { type: string }) => type === 'WALLET_CHANGED').length;
      }, SLOW)
      .toBeGreaterThanOrEqual(this.orders);
  }

  /** What was written to wallets so far. */
  async head(): Promise<string> {
    return (await this.app.gql('{ streamHead }', {}, this.partners.shop.server)).data.streamHead;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async deliveries(endpointId: string, only = '', token = this.admin): Promise<any[]> {
    const document = `{ webhookDeliveries(endpointId: "${endpointId}", first: 100${only && `, status: ${only}`}) { nodes { ${DELIVERY} } } }`;
    const { data, errors } = await this.app.gql(document, {}, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.webhookDeliveries.nodes;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async read(endpointId: string): Promise<any> {
    const document = `{ node(id: "${endpointId}") { ... on WebhookEndpoint { ${ENDPOINT} partner { code } } } }`;
    return (await this.app.gql(document, {}, this.admin)).data.node;
  }

  /** Whether the signature is of this secret, as receivers check it with the library of the standard. */
  isSignedBy(secret: string, received: Received): boolean {
    return isSignedBy(secret, received);
  }
}

export function isSignedBy(secret: string, { headers, body }: Received): boolean {
  // the library compares the time with the machine's clock, the test's is another: signed again it must be the same
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  const signature = new Webhook(secret).sign(String(headers['webhook-id']), at, body);
  return String(headers['webhook-signature']).split(' ').includes(signature);
}
