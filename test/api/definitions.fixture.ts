import { expect } from 'vitest';
import { startPrograms } from './programs.fixture.js';

export interface ProgramChange {
  kind: string;
  code: string;
  change: 'CREATE' | 'UPDATE' | 'END' | 'NONE';
  before: unknown;
  after: unknown;
}

interface Applied {
  program: { version: number; definition: Record<string, unknown> } | null;
  changes: ProgramChange[];
  userErrors: { code: string; field: string[] | null }[];
}

/** A server without programs, and what applies definitions to them and reads them. */
export async function startDefinitions() {
  const programs = await startPrograms();
  const { app } = programs;
  const ask = async (program: string, document: string, variables: Record<string, unknown>, kind: 'staff' | 'admin') => {
    const answer = await app.gql(document, variables, await app.token({ kind, program }));
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  return {
    ...programs,
    async apply(program: string, input: Record<string, unknown>, kind: 'staff' | 'admin' = 'staff'): Promise<Applied> {
      const document = `mutation ($input: ApplyProgramInput!) { applyProgram(input: $input) {
        program { version definition } changes { kind code change before after } userErrors { code field } } }`;
      return (await ask(program, document, { input }, kind)).applyProgram;
    },
    async read(program: string): Promise<{ version: number; definition: Record<string, unknown> }> {
      return (await ask(program, '{ program { version definition } }', {}, 'staff')).program;
    },
  };
}

/** What changes, in short: `CREATE activities:review`. */
export function changed(changes: readonly ProgramChange[]): string[] {
  return changes.filter(({ change }) => change !== 'NONE').map(({ kind, code, change }) => `${change} ${kind}:${code}`);
}
