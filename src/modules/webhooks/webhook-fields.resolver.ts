import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { PartnerType } from '../partners/index.js';
import { type Delivery, type WebhookEndpoint, webhookId } from './webhook.js';
import { WebhookDeliveryType, WebhookEndpointType } from './webhooks.types.js';

/** Null for none. */
type FindPartner = (context: RequestContext, id: number) => Promise<object | null>;

@Resolver(() => WebhookEndpointType)
export class WebhookEndpointFieldsResolver {
  constructor(private readonly findPartner: FindPartner) {}

  @FieldResolver()
  id(@Root() { id }: WebhookEndpoint): string {
    return toGlobalId('WebhookEndpoint', id);
  }

  @FieldResolver(() => PartnerType, { nullable: true, description: "Whose it is; null for the brand's own." })
  async partner(@Root() { partnerId }: WebhookEndpoint, @Ctx() context: RequestContext): Promise<object | null> {
    return partnerId === null ? null : this.findPartner(context, partnerId);
  }
}

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryFieldsResolver {
  @FieldResolver()
  id(@Root() { id }: Delivery): string {
    return toGlobalId('WebhookDelivery', id);
  }

  @FieldResolver(() => ID, {
    description: 'The `webhook-id` that the receiver sees: the same at each attempt and in each replay.',
  })
  webhookId(@Root() delivery: Delivery): string {
    return webhookId(delivery);
  }
}
