import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { Interruption, showEvent } from '../../kernel/live-source.js';
import type { DocumentToRun } from './told.js';

/** Writes what a subscription tells of an event, as an execution would; null where only an execution can say. */
export type Projector = (event: object) => string | null;

/** Writes the value of one field; null where only an execution can say. */
type Write = (event: Record<string, unknown>) => string | null;

interface Part {
  /** Name in the answer, as JSON, with its colon. */
  key: string;
  write: Write;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * A subscription that selects nothing but properties of the event itself needs no execution: what is told of it is put together from texts that were made
 * once. Everything else, such as fields with resolvers, lists and directives of other kinds, is left to graphql-js, and so is whatever turns out not to be
 * as the schema says, as its errors are. Null for a subscription that has to be executed.
 */
export function compileProjector({ schema, document, operation, variables: given }: DocumentToRun): Projector | null {
  const root = schema.getSubscriptionType();
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const [selection, ...others] = operation.selectionSet.selections;
  if (!root || !coerced || others.length > 0 || selection?.kind !== Kind.FIELD) return null;
  const field = root.getFields()[selection.name.value];
  if (field?.resolve !== showEvent || (selection.directives ?? []).length > 0 || !selection.selectionSet) return null;
  const told = isNonNullType(field.type) ? field.type.ofType : field.type;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const collector = new Collector(schema, fragments, coerced);
  const selections = selection.selectionSet;
  const candidates = isAbstractType(told) ? schema.getPossibleTypes(told) : isObjectType(told) ? [told] : [];
  const typeOf = typeFinder(told, candidates);
  const parts = new Map(candidates.map((type) => [type.name, collector.partsOf(type, selections)]));
  // not worth it where nothing can be told without an execution
  if (!typeOf || ![...parts.values()].some((ofType) => ofType !== null)) return null;
  const before = `{"data":{${JSON.stringify(selection.alias?.value ?? field.name)}:{`;
  return (event) => {
    if (event instanceof Interruption) return null;
    const ofType = parts.get(typeOf(event) ?? '');
    if (!ofType) return null;
    let text = before;
    for (const { key, write } of ofType) {
      const value = write(event as Record<string, unknown>);
      if (value === null) return null;
      text += text.length === before.length ? key + value : `,${key}${value}`;
    }
    return `${text}}}}`;
  };
}

/** Null where a type's own check asks for more than the event. */
function typeFinder(told: GraphQLNamedType | object, candidates: readonly GraphQLObjectType[]) {
  const checks = new Map(candidates.map((type) => [type.name, type.isTypeOf]));
  const fits = (event: object, name: string): boolean => {
    const check = checks.get(name) as ((event: object) => unknown) | null | undefined;
    return check === undefined ? checks.has(name) : check === null || check(event) === true;
  };
  if ([...checks.values()].some((check) => check && check.length > 1)) return null;
  if (isObjectType(told)) return (event: object) => (fits(event, told.name) ? told.name : null);
  const resolve = isAbstractType(told) ? (told.resolveType as ((event: object) => unknown) | null | undefined) : null;
  if (!resolve || resolve.length > 1) return null;
  return (event: object): string | null => {
    try {
      const name = resolve(event);
      return typeof name === 'string' && fits(event, name) ? name : null;
    } catch {
      // an execution says what is wrong with it
      return null;
    }
  };
}

class Collector {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  /** Null where something has to be executed for this type. */
  partsOf(type: GraphQLObjectType, selections: SelectionSetNode): readonly Part[] | null {
    const parts = new Map<string, Write | null>();
    this.collect(type, selections, parts, new Set());
    const written: Part[] = [];
    for (const [key, write] of parts) {
      if (write === null) return null;
      written.push({ key: `${JSON.stringify(key)}:`, write });
    }
    return written;
  }

  private collect(
    type: GraphQLObjectType,
    selections: SelectionSetNode,
    parts: Map<string, Write | null>,
    spread: Set<string>,
  ): void {
    for (const selection of selections.selections) {
      if (!this.includes(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        // a name that comes again asks for the same, or the document would not be valid
        if (!parts.has(key)) parts.set(key, writerOf(type, selection));
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      if (!fragment || (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value))) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value);
      if (this.appliesTo(type, fragment.typeCondition?.name.value)) this.collect(type, fragment.selectionSet, parts, spread);
    }
  }

  private includes(selection: SelectionNode): boolean {
    const { variables } = this;
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
  }

  private appliesTo(type: GraphQLObjectType, condition: string | undefined): boolean {
    const conditional = condition === undefined ? type : this.schema.getType(condition);
    return conditional === type || (isAbstractType(conditional) && this.schema.isSubType(conditional, type));
  }
}

/** Null for a field that has to be executed. */
function writerOf(type: GraphQLObjectType, node: FieldNode): Write | null {
  const name = node.name.value;
  if (name === '__typename') {
    const text = JSON.stringify(type.name);
    return () => text;
  }
  const field = type.getFields()[name];
  const leaf = field && getNullableType(field.type);
  if (!field || field.resolve || !isLeafType(leaf)) return null;
  const nullable = !isNonNullType(field.type);
  return (event) => {
    const value = event[name];
    if (value === null || value === undefined) return nullable ? 'null' : null;
    return writeLeaf(leaf, value);
  };
}

/** Null for what would be an error, is a promise, or has to be called. */
function writeLeaf(type: GraphQLLeafType, value: unknown): string | null {
  if (typeof value === 'function' || value instanceof Error || (typeof value === 'object' && 'then' in (value as object)))
    return null;
  try {
    const serialized: unknown = type.serialize(value);
    return serialized === null || serialized === undefined ? null : (JSON.stringify(serialized) ?? null);
  } catch {
    return null;
  }
}
