export { AlarmRaisedResolver } from './alarm-raised.resolver.js';
export {
  ComplaintUpdateResolver,
  CouponUpdateResolver,
  EventFieldsResolver,
  PassUpdateResolver,
  RedemptionUpdateResolver,
  TierChangeResolver,
  WalletChangeResolver,
} from './event-fields.resolver.js';
export { EventSource } from './event-source.js';
export { EventsResolver } from './events.resolver.js';
export { eventExport } from './export-events.js';
export { LeaderboardChange } from './leaderboard-change.js';
export { LeaderboardChangedResolver } from './leaderboard-changed.resolver.js';
export { Listening, type ListeningDeps } from './listening.js';
export { PollChangedResolver, PollOfChangeResolver } from './poll-changed.resolver.js';
export { Stream } from './stream.js';
export { attachListening } from './subscriptions.js';
export { SurveyInvitedResolver, SurveyRespondedResolver } from './survey-events.resolver.js';
