import './stored-value.messages.js';
export { StoredValueResolver } from './stored-value.resolver.js';
export { storedValuePart } from './stored-value-part.js';
export { StoredValueReader } from './stored-value-reader.js';
//# sourceMappingURL=index.js.map