export { addSignals } from './add-signals.js';
export { eraseSignalWords } from './erase-words.js';
export { wordsOf } from './words.js';
//# sourceMappingURL=index.js.map