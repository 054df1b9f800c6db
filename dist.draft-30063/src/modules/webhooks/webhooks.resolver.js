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
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { CreateWebhookEndpointInput, ReplayWebhookInput, ResendWebhookInput, RotateWebhookSecretInput, UpdateWebhookEndpointInput, WebhookEndpointRefInput, } from './webhooks.input.js';
import { ForWebhooks, WebhookDeliveryConnection, WebhookDeliveryPayload, WebhookDeliveryStatusEnum, WebhookEndpointPayload, WebhookEndpointType, } from './webhooks.types.js';
const key = (id) => numericKey(id, 'WebhookEndpoint');
/** Where events are sent. NOT_FOUND for ids of nothing, and of what is another partner's. */
let WebhookResolver = class WebhookResolver {
    constructor(deps) {
        this.deps = deps;
    }
    webhookEndpoints(context) {
        return this.deps.reader.endpoints(context);
    }
    webhookDeliveries(endpointId, status, page, context) {
        return this.deps.reader.deliveries(context, pageRequest(page), key(endpointId) ?? 0, status ?? null);
    }
    createWebhookEndpoint(input, context) {
        const partnerId = input.partnerId == null ? null : (numericKey(input.partnerId, 'Partner') ?? 0);
        const draft = { ...input, partnerId, scopes: input.scopes ?? null };
        return this.answer(context, this.deps.endpoints.create(context.caller, context.tenant.id, draft));
    }
    updateWebhookEndpoint({ id, ...input }, context) {
        return this.answer(context, this.deps.endpoints.update(context.caller, context.tenant.id, key(id), input));
    }
    disableWebhookEndpoint({ id }, context) {
        return this.answer(context, this.deps.endpoints.setEnabled(context.caller, context.tenant.id, key(id), false));
    }
    enableWebhookEndpoint({ id }, context) {
        return this.answer(context, this.deps.endpoints.setEnabled(context.caller, context.tenant.id, key(id), true));
    }
    deleteWebhookEndpoint({ id }, context) {
        return this.answer(context, this.deps.endpoints.remove(context.caller, context.tenant.id, key(id)));
    }
    rotateWebhookSecret({ id, overlapHours }, context) {
        return this.answer(context, this.deps.endpoints.rotate(context.caller, context.tenant.id, key(id), overlapHours));
    }
    async sendTestWebhook({ id }, context) {
        const endpoint = await this.deps.reader.endpoint(context, key(id) ?? 0);
        return this.sent(context, await this.deps.testSend.run(context.tenant.id, endpoint?.id ?? null));
    }
    replayWebhook({ id, ...input }, context) {
        const { after = null, since = null, onlyDead } = input;
        const request = { endpointId: key(id), after, since, onlyDead };
        return this.answer(context, this.deps.replay.from(context.caller, context.tenant.id, request));
    }
    async resendWebhook({ deliveryId }, context) {
        const id = numericKey(deliveryId, 'WebhookDelivery');
        return this.sent(context, await this.deps.replay.one(context.caller, context.tenant.id, id));
    }
    async answer(context, change) {
        const done = await change;
        if (isRefusal(done))
            return { endpoint: null, secret: null, userErrors: [toUserError(done, context.language)] };
        const { id, secret } = typeof done === 'number' ? { id: done, secret: null } : done;
        return { endpoint: await this.deps.reader.endpoint(context, id), secret, userErrors: [] };
    }
    async sent(context, done) {
        if (isRefusal(done))
            return { delivery: null, userErrors: [toUserError(done, context.language)] };
        return { delivery: await this.deps.reader.delivery(context, done), userErrors: [] };
    }
};
__decorate([
    ForWebhooks,
    Query(() => [WebhookEndpointType], {
        description: "The endpoints of the program, or a partner's own; at most 20 of each owner.",
    }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "webhookEndpoints", null);
__decorate([
    ForWebhooks,
    Query(() => WebhookDeliveryConnection, { description: 'What became of the events of an endpoint, newest first.' }),
    __param(0, Arg('endpointId', () => ID, { description: 'Which endpoint.' })),
    __param(1, Arg('status', () => WebhookDeliveryStatusEnum, { nullable: true, description: 'Only these, e.g. DEAD.' })),
    __param(2, Args(() => ForwardPageArgs)),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "webhookDeliveries", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookEndpointPayload, { description: 'Makes an endpoint: it is sent what happens from now on.' }),
    __param(0, Arg('input', () => CreateWebhookEndpointInput, { description: 'The endpoint.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateWebhookEndpointInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "createWebhookEndpoint", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookEndpointPayload, {
        description: 'Changes an endpoint; what is still to be sent goes there as it is then.',
    }),
    __param(0, Arg('input', () => UpdateWebhookEndpointInput, { description: 'What is new.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [UpdateWebhookEndpointInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "updateWebhookEndpoint", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookEndpointPayload, {
        description: 'Sends nothing any more until it is enabled. Nothing is lost within 30 days.',
    }),
    __param(0, Arg('input', () => WebhookEndpointRefInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [WebhookEndpointRefInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "disableWebhookEndpoint", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookEndpointPayload, { description: 'Sends again, from where it stopped.' }),
    __param(0, Arg('input', () => WebhookEndpointRefInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [WebhookEndpointRefInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "enableWebhookEndpoint", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookEndpointPayload, { description: 'Removes an endpoint with all its deliveries.' }),
    __param(0, Arg('input', () => WebhookEndpointRefInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [WebhookEndpointRefInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "deleteWebhookEndpoint", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookEndpointPayload, {
        description: 'Makes another secret. Both sign for some hours, so that the receiver can move to it in its own time.',
    }),
    __param(0, Arg('input', () => RotateWebhookSecretInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RotateWebhookSecretInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "rotateWebhookSecret", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookDeliveryPayload, {
        description: 'Sends a test now, waits for the answer and shows it. It is tried once.',
    }),
    __param(0, Arg('input', () => WebhookEndpointRefInput, { description: 'To which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [WebhookEndpointRefInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "sendTestWebhook", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookEndpointPayload, {
        description: 'Sends events again, with the ids that they had. Those of before the endpoint was made, back to 30 days, are sent too.',
    }),
    __param(0, Arg('input', () => ReplayWebhookInput, { description: 'Which events.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReplayWebhookInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "replayWebhook", null);
__decorate([
    ForWebhooks,
    Mutation(() => WebhookDeliveryPayload, { description: 'Sends one delivery again, with the id that it had.' }),
    __param(0, Arg('input', () => ResendWebhookInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ResendWebhookInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WebhookResolver.prototype, "resendWebhook", null);
WebhookResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], WebhookResolver);
export { WebhookResolver };
//# sourceMappingURL=webhooks.resolver.js.map