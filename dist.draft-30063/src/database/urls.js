/** The same database as another role. A URL with credentials needs a host, so for a socket, where it has none, they go into the query. */
export function asRole(url, role, password) {
    const parsed = new URL(url);
    if (parsed.hostname === '') {
        parsed.searchParams.set('user', role);
        parsed.searchParams.set('password', password);
    }
    else {
        parsed.username = role;
        parsed.password = password;
        parsed.searchParams.delete('user');
        parsed.searchParams.delete('password');
    }
    return parsed.href;
}
/** The name of the database that a URL leads to. */
export function databaseName(url) {
    return decodeURIComponent(new URL(url).pathname.slice(1));
}
/** The same server and role, another database. */
export function withDatabase(url, database) {
    const parsed = new URL(url);
    parsed.pathname = `/${encodeURIComponent(database)}`;
    return parsed.href;
}
//# sourceMappingURL=urls.js.map