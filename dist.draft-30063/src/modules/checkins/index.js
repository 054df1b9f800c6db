import './check-ins.messages.js';
export { CheckInCalendarResolver } from './check-in-calendar.resolver.js';
export { CHECK_IN_KIND } from './check-in-kind.js';
export { CheckInSettingsResolver } from './check-in-settings.resolver.js';
export { CheckInSettingsInput } from './check-ins.input.js';
export { CheckInResolver } from './check-ins.resolver.js';
export { checkInsPart } from './check-ins-part.js';
export { PointsAhead } from './points-ahead.js';
//# sourceMappingURL=index.js.map