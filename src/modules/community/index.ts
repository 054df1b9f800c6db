import './community.messages.js';
import { AuthorResolver, ContributionFieldsResolver } from './contribution-fields.resolver.js';
import { ContributionResolver } from './contributions.resolver.js';
import { ModerationResolver } from './moderation.resolver.js';
import { CommunityPolicyResolver } from './policy.resolver.js';
import { PollResolver } from './polls.resolver.js';
import { TopicResolver } from './topics.resolver.js';

export { ChangeContribution } from './change-contribution.js';
export { ContributionReader } from './contribution-reader.js';
export { contributionsPart } from './contributions-part.js';
export { eraseContributions } from './erase-contributions.js';
export { keepPolls } from './keep-polls.js';
export { Opinions } from './opinions.js';
export { PollReader } from './poll-reader.js';
export type { PollPayload } from './poll-rows.js';
export { PollType } from './polls.types.js';
export { pollsPartWith } from './polls-part.js';
export type { PollRecord } from './records.js';
export { SavePoll } from './save-poll.js';
export { SaveCommunity } from './save-settings.js';
export { POLL_WON, rewardWinner, type SettlingDeps, settlePoll } from './settle-poll.js';
export { WriteContribution } from './write-contribution.js';
export {
  AuthorResolver,
  CommunityPolicyResolver,
  ContributionFieldsResolver,
  ContributionResolver,
  ModerationResolver,
  PollResolver,
  TopicResolver,
};

/** What the schema is built of. */
export const communityResolvers = [
  ContributionResolver,
  ContributionFieldsResolver,
  AuthorResolver,
  ModerationResolver,
  TopicResolver,
  PollResolver,
  CommunityPolicyResolver,
] as const;
