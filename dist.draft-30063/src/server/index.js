export { createServer } from './create-server.js';
export { StoredDocuments } from './operation/stored-documents.js';
//# sourceMappingURL=index.js.map