import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from './access.js';
import { ApiError } from './api-error.js';
import { RequestContext } from './context.js';
import { fromGlobalId } from './global-id.js';
import { Node, type NodeLoader } from './node.js';
import { MAX_PAGE } from './pagination.js';

/** Reads anything by its global id. */
@Resolver()
export class NodeResolver {
  private readonly loaders: Map<string, NodeLoader>;

  constructor(loaders: readonly NodeLoader[]) {
    this.loaders = new Map(loaders.map((loader) => [loader.type, loader]));
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its global id; null when there is none, or it is not for the caller to see.',
  })
  async node(
    @Arg('id', () => ID, { description: 'A global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const parsed = fromGlobalId(id);
    const loader = parsed && this.loaders.get(parsed.type);
    return loader ? loader.load(context, parsed.key) : null;
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin')
  @Query(() => [Node], { nullable: 'items', description: 'Several at once, in the order of their ids; at most 100.' })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[],
    @Ctx() context: RequestContext,
  ): Promise<(object | null)[]> {
    if (ids.length > MAX_PAGE) throw new ApiError('BAD_USER_INPUT', `At most ${MAX_PAGE} ids at once.`);
    return Promise.all(ids.map((id) => this.node(id, context)));
  }
}
