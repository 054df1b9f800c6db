import { Field, ID, InterfaceType } from 'type-graphql';
import { Access } from './access.js';
import type { RequestContext } from './context.js';

/** Relay's node: anything with a global id. */
@InterfaceType('Node', {
  description: 'Anything with a global id, to be read again with `node(id)`.',
  resolveType: (value: { constructor: { name: string } }) => nodeTypes.get(value.constructor) ?? null,
})
@Access('public')
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'Opaque global id.' })
  id!: unknown;
}

const nodeTypes = new Map<unknown, string>();

/** How one type of node is read by its key within the caller's program; null where it is missing or not the caller's to see. */
export interface NodeLoader {
  type: string;
  load(context: RequestContext, key: string): Promise<object | null>;
}

/** Tells which GraphQL type the objects of a class are. */
export function registerNodeType(objectClass: unknown, type: string): void {
  nodeTypes.set(objectClass, type);
}
