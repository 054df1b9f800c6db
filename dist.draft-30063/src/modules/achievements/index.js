import './achievements.messages.js';
export { ACHIEVEMENT_KIND } from './achievement-kind.js';
export { AchievementSettingsInput } from './achievements.input.js';
export { AchievementResolver } from './achievements.resolver.js';
export { achievementsPart } from './achievements-part.js';
export { byTime, complete } from './complete.js';
export { achievementOccurrences } from './count-occurrences.js';
export { achievementFollower } from './count-purchases.js';
export { MemberAchievementsResolver } from './member-achievements.resolver.js';
export { termsIn } from './terms.js';
//# sourceMappingURL=index.js.map