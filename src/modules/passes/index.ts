import './passes.messages.js';

export { passGifts } from './gift-passes.js';
export { makeUpReturns } from './make-up-returns.js';
export type { PassStatus } from './pass.js';
export type { PassPayload } from './pass-book.js';
export { PassMutationResolver } from './pass-mutations.resolver.js';
export { PassReader } from './pass-reader.js';
export { PassRecord } from './pass-record.js';
export { PASS_TYPE_KIND, passTypeAt } from './pass-type-kind.js';
export { PassTypeSettingsInput } from './pass-types.input.js';
export { PassTypeResolver } from './pass-types.resolver.js';
export { PassStatusEnum } from './passes.enums.js';
export { MemberPassesResolver, PassResolver } from './passes.resolver.js';
export { PassObject } from './passes.types.js';
export { givePasses, mayGive, mayTakeBack, needsPassesOf, takePassesBack } from './passes-of-redemptions.js';
export { passesPart, passesPartWith } from './passes-part.js';
export { settlePass } from './use-pass.js';
