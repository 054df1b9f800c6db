import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import type { JwksIssuer, ProgramConfig } from '../../kernel/program-config.js';
import type { Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { CreateProgram } from './create-program.js';
import type { Program } from './program.js';
import { CreateProgramInput, UpdateProgramInput } from './programs.input.js';
import { EarningRuleType, ProgramPayload, ProgramType } from './programs.types.js';
import { isMoneyRule } from './rule-draft.js';
import { UpdateProgram } from './update-program.js';

@Resolver(() => ProgramType)
export class ProgramResolver {
  constructor(
    private readonly createProgramCase: CreateProgram,
    private readonly updateProgramCase: UpdateProgram,
  ) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin')
  @Query(() => ProgramType, { description: "The caller's program." })
  program(@Ctx() context: RequestContext): object {
    return context.tenant;
  }

  @Access('platform')
  @Mutation(() => ProgramPayload, { description: 'Makes a program with its wallets and its default earning rule.' })
  async createProgram(
    @Arg('input', () => CreateProgramInput, { description: 'The program.' }) input: CreateProgramInput,
    @Ctx() context: RequestContext,
  ): Promise<ProgramPayload> {
    return payload(await this.createProgramCase.run(context.caller, input), context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => ProgramPayload, { description: "Changes the caller's program from now on; the past stays as it was." })
  async updateProgram(
    @Arg('input', () => UpdateProgramInput, { description: 'What changes.' }) input: UpdateProgramInput,
    @Ctx() context: RequestContext,
  ): Promise<ProgramPayload> {
    return payload(await this.updateProgramCase.run(context.caller, context.tenant.id, input), context);
  }

  @FieldResolver()
  id(@Root() program: ProgramConfig): string {
    return toGlobalId('Program', program.id);
  }

  @FieldResolver(() => [EarningRuleType])
  rules(@Root() program: ProgramConfig): EarningRuleType[] {
    return program.scheme.rules.filter(isMoneyRule).map(({ maturity, effect, ...rule }) => ({
      ...rule,
      pointsPer: effect.pointsPer,
      maturity: { kind: maturity.kind, days: maturity.kind === 'DELAY' ? maturity.days : null },
    }));
  }

  @FieldResolver()
  identityProvider(@Root() program: ProgramConfig): JwksIssuer | null {
    return program.issuer;
  }
}

function payload(outcome: Program | Refusal[], context: RequestContext): ProgramPayload {
  return Array.isArray(outcome)
    ? { program: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
    : { program: outcome, userErrors: [] };
}
