import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartupError } from '../kernel/startup-error.js';

/** Makes the data folder, or checks that it can be written. Others may pass through it, to the database's own private folder. @throws StartupError */
export function prepareDataFolder(dataDir: string): void {
  try {
    if (!existsSync(dataDir)) {
      makeFolder(resolve(dataDir));
      chmodSync(dataDir, 0o711);
    }
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StartupError(
      `The data folder ${dataDir} cannot be written (${cause}): give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
}

/** Not Node's own `recursive`: it tries for ever where a parent is there and takes nothing (a link that leads nowhere, /proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // another process may have been quicker
    if (!existsSync(path)) throw error;
  }
}
