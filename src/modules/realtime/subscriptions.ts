import type { GraphQLSchema } from 'graphql';
import { showEvent } from '../../kernel/live-source.js';
import { Listening } from './listening.js';

const KEY = 'fealty.listening';

/**
 * Plugs the live stream into a schema. type-graphql calls a subscription's `subscribe` without an instance of the resolver, and several servers of one
 * process share the decorated classes, so the schema carries it.
 */
export function attachListening(schema: GraphQLSchema, listening: Listening): void {
  schema.extensions = { ...schema.extensions, [KEY]: listening };
  // type-graphql would wait for every declared argument anew with every event, although what is told of one does not depend on them
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) field.resolve = showEvent;
}

export function listeningOf(schema: GraphQLSchema): Listening {
  const listening = schema.extensions[KEY];
  if (listening instanceof Listening) return listening;
  throw new Error('this schema has no live stream; see attachListening');
}
