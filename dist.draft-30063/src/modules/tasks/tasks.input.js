var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { TaskLevelEnum, TaskStatusEnum } from './tasks.enums.js';
let CreateTaskInput = class CreateTaskInput {
};
__decorate([
    Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' }),
    __metadata("design:type", String)
], CreateTaskInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: 'Whose task it is, e.g. "care": lower-case letters, digits, - and _.' }),
    __metadata("design:type", String)
], CreateTaskInput.prototype, "team", void 0);
__decorate([
    Field(() => String, { description: 'What is to be done, in one line of up to 200 characters.' }),
    __metadata("design:type", String)
], CreateTaskInput.prototype, "title", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'How to do it, up to 4,000 characters.' }),
    __metadata("design:type", Object)
], CreateTaskInput.prototype, "script", void 0);
__decorate([
    Field(() => TaskLevelEnum, { defaultValue: 'NORMAL', description: 'How soon it matters.' }),
    __metadata("design:type", String)
], CreateTaskInput.prototype, "urgency", void 0);
__decorate([
    Field(() => TaskLevelEnum, { defaultValue: 'NORMAL', description: 'How much it matters.' }),
    __metadata("design:type", String)
], CreateTaskInput.prototype, "importance", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: 'The member that it is about.' }),
    __metadata("design:type", Object)
], CreateTaskInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Who is to do it, e.g. "staff:anna"; anybody of the team if left out.' }),
    __metadata("design:type", Object)
], CreateTaskInput.prototype, "assignee", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it should be done.' }),
    __metadata("design:type", Object)
], CreateTaskInput.prototype, "dueAt", void 0);
CreateTaskInput = __decorate([
    InputType({ description: 'A task to open.' })
], CreateTaskInput);
export { CreateTaskInput };
let AssignTaskInput = class AssignTaskInput {
};
__decorate([
    Field(() => ID, { description: 'The task.' }),
    __metadata("design:type", String)
], AssignTaskInput.prototype, "taskId", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The team; the same as before if left out.' }),
    __metadata("design:type", Object)
], AssignTaskInput.prototype, "team", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The person, e.g. "staff:anna"; anybody of the team if left out.' }),
    __metadata("design:type", Object)
], AssignTaskInput.prototype, "assignee", void 0);
AssignTaskInput = __decorate([
    InputType({ description: 'Gives a task to a team or a person. Given to somebody else, it waits again.' })
], AssignTaskInput);
export { AssignTaskInput };
let StartTaskInput = class StartTaskInput {
};
__decorate([
    Field(() => ID, { description: 'The task.' }),
    __metadata("design:type", String)
], StartTaskInput.prototype, "taskId", void 0);
StartTaskInput = __decorate([
    InputType({ description: 'Which task.' })
], StartTaskInput);
export { StartTaskInput };
let EndTaskInput = class EndTaskInput {
};
__decorate([
    Field(() => ID, { description: 'The task.' }),
    __metadata("design:type", String)
], EndTaskInput.prototype, "taskId", void 0);
__decorate([
    Field(() => String, { description: 'How it ended, as a code: 1 to 60 letters, digits, hyphens and underscores.' }),
    __metadata("design:type", String)
], EndTaskInput.prototype, "outcome", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What is to be kept of it, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], EndTaskInput.prototype, "note", void 0);
EndTaskInput = __decorate([
    InputType({ description: 'Which task, and how it ended.' })
], EndTaskInput);
export { EndTaskInput };
let TaskFilter = class TaskFilter {
};
__decorate([
    Field(() => [String], { nullable: true, description: 'Of one of these teams.' }),
    __metadata("design:type", Object)
], TaskFilter.prototype, "teams", void 0);
__decorate([
    Field(() => [TaskStatusEnum], { nullable: true, description: 'With one of these statuses; those not ended if left out.' }),
    __metadata("design:type", Object)
], TaskFilter.prototype, "statuses", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Of this person.' }),
    __metadata("design:type", Object)
], TaskFilter.prototype, "assignee", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'About the member of this id.' }),
    __metadata("design:type", Object)
], TaskFilter.prototype, "memberId", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'About this, e.g. the id of a complaint.' }),
    __metadata("design:type", Object)
], TaskFilter.prototype, "aboutId", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'True: only those that should be done by now.' }),
    __metadata("design:type", Object)
], TaskFilter.prototype, "overdue", void 0);
TaskFilter = __decorate([
    InputType({ description: 'Which tasks: all that is given must hold.' })
], TaskFilter);
export { TaskFilter };
//# sourceMappingURL=tasks.input.js.map