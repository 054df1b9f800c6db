import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { numericKey } from '../../src/kernel/global-id.js';
import { startApp, type TestApp } from '../support/app.js';
import { Hooks, Receiver } from './webhooks.fixture.js';

let app: TestApp;
let hooks: Hooks;
let receiver: Receiver;

beforeAll(async () => {
  app = await startApp({ env: { ALLOW_PRIVATE_ADDRESSES: 'true' } });
  hooks = await Hooks.open(app);
  await hooks.partners.shop.enrol('cat');
});
beforeEach(async () => {
  receiver = await Receiver.open();
});
afterEach(() => receiver.close());
afterAll(() => app.close());

const run = () => app.app.webhooks.runDue();

describe('a delivery whose note the database refuses', () => {
  /** Refuses what a condition does not hold for, while `work` runs. */
  async function refusing(condition: string, work: () => Promise<void>): Promise<void> {
    const owner = new Client({ connectionString: app.database.url });
    await owner.connect();
    await owner.query(`ALTER TABLE fealty.webhook_delivery ADD CONSTRAINT refused CHECK (${condition}) NOT VALID`);
    try {
      await work();
    } finally {
      await owner.query('ALTER TABLE fealty.webhook_delivery DROP CONSTRAINT refused');
      await owner.end();
    }
  }

  /** An endpoint that is to be told of three members at once. */
  async function three(): Promise<string> {
    const { id } = await hooks.endpoint(receiver.url);
    await hooks.buy('amy', 'bob', 'cat');
    return id;
  }

  it('for what was answered is noted without the words; the others of the moment are noted as they are, and nothing is sent twice', async () => {
    await refusing("history::text NOT LIKE '%poison%'", async () => {
      const id = await three();
      let nth = 0;
      receiver.answer = (_received, response) => void response.end(nth++ === 1 ? 'poison' : 'thanks');
      await run();
      const noted = await hooks.deliveries(id);
      expect(noted.map(({ status }: { status: string }) => status)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
      const excerpts = noted.map(({ history }: { history: { excerpt: string | null }[] }) => history[0]?.excerpt);
      expect(excerpts.sort()).toEqual(['thanks', 'thanks', null].sort());
      await run();
      expect(receiver.ids).toHaveLength(3);
    });
  });

  it('whatever is said is a dead letter, and not sent for ever', async () => {
    const id = await three();
    const { data } = await app.gql('{ member(by: { externalId: "bob" }) { id } }', {}, hooks.admin);
    await refusing(`member_id IS DISTINCT FROM ${numericKey(data.member.id, 'Member')} OR attempts = 0`, async () => {
      await run();
      await run();
    });
    expect(receiver.ids).toHaveLength(3);
    const noted = await hooks.deliveries(id);
    expect(noted.map(({ status }: { status: string }) => status).sort()).toEqual(['DEAD', 'DELIVERED', 'DELIVERED']);
  });
});
