import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** The long runs, one file after the other: faults (`npm run test:fault`) and 1,000 random sequences (`npm run test:property`). */
const long = mergeConfig(base, { test: { fileParallelism: false, testTimeout: 1_800_000, hookTimeout: 120_000, maxWorkers: 1 } });
long.test.include = ['test/fault/**/*.test.ts', 'test/property/**/*.test.ts'];
long.test.exclude = ['**/node_modules/**', 'dist/**'];

export default long;
