import { StartupError } from '../../src/kernel/startup-error.js';
import type { Api, ApiUserError } from '../replay/api.js';
import { createProgram as document } from '../replay/documents.js';

export interface NewProgram {
  code: string;
  name: string;
  timeZone: string;
  region: string;
  currency: string;
}

/** Makes a program with the wallets and the rule that every one begins with; `platform` is the platform's administrator. @throws StartupError that says what is wrong with it */
export async function createProgram(platform: Api, input: NewProgram): Promise<void> {
  const made = await platform.send<{ createProgram: { userErrors: ApiUserError[] } }>(document, { input });
  const { userErrors } = made.createProgram;
  if (userErrors.length > 0) throw new StartupError(`No program was made: ${userErrors.map(({ message }) => message).join(' ')}`);
}
