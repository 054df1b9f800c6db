import './sessions.messages.js';
export { endedSessionFinder } from './find-session.js';
export { Sessions } from './sessions.js';
export { SessionResolver } from './sessions.resolver.js';
export { MemberSession, sessionOf } from './sessions.types.js';
//# sourceMappingURL=index.js.map