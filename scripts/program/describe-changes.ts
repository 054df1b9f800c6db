/** A change as the API answers it. */
export interface ProgramChange {
  kind: string;
  code: string;
  change: 'CREATE' | 'UPDATE' | 'END' | 'NONE';
  before: unknown;
  after: unknown;
}

const signs = { CREATE: '+', UPDATE: '~', END: '-' } as const;

/** One line for each item that changes, and below it one for each value that does; nothing for what stays. */
export function describeChanges(changes: readonly ProgramChange[]): string[] {
  const real = changes.filter(({ change }) => change !== 'NONE');
  const width = Math.max(0, ...real.map(({ kind }) => kind.length));
  return real.flatMap(({ kind, code, change, before, after }) => {
    if (change === 'NONE') return [];
    const details = change === 'UPDATE' ? differences(before, after, []) : [];
    return [`${signs[change]} ${kind.padEnd(width)}  ${code}`, ...details.map((line) => `    ${line}`)];
  });
}

/** How many of each kind, in words. */
export function countChanges(changes: readonly ProgramChange[]): string {
  const count = (wanted: ProgramChange['change']) => changes.filter(({ change }) => change === wanted).length;
  return `${count('CREATE')} to create, ${count('UPDATE')} to update, ${count('END')} to end, ${count('NONE')} as they are`;
}

function differences(before: unknown, after: unknown, path: string[]): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => differences(before[name], after[name], [...path, name]));
  }
  return [`${path.join('.')}: ${shown(before)} -> ${shown(after)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? '(not given)' : JSON.stringify(value);
}
