import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { buildSchema } from 'graphql';
/*
 * Apollo on Fastify with the product's schema and no product: every operation is answered with what a file says the product answered. It is what the
 * product is compared with to see how much of a request is its own. It knows no caller, no limit and no database.
 */
async function main() {
    const { SCHEMA_FILE = '', ANSWER_FILE = '', PORT = '0', HOST = '127.0.0.1' } = process.env;
    const answer = JSON.parse(readFileSync(ANSWER_FILE, 'utf8'));
    const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
    const fastify = Fastify();
    const apollo = new ApolloServer({ schema, rootValue: answer, plugins: [fastifyApolloDrainPlugin(fastify)] });
    await apollo.start();
    await fastify.register(fastifyApollo(apollo));
    fastify.get('/readyz', async () => 'ready');
    process.once('SIGTERM', () => void fastify.close().then(() => process.exit(0)));
    await fastify.listen({ port: Number(PORT), host: HOST });
}
await main();
//# sourceMappingURL=constant-server.js.map