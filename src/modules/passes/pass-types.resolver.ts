import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { PassTypeDefinition } from '../../kernel/scheme/program-items.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { type SchemeItem, SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { PASS_TYPE_KIND } from './pass-type-kind.js';
import { shownType, typeStatus } from './pass-type-record.js';
import { EndPassTypeInput, SavePassTypeInput } from './pass-types.input.js';
import { ForBuyers, PassTypePayload, PassTypeType } from './pass-types.types.js';

/** Which passes a program sells or gives away. */
@Resolver()
export class PassTypeResolver {
  constructor(private readonly store: SchemeStore) {}

  @ForBuyers
  @Query(() => [PassTypeType], {
    description: 'The newest version of each pass type, by their codes. Members see those that are issued now.',
  })
  passTypes(
    @Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })
    status: SchemeStatus | null,
    @Ctx() { tenant, caller, clock }: RequestContext,
  ): object[] {
    const wanted = caller.kind === 'member' ? 'ACTIVE' : status;
    const all = tenant.scheme.passTypes;
    // they come by code and version
    const types = all.flatMap((type, index) => {
      if (all[index + 1]?.code === type.code) return [];
      const versions = all.filter(({ code }) => code === type.code);
      return [shownType(type, typeStatus(versions, clock.now()), tenant.currency)];
    });
    return wanted == null ? types : types.filter((type) => type.status === wanted);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => PassTypePayload, {
    description: 'Makes a pass type, or changes one for what is issued from now on. What was issued stays as it was.',
  })
  async savePassType(
    @Arg('input', () => SavePassTypeInput, { description: 'All that the type says.' }) input: SavePassTypeInput,
    @Ctx() context: RequestContext,
  ): Promise<PassTypePayload> {
    const { code, ...settings } = input;
    const read = (program: RequestContext['tenant']) => PASS_TYPE_KIND.read(settings, code, program);
    const how = { status: 'ACTIVE' } as const;
    return payload(await this.store.save(context.caller, context.tenant.id, 'passTypes', code, read, how), context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => PassTypePayload, { description: 'Ends a pass type for good: none is issued any more.' })
  async endPassType(
    @Arg('input', () => EndPassTypeInput, { description: 'Which one.' }) input: EndPassTypeInput,
    @Ctx() context: RequestContext,
  ): Promise<PassTypePayload> {
    return payload(await this.store.change(context.caller, context.tenant.id, 'passTypes', input.code, 'ENDED'), context);
  }
}

function payload(outcome: SchemeItem<PassTypeDefinition> | Refusal[], { language, tenant }: RequestContext): PassTypePayload {
  if (Array.isArray(outcome)) return { passType: null, userErrors: outcome.map((refusal) => toUserError(refusal, language)) };
  const newest = outcome.versions.at(-1);
  return { passType: newest ? shownType(newest, outcome.status, tenant.currency) : null, userErrors: [] };
}
