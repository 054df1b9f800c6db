var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { TaskLevelEnum, TaskStatusEnum } from './tasks.enums.js';
/** Who reads tasks: the brand's own people, and its systems that deal with them. */
export const ForStaff = Access('staff', 'server', 'admin', { scope: ['tasks:read', 'tasks:write'] });
export const ForTaskWriters = Access('staff', 'server', 'admin', { scope: 'tasks:write' });
let TaskType = class TaskType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], TaskType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'The team whose task it is.' }),
    __metadata("design:type", String)
], TaskType.prototype, "team", void 0);
__decorate([
    Field(() => String, { description: 'What is to be done.' }),
    __metadata("design:type", String)
], TaskType.prototype, "title", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'How to do it: what to say, what may be offered.' }),
    __metadata("design:type", Object)
], TaskType.prototype, "script", void 0);
__decorate([
    Field(() => TaskStatusEnum, { description: 'How far it is.' }),
    __metadata("design:type", String)
], TaskType.prototype, "status", void 0);
__decorate([
    Field(() => TaskLevelEnum, { description: 'How soon it matters.' }),
    __metadata("design:type", String)
], TaskType.prototype, "urgency", void 0);
__decorate([
    Field(() => TaskLevelEnum, { description: 'How much it matters.' }),
    __metadata("design:type", String)
], TaskType.prototype, "importance", void 0);
__decorate([
    Field(() => Int, { description: 'Urgency by importance, 1 to 16: the larger comes first.' }),
    __metadata("design:type", Number)
], TaskType.prototype, "priority", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'What it is about, to be read with `node`, e.g. a complaint.' }),
    __metadata("design:type", Object)
], TaskType.prototype, "aboutId", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Who has it, e.g. "staff:anna"; null while it waits for its team.' }),
    __metadata("design:type", Object)
], TaskType.prototype, "assignee", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it should be done.' }),
    __metadata("design:type", Object)
], TaskType.prototype, "dueAt", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it was not done in time, or is not done although it should be.' }),
    __metadata("design:type", Boolean)
], TaskType.prototype, "overdue", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'How it ended, as a code.' }),
    __metadata("design:type", Object)
], TaskType.prototype, "outcome", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What was said at its end.' }),
    __metadata("design:type", Object)
], TaskType.prototype, "note", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was opened.' }),
    __metadata("design:type", Date)
], TaskType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it last changed.' }),
    __metadata("design:type", Date)
], TaskType.prototype, "updatedAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was done or cancelled.' }),
    __metadata("design:type", Object)
], TaskType.prototype, "endedAt", void 0);
TaskType = __decorate([
    ObjectType('Task', { implements: Node, simpleResolvers: true, description: 'Something for a team of the brand to do.' }),
    ForStaff
], TaskType);
export { TaskType };
let TaskChangeType = class TaskChangeType {
};
__decorate([
    Field(() => TaskStatusEnum, { description: 'How far it was.' }),
    __metadata("design:type", String)
], TaskChangeType.prototype, "from", void 0);
__decorate([
    Field(() => TaskStatusEnum, { description: 'How far it was then.' }),
    __metadata("design:type", String)
], TaskChangeType.prototype, "to", void 0);
__decorate([
    Field(() => String, { description: 'Its team from then on.' }),
    __metadata("design:type", String)
], TaskChangeType.prototype, "team", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Who had it from then on.' }),
    __metadata("design:type", Object)
], TaskChangeType.prototype, "assignee", void 0);
__decorate([
    Field(() => String, { description: 'Who moved it.' }),
    __metadata("design:type", String)
], TaskChangeType.prototype, "actor", void 0);
__decorate([
    Field(() => DateTime, { description: 'When.' }),
    __metadata("design:type", Date)
], TaskChangeType.prototype, "at", void 0);
TaskChangeType = __decorate([
    ObjectType('TaskChange', { simpleResolvers: true, description: 'How a task moved on.' }),
    ForStaff
], TaskChangeType);
export { TaskChangeType };
let TaskEdge = class TaskEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], TaskEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => TaskType, { description: 'The task.' }),
    __metadata("design:type", Function)
], TaskEdge.prototype, "node", void 0);
TaskEdge = __decorate([
    ObjectType('TaskEdge', { description: 'A task and its place in the list.' }),
    ForStaff
], TaskEdge);
export { TaskEdge };
let TaskConnection = class TaskConnection {
};
__decorate([
    Field(() => [TaskEdge], { description: 'The tasks with their places.' }),
    __metadata("design:type", Array)
], TaskConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [TaskType], { description: 'The tasks alone.' }),
    __metadata("design:type", Array)
], TaskConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], TaskConnection.prototype, "pageInfo", void 0);
TaskConnection = __decorate([
    ObjectType('TaskConnection', { description: 'A page of tasks, the weightiest first, of those what is due first.' }),
    ForStaff
], TaskConnection);
export { TaskConnection };
let TaskPayload = class TaskPayload {
};
__decorate([
    Field(() => TaskType, { nullable: true, description: 'The task as it is now.' }),
    __metadata("design:type", Object)
], TaskPayload.prototype, "task", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], TaskPayload.prototype, "userErrors", void 0);
TaskPayload = __decorate([
    ObjectType('TaskPayload', { description: 'What became of a change of a task.' }),
    ForTaskWriters
], TaskPayload);
export { TaskPayload };
//# sourceMappingURL=tasks.types.js.map