import './tiers.messages.js';
import { registerNodeType } from '../../kernel/node.js';
import { TierRecord } from './read/tier-record.js';

export type { TierChangePayload } from './batch/record-moves.js';
export { reviewMember } from './batch/review-member.js';
export { tierAt, tierNeeds } from './batch/tier-at.js';
export { tierFollower } from './batch/tier-follower.js';
export { rewardTier, TIER_REACHED } from './batch/tier-reached.js';
export { tiersPart } from './batch/tiers-part.js';
export { noMetrics } from './metrics.js';
export { describeCause } from './read/cause-text.js';
export { presentTiers } from './read/present-tiers.js';
export { TierReader } from './read/tier-reader.js';
export { type TierRecord, tierByCode } from './read/tier-record.js';
export { PreviewScheme } from './scheme/preview-scheme.js';
export { TIER_KIND } from './scheme/tier-kind.js';
export { TierSchemeResolver } from './scheme/tier-scheme.resolver.js';
export { TierCauseEnum } from './scheme/tiers.enums.js';
export { TierSchemeInput } from './scheme/tiers.input.js';
export type { CauseCode } from './standing.js';
export { type Aside, TierTrack } from './tier-track.js';
export { MemberTierResolver } from './tiers.resolver.js';
export { Tier } from './tiers.types.js';

registerNodeType(TierRecord, 'Tier');
