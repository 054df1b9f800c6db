import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from './kernel/context.js';
import { instancesOf } from './resolver-instances.js';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Pick<Storage['mutations'][number], 'target' | 'methodName' | 'schemaName' | 'params' | 'middlewares' | 'roles'>;
type Parameter = NonNullable<Handler['params']>[number];
type Args = Record<string, unknown>;

/** How one parameter of a resolver's method comes about. */
type Take = (root: unknown, args: Args, context: RequestContext) => unknown;

/** Stands for a root that type-graphql would first make an instance of its class. */
class OtherRoot {}
const otherRoot = new OtherRoot();

/**
 * Lets fields call the methods of their resolvers without what type-graphql puts between: copies of inputs as instances of their classes (they carry no
 * methods), chains of middleware that nobody has, a promise for each argument. Whatever it would do more for a field is left to it (docs/adr/0013).
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  const storage = getMetadataStorage();
  const nameOf = new Map<unknown, string>([...storage.objectTypes].map(({ target, name }) => [target, name]));
  for (const handler of storage.queries) shorten(schema.getQueryType()?.name, handler);
  for (const handler of storage.mutations) shorten(schema.getMutationType()?.name, handler);
  for (const handler of storage.fieldResolvers) {
    if (handler.kind === 'external') shorten(nameOf.get(handler.getObjectType?.()), handler);
  }
  for (const { target, name } of storage.objectTypes) {
    const lineage = [...storage.objectTypes, ...storage.interfaceTypes].filter((one) => descends(target, one.target));
    const resolved = storage.fieldResolvers.filter((one) => lineage.some((type) => type.target === one.getObjectType?.()));
    for (const { name: property, schemaName, middlewares = [] } of lineage.flatMap(({ fields = [] }) => fields)) {
      const field = fieldOf(schema, name, schemaName);
      if (!field?.resolve || middlewares.length > 0 || resolved.some(({ methodName }) => methodName === property)) continue;
      // without a resolver graphql-js reads the property, or calls the method, and a projector may write it
      field.resolve = property === schemaName ? undefined : (root) => (root as Record<string, unknown>)[property];
    }
  }

  function shorten(type: string | undefined, handler: Handler): void {
    const field = type === undefined ? undefined : fieldOf(schema, type, handler.schemaName);
    const direct = field?.resolve && directly(handler, field.resolve as Resolve);
    if (field && direct) field.resolve = direct;
  }
}

/** Whether objects of a class are of the other one too. */
function descends(type: unknown, from: unknown): boolean {
  return type === from || (typeof type === 'function' && typeof from === 'function' && type.prototype instanceof from);
}

function fieldOf(schema: GraphQLSchema, type: string, name: string) {
  const found = schema.getType(type);
  return isObjectType(found) ? found.getFields()[name] : undefined;
}

/** Null where type-graphql has more to do than to call the method. */
function directly({ target, methodName, params = [], middlewares = [], roles }: Handler, indirect: Resolve): Resolve | null {
  const takes = [...params].sort((a, b) => a.index - b.index).map(takeOf);
  if (middlewares.length > 0 || roles || !takes.every((take) => take !== null)) return null;
  return (root, args, context, info) => {
    const given: unknown[] = [];
    for (const take of takes) {
      const value = take(root, args, context);
      if (value === otherRoot) return indirect(root, args, context, info);
      given.push(value);
    }
    const instance = instancesOf(info.schema).get(target) as Record<string, (...given: unknown[]) => unknown>;
    return instance[methodName]?.(...given);
  };
}

function takeOf(parameter: Parameter): Take | null {
  switch (parameter.kind) {
    case 'arg': {
      const { name, validateSettings, validateFn } = parameter;
      return validateSettings || validateFn ? null : (_root, args) => args[name];
    }
    case 'context':
      return parameter.propertyName ? null : (_root, _args, context) => context;
    case 'root': {
      const { propertyName, getType } = parameter;
      if (propertyName) return null;
      const type = getType?.() as (new () => object) | undefined;
      return (root) => (type === undefined || root instanceof type ? root : otherRoot);
    }
    default:
      return null;
  }
}
