/*
 * Joins what the server is built of into one file beside its entry: `node scripts/preflight/bundle.mjs FOLDER`. Node looks for each of two thousand files on
 * the disk, which takes a third of a start. Packages of many small modules go into it; the others stay outside, and GraphQL with them, of
 * which there may be one copy only. Classes keep their names, which the schema is made of.
 */
import path from 'node:path';
import { rolldown } from 'rolldown';

const INSIDE = [
  '@apollo/server',
  '@as-integrations/fastify',
  '@graphql-tools',
  '@mikro-orm',
  'csv-parse',
  'graphql-scalars',
  'graphql-sse',
  'graphql-ws',
  'jose',
  'kysely',
  'libphonenumber-js',
  'temporal-polyfill',
  'type-graphql',
  'zod',
];

const isInside = (id) => INSIDE.some((name) => id === name || id.startsWith(`${name}/`));
const source = path.join(process.argv[2], 'src');
const bundle = await rolldown({
  input: path.join(source, 'main.js'),
  platform: 'node',
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id) && !isInside(id),
  treeshake: false,
});
await bundle.write({ file: path.join(source, 'server.js'), format: 'esm', keepNames: true, codeSplitting: false });
await bundle.close();
