import { backEnds, type Expectation, memberAnd } from './authorization.audiences.js';

/** Where events are sent: by hand, as the rest of the table. That a partner sees its own only is in webhooks.test.ts. */
export const webhookExpectations: readonly Expectation[] = [
  {
    because: 'whoever may say where events go sees what became of them; members never do',
    who: backEnds('webhooks:write'),
    coordinates: [
      'Query.webhookEndpoints webhookDeliveries',
      'Mutation.createWebhookEndpoint updateWebhookEndpoint deleteWebhookEndpoint enableWebhookEndpoint disableWebhookEndpoint',
      'Mutation.rotateWebhookSecret sendTestWebhook replayWebhook resendWebhook',
      'WebhookEndpoint.id url description eventTypes document scopes status disabledReason disabledAt failingSince previousUntil',
      'WebhookEndpoint.partner createdAt updatedAt',
      'WebhookEndpointPayload.endpoint secret userErrors',
      'WebhookDelivery.id webhookId type status attempts nextAttemptAt createdAt endedAt history',
      'WebhookDeliveryConnection.edges nodes pageInfo',
      'WebhookDeliveryEdge.cursor node',
      'WebhookDeliveryPayload.delivery userErrors',
      'WebhookAttempt.at durationMs statusCode failure detail excerpt',
    ],
  },
  {
    because: 'whoever may listen hears that an endpoint was switched off; a partner of its own only, a member of none',
    who: memberAnd('stream:read'),
    coordinates: ['WebhookDisabled.cursor type occurredAt member endpointId disabledReason'],
  },
];
