var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { Points } from '../../kernel/scalars/index.js';
import { ComplaintAnswerEnum, ComplaintMoveEnum, ComplaintSeverityEnum, ComplaintStatusEnum } from './complaints.enums.js';
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result.';
const NUMBER = 'The number of the complaint; lower case, spaces and hyphens do not matter.';
const TEXT = 'Plain text of up to 5,000 characters. Markup is kept letter by letter and never read as such; control characters are refused.';
let ComplaintAttachmentInput = class ComplaintAttachmentInput {
};
__decorate([
    Field(() => String, { description: 'Its https link, up to 2,000 characters. It is never followed.' }),
    __metadata("design:type", String)
], ComplaintAttachmentInput.prototype, "url", void 0);
__decorate([
    Field(() => String, { description: 'Its media type: a common image, video or audio, application/pdf, or text/plain.' }),
    __metadata("design:type", String)
], ComplaintAttachmentInput.prototype, "contentType", void 0);
__decorate([
    Field(() => Points, { description: 'Its size in bytes, at most 100 MiB.' }),
    __metadata("design:type", Number)
], ComplaintAttachmentInput.prototype, "bytes", void 0);
ComplaintAttachmentInput = __decorate([
    InputType({ description: "A file in the brand's own storage." })
], ComplaintAttachmentInput);
export { ComplaintAttachmentInput };
let FileComplaintInput = class FileComplaintInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], FileComplaintInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who complains; a member's token stands for itself." }),
    __metadata("design:type", Object)
], FileComplaintInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: 'The code of a category.' }),
    __metadata("design:type", String)
], FileComplaintInput.prototype, "category", void 0);
__decorate([
    Field(() => String, { description: 'What it is about, in one line of up to 200 characters.' }),
    __metadata("design:type", String)
], FileComplaintInput.prototype, "subject", void 0);
__decorate([
    Field(() => String, { description: TEXT }),
    __metadata("design:type", String)
], FileComplaintInput.prototype, "text", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The order that it is about, of the same member.' }),
    __metadata("design:type", Object)
], FileComplaintInput.prototype, "orderId", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'The lines of that order that it is about.' }),
    __metadata("design:type", Object)
], FileComplaintInput.prototype, "lineIds", void 0);
__decorate([
    Field(() => [ComplaintAttachmentInput], { nullable: true, description: 'Files, at most 10.' }),
    __metadata("design:type", Object)
], FileComplaintInput.prototype, "attachments", void 0);
FileComplaintInput = __decorate([
    InputType({ description: 'A complaint to file.' })
], FileComplaintInput);
export { FileComplaintInput };
let AddComplaintMessageInput = class AddComplaintMessageInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], AddComplaintMessageInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: NUMBER }),
    __metadata("design:type", String)
], AddComplaintMessageInput.prototype, "number", void 0);
__decorate([
    Field(() => String, { description: TEXT }),
    __metadata("design:type", String)
], AddComplaintMessageInput.prototype, "text", void 0);
__decorate([
    Field(() => [ComplaintAttachmentInput], { nullable: true, description: 'Files, at most 10.' }),
    __metadata("design:type", Object)
], AddComplaintMessageInput.prototype, "attachments", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: false, description: 'True: for staff alone, never shown to the member.' }),
    __metadata("design:type", Boolean)
], AddComplaintMessageInput.prototype, "internal", void 0);
__decorate([
    Field(() => Boolean, {
        defaultValue: false,
        description: 'True: the clock stands still until the member answers. Staff only.',
    }),
    __metadata("design:type", Boolean)
], AddComplaintMessageInput.prototype, "waitForMember", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: false, description: 'True: a back end passes on what the member says.' }),
    __metadata("design:type", Boolean)
], AddComplaintMessageInput.prototype, "fromMember", void 0);
AddComplaintMessageInput = __decorate([
    InputType({ description: 'Something to say about a complaint.' })
], AddComplaintMessageInput);
export { AddComplaintMessageInput };
let MoveComplaintInput = class MoveComplaintInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], MoveComplaintInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: NUMBER }),
    __metadata("design:type", String)
], MoveComplaintInput.prototype, "number", void 0);
__decorate([
    Field(() => ComplaintMoveEnum, { description: 'What.' }),
    __metadata("design:type", String)
], MoveComplaintInput.prototype, "move", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: `What is said to the member with it; needed with PROPOSE and RESOLVE. ${TEXT}`,
    }),
    __metadata("design:type", Object)
], MoveComplaintInput.prototype, "text", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'How it was put right, or why it is closed, as a code: 1 to 60 letters, digits, - and _; needed with RESOLVE and CLOSE.',
    }),
    __metadata("design:type", Object)
], MoveComplaintInput.prototype, "code", void 0);
MoveComplaintInput = __decorate([
    InputType({ description: 'What staff do with a complaint.' })
], MoveComplaintInput);
export { MoveComplaintInput };
let AnswerComplaintInput = class AnswerComplaintInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], AnswerComplaintInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: NUMBER }),
    __metadata("design:type", String)
], AnswerComplaintInput.prototype, "number", void 0);
__decorate([
    Field(() => ComplaintAnswerEnum, { description: 'What.' }),
    __metadata("design:type", String)
], AnswerComplaintInput.prototype, "answer", void 0);
__decorate([
    Field(() => String, { nullable: true, description: `Why; needed with REOPEN. ${TEXT}` }),
    __metadata("design:type", Object)
], AnswerComplaintInput.prototype, "text", void 0);
AnswerComplaintInput = __decorate([
    InputType({ description: 'What the member says to how its complaint is handled.' })
], AnswerComplaintInput);
export { AnswerComplaintInput };
let UpdateComplaintInput = class UpdateComplaintInput {
};
__decorate([
    Field(() => String, { description: NUMBER }),
    __metadata("design:type", String)
], UpdateComplaintInput.prototype, "number", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Another category; it brings its severity and team, unless they are given.',
    }),
    __metadata("design:type", Object)
], UpdateComplaintInput.prototype, "category", void 0);
__decorate([
    Field(() => ComplaintSeverityEnum, { nullable: true, description: 'Another severity.' }),
    __metadata("design:type", Object)
], UpdateComplaintInput.prototype, "severity", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Another team: whoever has least there gets it.' }),
    __metadata("design:type", Object)
], UpdateComplaintInput.prototype, "team", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Another person, e.g. "staff:anna".' }),
    __metadata("design:type", Object)
], UpdateComplaintInput.prototype, "assignee", void 0);
UpdateComplaintInput = __decorate([
    InputType({ description: 'What staff decide about a complaint. What is left out stays.' })
], UpdateComplaintInput);
export { UpdateComplaintInput };
let RateComplaintInput = class RateComplaintInput {
};
__decorate([
    Field(() => String, { description: NUMBER }),
    __metadata("design:type", String)
], RateComplaintInput.prototype, "number", void 0);
__decorate([
    Field(() => Int, { description: '1 (not at all) to 5 (very).' }),
    __metadata("design:type", Number)
], RateComplaintInput.prototype, "score", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters of plain text.' }),
    __metadata("design:type", Object)
], RateComplaintInput.prototype, "comment", void 0);
RateComplaintInput = __decorate([
    InputType({ description: 'How content a member is.' })
], RateComplaintInput);
export { RateComplaintInput };
let ComplaintFilter = class ComplaintFilter {
};
__decorate([
    Field(() => [ComplaintStatusEnum], { nullable: true, description: 'With one of these statuses.' }),
    __metadata("design:type", Object)
], ComplaintFilter.prototype, "statuses", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'Of one of these categories.' }),
    __metadata("design:type", Object)
], ComplaintFilter.prototype, "categories", void 0);
__decorate([
    Field(() => [ComplaintSeverityEnum], { nullable: true, description: 'Of one of these severities.' }),
    __metadata("design:type", Object)
], ComplaintFilter.prototype, "severities", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'Of one of these teams.' }),
    __metadata("design:type", Object)
], ComplaintFilter.prototype, "teams", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Of this person.' }),
    __metadata("design:type", Object)
], ComplaintFilter.prototype, "assignee", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'Of the member of this id.' }),
    __metadata("design:type", Object)
], ComplaintFilter.prototype, "memberId", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'About this order.' }),
    __metadata("design:type", Object)
], ComplaintFilter.prototype, "orderId", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'True: only those for which the member waits for more than was promised.',
    }),
    __metadata("design:type", Object)
], ComplaintFilter.prototype, "overdue", void 0);
ComplaintFilter = __decorate([
    InputType({ description: 'Which complaints: all that is given must hold.' })
], ComplaintFilter);
export { ComplaintFilter };
//# sourceMappingURL=complaints.input.js.map