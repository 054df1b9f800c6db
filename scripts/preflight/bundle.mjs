/*
 * Joins what the server is built of into one file beside its entry: `node scripts/preflight/bundle.mjs FOLDER`. Node looks for each of a thousand files on
 * the disk, which takes a fifth of a start. Packages stay outside, so there is one copy of each, and classes keep their names, which the schema is made of.
 */
import path from 'node:path';
import { rolldown } from 'rolldown';

const source = path.join(process.argv[2], 'src');
const bundle = await rolldown({
  input: path.join(source, 'main.js'),
  platform: 'node',
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
  treeshake: false,
});
await bundle.write({ file: path.join(source, 'server.js'), format: 'esm', keepNames: true });
await bundle.close();
