import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { StartupError } from '../kernel/startup-error.js';
import { prepareDataFolder } from './data-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'fealty-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a data folder is made with its parents, and left as it is the next time', () => {
  const path = join(folder, 'a', 'b');
  for (const _ of [1, 2]) prepareDataFolder(path);
  expect(statSync(path).mode & 0o777).toBe(0o711);
});

test('a data folder beyond a link that leads nowhere ends with a sentence, and not in trying for ever', () => {
  symlinkSync(join(folder, 'unmounted'), join(folder, 'link'));
  expect(() => prepareDataFolder(join(folder, 'link', 'data'))).toThrow(StartupError);
});

test.runIf(process.platform === 'linux')('a data folder where no folder can be made ends with a sentence too', () => {
  expect(() => prepareDataFolder('/proc/nope/data')).toThrow(/^The data folder .+ cannot be written \(ENOENT\)/);
});
