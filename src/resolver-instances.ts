import type { GraphQLSchema } from 'graphql';

const KEY = 'fealty.resolvers';

/** The resolvers of one server, by their classes. */
export type Instances = ReadonlyMap<unknown, object>;

/** The same schema, answered by these. Servers of one process share its types, which take long to make. */
export function withInstances(schema: GraphQLSchema, instances: readonly object[]): GraphQLSchema {
  const byClass: Instances = new Map(instances.map((instance) => [instance.constructor, instance]));
  return Object.create(schema, {
    extensions: { value: { ...schema.extensions, [KEY]: byClass }, writable: true, enumerable: true },
  });
}

/** @throws Error when nobody answers on this schema */
export function instancesOf(schema: GraphQLSchema): Instances {
  const instances = schema.extensions[KEY];
  if (instances instanceof Map) return instances;
  throw new Error('this schema has no resolvers; see withInstances');
}
