export const GRAPHQL_RESPONSE = 'application/graphql-response+json';
/** Whether the caller asked for the media type in which HTTP statuses tell how the operation went. */
export function wantsGraphqlResponse(accept) {
    const graphql = accept?.indexOf(GRAPHQL_RESPONSE) ?? -1;
    const json = accept?.indexOf('application/json') ?? -1;
    return graphql >= 0 && (json < 0 || graphql < json);
}
/** Some clients take whatever comes and name event streams last: to them a single answer is JSON. */
export function wantsEvents({ headers: { accept = '' } }) {
    const events = accept.indexOf('text/event-stream');
    const json = accept.search(/application\/(graphql-response\+)?json/);
    return events >= 0 && (json < 0 || events < json);
}
/** A browser that opens the address itself asks for HTML; one that follows a link with a query wants the answer. */
export function wantsPage({ headers, query }) {
    return (headers.accept?.includes('text/html') ?? false) && !('query' in query);
}
//# sourceMappingURL=accept.js.map