import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { fromGlobalId, numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import type { Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import type { ChangeTasks } from './change-tasks.js';
import type { TaskPage } from './read-tasks.js';
import type { TaskMove } from './task.js';
import type { TaskReader } from './task-reader.js';
import type { TaskRecord } from './task-record.js';
import { AssignTaskInput, CreateTaskInput, EndTaskInput, StartTaskInput, TaskFilter } from './tasks.input.js';
import { ForStaff, ForTaskWriters, TaskChangeType, TaskConnection, TaskPayload, TaskType } from './tasks.types.js';

interface TaskDependencies {
  tasks: TaskReader;
  changes: ChangeTasks;
  members: MemberReader;
}

/** What staff have to do. */
@Resolver(() => TaskType)
export class TaskResolver {
  constructor(private readonly deps: TaskDependencies) {}

  @ForStaff
  @Query(() => TaskConnection, { description: 'What is to be done: the weightiest first, of those what is due first.' })
  tasks(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('filter', () => TaskFilter, { nullable: true, description: 'Which ones; all that have not ended if left out.' })
    filter: TaskFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TaskRecord>> {
    return this.deps.tasks.page(context, pageRequest(page), wanted(filter ?? {}, context.clock.now()));
  }

  @ForStaff
  @Query(() => TaskType, { nullable: true, description: 'A task.' })
  task(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: RequestContext): Promise<TaskRecord | null> {
    const key = numericKey(id, 'Task');
    return key === null ? Promise.resolve(null) : this.deps.tasks.byId(context, key);
  }

  @ForTaskWriters
  @Mutation(() => TaskPayload, { description: 'Opens a task.' })
  async createTask(
    @Arg('input', () => CreateTaskInput, { description: 'The task.' }) input: CreateTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<TaskPayload> {
    return this.answer(context, await this.deps.changes.create(context.caller, context.tenant, input));
  }

  @ForTaskWriters
  @Mutation(() => TaskPayload, { description: 'Gives a task to a team or a person.' })
  assignTask(
    @Arg('input', () => AssignTaskInput, { description: 'Which one, to whom.' }) input: AssignTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<TaskPayload> {
    const { taskId, team = null, assignee = null } = input;
    return this.move(context, taskId, { to: 'assign', team, assignee });
  }

  @ForTaskWriters
  @Mutation(() => TaskPayload, { description: 'The caller takes a task up.' })
  startTask(
    @Arg('input', () => StartTaskInput, { description: 'Which one.' }) input: StartTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<TaskPayload> {
    return this.move(context, input.taskId, { to: 'start', by: context.caller.principal });
  }

  @ForTaskWriters
  @Mutation(() => TaskPayload, { description: 'A task was done.' })
  finishTask(
    @Arg('input', () => EndTaskInput, { description: 'Which one, and with what outcome.' }) input: EndTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<TaskPayload> {
    const { taskId, outcome, note = null } = input;
    return this.move(context, taskId, { to: 'finish', outcome, note });
  }

  @ForTaskWriters
  @Mutation(() => TaskPayload, { description: 'A task does not have to be done.' })
  cancelTask(
    @Arg('input', () => EndTaskInput, { description: 'Which one, and why.' }) input: EndTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<TaskPayload> {
    const { taskId, outcome, note = null } = input;
    return this.move(context, taskId, { to: 'cancel', outcome, note });
  }

  @ForStaff
  @FieldResolver(() => MemberType, { nullable: true, description: 'The member that it is about.' })
  member(@Root() { row }: TaskRecord, @Ctx() context: RequestContext): Promise<Member | null> {
    return row.memberId === null ? Promise.resolve(null) : this.deps.members.byId(context, row.memberId);
  }

  @ForStaff
  @FieldResolver(() => [TaskChangeType], { description: 'How it moved on: the last 100 changes, oldest first.' })
  async changes(@Root() { row }: TaskRecord, @Ctx() context: RequestContext): Promise<TaskChangeType[]> {
    const changes = await this.deps.tasks.changes(context, row.id);
    return changes.map((change) => ({ ...change, at: new Date(change.at) }));
  }

  private async move(context: RequestContext, taskId: string, move: TaskMove): Promise<TaskPayload> {
    const id = numericKey(taskId, 'Task');
    return this.answer(context, await this.deps.changes.move(context.caller, context.tenant.id, id, move));
  }

  private async answer(context: RequestContext, outcome: number | Refusal[]): Promise<TaskPayload> {
    if (typeof outcome === 'number') return { task: await this.deps.tasks.byId(context, outcome), userErrors: [] };
    return { task: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
  }
}

/** What a filter asks for. An id of nothing finds nothing. */
function wanted(filter: TaskFilter, now: number): Omit<TaskPage, 'after' | 'limit'> {
  const about = filter.aboutId == null ? null : fromGlobalId(filter.aboutId);
  const aboutId = about === null ? 0 : (numericKey(filter.aboutId ?? '', about.type) ?? 0);
  return {
    teams: filter.teams ?? null,
    statuses: filter.statuses ?? ['OPEN', 'IN_PROGRESS'],
    assignee: filter.assignee ?? null,
    memberId: filter.memberId == null ? null : (numericKey(filter.memberId, 'Member') ?? 0),
    about: filter.aboutId == null ? null : { type: about?.type ?? '', id: aboutId },
    dueBefore: filter.overdue === true ? now : null,
  };
}
