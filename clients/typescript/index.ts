export { Client, type ClientOptions, type EventsOptions, type StreamEvent } from './client.js';
export { ApiError, accepted, NoAnswer, Refusal } from './errors.js';
export * from './generated/graphql.js';
export type { ListenOptions, ListenState } from './live.js';
export { newKey } from './timing.js';
export { Session, type SessionTokens } from './tokens.js';
export { memoryStorage, type Storage, type Transport } from './transport.js';
export { webTransport } from './transport-web.js';
export { type Wx, wxTransport } from './transport-wx.js';
