import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import type { Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type AlarmRecord, AlarmType, ForAlarmHandlers, ForAlarmReaders } from '../alarms/index.js';
import type { ChangeCrises } from './change-crises.js';
import { CrisisStateEnum } from './crises.enums.js';
import { AddCrisisStatementInput, AssignCrisisInput, CloseCrisisInput, OpenCrisisInput } from './crises.input.js';
import { CrisisConnection, CrisisPayload, CrisisType } from './crises.types.js';
import type { CrisisState } from './crisis.js';
import type { CrisisReader } from './crisis-reader.js';
import type { CrisisRecord } from './crisis-record.js';
import type { OpenCrisis } from './open-crisis.js';

interface CrisisDependencies {
  crises: CrisisReader;
  opening: OpenCrisis;
  changes: ChangeCrises;
}

/** What must be answered in public. */
@Resolver(() => AlarmType)
export class CrisisResolver {
  constructor(private readonly deps: CrisisDependencies) {}

  @ForAlarmReaders
  @Query(() => CrisisType, { nullable: true, description: 'A crisis.' })
  crisis(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CrisisRecord | null> {
    const key = numericKey(id, 'Crisis');
    return key === null ? Promise.resolve(null) : this.deps.crises.byId(context, key);
  }

  @ForAlarmReaders
  @Query(() => CrisisConnection, { description: 'Crises, newest first.' })
  crises(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('states', () => [CrisisStateEnum], { nullable: true, description: 'In one of these states; all if left out.' })
    states: CrisisState[] | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CrisisRecord>> {
    return this.deps.crises.page(context, pageRequest(page), states ?? null);
  }

  @ForAlarmReaders
  @FieldResolver(() => CrisisType, { nullable: true, name: 'crisis', description: 'The crisis that was opened from it.' })
  crisisOf(@Root() { row }: AlarmRecord, @Ctx() context: RequestContext): Promise<CrisisRecord | null> {
    return this.deps.crises.ofAlarm(context, row.id);
  }

  @ForAlarmHandlers
  @Mutation(() => CrisisPayload, { description: 'Opens a crisis, from an alarm or by hand: its clock begins.' })
  async openCrisis(
    @Arg('input', () => OpenCrisisInput, { description: 'The crisis.' }) input: OpenCrisisInput,
    @Ctx() context: RequestContext,
  ): Promise<CrisisPayload> {
    const { idempotencyKey, alarmId = null, owner = null, ...rest } = input;
    return this.answer(
      context,
      await this.deps.opening.run(context.caller, context.tenant, idempotencyKey, { ...rest, alarmId, owner }),
    );
  }

  @ForAlarmHandlers
  @Mutation(() => CrisisPayload, {
    description: 'Records something that was said in public: a response and a proposal meet their deadlines.',
  })
  async addCrisisStatement(
    @Arg('input', () => AddCrisisStatementInput, { description: 'What, where.' }) input: AddCrisisStatementInput,
    @Ctx() context: RequestContext,
  ): Promise<CrisisPayload> {
    const { idempotencyKey, kind, channel, sentAt = null } = input;
    const texts = input.texts.map(({ language, text }) => ({ language, text }));
    const id = numericKey(input.crisisId, 'Crisis');
    const draft = { kind, channel, texts, sentAt };
    return this.answer(context, await this.deps.changes.state(context.caller, context.tenant.id, id, idempotencyKey, draft));
  }

  @ForAlarmHandlers
  @Mutation(() => CrisisPayload, { description: 'Gives a crisis to a person and a team.' })
  async assignCrisis(
    @Arg('input', () => AssignCrisisInput, { description: 'Which one, to whom.' }) input: AssignCrisisInput,
    @Ctx() context: RequestContext,
  ): Promise<CrisisPayload> {
    const { crisisId, owner = null, team = null } = input;
    const id = numericKey(crisisId, 'Crisis');
    return this.answer(context, await this.deps.changes.hand(context.caller, context.tenant.id, id, { owner, team }));
  }

  @ForAlarmHandlers
  @Mutation(() => CrisisPayload, { description: 'Closes a crisis with a summary, and its alarm with it.' })
  async closeCrisis(
    @Arg('input', () => CloseCrisisInput, { description: 'Which one, and what it was.' }) input: CloseCrisisInput,
    @Ctx() context: RequestContext,
  ): Promise<CrisisPayload> {
    const id = numericKey(input.crisisId, 'Crisis');
    return this.answer(context, await this.deps.changes.close(context.caller, context.tenant.id, id, input.summary));
  }

  private async answer(context: RequestContext, outcome: number | Refusal[]): Promise<CrisisPayload> {
    if (typeof outcome === 'number') return { crisis: await this.deps.crises.byId(context, outcome), userErrors: [] };
    return { crisis: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
  }
}
