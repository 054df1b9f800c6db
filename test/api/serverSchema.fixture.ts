import 'reflect-metadata';
import { GraphQLSchema } from 'graphql';
import {
  Arg,
  Args,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
  Subscription,
} from 'type-graphql';
import { Access } from '../../src/kernel/access.js';
import { ApiError } from '../../src/kernel/api-error.js';
import { RequestContext } from '../../src/kernel/context.js';
import { ForwardPageArgs, PageInfo } from '../../src/kernel/pagination.js';
import { Ticks } from './ticks.fixture.js';

/** Stands for a person in requests and in the server's own errors; it must never be logged. */
export const PERSON = '+8613800138000';

enum Colour {
  SCARLET = 'SCARLET',
  CRIMSON = 'CRIMSON',
}
registerEnumType(Colour, { name: 'Colour' });

@InterfaceType('Thing', { resolveType: () => 'Leaf' })
@Access('public')
abstract class Thing {
  @Field(() => ID)
  id!: string;
}

@ObjectType('Leaf', { implements: Thing })
@Access('public')
class Leaf extends Thing {
  @Field(() => Leaf)
  next!: Leaf;

  @Field(() => [Leaf])
  twins!: Leaf[];

  @Field(() => String)
  @Access('server')
  secret!: string;
}

@ObjectType('LeafEdge')
@Access('public')
class LeafEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Leaf)
  node!: Leaf;
}

@ObjectType('LeafConnection')
@Access('public')
class LeafConnection {
  @Field(() => [LeafEdge])
  edges!: LeafEdge[];

  @Field(() => [Leaf])
  nodes!: Leaf[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@InputType('PaintInput')
class PaintInput {
  @Field(() => Colour)
  colour!: Colour;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@ObjectType('PaintPayload')
@Access('public')
class PaintPayload {
  @Field(() => Colour)
  colour!: Colour;
}

export const leaf = (id: string): Leaf => ({ id, secret: 's' }) as Leaf;

export const ticks = new Ticks();
/** Events with cursors; a subscription to them begins when `begins` has been kept. */
export const marks = Object.assign(new Ticks<{ cursor: string }>(), { asked: 0, begins: Promise.resolve() });

@Resolver(() => Leaf)
class LeafResolver {
  @FieldResolver(() => Leaf)
  next(@Root() parent: Leaf): Leaf {
    return leaf(`${parent.id}n`);
  }

  @FieldResolver(() => [Leaf])
  twins(@Root() parent: Leaf): Leaf[] {
    return [leaf(`${parent.id}a`), leaf(`${parent.id}b`)];
  }

  @Query(() => Leaf)
  @Access('public')
  leaf(): Leaf {
    return leaf('0');
  }

  @Query(() => Thing)
  @Access('public')
  thing(): Thing {
    return leaf('0');
  }

  @Query(() => LeafConnection)
  @Access('public')
  leaves(@Args(() => ForwardPageArgs) { first }: ForwardPageArgs): LeafConnection {
    const nodes = Array.from({ length: Math.min(first ?? 20, 3) }, (_, index) => leaf(String(index)));
    return {
      nodes,
      edges: nodes.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    };
  }

  @Query(() => String)
  @Access('public')
  echo(@Arg('text', () => String) text: string, @Ctx() { language, requestId }: RequestContext): string {
    return `${text.length} ${language} ${requestId}`;
  }

  @Query(() => String)
  @Access('member:self', 'server', 'staff')
  mine(@Ctx() { caller }: RequestContext): string {
    return caller.principal;
  }

  @Query(() => Int, { nullable: true })
  @Access('public')
  accident(): number {
    throw Object.assign(new Error(`insert into member values ('${PERSON}')`), { detail: `Key (phone)=(${PERSON})` });
  }

  @Query(() => Int, { nullable: true })
  @Access('public')
  stale(): number {
    throw new ApiError('CURSOR_EXPIRED', 'This cursor is too old.');
  }

  @Query(() => Int)
  @Access('public')
  async napping(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return 1;
  }

  /** Declares nothing: nobody may. */
  @Query(() => Int)
  undeclared(): number {
    return 1;
  }

  @Mutation(() => PaintPayload)
  @Access('public')
  paint(@Arg('input', () => PaintInput) input: PaintInput): PaintPayload {
    return { colour: input.colour };
  }

  @Subscription(() => Int, { subscribe: () => ticks.iterate() })
  @Access('public')
  ticked(@Root() tick: number): number {
    return tick;
  }

  @Subscription(() => String, {
    subscribe: async () => {
      marks.asked += 1;
      await marks.begins;
      return marks.iterate();
    },
  })
  @Access('public')
  marked(@Root() { cursor }: { cursor: string }): string {
    return cursor;
  }

  @Subscription(() => String, { subscribe: () => big() })
  @Access('public')
  flood(@Root() text: string): string {
    return text;
  }

  @Subscription(() => Int, {
    subscribe: () => {
      throw new ApiError('CURSOR_EXPIRED', 'This cursor is too old.');
    },
  })
  @Access('public')
  expired(): number {
    return 0;
  }

  @Subscription(() => Int, {
    subscribe: () => {
      throw new Error(`no such person ${PERSON}`);
    },
  })
  @Access('public')
  broken(): number {
    return 0;
  }
}

/** How much of the flood a slow client made the server produce. */
export const flooded = { items: 0 };

async function* big(): AsyncGenerator<string, void, void> {
  for (;;) {
    flooded.items += 1;
    yield 'x'.repeat(100_000);
  }
}

export async function fixtureSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [LeafResolver],
    validate: false,
    pubSub: { publish: () => undefined, subscribe: () => ticks.iterate() as never },
  });
}
