import type { Config } from './config.js';
import { StartupError } from './kernel/startup-error.js';

/** One sentence for the person who starts the server. Whatever is not known to them is a fault of ours: then with where it happened. */
export function explainFailure(error: unknown, config: Pick<Config, 'port' | 'host'> | null): string {
  if (error instanceof StartupError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (config !== null && code === 'EADDRINUSE') {
    return `Port ${config.port} on ${config.host} is in use: stop the program that has it, or set PORT to another one.`;
  }
  if (config !== null && code === 'EACCES') return `This user may not listen on port ${config.port}: set PORT to one above 1023.`;
  if (config !== null && (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'))
    return `${config.host} is not an address of this machine: set HOST to one that is.`;
  return `Fealty could not start: ${error instanceof Error ? error.stack : String(error)}`;
}
