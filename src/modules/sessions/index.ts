import './sessions.messages.js';

export { endedSessionFinder } from './find-session.js';
export { type OpenSession, type SessionDeps, Sessions, type Tokens } from './sessions.js';
export { SessionResolver } from './sessions.resolver.js';
export { MemberSession, sessionOf } from './sessions.types.js';
