import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type AccessRule, accessOf } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { ServerConfig } from '../config.js';
import { answerVariables } from './answer-variables.js';
import { type CostNode, costNode, introspectionNode, isCostly } from './cost.js';

/** What is known about an operation before anyone sends it again: worked out once per document. */
export interface OperationPlan {
  type: OperationTypeNode;
  /** The root field, or `several`: a label that callers cannot make up, unlike the operation's name. */
  label: string;
  /** Set when the operation breaks a limit. */
  refusal: ApiError | null;
  /** Every selected `Type.field` with the rule that guards it. */
  guarded: ReadonlyMap<string, AccessRule | undefined>;
  cost: readonly CostNode[];
  operation: OperationDefinitionNode;
  /** Variables that what a subscription tells can depend on. */
  answerVariables: readonly string[];
}

type Limits = Pick<ServerConfig['limits'], 'depth' | 'introspectionDepth' | 'aliases'>;

/** Fields an operation may have after its fragments are spread: 1,000 tokens of nested fragments can spread to billions. */
const MAX_FIELDS = 5_000;

interface FieldGroup {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  below: { type: GraphQLNamedType; selections: SelectionSetNode }[];
}

/** Walks one operation of a valid document. */
export function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: Limits,
): OperationPlan {
  const root = schema.getRootType(operation.operation);
  const walk = new Walk(schema, document, operation, limits);
  const cost = root ? walk.enter([{ type: root, selections: operation.selectionSet }], 1, false) : [];
  const refusal = walk.refusal;
  return {
    type: operation.operation,
    label: labelOf(walk.rootFields),
    refusal,
    guarded: walk.guarded,
    cost: refusal ? [] : cost,
    operation,
    answerVariables: answerVariables(document, operation),
  };
}

class Walk {
  readonly guarded = new Map<string, AccessRule | undefined>();
  readonly rootFields: string[] = [];
  refusal: ApiError | null = null;
  private fields = 0;
  private aliases = 0;
  private typeLists = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly limits: Limits,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** The costly fields selected on `parents` at `depth`, each response name once, as it is executed. */
  enter(parents: FieldGroup['below'], depth: number, introspecting: boolean): CostNode[] {
    const limit = introspecting ? this.limits.introspectionDepth : this.limits.depth;
    const groups = new Map<string, FieldGroup>();
    const spread = new Set<string>();
    for (const { type, selections } of parents) this.collect(type, selections, groups, spread);
    if (depth === 1) this.rootFields.push(...[...groups.values()].map(({ node }) => node.name.value));
    const costs: CostNode[] = [];
    for (const [name, group] of groups) {
      if (this.refusal) return [];
      const intoSchema = introspecting || group.node.name.value === '__schema' || group.node.name.value === '__type';
      if (depth > (intoSchema ? this.limits.introspectionDepth : limit)) this.refuse(`is nested deeper than ${limit} levels`);
      const typeListsBefore = this.typeLists;
      const children = group.below.length > 0 ? this.enter(group.below, depth + 1, intoSchema) : [];
      const cost = costNode(name, group.field, group.node, this.operation, children, depth === 1);
      if (intoSchema && depth === 1) costs.push(introspectionNode(name, this.typeLists - typeListsBefore));
      if (!intoSchema && isCostly(cost)) costs.push(cost);
    }
    return costs;
  }

  private collect(
    parent: GraphQLNamedType,
    selections: SelectionSetNode,
    groups: Map<string, FieldGroup>,
    spread: Set<string>,
  ): void {
    if (!isCompositeType(parent)) return;
    for (const selection of selections.selections) {
      if (this.refusal) return;
      if (selection.kind === Kind.FIELD) {
        this.add(parent, selection, groups);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const condition = fragment.typeCondition ? this.schema.getType(fragment.typeCondition.name.value) : parent;
      if (condition) this.collect(condition, fragment.selectionSet, groups, spread);
    }
  }

  private add(parent: GraphQLCompositeType, node: FieldNode, groups: Map<string, FieldGroup>): void {
    const field = fieldOf(parent, node.name.value);
    if (!field) return;
    this.fields += 1;
    if (node.alias) this.aliases += 1;
    if (parent.name === '__Schema' && field.name === 'types') this.typeLists += 1;
    if (this.fields > MAX_FIELDS) this.refuse(`selects more than ${MAX_FIELDS} fields`);
    if (this.aliases > this.limits.aliases) this.refuse(`has more than ${this.limits.aliases} aliases`);
    this.guard(parent, field.name);
    const name = node.alias?.value ?? node.name.value;
    let group = groups.get(name);
    if (!group) {
      group = { field, node, below: [] };
      groups.set(name, group);
    }
    if (node.selectionSet) group.below.push({ type: getNamedType(field.type), selections: node.selectionSet });
  }

  /** Introspection is public: the schema is documentation. */
  private guard(parent: GraphQLCompositeType, fieldName: string): void {
    if (fieldName.startsWith('__') || parent.name.startsWith('__')) return;
    if (!isObjectType(parent) && !isInterfaceType(parent)) return;
    this.guarded.set(`${parent.name}.${fieldName}`, accessOf(parent, fieldName));
  }

  private refuse(why: string): void {
    this.refusal ??= new ApiError('GRAPHQL_VALIDATION_FAILED', `This operation ${why}.`);
  }
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}

function labelOf(rootFields: readonly string[]): string {
  return rootFields.length === 1 ? (rootFields[0] ?? 'none') : 'several';
}
