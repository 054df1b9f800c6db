import type { FormattedExecutionResult } from 'graphql';

/** The answer to an operation, as its caller reads it. */
export type Answer = FormattedExecutionResult;

/** What a subscriber is told of one event: written as JSON once for all who are told the same. */
export interface Told {
  text: string;
  /** Where the event is in its stream, for streams that can be resumed. */
  cursor: string | null;
}
