import { ManualClock } from '../../src/kernel/clock.js';
import type { Command, Purchase } from '../model/commands.js';
import type { Scheme } from '../model/scheme.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  CREATE_PROGRAM,
  ENROL,
  ENTRIES,
  LOOK,
  laterRules,
  MUG_ID,
  NEXT_RULE,
  OFFER,
  ORDER,
  PAYMENTS,
  programInput,
  SET_STATUS,
} from './documents.js';
import type { House, Shop } from './house.js';
import { answerOf, documentFor, IN_BULK, inputFor, namedIn, type Payload } from './operations.js';
import type { Ids } from './said.js';
import { OPENING } from './schemes.js';
import { type OrderRow, ToldOrder } from './told-order.js';
import { ADDRESS, THINGS, type ThingKind, ToldThing } from './told-things.js';
import { type EntryRow, WalletLedger } from './wallet-ledger.js';
import type { Answer, WalletView } from './worlds.js';

interface WalletRow {
  code: string;
  balance: Record<string, number>;
  recorded: Record<string, number>;
  occurred: Record<string, number>;
  expiring: { points: number; expiresAt: string }[];
  entries: { nodes: { sequence: number; after: Record<string, number> }[] };
}

function newestOf({ entries }: WalletRow): WalletView['newest'] {
  const [newest] = entries.nodes;
  return newest === undefined ? null : { sequence: newest.sequence, after: { ...newest.after } };
}

/** Two server processes' worth of app over one database, with one clock for both. */
export async function serverHouse(): Promise<House> {
  const clock = new ManualClock(OPENING);
  const first = await startApp({ crowded: true, clock });
  const second = await startApp({ crowded: true, clock, databaseName: first.database.name });
  const apps = [first, second];
  const programs = new Map<string, string>();
  return {
    clock,
    async open(scheme, start, members) {
      const known = JSON.stringify(scheme);
      let program = programs.get(known);
      if (program === undefined) {
        program = `p${programs.size}`;
        programs.set(known, program);
        clock.set(OPENING);
        await succeed(first, CREATE_PROGRAM, { input: programInput(program, scheme) }, await first.token({ kind: 'admin' }));
        for (const input of laterRules(scheme)) {
          await succeed(first, NEXT_RULE, { input }, await first.token({ kind: 'admin', program }));
        }
        const offered = await ask<Record<string, Payload>>(first, OFFER, {}, await first.token({ kind: 'admin', program }));
        for (const { userErrors } of Object.values(offered)) none(userErrors);
      }
      clock.set(start);
      const shop = new ServerShop(apps, program, members, scheme);
      await shop.enrol();
      return shop;
    },
    async close() {
      await second.close();
      await first.close();
    },
  };
}

async function ask<T>(app: TestApp, document: string, variables: Record<string, unknown>, token: string): Promise<T> {
  const { data, errors } = await app.gql(document, variables, token);
  if (errors !== undefined || data == null) throw new Error(`${document.slice(0, 60)}: ${JSON.stringify(errors)}`);
  return data as T;
}

async function succeed(app: TestApp, document: string, variables: Record<string, unknown>, token: string): Promise<void> {
  const { answer } = await ask<{ answer: Payload }>(app, document, variables, token);
  none(answer.userErrors);
}

function none(errors: Payload['userErrors']): void {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

class ServerShop implements Shop {
  private readonly ids: Ids = new Map();
  /** Who made which hold. */
  private readonly holders = new Map<string, string>();
  private keys = 0;
  private sweeps = 0;

  constructor(
    private readonly apps: readonly TestApp[],
    private readonly program: string,
    private readonly members: readonly string[],
    private readonly scheme: Scheme,
  ) {}

  async enrol(): Promise<void> {
    const { reward } = await ask<{ reward: { id: string } }>(this.app(0), MUG_ID, {}, await this.token(null));
    this.ids.set('mug', reward.id);
    for (const externalId of this.members) {
      await succeed(this.app(0), ENROL, { input: { idempotencyKey: externalId, externalId } }, await this.token(null));
    }
  }

  async send(command: Command, via: number): Promise<Answer> {
    if (command.do === 'refundPayment') await this.findPayment(command.name);
    const token = await this.token('by' in command ? command.by : null);
    const { answer } = await ask<{ answer: Payload }>(
      this.app(via),
      documentFor(command),
      { input: inputFor(command, this.ids) },
      token,
    );
    if (answer.userErrors[0]?.code === 'IDEMPOTENCY_IN_PROGRESS') return this.send(command, via);
    for (const [name, id] of namedIn(command, answer)) if (id !== undefined) this.ids.set(name, id);
    if (command.do === 'hold') this.holders.set(command.name, command.member);
    return answerOf(command, answer);
  }

  async sendInBulk(purchases: readonly Purchase[], via: number): Promise<Answer[]> {
    const input = { purchases: purchases.map((purchase) => inputFor(purchase, this.ids)) };
    const { answer } = await ask<{ answer: { results: Payload[] } }>(this.app(via), IN_BULK, { input }, await this.token(null));
    return purchases.map((purchase, n) => answerOf(purchase, answer.results[n] ?? { userErrors: [] }));
  }

  orders(orderIds: readonly string[]): Promise<ToldOrder[]> {
    return Promise.all(
      orderIds.map(async (orderId, n) => {
        const { purchase } = await ask<{ purchase: OrderRow | null }>(this.app(n), ORDER, { orderId }, await this.token(null));
        return new ToldOrder(orderId, purchase);
      }),
    );
  }

  async look(via: number, [recorded, occurred]: [number, number]): Promise<WalletView[]> {
    const [a, b, c] = this.members.map((externalId) => ({ externalId }));
    const variables = { a, b, c, recorded: new Date(recorded).toISOString(), occurred: new Date(occurred).toISOString() };
    const seen = await ask<Record<string, { externalId: string; wallets: WalletRow[] }>>(
      this.app(via),
      LOOK,
      variables,
      await this.token(null),
    );
    return Object.values(seen).flatMap(({ externalId, wallets }) =>
      wallets.map((wallet) => ({
        member: externalId,
        wallet: wallet.code,
        balance: { ...wallet.balance },
        expiring: wallet.expiring.map(({ points, expiresAt }) => ({ expiresAt: Date.parse(expiresAt), points })),
        recorded: { at: recorded, balance: { ...wallet.recorded } },
        occurred: { at: occurred, balance: { ...wallet.occurred } },
        newest: newestOf(wallet),
      })),
    );
  }

  async things(names: readonly string[]): Promise<ToldThing[]> {
    const known = names.flatMap((name) => {
      const kinds = (Object.keys(ADDRESS) as ThingKind[]).map((kind) => ({ kind, name, id: this.ids.get(ADDRESS[kind] + name) }));
      return kinds.filter((each): each is typeof each & { id: string } => each.id !== undefined).slice(0, 1);
    });
    return Promise.all(
      known.map(async ({ kind, name, id }, n) => {
        const { thing } = await ask<{ thing: object | null }>(this.app(n), THINGS[kind], { id }, await this.token(null));
        return new ToldThing(kind, name, thing);
      }),
    );
  }

  /** What was captured of a hold is a payment of its order. */
  private async findPayment(name: string): Promise<void> {
    const externalId = this.holders.get(name);
    if (externalId === undefined || this.ids.has(`payment ${name}`)) return;
    const { member } = await ask<{ member: { storedValuePayments: { nodes: { id: string; orderId: string }[] } } }>(
      this.app(0),
      PAYMENTS,
      { by: { externalId } },
      await this.token(null),
    );
    for (const { id, orderId } of member.storedValuePayments.nodes) this.ids.set(`payment ${orderId}`, id);
  }

  ledgers(): Promise<WalletLedger[]> {
    const wallets = this.members.flatMap((member) => this.scheme.wallets.map(({ code }) => ({ member, code })));
    return Promise.all(wallets.map(async ({ member, code }) => new WalletLedger(member, code, await this.entries(member, code))));
  }

  async sweep(): Promise<void> {
    this.sweeps += 1;
    await this.app(this.sweeps).sweep();
  }

  async setStatus(member: string, status: 'ACTIVE' | 'SUSPENDED' | 'CLOSED'): Promise<void> {
    this.keys += 1;
    const more = status === 'CLOSED' ? { idempotencyKey: `${member}-${this.keys}` } : { reasonCode: 'TEST' };
    await this.change(SET_STATUS[status], { member: { externalId: member }, ...more });
  }

  private async entries(externalId: string, wallet: string): Promise<EntryRow[]> {
    const rows: EntryRow[] = [];
    for (let after: string | null = null; ; ) {
      const page: {
        member: { wallet: { entries: { nodes: EntryRow[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } };
      } = await ask(this.app(rows.length), ENTRIES, { by: { externalId }, wallet, after }, await this.token(null));
      const { nodes, pageInfo } = page.member.wallet.entries;
      rows.push(...nodes);
      if (!pageInfo.hasNextPage) return rows;
      after = pageInfo.endCursor;
    }
  }

  private async change(document: string, input: Record<string, unknown>): Promise<void> {
    await ask(this.app(this.keys), document, { input }, await this.token(null));
  }

  private app(via: number): TestApp {
    const app = this.apps[via % this.apps.length];
    if (app === undefined) throw new Error('no app');
    return app;
  }

  private token(staff: string | null): Promise<string> {
    const { program } = this;
    return staff === null
      ? this.app(0).token({ kind: 'server', program })
      : this.app(0).token({ kind: 'staff', program, subject: staff });
  }
}
