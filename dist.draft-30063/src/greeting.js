/** What the server says when it is ready: where it is, how to get a token and a first request to paste. */
export function greeting({ url, program, dataDir }) {
    const socket = url.replace(/^http/, 'ws');
    const command = `${dataDir === null ? '' : `DATA_DIR=${dataDir} `}npm run -s token --`;
    const token = program === null ? `${command} --as admin` : `${command} --as server:shop --program ${program}`;
    const query = '{"query":"{ program { code name wallets { code name } } members(first: 5) { nodes { externalId } } }"}';
    return [
        '',
        `Fealty is ready on ${url}`,
        '',
        `  GraphQL      ${url}/graphql   (POST, server-sent events; GraphiQL in a browser)`,
        `  WebSocket    ${socket}/graphql`,
        `  Health       ${url}/livez  ${url}/readyz`,
        `  Metrics      ${url}/metrics`,
        '',
        'A token, in this folder (`--help` lists the kinds of callers):',
        '',
        `  ${token}`,
        '',
        ...(program === null
            ? ["It is the platform's, to make a program with (createProgram); those of a program take `--program` and its code."]
            : [
                'A first request:',
                '',
                `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
                `    -H "authorization: Bearer $(${token})" \\`,
                `    -d '${query}'`,
            ]),
        '',
    ].join('\n');
}
//# sourceMappingURL=greeting.js.map