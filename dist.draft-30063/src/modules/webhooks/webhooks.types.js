var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { EventType } from '../../kernel/event-type.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
/** A partner deals with its own. */
export const ForWebhooks = Access('staff', 'server', 'partner', 'admin', { scope: 'webhooks:write' });
const ERRORS = 'Empty on success.';
export const WebhookEndpointStatusEnum = { ACTIVE: 'ACTIVE', DISABLED: 'DISABLED' };
registerEnumType(WebhookEndpointStatusEnum, {
    name: 'WebhookEndpointStatus',
    description: 'Whether anything is sent.',
    valuesConfig: {
        ACTIVE: { description: 'Events are sent.' },
        DISABLED: { description: 'Nothing is sent. Switched on again, it goes on where it stopped.' },
    },
});
export const WebhookDisabledReasonEnum = { BY_HAND: 'BY_HAND', FAILING: 'FAILING', GONE: 'GONE' };
registerEnumType(WebhookDisabledReasonEnum, {
    name: 'WebhookDisabledReason',
    description: 'Why nothing is sent.',
    valuesConfig: {
        BY_HAND: { description: 'Somebody switched it off.' },
        FAILING: { description: 'Nothing had arrived for five days.' },
        GONE: { description: 'It answered 410 Gone.' },
    },
});
export const WebhookDeliveryStatusEnum = { PENDING: 'PENDING', DELIVERED: 'DELIVERED', DEAD: 'DEAD' };
registerEnumType(WebhookDeliveryStatusEnum, {
    name: 'WebhookDeliveryStatus',
    description: 'How far a delivery is.',
    valuesConfig: {
        PENDING: { description: 'It is tried, or will be again.' },
        DELIVERED: { description: 'It was answered with a status of 2xx.' },
        DEAD: { description: 'It was tried for three days, or was a test that failed. It can be sent again by hand.' },
    },
});
export const WebhookFailureEnum = {
    STATUS: 'STATUS',
    REDIRECT: 'REDIRECT',
    TIMEOUT: 'TIMEOUT',
    CONNECTION: 'CONNECTION',
    ADDRESS: 'ADDRESS',
    PAYLOAD: 'PAYLOAD',
};
registerEnumType(WebhookFailureEnum, {
    name: 'WebhookFailure',
    description: 'Why an attempt failed.',
    valuesConfig: {
        STATUS: { description: 'The answer had another status than 2xx.' },
        REDIRECT: { description: 'It was redirected, which is not followed.' },
        TIMEOUT: { description: 'There was no whole answer in time.' },
        CONNECTION: { description: 'There was no connection, or it was lost.' },
        ADDRESS: { description: 'The address is not one of the public internet.' },
        PAYLOAD: { description: 'The document cannot tell of the event any more, e.g. for want of a scope.' },
    },
});
let WebhookEndpointType = class WebhookEndpointType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", Object)
], WebhookEndpointType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'The address that is posted to.' }),
    __metadata("design:type", String)
], WebhookEndpointType.prototype, "url", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it is for.' }),
    __metadata("design:type", Object)
], WebhookEndpointType.prototype, "description", void 0);
__decorate([
    Field(() => [EventType], {
        nullable: true,
        description: 'Kinds of events that are sent; null: all that its owner may hear of.',
    }),
    __metadata("design:type", Object)
], WebhookEndpointType.prototype, "eventTypes", void 0);
__decorate([
    Field(() => String, { description: 'What is told of an event: a subscription of `events`.' }),
    __metadata("design:type", String)
], WebhookEndpointType.prototype, "document", void 0);
__decorate([
    Field(() => [String], {
        nullable: true,
        description: "What the document may read; null for a partner's, which may what the partner may.",
    }),
    __metadata("design:type", Object)
], WebhookEndpointType.prototype, "scopes", void 0);
__decorate([
    Field(() => WebhookEndpointStatusEnum, { description: 'Whether anything is sent.' }),
    __metadata("design:type", String)
], WebhookEndpointType.prototype, "status", void 0);
__decorate([
    Field(() => WebhookDisabledReasonEnum, { nullable: true, description: 'Why nothing is sent.' }),
    __metadata("design:type", Object)
], WebhookEndpointType.prototype, "disabledReason", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Since when nothing is sent.' }),
    __metadata("design:type", Object)
], WebhookEndpointType.prototype, "disabledAt", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'Since when nothing has arrived; null while all is well. After five days it is switched off.',
    }),
    __metadata("design:type", Object)
], WebhookEndpointType.prototype, "failingSince", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when the secret before is good as well; null for none.' }),
    __metadata("design:type", Object)
], WebhookEndpointType.prototype, "previousUntil", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was made.' }),
    __metadata("design:type", Date)
], WebhookEndpointType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was last changed.' }),
    __metadata("design:type", Date)
], WebhookEndpointType.prototype, "updatedAt", void 0);
WebhookEndpointType = __decorate([
    ObjectType('WebhookEndpoint', { implements: Node, description: 'Where events are sent.' }),
    ForWebhooks
], WebhookEndpointType);
export { WebhookEndpointType };
let WebhookAttempt = class WebhookAttempt {
};
__decorate([
    Field(() => DateTime, { description: 'When it began.' }),
    __metadata("design:type", String)
], WebhookAttempt.prototype, "at", void 0);
__decorate([
    Field(() => Int, { description: 'How long it took, in milliseconds.' }),
    __metadata("design:type", Number)
], WebhookAttempt.prototype, "durationMs", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The status of the answer; null where there was none.' }),
    __metadata("design:type", Object)
], WebhookAttempt.prototype, "statusCode", void 0);
__decorate([
    Field(() => WebhookFailureEnum, { nullable: true, description: 'Why it failed; null when it did not.' }),
    __metadata("design:type", Object)
], WebhookAttempt.prototype, "failure", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'More about the failure, for people.' }),
    __metadata("design:type", Object)
], WebhookAttempt.prototype, "detail", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'How the answer begins: at most 1,000 characters.' }),
    __metadata("design:type", Object)
], WebhookAttempt.prototype, "excerpt", void 0);
WebhookAttempt = __decorate([
    ObjectType('WebhookAttempt', { description: 'One request to an endpoint.' }),
    ForWebhooks
], WebhookAttempt);
export { WebhookAttempt };
let WebhookDeliveryType = class WebhookDeliveryType {
};
__decorate([
    Field(() => ID, { description: 'Names it when it is sent again.' }),
    __metadata("design:type", Object)
], WebhookDeliveryType.prototype, "id", void 0);
__decorate([
    Field(() => EventType, { nullable: true, description: 'What happened; null for a test.' }),
    __metadata("design:type", Object)
], WebhookDeliveryType.prototype, "type", void 0);
__decorate([
    Field(() => WebhookDeliveryStatusEnum, { description: 'How far it is.' }),
    __metadata("design:type", String)
], WebhookDeliveryType.prototype, "status", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was tried, since it was last sent anew.' }),
    __metadata("design:type", Number)
], WebhookDeliveryType.prototype, "attempts", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it is tried next; null when it has ended.' }),
    __metadata("design:type", Object)
], WebhookDeliveryType.prototype, "nextAttemptAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was made.' }),
    __metadata("design:type", Date)
], WebhookDeliveryType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it arrived, or was given up.' }),
    __metadata("design:type", Object)
], WebhookDeliveryType.prototype, "endedAt", void 0);
__decorate([
    Field(() => [WebhookAttempt], { description: 'The last 20 attempts, oldest first.' }),
    __metadata("design:type", Array)
], WebhookDeliveryType.prototype, "history", void 0);
WebhookDeliveryType = __decorate([
    ObjectType('WebhookDelivery', { description: 'An event on its way to an endpoint.' }),
    ForWebhooks
], WebhookDeliveryType);
export { WebhookDeliveryType };
let WebhookDeliveryEdge = class WebhookDeliveryEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], WebhookDeliveryEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => WebhookDeliveryType, { description: 'The delivery.' }),
    __metadata("design:type", Object)
], WebhookDeliveryEdge.prototype, "node", void 0);
WebhookDeliveryEdge = __decorate([
    ObjectType('WebhookDeliveryEdge', { description: 'A delivery and its place in the list.' }),
    ForWebhooks
], WebhookDeliveryEdge);
export { WebhookDeliveryEdge };
let WebhookDeliveryConnection = class WebhookDeliveryConnection {
};
__decorate([
    Field(() => [WebhookDeliveryEdge], { description: 'The deliveries with their places.' }),
    __metadata("design:type", Array)
], WebhookDeliveryConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [WebhookDeliveryType], { description: 'The deliveries.' }),
    __metadata("design:type", Array)
], WebhookDeliveryConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], WebhookDeliveryConnection.prototype, "pageInfo", void 0);
WebhookDeliveryConnection = __decorate([
    ObjectType('WebhookDeliveryConnection', { description: 'A page of deliveries, newest first.' }),
    ForWebhooks
], WebhookDeliveryConnection);
export { WebhookDeliveryConnection };
let WebhookEndpointPayload = class WebhookEndpointPayload {
};
__decorate([
    Field(() => WebhookEndpointType, { nullable: true, description: 'The endpoint; null once it was deleted.' }),
    __metadata("design:type", Object)
], WebhookEndpointPayload.prototype, "endpoint", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'A new secret (`whsec_...`). It is shown here and never again.' }),
    __metadata("design:type", Object)
], WebhookEndpointPayload.prototype, "secret", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], WebhookEndpointPayload.prototype, "userErrors", void 0);
WebhookEndpointPayload = __decorate([
    ObjectType('WebhookEndpointPayload', { description: 'An endpoint as it is now, or why nothing was changed.' }),
    ForWebhooks
], WebhookEndpointPayload);
export { WebhookEndpointPayload };
let WebhookDeliveryPayload = class WebhookDeliveryPayload {
};
__decorate([
    Field(() => WebhookDeliveryType, { nullable: true, description: 'The delivery.' }),
    __metadata("design:type", Object)
], WebhookDeliveryPayload.prototype, "delivery", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], WebhookDeliveryPayload.prototype, "userErrors", void 0);
WebhookDeliveryPayload = __decorate([
    ObjectType('WebhookDeliveryPayload', { description: 'A delivery as it is now, or why nothing was sent.' }),
    ForWebhooks
], WebhookDeliveryPayload);
export { WebhookDeliveryPayload };
//# sourceMappingURL=webhooks.types.js.map