import 'reflect-metadata';
import type { GraphQLObjectType } from 'graphql';
import { buildSchema, Field, InterfaceType, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { Access, type AccessRule, accessOf, accessRule, accessSignature, allowed } from './access.js';
import { anonymous, type Caller } from './caller.js';

const caller = (kind: Caller['kind'], overrides: Partial<Caller> = {}): Caller => ({
  ...anonymous,
  kind,
  programId: 1,
  principal: `${kind}:x`,
  ...overrides,
});
const member = caller('member', { memberId: 42 });
const staff = caller('staff', { scopes: new Set(['points:read']) });
const server = caller('server', { scopes: new Set(['points:write', 'members:read']) });
const partner = caller('partner');
const admin = caller('admin');
const platform = caller('admin', { programId: null });
const everyone = { anonymous, member, staff, server, partner, admin, platform };

function whoMay(rule: AccessRule | undefined): string[] {
  return Object.entries(everyone)
    .filter(([, who]) => allowed(who, rule))
    .map(([name]) => name);
}

describe('who may use a field', () => {
  it.each<[string, AccessRule | undefined, string[]]>([
    ['no rule: nobody', undefined, []],
    ['no kinds: nobody', accessRule(), []],
    ['public: everyone', accessRule('public'), ['anonymous', 'member', 'staff', 'server', 'partner', 'admin', 'platform']],
    [
      'authenticated: all but the anonymous',
      accessRule('authenticated'),
      ['member', 'staff', 'server', 'partner', 'admin', 'platform'],
    ],
    ['a member, and no one else', accessRule('member:self'), ['member']],
    ['kinds without a scope need none', accessRule('staff', 'partner'), ['staff', 'partner']],
    ['a scope is asked of back ends and staff', accessRule('staff', 'server', { scope: 'points:write' }), ['server']],
    [
      'a scope is not asked of members and administrators',
      accessRule('member:self', 'admin', { scope: 'points:write' }),
      ['member', 'admin'],
    ],
    [
      'one of several scopes is enough',
      accessRule('staff', 'server', { scope: ['points:read', 'members:read'] }),
      ['staff', 'server'],
    ],
    ["the program's administrator is not the platform's", accessRule('admin'), ['admin']],
    ["the platform's administrator is not the program's", accessRule('platform'), ['platform']],
  ])('%s', (_name, rule, expected) => {
    expect(whoMay(rule)).toEqual(expected);
  });

  it('refuses a member token without a member and a back end without a program', () => {
    expect(allowed(caller('member'), accessRule('member:self'))).toBe(false);
    expect(allowed(caller('server', { programId: null }), accessRule('server'))).toBe(false);
  });
});

@InterfaceType('Base', { resolveType: () => 'Derived' })
@Access('public')
abstract class Base {
  @Field(() => String)
  shared!: string;

  @Access('public')
  @Field(() => String)
  redeclared!: string;
}

@ObjectType('Derived', { implements: Base })
@Access('staff')
class Derived extends Base {
  @Field(() => String)
  inherited!: string;

  @Access('admin')
  @Field(() => String)
  own!: string;

  @Access('platform')
  @Field(() => String)
  override redeclared!: string;
}

@ObjectType('Silent')
class Silent {
  @Field(() => String)
  bare!: string;
}

@Resolver()
class Roots {
  @Query(() => Derived)
  derived(): null {
    return null;
  }

  @Access('server')
  @Query(() => Silent)
  silent(): null {
    return null;
  }
}

describe('the rule in force', () => {
  const build = async () => {
    const schema = await buildSchema({ resolvers: [Roots], orphanedTypes: [Derived], validate: false });
    return (coordinate: string) => {
      const [type = '', field = ''] = coordinate.split('.');
      return accessOf(schema.getType(type) as GraphQLObjectType, field);
    };
  };

  it("is the field's own, else its type's", async () => {
    const rule = await build();
    expect(rule('Derived.own')).toEqual(accessRule('admin'));
    expect(rule('Derived.inherited')).toEqual(accessRule('staff'));
    expect(rule('Query.silent')).toEqual(accessRule('server'));
  });

  it('is never that of the interface or class which a type extends, however often a schema was built', async () => {
    for (let n = 0; n < 3; n += 1) {
      const rule = await build();
      expect(rule('Base.shared')).toEqual(accessRule('public'));
      expect(rule('Derived.shared')).toEqual(accessRule('staff'));
      expect(rule('Derived.inherited')).toEqual(accessRule('staff'));
      expect(rule('Derived.redeclared')).toEqual(accessRule('platform'));
    }
  });

  it('is none where neither the field nor the type declares one', async () => {
    const rule = await build();
    expect(rule('Silent.bare')).toBeUndefined();
    expect(rule('Query.derived')).toBeUndefined();
  });
});

describe('the signature', () => {
  it('is equal for equal rights whatever the order of scopes, and tells the two administrators apart', () => {
    expect(accessSignature(server)).toBe(
      accessSignature(caller('server', { scopes: new Set(['members:read', 'points:write']), principal: 'server:y' })),
    );
    expect(new Set(Object.values(everyone).map(accessSignature)).size).toBe(7);
  });
});
