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
import { EventType } from '../../kernel/event-type.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
const URL_ = 'The address to post to: https, and of the public internet.';
const DESCRIPTION = 'What it is for.';
const TYPES = 'Kinds of events to send; null: all that its owner may hear of.';
const DOCUMENT = 'What to tell of an event: `subscription { events { ... } }` with the fields that are wanted.';
const WHICH = 'Which endpoint.';
let CreateWebhookEndpointInput = class CreateWebhookEndpointInput {
};
__decorate([
    Field(() => String, { description: URL_ }),
    __metadata("design:type", String)
], CreateWebhookEndpointInput.prototype, "url", void 0);
__decorate([
    Field(() => String, { nullable: true, description: DESCRIPTION }),
    __metadata("design:type", Object)
], CreateWebhookEndpointInput.prototype, "description", void 0);
__decorate([
    Field(() => [EventType], { nullable: true, description: TYPES }),
    __metadata("design:type", Object)
], CreateWebhookEndpointInput.prototype, "eventTypes", void 0);
__decorate([
    Field(() => String, { nullable: true, description: `${DOCUMENT} The usual ones, if left out.` }),
    __metadata("design:type", Object)
], CreateWebhookEndpointInput.prototype, "document", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: "Whose it is; the brand's own, if left out. A partner's are its own." }),
    __metadata("design:type", Object)
], CreateWebhookEndpointInput.prototype, "partnerId", void 0);
__decorate([
    Field(() => [String], {
        nullable: true,
        description: "What the document of the brand's own endpoint may read; what a back end may and the caller has, if left out.",
    }),
    __metadata("design:type", Object)
], CreateWebhookEndpointInput.prototype, "scopes", void 0);
CreateWebhookEndpointInput = __decorate([
    InputType({ description: 'A new endpoint.' })
], CreateWebhookEndpointInput);
export { CreateWebhookEndpointInput };
let UpdateWebhookEndpointInput = class UpdateWebhookEndpointInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], UpdateWebhookEndpointInput.prototype, "id", void 0);
__decorate([
    Field(() => String, { nullable: true, description: URL_ }),
    __metadata("design:type", Object)
], UpdateWebhookEndpointInput.prototype, "url", void 0);
__decorate([
    Field(() => String, { nullable: true, description: DESCRIPTION }),
    __metadata("design:type", Object)
], UpdateWebhookEndpointInput.prototype, "description", void 0);
__decorate([
    Field(() => [EventType], { nullable: true, description: TYPES }),
    __metadata("design:type", Object)
], UpdateWebhookEndpointInput.prototype, "eventTypes", void 0);
__decorate([
    Field(() => String, { nullable: true, description: DOCUMENT }),
    __metadata("design:type", Object)
], UpdateWebhookEndpointInput.prototype, "document", void 0);
UpdateWebhookEndpointInput = __decorate([
    InputType({ description: 'What is new about an endpoint; what is left out stays as it is.' })
], UpdateWebhookEndpointInput);
export { UpdateWebhookEndpointInput };
let WebhookEndpointRefInput = class WebhookEndpointRefInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], WebhookEndpointRefInput.prototype, "id", void 0);
WebhookEndpointRefInput = __decorate([
    InputType({ description: 'An endpoint.' })
], WebhookEndpointRefInput);
export { WebhookEndpointRefInput };
let RotateWebhookSecretInput = class RotateWebhookSecretInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], RotateWebhookSecretInput.prototype, "id", void 0);
__decorate([
    Field(() => Int, { defaultValue: 24, description: 'For how many hours the secret so far is good as well: 0 to 168.' }),
    __metadata("design:type", Number)
], RotateWebhookSecretInput.prototype, "overlapHours", void 0);
RotateWebhookSecretInput = __decorate([
    InputType({ description: 'A secret to make anew.' })
], RotateWebhookSecretInput);
export { RotateWebhookSecretInput };
let ReplayWebhookInput = class ReplayWebhookInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], ReplayWebhookInput.prototype, "id", void 0);
__decorate([
    Field(() => Cursor, { nullable: true, description: 'Events after this one.' }),
    __metadata("design:type", Object)
], ReplayWebhookInput.prototype, "after", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Events that were recorded since then.' }),
    __metadata("design:type", Object)
], ReplayWebhookInput.prototype, "since", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: false, description: 'Only those that could not be delivered.' }),
    __metadata("design:type", Boolean)
], ReplayWebhookInput.prototype, "onlyDead", void 0);
ReplayWebhookInput = __decorate([
    InputType({ description: 'Events to send again. Give either `after` or `since`.' })
], ReplayWebhookInput);
export { ReplayWebhookInput };
let ResendWebhookInput = class ResendWebhookInput {
};
__decorate([
    Field(() => ID, { description: 'Which delivery.' }),
    __metadata("design:type", String)
], ResendWebhookInput.prototype, "deliveryId", void 0);
ResendWebhookInput = __decorate([
    InputType({ description: 'A delivery to send again.' })
], ResendWebhookInput);
export { ResendWebhookInput };
//# sourceMappingURL=webhooks.input.js.map