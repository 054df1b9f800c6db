export { addSignals } from './add-signals.js';
export { eraseSignalWords } from './erase-words.js';
export type { SignalDraft, SignalKind } from './signal.js';
export { wordsOf } from './words.js';
