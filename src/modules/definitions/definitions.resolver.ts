import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { Json } from '../../kernel/scalars/index.js';
import { toUserError } from '../../kernel/user-error.js';
import { ProgramType } from '../programs/index.js';
import { ApplyProgram } from './apply-program.js';
import { ApplyProgramInput } from './definitions.input.js';
import { ApplyProgramPayload } from './definitions.types.js';
import { ExportProgram } from './export-program.js';

@Resolver(() => ProgramType)
export class DefinitionResolver {
  constructor(
    private readonly applyProgramCase: ApplyProgram,
    private readonly exportProgram: ExportProgram,
  ) {}

  @Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
  @FieldResolver(() => Json, {
    description: 'The program in one piece, as `applyProgram` takes it: applying it to the same program changes nothing.',
  })
  definition(@Root() program: ProgramConfig): Promise<Record<string, unknown>> {
    return this.exportProgram.run(program);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => ApplyProgramPayload, {
    description:
      "Brings the caller's program to a definition: all of it, or nothing where any part is refused. What is so already stays as it is, so that it can be repeated.",
  })
  async applyProgram(
    @Arg('input', () => ApplyProgramInput, { description: 'The definition.' }) input: ApplyProgramInput,
    @Ctx() context: RequestContext,
  ): Promise<ApplyProgramPayload> {
    const { dryRun, prune, ...definition } = input;
    const outcome = await this.applyProgramCase.run(context.caller, context.tenant.id, {
      definition,
      dryRun: dryRun ?? false,
      prune: prune ?? false,
    });
    if (Array.isArray(outcome))
      return { program: null, changes: [], userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
    return { ...outcome, userErrors: [] };
  }
}
