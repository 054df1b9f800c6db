import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { defineConfig, type Plugin } from 'vitest/config';

const graphql = fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url));

/** type-graphql and the ORM read the types of properties at run time; of the fast compilers only swc writes them down. */
const decoratorMetadata: Plugin = {
  name: 'decorator-metadata',
  enforce: 'pre',
  async transform(code, id) {
    const [path = ''] = id.split('?');
    if (!path.endsWith('.ts') || path.includes('/node_modules/')) return null;
    const { code: output, map } = await transform(code, {
      filename: path,
      sourceMaps: true,
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
    });
    return { code: output, map: map ?? null };
  },
};

export default defineConfig({
  plugins: [decoratorMetadata],
  // one copy of graphql for those that import it and those that require it
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'test/fault/**', 'test/**/*.long.test.ts'],
    globalSetup: ['test/support/globalSetup.ts'],
    setupFiles: ['test/support/setup.ts'],
    server: { deps: { inline: ['type-graphql', 'graphql-scalars'] } },
    pool: 'forks',
    // a worker loads the server once and not once a file, which is a third of the time: what a file leaves behind meets the next one
    isolate: false,
    // one more than cores: tests wait for PostgreSQL and for timers half of their time
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
