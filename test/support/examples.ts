import { readFileSync } from 'node:fs';

/** A GraphQL block of a document, and the JSON block that follows it. */
export interface Example {
  /** For titles: the file and the line of the block. */
  where: string;
  document: string;
  /** Set the clock to this instant first. */
  at: number | null;
  /** As the block's first comment calls it: "the shop", "Anna". */
  caller: string;
  expected: unknown;
}

const block = /```graphql\n# (?:(\d{4}-\d\d-\d\dT[^,\s]+), )?([^\n]+)\n([\s\S]*?)```\n(?:\n```json\n([\s\S]*?)```)?/g;

/** Every example of a markdown file, in order. @throws Error when a GraphQL block has no comment that says who asks */
export function examplesOf(file: string): Example[] {
  const text = readFileSync(file, 'utf8');
  const examples = [...text.matchAll(block)].map((match) => {
    const [, at, caller = '', document = '', expected] = match;
    return {
      where: `${file}:${text.slice(0, match.index).split('\n').length}`,
      document,
      at: at === undefined ? null : Date.parse(at),
      caller,
      expected: expected === undefined ? null : JSON.parse(expected),
    };
  });
  const blocks = text.split('```graphql\n').length - 1;
  if (examples.length !== blocks) throw new Error(`${file}: ${blocks} GraphQL blocks, ${examples.length} of them say who asks`);
  return examples;
}

/** Binds every `"<name>"` of what is expected to what came, in `names`; gives what is expected with them filled in. */
export function bind(expected: unknown, actual: unknown, names: Map<string, string>): unknown {
  if (typeof expected === 'string') {
    const name = /^<(\w+)>$/.exec(expected)?.[1];
    if (name === undefined) return expected;
    if (!names.has(name) && typeof actual === 'string') names.set(name, actual);
    return names.get(name) ?? expected;
  }
  if (Array.isArray(expected))
    return expected.map((item, index) => bind(item, Array.isArray(actual) ? actual[index] : undefined, names));
  if (typeof expected !== 'object' || expected === null) return expected;
  const other = (typeof actual === 'object' && actual !== null ? actual : {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, bind(value, other[key], names)]));
}

/** The document with every `<name>` that is bound filled in. */
export function fillIn(document: string, names: ReadonlyMap<string, string>): string {
  return document.replaceAll(/<(\w+)>/g, (whole, name: string) => names.get(name) ?? whole);
}
