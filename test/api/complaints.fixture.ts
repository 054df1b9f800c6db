import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { Shop, type ShopOptions } from '../support/shop.js';

export const COMPLAINT = `id number status category subject text orderId severity team assignee level createdAt respondBy proposeBy overdue waitingForMember
  respondedAt resolvedAt reopenUntil resolution score responseBreached proposalBreached member { externalId } items { lineId sku }
  attachments { url contentType bytes } messages { nodes { kind text attachments { url } } } history { nodes { what before after status actor } }`;
/** What a member may ask for. */
export const OWN =
  'number status subject text overdue waitingForMember resolution score messages { nodes { kind text } } goodwill { points status }';

const types: Record<string, string> = {
  approveGoodwill: 'DecideGoodwillInput',
  declineGoodwill: 'DecideGoodwillInput',
};
const payloads: Record<string, string> = {
  saveComplaintCategory: 'category { code severity team }',
  saveBusinessCalendar: 'calendar { week { weekday opens closes } holidays workdays { date opens closes } }',
  saveComplaintTeam: 'agents { agent active }',
  saveGoodwillPolicy: 'policy { budget spent }',
  ...Object.fromEntries(
    ['grantGoodwill', 'approveGoodwill', 'declineGoodwill'].map((one) => [
      one,
      'goodwill { id points status requestedBy decidedBy } entries { kind points reason }',
    ]),
  ),
};

/** A shop whose members complain. */
export class Counter {
  private constructor(readonly shop: Shop) {}

  static async open(app: TestApp, members: string[] = ['amy', 'bob'], options: ShopOptions = {}): Promise<Counter> {
    const shop = await Shop.open(app, options);
    await shop.enrol(...members);
    return new Counter(shop);
  }

  get app(): TestApp {
    return this.shop.app;
  }

  person(subject: string, scopes?: string[]): Promise<string> {
    return this.app.token({ kind: 'staff', program: this.shop.code, subject, ...(scopes && { scopes }) });
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Record<string, unknown>, token = this.shop.staff, selection = COMPLAINT): Promise<any> {
    const type = types[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const keyed = /^(save|update|rate)/.test(mutation) ? input : { idempotencyKey: randomUUID(), ...input };
    const fields = payloads[mutation] ?? `complaint { ${selection} }`;
    const document = `mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field message } } }`;
    const { data, errors } = await this.app.gql(document, { input: keyed }, token);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data[mutation];
  }

  /** @returns its number */
  async file(member: string, input: Record<string, unknown> = {}): Promise<string> {
    const words = { category: 'product', subject: 'A broken cup', text: 'It came in two pieces.' };
    const { complaint, userErrors } = await this.send('fileComplaint', { ...words, member: { externalId: member }, ...input });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return complaint.number;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async read(number: string, token = this.shop.staff, selection = COMPLAINT): Promise<any> {
    const { data, errors } = await this.app.gql(
      `query ($number: String!) { complaint(number: $number) { ${selection} } }`,
      { number },
      token,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.complaint;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async ask(query: string, variables: Record<string, unknown> = {}, token = this.shop.staff): Promise<any> {
    const { data, errors } = await this.app.gql(query, variables, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  move(number: string, move: string, input: Record<string, unknown> = {}, token = this.shop.staff) {
    return this.send('moveComplaint', { number, move, ...input }, token);
  }

  async numbers(filter: Record<string, unknown> | null = null): Promise<string[]> {
    const data = await this.ask(
      'query ($filter: ComplaintFilter) { complaints(filter: $filter, first: 100) { nodes { number } } }',
      { filter },
    );
    return data.complaints.nodes.map(({ number }: { number: string }) => number);
  }

  /** Titles of the open tasks of a team. */
  async tasks(team = 'care'): Promise<{ title: string; urgency: string; importance: string }[]> {
    const data = await this.ask(
      'query ($teams: [String!]) { tasks(filter: { teams: $teams }, first: 100) { nodes { title urgency importance } } }',
      {
        teams: [team],
      },
    );
    return data.tasks.nodes;
  }

  async keep(app = this.app): Promise<void> {
    await app.app.jobs.runNow('complaints');
  }
}

export const errorOf = (payload: {
  userErrors: { code: string; field: string[] }[];
}): [string | undefined, string[] | undefined] => [payload.userErrors[0]?.code, payload.userErrors[0]?.field];
