import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { RequestContext } from '../../../kernel/context.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import { type Refusal, refuse } from '../../../kernel/refusal.js';
import { DateTime } from '../../../kernel/scalars/index.js';
import { inForce, SINGLE } from '../../../kernel/scheme/scheme.js';
import { toUserError } from '../../../kernel/user-error.js';
import { ProgramType, SchemeStore } from '../../programs/index.js';
import { type TierRecord, tiersAt } from '../read/tier-record.js';
import { Tier } from '../tiers.types.js';
import { PreviewScheme } from './preview-scheme.js';
import { readTierScheme } from './read-tier-scheme.js';
import { shownScheme } from './shown-scheme.js';
import { SaveTierSchemePayload, TierSchemePreview, TierSchemeType } from './tier-scheme.types.js';
import { SaveTierSchemeInput, TierSchemeInput } from './tiers.input.js';

/** The tiers of a program. A version that would begin in the past is INVALID. */
@Resolver(() => ProgramType)
export class TierSchemeResolver {
  constructor(
    private readonly store: SchemeStore,
    private readonly preview: PreviewScheme,
  ) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin')
  @FieldResolver(() => [Tier], { description: 'The tiers, lowest first; none in a program without tiers.' })
  tiers(@Root() program: ProgramConfig, @Ctx() context: RequestContext): TierRecord[] {
    return tiersAt(program, context.clock.now());
  }

  @Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
  @Query(() => TierSchemeType, {
    nullable: true,
    description: 'The tiers in force at an instant, with their requirements; null without any.',
  })
  tierScheme(
    @Arg('at', () => DateTime, { nullable: true, description: 'A past or future instant; now if left out.' }) at: Date | null,
    @Ctx() context: RequestContext,
  ): TierSchemeType | null {
    const [scheme] = inForce(context.tenant.scheme.tiers, at?.getTime() ?? context.clock.now());
    return scheme ? shownScheme(scheme, context.tenant) : null;
  }

  @Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
  @Query(() => TierSchemePreview, {
    description: 'How many members would go up and down if these were the tiers from now on. Writes nothing; reads all members.',
  })
  async previewTierScheme(
    @Arg('input', () => TierSchemeInput, { description: 'The tiers to try.' }) input: TierSchemeInput,
    @Ctx() context: RequestContext,
  ): Promise<TierSchemePreview> {
    const read = readTierScheme(input, context.tenant);
    if (!Array.isArray(read)) return { ...(await this.preview.run(context.tenant, read)), userErrors: [] };
    return { members: 0, up: 0, down: 0, stay: 0, tiers: [], userErrors: errors(context, read) };
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => SaveTierSchemePayload, {
    description:
      'Makes the next version of the tiers. From its date on members are moved, at the latest when somebody looks at them; what happened before stays.',
  })
  async saveTierScheme(
    @Arg('input', () => SaveTierSchemeInput, { description: 'The tiers.' }) input: SaveTierSchemeInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveTierSchemePayload> {
    const { draft, appliesFrom, ...scheme } = input;
    const from = appliesFrom?.getTime() ?? null;
    if (from !== null && from < context.clock.now())
      return refused(context, [refuse('INVALID', ['appliesFrom'], 'applies-from-past')]);
    const read = (program: ProgramConfig) => readTierScheme(scheme, program);
    const how = { status: draft ? 'DRAFT' : 'ACTIVE', from } as const;
    const saved = await this.store.save(context.caller, context.tenant.id, 'tiers', SINGLE, read, how);
    if (Array.isArray(saved)) return refused(context, saved);
    const made = draft ? saved.draft : saved.versions.at(-1);
    return { tierScheme: made ? shownScheme(made, context.tenant) : null, userErrors: [] };
  }
}

function refused(context: RequestContext, refusals: readonly Refusal[]): SaveTierSchemePayload {
  return { tierScheme: null, userErrors: errors(context, refusals) };
}

function errors({ language }: RequestContext, refusals: readonly Refusal[]) {
  return refusals.map((refusal) => toUserError(refusal, language));
}
