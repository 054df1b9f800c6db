import { printSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { MAX_PAGE } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { AnyRepresentation, Entity, Service } from './entities.types.js';
import type { Member } from './member.js';
import type { MemberReader } from './member-reader.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;

/** What makes this API a subgraph: other subgraphs refer to members by id or by the brand's own id for them. */
@Resolver()
export class EntitiesResolver {
  private readonly printed = new WeakMap<GraphQLSchema, string>();

  constructor(
    private readonly reader: MemberReader,
    private readonly readRef: ReadMemberRef,
  ) {}

  @Access('public')
  @Query(() => Service, { name: '_service', description: 'What a federation gateway is composed from.' })
  service(@Info() { schema }: GraphQLResolveInfo): Service {
    let sdl = this.printed.get(schema);
    if (sdl === undefined) {
      sdl = `${LINK}\n\n${printSubgraphSchema(schema)}`;
      this.printed.set(schema, sdl);
    }
    return { sdl };
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
  @Query(() => [Entity], {
    name: '_entities',
    nullable: 'items',
    description:
      'Members as a federation gateway asks for them, at most 100; null for one that is not there, or not for the caller to see.',
  })
  async entities(
    @Arg('representations', () => [AnyRepresentation], { description: 'Which members.' }) representations: Record<
      string,
      unknown
    >[],
    @Ctx() context: RequestContext,
  ): Promise<(Member | null)[]> {
    if (representations.length > MAX_PAGE) throw new ApiError('BAD_USER_INPUT', `At most ${MAX_PAGE} entities at once.`);
    return Promise.all(representations.map((representation) => this.find(representation, context)));
  }

  private async find(representation: Record<string, unknown>, context: RequestContext): Promise<Member | null> {
    const { __typename, id, externalId } = representation ?? {};
    if (__typename !== 'Member') throw new ApiError('BAD_USER_INPUT', 'The entities of this subgraph are of the type Member.');
    // an id says more than a name; gateways send what they have
    const ref = typeof id === 'string' ? { id } : typeof externalId === 'string' ? { externalId } : null;
    if (ref === null) throw new ApiError('BAD_USER_INPUT', 'A Member is named by its `id` or its `externalId`.');
    const lookup = this.readRef(ref, context.tenant);
    return isRefusal(lookup) ? null : this.reader.find(context, lookup);
  }
}
