import type { DocumentNode, FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** The answer to an operation, as its caller reads it. */
export type Answer = FormattedExecutionResult;

/** What a subscriber is told of one event: written as JSON once for all who are told the same. */
export interface Told {
  text: string;
  /** Where the event is in its stream, for streams that can be resumed. */
  cursor: string | null;
}

/** One operation of a document, with the variables that came with it. */
export interface DocumentToRun {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

export function cursorOf(event: unknown): string | null {
  const { cursor } = (event ?? {}) as { cursor?: unknown };
  return typeof cursor === 'string' ? cursor : null;
}
