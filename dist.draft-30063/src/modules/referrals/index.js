export { enrolmentWelcomes } from './enrolment-welcomes.js';
export { maskName } from './mask-name.js';
export { referralFollower } from './referral-follower.js';
export { REFERRAL_KIND } from './referral-kind.js';
export { ReferralSettingsResolver } from './referral-settings.resolver.js';
export { ReferralSettingsInput } from './referrals.input.js';
export { MemberReferralsResolver, ReferralResolver } from './referrals.resolver.js';
export { WalletPoints } from './referrals.types.js';
export { referralsPart } from './referrals-part.js';
export { registerFollowUps } from './register-follow-ups.js';
//# sourceMappingURL=index.js.map