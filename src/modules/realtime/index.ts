export {
  ComplaintUpdateResolver,
  EventFieldsResolver,
  RedemptionUpdateResolver,
  TierChangeResolver,
  WalletChangeResolver,
} from './event-fields.resolver.js';
export { EventsResolver } from './events.resolver.js';
export { Listening, type ListeningDeps } from './listening.js';
export { Stream } from './stream.js';
export { attachListening } from './subscriptions.js';
