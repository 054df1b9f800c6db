import { InvalidArgumentError } from 'commander';
/** The GraphQL endpoint of a server that was named by its address alone. */
export function endpoint(url) {
    if (!URL.canParse(url))
        throw new InvalidArgumentError('It must be a URL such as http://localhost:4000.');
    const parsed = new URL(url);
    if (parsed.pathname === '/')
        parsed.pathname = '/graphql';
    return parsed.href;
}
//# sourceMappingURL=endpoint.js.map