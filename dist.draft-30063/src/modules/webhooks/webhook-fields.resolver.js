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
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { PartnerType } from '../partners/index.js';
import { webhookId } from './webhook.js';
import { WebhookDeliveryType, WebhookEndpointType } from './webhooks.types.js';
let WebhookEndpointFieldsResolver = class WebhookEndpointFieldsResolver {
    constructor(findPartner) {
        this.findPartner = findPartner;
    }
    id({ id }) {
        return toGlobalId('WebhookEndpoint', id);
    }
    async partner({ partnerId }, context) {
        return partnerId === null ? null : this.findPartner(context, partnerId);
    }
};
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function]),
    __metadata("design:returntype", String)
], WebhookEndpointFieldsResolver.prototype, "id", null);
__decorate([
    FieldResolver(() => PartnerType, { nullable: true, description: "Whose it is; null for the brand's own." }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookEndpointFieldsResolver.prototype, "partner", null);
WebhookEndpointFieldsResolver = __decorate([
    Resolver(() => WebhookEndpointType),
    __metadata("design:paramtypes", [Function])
], WebhookEndpointFieldsResolver);
export { WebhookEndpointFieldsResolver };
let WebhookDeliveryFieldsResolver = class WebhookDeliveryFieldsResolver {
    id({ id }) {
        return toGlobalId('WebhookDelivery', id);
    }
    webhookId(delivery) {
        return webhookId(delivery);
    }
};
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", String)
], WebhookDeliveryFieldsResolver.prototype, "id", null);
__decorate([
    FieldResolver(() => ID, {
        description: 'The `webhook-id` that the receiver sees: the same at each attempt and in each replay.',
    }),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", String)
], WebhookDeliveryFieldsResolver.prototype, "webhookId", null);
WebhookDeliveryFieldsResolver = __decorate([
    Resolver(() => WebhookDeliveryType)
], WebhookDeliveryFieldsResolver);
export { WebhookDeliveryFieldsResolver };
//# sourceMappingURL=webhook-fields.resolver.js.map