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
import { Cursor, DateTime, Json } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { RuleOutcome } from '../earning/index.js';
import { LedgerEntry } from '../ledger/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
const ERRORS = 'Empty on success.';
let Activity = class Activity {
};
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], Activity.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], Activity.prototype, "name", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether a member may report it itself.' }),
    __metadata("design:type", Boolean)
], Activity.prototype, "selfReported", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { description: 'Whether it can be reported.' }),
    __metadata("design:type", String)
], Activity.prototype, "status", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was changed, from 1.' }),
    __metadata("design:type", Number)
], Activity.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { description: 'Since when it is as it is.' }),
    __metadata("design:type", Date)
], Activity.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' }),
    __metadata("design:type", Object)
], Activity.prototype, "validUntil", void 0);
Activity = __decorate([
    ObjectType('Activity', {
        simpleResolvers: true,
        description: 'Something that members do and the brand reports, e.g. a review: earning rules with the trigger ACTIVITY reward it.',
    }),
    Access('staff', 'server', 'partner', 'admin', { scope: ['program:read', 'program:write', 'activities:write'] })
], Activity);
export { Activity };
let ActivityPayload = class ActivityPayload {
};
__decorate([
    Field(() => Activity, { nullable: true, description: 'The activity.' }),
    __metadata("design:type", Object)
], ActivityPayload.prototype, "activity", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], ActivityPayload.prototype, "userErrors", void 0);
ActivityPayload = __decorate([
    ObjectType('ActivityPayload', { description: 'An activity that was changed, or why it was not.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], ActivityPayload);
export { ActivityPayload };
let ReportedActivity = class ReportedActivity extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], ReportedActivity.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'The code of the activity.' }),
    __metadata("design:type", String)
], ReportedActivity.prototype, "activity", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What the brand calls this very thing.' }),
    __metadata("design:type", Object)
], ReportedActivity.prototype, "externalRef", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it happened.' }),
    __metadata("design:type", Date)
], ReportedActivity.prototype, "occurredAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was recorded.' }),
    __metadata("design:type", Date)
], ReportedActivity.prototype, "recordedAt", void 0);
__decorate([
    Field(() => Json, { description: 'What was reported of it, by name.' }),
    __metadata("design:type", Object)
], ReportedActivity.prototype, "attributes", void 0);
__decorate([
    Field(() => [RuleOutcome], { description: 'Why it earned what it earned, readable for ever.' }),
    __metadata("design:type", Array)
], ReportedActivity.prototype, "outcomes", void 0);
ReportedActivity = __decorate([
    ObjectType('ReportedActivity', { implements: Node, simpleResolvers: true, description: 'Something that a member did.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
], ReportedActivity);
export { ReportedActivity };
let ReportedActivityEdge = class ReportedActivityEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], ReportedActivityEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => ReportedActivity, { description: 'The activity.' }),
    __metadata("design:type", Object)
], ReportedActivityEdge.prototype, "node", void 0);
ReportedActivityEdge = __decorate([
    ObjectType('ReportedActivityEdge', { description: 'An activity and its place in the list.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
], ReportedActivityEdge);
export { ReportedActivityEdge };
let ReportedActivityConnection = class ReportedActivityConnection {
};
__decorate([
    Field(() => [ReportedActivityEdge], { description: 'The activities with their places.' }),
    __metadata("design:type", Array)
], ReportedActivityConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [ReportedActivity], { description: 'The activities.' }),
    __metadata("design:type", Array)
], ReportedActivityConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], ReportedActivityConnection.prototype, "pageInfo", void 0);
ReportedActivityConnection = __decorate([
    ObjectType('ReportedActivityConnection', { description: "A page of a member's activities, in the order of recording." }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
], ReportedActivityConnection);
export { ReportedActivityConnection };
let RecordActivityPayload = class RecordActivityPayload {
};
__decorate([
    Field(() => Boolean, { description: 'False when this very thing had been recorded under its external reference already.' }),
    __metadata("design:type", Boolean)
], RecordActivityPayload.prototype, "created", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' }),
    __metadata("design:type", Array)
], RecordActivityPayload.prototype, "entries", void 0);
__decorate([
    Field(() => [RuleOutcome], { description: 'What each rule did.' }),
    __metadata("design:type", Array)
], RecordActivityPayload.prototype, "outcomes", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], RecordActivityPayload.prototype, "userErrors", void 0);
RecordActivityPayload = __decorate([
    ObjectType('RecordActivityPayload', { description: 'What an activity earned.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' })
], RecordActivityPayload);
export { RecordActivityPayload };
//# sourceMappingURL=activities.types.js.map