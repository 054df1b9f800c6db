import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import type { Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import type { Partner } from './partner.js';
import type { PartnerReader } from './partner-reader.js';
import type { PartnerRegistry } from './partner-registry.js';
import { PartnerRefInput, RegisterPartnerInput, UpdatePartnerInput } from './partners.input.js';
import { PartnerConnection, PartnerPayload } from './partners.payloads.types.js';
import { ForKeepers, PartnerType } from './partners.types.js';

/** Who the partners of a program are. */
@Resolver()
export class PartnerResolver {
  constructor(
    private readonly registry: PartnerRegistry,
    private readonly partners: PartnerReader,
  ) {}

  @ForKeepers
  @Query(() => PartnerConnection, { name: 'partners', description: 'The partners of the program, revoked ones too.' })
  all(@Args(() => ForwardPageArgs) page: ForwardPageArgs, @Ctx() context: RequestContext): Promise<Connection<Partner>> {
    return this.partners.page(context, pageRequest(page));
  }

  @ForKeepers
  @Query(() => PartnerType, { nullable: true, description: 'A partner; null when there is none with this id.' })
  partner(
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Partner | null> {
    return this.partners.byId(context, numericKey(id, 'Partner') ?? 0);
  }

  @ForKeepers
  @Mutation(() => PartnerPayload, {
    description: 'Registers a partner. It gets in with an API key, a secret or a key set of its own.',
  })
  registerPartner(
    @Arg('input', () => RegisterPartnerInput, { description: 'The partner.' }) { code, ...input }: RegisterPartnerInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayload> {
    return this.answer(context, this.registry.register(context.caller, context.tenant.id, code, input));
  }

  @ForKeepers
  @Mutation(() => PartnerPayload, {
    description: 'Changes a partner. It holds within five seconds: sockets that were opened with other rights are closed.',
  })
  updatePartner(
    @Arg('input', () => UpdatePartnerInput, { description: 'What is new.' }) { id, ...input }: UpdatePartnerInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayload> {
    const key = numericKey(id, 'Partner');
    return this.answer(context, this.registry.update(context.caller, context.tenant.id, key, input));
  }

  @ForKeepers
  @Mutation(() => PartnerPayload, {
    description: 'Keeps a partner out until it is reinstated, within five seconds and on open sockets too.',
  })
  suspendPartner(
    @Arg('input', () => PartnerRefInput, { description: 'Which one.' }) { id }: PartnerRefInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayload> {
    return this.setStatus(context, id, 'SUSPENDED');
  }

  @ForKeepers
  @Mutation(() => PartnerPayload, { description: 'Lets a suspended partner in again.' })
  reinstatePartner(
    @Arg('input', () => PartnerRefInput, { description: 'Which one.' }) { id }: PartnerRefInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayload> {
    return this.setStatus(context, id, 'ACTIVE');
  }

  @ForKeepers
  @Mutation(() => PartnerPayload, {
    description: 'Ends a partner for good: all its credentials, within five seconds and on open sockets too.',
  })
  revokePartner(
    @Arg('input', () => PartnerRefInput, { description: 'Which one.' }) { id }: PartnerRefInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayload> {
    return this.setStatus(context, id, 'REVOKED');
  }

  private setStatus(context: RequestContext, id: string, status: Partner['status']): Promise<PartnerPayload> {
    const key = numericKey(id, 'Partner');
    return this.answer(context, this.registry.setStatus(context.caller, context.tenant.id, key, status));
  }

  private async answer(context: RequestContext, change: Promise<number | Refusal[]>): Promise<PartnerPayload> {
    const done = await change;
    if (!Array.isArray(done)) return { partner: await this.partners.byId(context, done), userErrors: [] };
    return { partner: null, userErrors: done.map((refusal) => toUserError(refusal, context.language)) };
  }
}
