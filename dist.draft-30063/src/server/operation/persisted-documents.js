import { createHash } from 'node:crypto';
import { ApiError } from '../../kernel/api-error.js';
/**
 * The text to run. A hash stands for a text that was registered for the partner who sends it, after the convention of Apollo's persisted queries; for
 * everybody else there is none. @throws ApiError PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED, QUERY_NOT_IN_SAFELIST, BAD_USER_INPUT
 */
export function documentText(find, { query, extensions }, caller) {
    const asked = extensions?.['persistedQuery'];
    if (asked == null)
        return caller.partner?.onlyPersisted ? registeredText(find, caller, sha256(query), query) : query;
    const { version, sha256Hash } = asked;
    if (version !== 1 || caller.partner === null)
        throw new ApiError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
    if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash))
        throw new ApiError('BAD_USER_INPUT', '`extensions.persistedQuery.sha256Hash` is a SHA-256 in lower-case hex.');
    if (query !== '' && sha256(query) !== sha256Hash)
        throw new ApiError('BAD_USER_INPUT', 'provided sha does not match query');
    return registeredText(find, caller, sha256Hash, query);
}
/** Whether a request brings a hash instead of, or beside, a text. */
export function namesDocument(extensions) {
    return extensions?.['persistedQuery'] != null;
}
async function registeredText(find, { programId, partner }, hash, query) {
    const text = programId === null || partner === null ? null : await find(programId, partner.id, hash);
    if (text !== null)
        return text;
    // without registration a text is as good as any other, for those who may send texts
    if (query !== '' && !partner?.onlyPersisted)
        return query;
    throw query === ''
        ? new ApiError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
        : new ApiError('QUERY_NOT_IN_SAFELIST', 'This credential may run only documents that were registered for it.');
}
function sha256(text) {
    return createHash('sha256').update(text).digest('hex');
}
//# sourceMappingURL=persisted-documents.js.map