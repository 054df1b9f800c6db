var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { fromGlobalId, numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { toUserError } from '../../kernel/user-error.js';
import { MemberType } from '../members/index.js';
import { AssignTaskInput, CreateTaskInput, EndTaskInput, StartTaskInput, TaskFilter } from './tasks.input.js';
import { ForStaff, ForTaskWriters, TaskChangeType, TaskConnection, TaskPayload, TaskType } from './tasks.types.js';
/** What staff have to do. */
let TaskResolver = class TaskResolver {
    constructor(deps) {
        this.deps = deps;
    }
    tasks(page, filter, context) {
        return this.deps.tasks.page(context, pageRequest(page), wanted(filter ?? {}, context.clock.now()));
    }
    task(id, context) {
        const key = numericKey(id, 'Task');
        return key === null ? Promise.resolve(null) : this.deps.tasks.byId(context, key);
    }
    async createTask(input, context) {
        return this.answer(context, await this.deps.changes.create(context.caller, context.tenant, input));
    }
    assignTask(input, context) {
        const { taskId, team = null, assignee = null } = input;
        return this.move(context, taskId, { to: 'assign', team, assignee });
    }
    startTask(input, context) {
        return this.move(context, input.taskId, { to: 'start', by: context.caller.principal });
    }
    finishTask(input, context) {
        const { taskId, outcome, note = null } = input;
        return this.move(context, taskId, { to: 'finish', outcome, note });
    }
    cancelTask(input, context) {
        const { taskId, outcome, note = null } = input;
        return this.move(context, taskId, { to: 'cancel', outcome, note });
    }
    member({ row }, context) {
        return row.memberId === null ? Promise.resolve(null) : this.deps.members.byId(context, row.memberId);
    }
    async changes({ row }, context) {
        const changes = await this.deps.tasks.changes(context, row.id);
        return changes.map((change) => ({ ...change, at: new Date(change.at) }));
    }
    async move(context, taskId, move) {
        const id = numericKey(taskId, 'Task');
        return this.answer(context, await this.deps.changes.move(context.caller, context.tenant.id, id, move));
    }
    async answer(context, outcome) {
        if (typeof outcome === 'number')
            return { task: await this.deps.tasks.byId(context, outcome), userErrors: [] };
        return { task: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
    }
};
__decorate([
    ForStaff,
    Query(() => TaskConnection, { description: 'What is to be done: the weightiest first, of those what is due first.' }),
    __param(0, Args(() => ForwardPageArgs)),
    __param(1, Arg('filter', () => TaskFilter, { nullable: true, description: 'Which ones; all that have not ended if left out.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ForwardPageArgs, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "tasks", null);
__decorate([
    ForStaff,
    Query(() => TaskType, { nullable: true, description: 'A task.' }),
    __param(0, Arg('id', () => ID, { description: 'Its id.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "task", null);
__decorate([
    ForTaskWriters,
    Mutation(() => TaskPayload, { description: 'Opens a task.' }),
    __param(0, Arg('input', () => CreateTaskInput, { description: 'The task.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateTaskInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "createTask", null);
__decorate([
    ForTaskWriters,
    Mutation(() => TaskPayload, { description: 'Gives a task to a team or a person.' }),
    __param(0, Arg('input', () => AssignTaskInput, { description: 'Which one, to whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AssignTaskInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "assignTask", null);
__decorate([
    ForTaskWriters,
    Mutation(() => TaskPayload, { description: 'The caller takes a task up.' }),
    __param(0, Arg('input', () => StartTaskInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [StartTaskInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "startTask", null);
__decorate([
    ForTaskWriters,
    Mutation(() => TaskPayload, { description: 'A task was done.' }),
    __param(0, Arg('input', () => EndTaskInput, { description: 'Which one, and with what outcome.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndTaskInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "finishTask", null);
__decorate([
    ForTaskWriters,
    Mutation(() => TaskPayload, { description: 'A task does not have to be done.' }),
    __param(0, Arg('input', () => EndTaskInput, { description: 'Which one, and why.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndTaskInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "cancelTask", null);
__decorate([
    ForStaff,
    FieldResolver(() => MemberType, { nullable: true, description: 'The member that it is about.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "member", null);
__decorate([
    ForStaff,
    FieldResolver(() => [TaskChangeType], { description: 'How it moved on: the last 100 changes, oldest first.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], TaskResolver.prototype, "changes", null);
TaskResolver = __decorate([
    Resolver(() => TaskType),
    __metadata("design:paramtypes", [Object])
], TaskResolver);
export { TaskResolver };
/** What a filter asks for. An id of nothing finds nothing. */
function wanted(filter, now) {
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
//# sourceMappingURL=tasks.resolver.js.map