import './webhooks.messages.js';
import { registerNodeType } from '../../kernel/node.js';
import { WebhookEndpoint } from './webhook.js';
export { WebhookDispatcher } from './dispatcher.js';
export { Endpoints } from './endpoints.js';
export { Replay } from './replay.js';
export { Sender } from './sender.js';
export { TestSend } from './test-send.js';
export { WebhookDeliveryFieldsResolver, WebhookEndpointFieldsResolver } from './webhook-fields.resolver.js';
export { WebhookReader } from './webhook-reader.js';
export { WebhookSecrets } from './webhook-secrets.js';
export { WebhookResolver } from './webhooks.resolver.js';
registerNodeType(WebhookEndpoint, 'WebhookEndpoint');
//# sourceMappingURL=index.js.map