import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';

/**
 * What an operation costs, in points:
 * - a mutation 10, any other object 1, a scalar nothing; `extensions.cost` of a field replaces its own part;
 * - a connection, its edges and its page info nothing, each row what a row costs: times `first`, `last`, the number of `ids` or `representations`, or 20;
 * - other lists count once in advance;
 * - the list of all types of the schema 250: it is public, and takes the server as long as hundreds of rows.
 * In advance every fragment and every directive counts (`requestedQueryCost`); afterwards what was really returned (`actualQueryCost`).
 */
export interface CostNode {
  /** The name in the response. */
  key: string;
  weight: number;
  /** A list outside of a connection whose size the request does not name counts once. */
  isList: boolean;
  /** How many rows were asked for; null where the field has no such argument. */
  size: Size | null;
  /** Its lists are the rows of a page. */
  isConnection: boolean;
  children: readonly CostNode[];
}

type Size = { rows: number } | { variable: string; fallback: number };
type Variables = Readonly<Record<string, unknown>>;

const MUTATION_WEIGHT = 10;
const TYPES_WEIGHT = 250;
const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
const SIZING: readonly string[] = ['first', 'last', 'ids', 'representations'];

export function costNode(
  key: string,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
  children: readonly CostNode[],
  isRoot: boolean,
): CostNode {
  const type = getNamedType(field.type);
  return {
    key,
    weight: weightOf(field, type, isRoot && operation.operation === 'mutation'),
    isList: isListType(getNullableType(field.type)),
    size: sizeOf(field, node, operation),
    isConnection: isConnection(type),
    children,
  };
}

/** What `__schema` or `__type` costs, with so many lists of all types below it. */
export function introspectionNode(key: string, typeLists: number): CostNode {
  return { key, weight: 1 + TYPES_WEIGHT * typeLists, isList: false, size: null, isConnection: false, children: [] };
}

/** Whether the node adds anything to the cost, whatever is returned. */
export function isCostly(node: CostNode): boolean {
  return node.weight > 0 || node.children.length > 0;
}

function weightOf(field: GraphQLField<unknown, unknown>, type: GraphQLNamedType, isMutation: boolean): number {
  const declared = field.extensions['cost'];
  if (typeof declared === 'number') return declared;
  if (isMutation) return MUTATION_WEIGHT;
  if (!isCompositeType(type)) return 0;
  return isConnection(type) || type.name === 'PageInfo' || isEdge(type) ? 0 : 1;
}

function isConnection(type: GraphQLNamedType): boolean {
  return hasFields(type, 'pageInfo');
}

function isEdge(type: GraphQLNamedType): boolean {
  return hasFields(type, 'cursor', 'node');
}

function hasFields(type: GraphQLNamedType, ...names: string[]): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const fields = type.getFields();
  return names.every((name) => name in fields);
}

function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, operation: OperationDefinitionNode): Size | null {
  const sizing = field.args.filter(({ name }) => SIZING.includes(name));
  if (sizing.length === 0) return null;
  const given = node.arguments?.find(({ name }) => sizing.some((argument) => argument.name === name.value));
  const fallback = rowsOf(sizing.find(({ defaultValue }) => defaultValue !== undefined)?.defaultValue) ?? DEFAULT_PAGE;
  if (!given) return { rows: fallback };
  if (given.value.kind !== Kind.VARIABLE) return { rows: rowsOf(literal(given.value)) ?? fallback };
  const variable = given.value.name.value;
  const declared = operation.variableDefinitions?.find((definition) => definition.variable.name.value === variable)?.defaultValue;
  return { variable, fallback: (declared && rowsOf(literal(declared))) ?? fallback };
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : null;
}

/** Beyond the largest page the resolver refuses; the estimate need not follow. */
function rowsOf(value: unknown): number | null {
  const rows = Array.isArray(value) ? value.length : value;
  return typeof rows === 'number' && rows >= 0 ? Math.min(rows, MAX_PAGE) : null;
}

/** The most the operation can cost with these variables, lists without a size counted once. */
export function requestedCost(nodes: readonly CostNode[], variables: Variables, pageRows = 1): number {
  let total = 0;
  for (const node of nodes) {
    const rows = node.size ? rowsWith(node.size, variables) : pageRows;
    const each = node.weight + requestedCost(node.children, variables, node.isConnection ? rows : 1);
    total += node.isList ? rows * each : each;
  }
  return total;
}

function rowsWith(size: Size, variables: Variables): number {
  return 'rows' in size ? size.rows : (rowsOf(variables[size.variable]) ?? size.fallback);
}

/** What the returned data cost. */
export function actualCost(nodes: readonly CostNode[], data: object): number {
  let total = 0;
  for (const node of nodes) total += costOf(node, (data as Record<string, unknown>)[node.key]);
  return total;
}

function costOf(node: CostNode, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) {
    let total = 0;
    for (const row of value) total += costOf(node, row);
    return total;
  }
  return node.weight + (typeof value === 'object' ? actualCost(node.children, value) : 0);
}
