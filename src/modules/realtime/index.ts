export {
  EventFieldsResolver,
  RedemptionUpdateResolver,
  TierChangeResolver,
  WalletChangeResolver,
} from './event-fields.resolver.js';
export { EventsResolver } from './events.resolver.js';
export { Listening, type ListeningDeps } from './listening.js';
export { Stream, type StreamDeps } from './stream.js';
export type { StreamLog } from './stream-log.js';
export { attachListening } from './subscriptions.js';
