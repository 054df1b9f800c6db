var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime, Json } from '../../kernel/scalars/index.js';
let RecordActivityInput = class RecordActivityInput {
};
__decorate([
    Field(() => String, {
        description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
    }),
    __metadata("design:type", String)
], RecordActivityInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who did it; a member's token may leave it out." }),
    __metadata("design:type", Object)
], RecordActivityInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: 'The code of the activity.' }),
    __metadata("design:type", String)
], RecordActivityInput.prototype, "activity", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'What the brand calls this very thing, e.g. the id of a review: unique within the activity, for ever, so that it is never rewarded twice. 1 to 200 characters.',
    }),
    __metadata("design:type", Object)
], RecordActivityInput.prototype, "externalRef", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: "When it happened; now if left out. Rules and caps go by it. Not for a member's token.",
    }),
    __metadata("design:type", Object)
], RecordActivityInput.prototype, "occurredAt", void 0);
__decorate([
    Field(() => Json, {
        nullable: true,
        description: 'What rules can look at: a flat object of at most 50 texts, numbers and booleans by name. It outlives an erased member: nothing that tells who the member is.',
    }),
    __metadata("design:type", Object)
], RecordActivityInput.prototype, "attributes", void 0);
RecordActivityInput = __decorate([
    InputType('RecordActivityInput', { description: 'Something that a member did.' })
], RecordActivityInput);
export { RecordActivityInput };
let ActivitySettingsInput = class ActivitySettingsInput {
};
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], ActivitySettingsInput.prototype, "name", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'Whether a member may report it itself, false if left out. Then every rule that rewards it needs a cap per member.',
    }),
    __metadata("design:type", Object)
], ActivitySettingsInput.prototype, "selfReported", void 0);
ActivitySettingsInput = __decorate([
    InputType('ActivitySettingsInput', { description: 'What an activity is called, and who may report it.' })
], ActivitySettingsInput);
export { ActivitySettingsInput };
let SaveActivityInput = class SaveActivityInput extends ActivitySettingsInput {
};
__decorate([
    Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' }),
    __metadata("design:type", String)
], SaveActivityInput.prototype, "code", void 0);
SaveActivityInput = __decorate([
    InputType('SaveActivityInput', { description: 'An activity that members are rewarded for.' })
], SaveActivityInput);
export { SaveActivityInput };
let EndActivityInput = class EndActivityInput {
};
__decorate([
    Field(() => String, { description: 'Which one.' }),
    __metadata("design:type", String)
], EndActivityInput.prototype, "code", void 0);
EndActivityInput = __decorate([
    InputType('EndActivityInput', { description: 'An activity that is over.' })
], EndActivityInput);
export { EndActivityInput };
//# sourceMappingURL=activities.input.js.map