import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { type Connection, PageArgs, pageRequest } from '../../kernel/pagination.js';
import { toUserError } from '../../kernel/user-error.js';
import { ApiKey } from './auth.entity.js';
import { CreateApiKeyInput, RevokeApiKeyInput } from './auth.input.js';
import { ApiKeyConnection, ApiKeyType, CreateApiKeyPayload, RevokeApiKeyPayload } from './auth.types.js';
import { CreateApiKey, type KeyGuard } from './create-api-key.js';
import { ListApiKeys } from './list-api-keys.js';
import { RevokeApiKey } from './revoke-api-key.js';

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  constructor(
    private readonly create: CreateApiKey,
    private readonly revoke: RevokeApiKey,
    private readonly list: ListApiKeys,
    private readonly guard: KeyGuard,
  ) {}

  @Access('staff', 'admin', { scope: 'keys:write' })
  @Query(() => ApiKeyConnection, { description: 'The API keys of the program, revoked ones too.' })
  apiKeys(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext): Promise<Connection<ApiKey>> {
    return this.list.page(context.tenant.id, pageRequest(page));
  }

  @Access('staff', 'admin', { scope: 'keys:write' })
  @Mutation(() => CreateApiKeyPayload, { description: 'Makes an API key. The answer shows its secret, which is kept nowhere.' })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateApiKeyPayload> {
    const outcome = await this.create.run(context.caller, context.tenant.id, input, this.guard);
    if (!Array.isArray(outcome)) return { ...outcome, userErrors: [] };
    return { apiKey: null, secret: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
  }

  @Access('staff', 'admin', { scope: 'keys:write' })
  @Mutation(() => RevokeApiKeyPayload, {
    description: 'Ends an API key. It is refused everywhere within five seconds, on open sockets too.',
  })
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' }) input: RevokeApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeApiKeyPayload> {
    const outcome = await this.revoke.run(context.caller, context.tenant.id, input.id);
    if (!Array.isArray(outcome)) return { apiKey: outcome, userErrors: [] };
    return { apiKey: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
  }

  @FieldResolver()
  id(@Root() apiKey: ApiKey): string {
    return toGlobalId('ApiKey', apiKey.id);
  }
}
