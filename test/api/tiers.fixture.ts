import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { Shop, type ShopOptions } from '../support/shop.js';

const statusPoints = (atLeast: number) => ({ thresholds: [{ metric: 'STATUS_POINTS', atLeast: String(atLeast) }] });

/** Regular, silver from 1,000 status points (800 to stay), gold from 5,000 (4,000), in the calendar year. */
export const YEARLY = {
  window: { kind: 'CALENDAR_YEAR' },
  tiers: [
    { code: 'regular', name: 'Regular' },
    { code: 'silver', name: 'Silver', entry: statusPoints(1000), stay: statusPoints(800) },
    {
      code: 'gold',
      name: 'Gold',
      entry: statusPoints(5000),
      stay: statusPoints(4000),
      benefits: [
        { code: 'EARNING_MULTIPLIER', name: 'Double points', value: '2' },
        { code: 'free-shipping', name: 'Free shipping', value: { above: 0 } },
      ],
    },
  ],
};

export const instant = (local: string): number => Date.parse(`${local.length === 10 ? `${local}T00:00:00` : local}+08:00`);

const CHANGE = 'cursor member { externalId } from { code } to { code } cause causeCode upcoming effectiveAt';

export interface Change {
  cursor: string;
  member: { externalId: string };
  from: { code: string };
  to: { code: string };
  cause: string;
  causeCode: string;
  upcoming: boolean;
  effectiveAt: string;
}

export const CHANGED = `subscription ($after: Cursor) { tierChanged(after: $after) { ${CHANGE} } }`;

/** One line of what a listener was told: `ann regular>silver REACHED`. */
export const told = ({ member, from, to, causeCode, upcoming }: Change): string =>
  `${member.externalId} ${from.code}>${to.code} ${causeCode}${upcoming ? ' (notice)' : ''}`;

/** A shop with tiers. */
export class Club {
  private constructor(
    readonly app: TestApp,
    readonly shop: Shop,
  ) {}

  static async open(app: TestApp, scheme: object | null = YEARLY, options: ShopOptions = {}): Promise<Club> {
    const club = new Club(app, await Shop.open(app, options));
    if (scheme) await club.saved(scheme);
    return club;
  }

  async ask(document: string, variables: Record<string, unknown> = {}, token = this.shop.staff, app = this.app) {
    const { data, errors } = await app.gql(document, variables, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async save(scheme: object) {
    const fields = 'tierScheme { version validFrom } userErrors { code field message }';
    const document = `mutation ($input: SaveTierSchemeInput!) { saveTierScheme(input: $input) { ${fields} } }`;
    return (await this.ask(document, { input: scheme })).saveTierScheme;
  }

  async saved(scheme: object): Promise<void> {
    const { userErrors } = await this.save(scheme);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }

  async preview(scheme: object) {
    const fields = 'members up down stay tiers { code before after fromBelow fromAbove } userErrors { code field }';
    const document = `query ($input: TierSchemeInput!) { previewTierScheme(input: $input) { ${fields} } }`;
    return (await this.ask(document, { input: scheme })).previewTierScheme;
  }

  /** Of a member, as it reads itself. */
  async own(member: string, fields: string, app = this.app) {
    return (await this.ask(`{ me { ${fields} } }`, {}, await this.shop.member(member), app)).me;
  }

  async tier(member: string): Promise<string> {
    return (await this.own(member, 'tier { code }')).tier.code;
  }

  /** `date from>to cause`, oldest first. */
  async history(member: string): Promise<string[]> {
    const { tierHistory } = await this.own(
      member,
      'tierHistory(last: 50) { nodes { from { code } to { code } causeCode effectiveAt } }',
    );
    return tierHistory.nodes.map(
      ({ from, to, causeCode, effectiveAt }: Change) => `${localTime(effectiveAt)} ${from.code}>${to.code} ${causeCode}`,
    );
  }

  async assign(member: string, tier: string, until: string | null, reason = 'GUEST_OF_HONOUR') {
    const document =
      'mutation ($input: AssignTierInput!) { assignTier(input: $input) { member { tier { code } } userErrors { code field } } }';
    const input = { idempotencyKey: randomUUID(), member: { externalId: member }, tier, until, reason };
    return (await this.ask(document, { input })).assignTier;
  }

  async endAssignment(member: string, reason = 'OVER') {
    const document =
      'mutation ($input: EndTierAssignmentInput!) { endTierAssignment(input: $input) { member { tier { code } } userErrors { code field } } }';
    const input = { idempotencyKey: randomUUID(), member: { externalId: member }, reason };
    return (await this.ask(document, { input })).endTierAssignment;
  }

  /** Everything that listeners were told of tiers, polled. */
  async changes(): Promise<Change[]> {
    const document = `{ events(first: 100, types: [TIER_CHANGED]) { nodes { ... on TierChange { ${CHANGE} } } } }`;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await this.ask(document, {}, this.shop.server)).events.nodes;
  }

  async head(): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await this.ask('{ streamHead }', {}, this.shop.server)).streamHead;
  }
}

export function localTime(iso: string): string {
  const local = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString();
  return local.endsWith('T00:00:00.000Z') ? local.slice(0, 10) : local.slice(0, 16);
}
