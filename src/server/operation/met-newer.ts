import type { ExecutionResult } from 'graphql';
import { OutdatedProgram } from '../../kernel/program-config.js';

/** Whether something was read that is newer than the program that this server knew: what changes nothing may run once more, with the program as it is now. */
export function metNewer({ errors }: ExecutionResult): boolean {
  return errors?.some(({ originalError }) => originalError instanceof OutdatedProgram) ?? false;
}
