import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** An operation that selects fields of one type, and the coordinates on the way to it. */
export interface Probe {
  document: string;
  selected: string[];
  path: string[];
}

/** Every `Type.field` that is served. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is Fielded => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
  return types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

interface Step {
  type: Fielded;
  fields: string[];
  /** Whether the step before ends in an abstract type that this one narrows. */
  narrows: boolean;
}

/** One operation that selects these coordinates, all of one type, along a shortest way; null when nothing leads there. */
export function probeFor(schema: GraphQLSchema, selected: string[]): Probe | null {
  const [typeName = ''] = selected[0]?.split('.') ?? [];
  const way = waysTo(schema).get(typeName);
  if (way === undefined) return null;
  const type = schema.getType(typeName) as Fielded;
  const steps = [
    ...way,
    { type, fields: selected.map((coordinate) => coordinate.split('.')[1] ?? ''), narrows: narrowsTo(way.at(-1), type) },
  ];
  return { document: write(schema, steps), selected, path: way.map((step) => `${step.type.name}.${step.fields[0]}`) };
}

function narrowsTo(previous: Step | undefined, type: Fielded): boolean {
  return previous !== undefined && getNamedType(previous.type.getFields()[previous.fields[0] ?? '']?.type)?.name !== type.name;
}

const known = new WeakMap<GraphQLSchema, Map<string, Step[]>>();

function waysTo(schema: GraphQLSchema): Map<string, Step[]> {
  const ways = known.get(schema) ?? findWays(schema);
  known.set(schema, ways);
  return ways;
}

function findWays(schema: GraphQLSchema): Map<string, Step[]> {
  const ways = new Map<string, Step[]>();
  const queue: Fielded[] = [];
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (!root) continue;
    ways.set(root.name, []);
    queue.push(root);
  }
  for (let type = queue.shift(); type !== undefined; type = queue.shift()) {
    const way = ways.get(type.name) ?? [];
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isCompositeType(target)) continue;
      const reached = isAbstractType(target) ? [target, ...schema.getPossibleTypes(target)] : [target];
      for (const next of reached) {
        if (ways.has(next.name) || (!isObjectType(next) && !isInterfaceType(next))) continue;
        ways.set(next.name, [...way, { type, fields: [field.name], narrows: narrowsTo(way.at(-1), type) }]);
        queue.push(next);
      }
    }
  }
  return ways;
}

function write(schema: GraphQLSchema, steps: Step[]): string {
  const [root] = steps;
  const operation =
    root?.type === schema.getMutationType() ? 'mutation' : root?.type === schema.getSubscriptionType() ? 'subscription' : 'query';
  return `${operation} { ${steps.reduceRight((below, step) => writeStep(step, below), '')} }`;
}

function writeStep({ type, fields, narrows }: Step, below: string): string {
  const text = fields.map((name) => writeField(type, name, below)).join(' ');
  return narrows ? `... on ${type.name} { ${text} }` : text;
}

function writeField(type: Fielded, name: string, below: string): string {
  const definition = type.getFields()[name];
  if (!definition) throw new Error(`no field ${type.name}.${name}`);
  const selection = isLeafType(getNamedType(definition.type)) ? '' : ` { ${below === '' ? '__typename' : below} }`;
  return `${name}${writeArguments(definition.args)}${selection}`;
}

function writeArguments(args: readonly GraphQLArgument[]): string {
  const required = args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  return required.length === 0 ? '' : `(${required.map((argument) => `${argument.name}: ${sample(argument.type)}`).join(', ')})`;
}

const samples: Record<string, string> = {
  Int: '1',
  Boolean: 'true',
  Points: '1',
  Decimal: '"1"',
  CurrencyCode: '"CNY"',
  DateTime: '"2026-01-01T00:00:00Z"',
  LocalDate: '"2026-01-01"',
  Cursor: '"x"',
  JSON: '{}',
  _Any: '{ __typename: "Member", externalId: "m" }',
};

function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return samples[type.name] ?? '"x"';
  const required = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  return `{ ${required.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
}
