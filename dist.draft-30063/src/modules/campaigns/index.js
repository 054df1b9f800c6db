export { keepBirthdays } from './birthdays.js';
export { CAMPAIGN_KIND } from './campaign-kind.js';
export { CampaignSettingsInput } from './campaigns.input.js';
export { CampaignResolver } from './campaigns.resolver.js';
//# sourceMappingURL=index.js.map