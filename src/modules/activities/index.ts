import './activities.messages.js';

export { ActivitySettingsInput } from './activities.input.js';
export { ActivityResolver } from './activities.resolver.js';
export { ACTIVITY_KIND, activityAt } from './activity-kind.js';
export { ActivityReader } from './activity-reader.js';
export { ActivitySettingsResolver } from './activity-settings.resolver.js';
export type { OwnActivity } from './own-activities.js';
export { referencesPart } from './references-part.js';
