import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { StartupError } from '../kernel/startup-error.js';
/** Makes the data folder, or checks that it can be written. Others may pass through it, to the database's own private folder. @throws StartupError */
export function prepareDataFolder(dataDir) {
    try {
        if (!existsSync(dataDir)) {
            mkdirSync(dataDir, { recursive: true });
            chmodSync(dataDir, 0o711);
        }
        accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    }
    catch (error) {
        const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw new StartupError(`The data folder ${dataDir} cannot be written (${cause}): give this user the right to, or set DATA_DIR to another folder.`);
    }
}
//# sourceMappingURL=data-folder.js.map