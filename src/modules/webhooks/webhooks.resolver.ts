import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import type { Endpoints } from './endpoints.js';
import type { Replay } from './replay.js';
import type { TestSend } from './test-send.js';
import type { Delivery, DeliveryStatus, WebhookEndpoint } from './webhook.js';
import type { WebhookReader } from './webhook-reader.js';
import {
  CreateWebhookEndpointInput,
  ReplayWebhookInput,
  ResendWebhookInput,
  RotateWebhookSecretInput,
  UpdateWebhookEndpointInput,
  WebhookEndpointRefInput,
} from './webhooks.input.js';
import {
  ForWebhooks,
  WebhookDeliveryConnection,
  WebhookDeliveryPayload,
  WebhookDeliveryStatusEnum,
  WebhookEndpointPayload,
  WebhookEndpointType,
} from './webhooks.types.js';

interface Dependencies {
  endpoints: Endpoints;
  reader: WebhookReader;
  replay: Replay;
  testSend: TestSend;
}

const key = (id: string): number | null => numericKey(id, 'WebhookEndpoint');

/** Where events are sent. NOT_FOUND for ids of nothing, and of what is another partner's. */
@Resolver()
export class WebhookResolver {
  constructor(private readonly deps: Dependencies) {}

  @ForWebhooks
  @Query(() => [WebhookEndpointType], {
    description: "The endpoints of the program, or a partner's own; at most 20 of each owner.",
  })
  webhookEndpoints(@Ctx() context: RequestContext): Promise<WebhookEndpoint[]> {
    return this.deps.reader.endpoints(context);
  }

  @ForWebhooks
  @Query(() => WebhookDeliveryConnection, { description: 'What became of the events of an endpoint, newest first.' })
  webhookDeliveries(
    @Arg('endpointId', () => ID, { description: 'Which endpoint.' }) endpointId: string,
    @Arg('status', () => WebhookDeliveryStatusEnum, { nullable: true, description: 'Only these, e.g. DEAD.' })
    status: DeliveryStatus | null,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Delivery>> {
    return this.deps.reader.deliveries(context, pageRequest(page), key(endpointId) ?? 0, status ?? null);
  }

  @ForWebhooks
  @Mutation(() => WebhookEndpointPayload, { description: 'Makes an endpoint: it is sent what happens from now on.' })
  createWebhookEndpoint(
    @Arg('input', () => CreateWebhookEndpointInput, { description: 'The endpoint.' }) input: CreateWebhookEndpointInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookEndpointPayload> {
    const partnerId = input.partnerId == null ? null : (numericKey(input.partnerId, 'Partner') ?? 0);
    const draft = { ...input, partnerId, scopes: input.scopes ?? null };
    return this.answer(context, this.deps.endpoints.create(context.caller, context.tenant.id, draft));
  }

  @ForWebhooks
  @Mutation(() => WebhookEndpointPayload, {
    description: 'Changes an endpoint; what is still to be sent goes there as it is then.',
  })
  updateWebhookEndpoint(
    @Arg('input', () => UpdateWebhookEndpointInput, { description: 'What is new.' }) { id, ...input }: UpdateWebhookEndpointInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookEndpointPayload> {
    return this.answer(context, this.deps.endpoints.update(context.caller, context.tenant.id, key(id), input));
  }

  @ForWebhooks
  @Mutation(() => WebhookEndpointPayload, {
    description: 'Sends nothing any more until it is enabled. Nothing is lost within 30 days.',
  })
  disableWebhookEndpoint(
    @Arg('input', () => WebhookEndpointRefInput, { description: 'Which one.' }) { id }: WebhookEndpointRefInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookEndpointPayload> {
    return this.answer(context, this.deps.endpoints.setEnabled(context.caller, context.tenant.id, key(id), false));
  }

  @ForWebhooks
  @Mutation(() => WebhookEndpointPayload, { description: 'Sends again, from where it stopped.' })
  enableWebhookEndpoint(
    @Arg('input', () => WebhookEndpointRefInput, { description: 'Which one.' }) { id }: WebhookEndpointRefInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookEndpointPayload> {
    return this.answer(context, this.deps.endpoints.setEnabled(context.caller, context.tenant.id, key(id), true));
  }

  @ForWebhooks
  @Mutation(() => WebhookEndpointPayload, { description: 'Removes an endpoint with all its deliveries.' })
  deleteWebhookEndpoint(
    @Arg('input', () => WebhookEndpointRefInput, { description: 'Which one.' }) { id }: WebhookEndpointRefInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookEndpointPayload> {
    return this.answer(context, this.deps.endpoints.remove(context.caller, context.tenant.id, key(id)));
  }

  @ForWebhooks
  @Mutation(() => WebhookEndpointPayload, {
    description: 'Makes another secret. Both sign for some hours, so that the receiver can move to it in its own time.',
  })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, { description: 'Which one.' }) { id, overlapHours }: RotateWebhookSecretInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookEndpointPayload> {
    return this.answer(context, this.deps.endpoints.rotate(context.caller, context.tenant.id, key(id), overlapHours));
  }

  @ForWebhooks
  @Mutation(() => WebhookDeliveryPayload, {
    description: 'Sends a test now, waits for the answer and shows it. It is tried once.',
  })
  async sendTestWebhook(
    @Arg('input', () => WebhookEndpointRefInput, { description: 'To which one.' }) { id }: WebhookEndpointRefInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookDeliveryPayload> {
    const endpoint = await this.deps.reader.endpoint(context, key(id) ?? 0);
    return this.sent(context, await this.deps.testSend.run(context.tenant.id, endpoint?.id ?? null));
  }

  @ForWebhooks
  @Mutation(() => WebhookEndpointPayload, {
    description:
      'Sends events again, with the ids that they had. Those of before the endpoint was made, back to 30 days, are sent too.',
  })
  replayWebhook(
    @Arg('input', () => ReplayWebhookInput, { description: 'Which events.' }) { id, ...input }: ReplayWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookEndpointPayload> {
    const { after = null, since = null, onlyDead } = input;
    const request = { endpointId: key(id), after, since, onlyDead };
    return this.answer(context, this.deps.replay.from(context.caller, context.tenant.id, request));
  }

  @ForWebhooks
  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends one delivery again, with the id that it had.' })
  async resendWebhook(
    @Arg('input', () => ResendWebhookInput, { description: 'Which one.' }) { deliveryId }: ResendWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookDeliveryPayload> {
    const id = numericKey(deliveryId, 'WebhookDelivery');
    return this.sent(context, await this.deps.replay.one(context.caller, context.tenant.id, id));
  }

  private async answer(
    context: RequestContext,
    change: Promise<number | { id: number; secret: string } | Refusal>,
  ): Promise<WebhookEndpointPayload> {
    const done = await change;
    if (isRefusal(done)) return { endpoint: null, secret: null, userErrors: [toUserError(done, context.language)] };
    const { id, secret } = typeof done === 'number' ? { id: done, secret: null } : done;
    return { endpoint: await this.deps.reader.endpoint(context, id), secret, userErrors: [] };
  }

  private async sent(context: RequestContext, done: number | Refusal): Promise<WebhookDeliveryPayload> {
    if (isRefusal(done)) return { delivery: null, userErrors: [toUserError(done, context.language)] };
    return { delivery: await this.deps.reader.delivery(context, done), userErrors: [] };
  }
}
