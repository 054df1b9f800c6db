import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

/** Another team's subgraph: it knows members only by the brand's own id for them. */
const parcels = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { parcel(number: String!): Parcel }
  type Parcel { number: String! addressee: Member }
  type Member @key(fields: "externalId") { externalId: String parcels: [Parcel!]! }
`;

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Member { id externalId status } }
}`;

let app: TestApp;
let shop: Shop;
beforeAll(async () => {
  app = await startApp();
  shop = await Shop.open(app);
  await shop.enrol('anna', 'bela');
});
afterAll(() => app.close());

const ask = async (representations: object[], token?: string) => app.gql(entities, { representations }, token ?? shop.server);
const anna = { __typename: 'Member', externalId: 'anna' };

describe('as a subgraph of a federation', () => {
  it('it composes with another one that refers to members by their external id', async () => {
    const { data } = await app.gql('{ _service { sdl } }');
    const { errors, supergraphSdl } = composeServices([
      { name: 'fealty', url: app.url, typeDefs: parse(data._service.sdl) },
      { name: 'parcels', url: 'http://localhost/parcels', typeDefs: parse(parcels) },
    ]);
    expect(errors ?? []).toEqual([]);
    expect(supergraphSdl).toMatch(
      /type Member[^{]*@join__type\(graph: FEALTY, key: "id"\)[^{]*@join__type\(graph: PARCELS, key: "externalId"\)/s,
    );
  });

  it('members are found by either key, in the order in which they were asked for', async () => {
    const { data } = await ask([anna]);
    const [{ id }] = data._entities;
    const again = await ask([{ __typename: 'Member', externalId: 'bela' }, { __typename: 'Member', id }, anna]);
    expect(again.data._entities.map((found: { externalId: string }) => found.externalId)).toEqual(['bela', 'anna', 'anna']);
  });

  it('one that does not exist is null, and so is every other member to a member', async () => {
    expect(
      (
        await ask([
          { __typename: 'Member', externalId: 'nobody' },
          { __typename: 'Member', id: 'made up' },
        ])
      ).data._entities,
    ).toEqual([null, null]);
    const found = await ask([anna, { __typename: 'Member', externalId: 'bela' }], await shop.member('bela'));
    expect(found.data._entities).toEqual([null, expect.objectContaining({ externalId: 'bela' })]);
  });

  it('who may not read members gets none', async () => {
    const partner = await app.token({ kind: 'partner', program: shop.code, scopes: ['stream:read'] });
    for (const token of [undefined, partner]) {
      const { errors } = await app.gql(entities, { representations: [anna] }, token);
      expect(errors?.[0]?.extensions.code).toBe(token ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
  });

  it.each([
    ['another type', [{ __typename: 'Order', id: '1' }]],
    ['no key', [{ __typename: 'Member' }]],
    ['101 members', Array.from({ length: 101 }, () => anna)],
  ])('%s is refused', async (_, representations) => {
    expect((await ask(representations)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
