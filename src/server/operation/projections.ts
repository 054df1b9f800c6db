import { type ExecutionArgs, OperationTypeNode } from 'graphql';
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { PreparedOperation } from './documents.js';
import { compileProjector, type Projector } from './projector.js';
import { cursorOf, type Told } from './told.js';

/** Events whose text is kept for the next listener. They come to all listeners soon, or the text is made once more. */
const MOST_KEPT = 256;
/** Values of variables for which the compiled form of one operation is kept. */
const MOST_VALUES = 100;

interface Asked {
  operation: PreparedOperation;
  args: Omit<ExecutionArgs, 'contextValue' | 'rootValue'>;
  variables: Readonly<Record<string, unknown>>;
}

/** The values that an answer to the operation can depend on. */
export function answerValues({ plan }: PreparedOperation, variables: Readonly<Record<string, unknown>>): object {
  const given = plan.answerVariables.filter((name) => name in variables);
  return Object.fromEntries(given.map((name) => [name, variables[name]]));
}

/** Compiled subscriptions: one for each operation and values of its variables, whoever listens. */
export class Projections {
  private readonly ofOperation = new WeakMap<PreparedOperation, Map<string, Projection | null>>();

  /** Null where the operation has to be executed for each event. */
  of({ operation, args, variables }: Asked): Projection | null {
    if (operation.plan.type !== OperationTypeNode.SUBSCRIPTION) return null;
    let known = this.ofOperation.get(operation);
    if (known === undefined) {
      known = new Map();
      this.ofOperation.set(operation, known);
    }
    const key = canonicalJson(answerValues(operation, variables));
    let projection = known.get(key);
    if (projection === undefined) {
      const { schema, document } = args;
      const projector = compileProjector({ schema, document, operation: operation.plan.operation, variables });
      projection = projector && new Projection(projector);
      if (known.size >= MOST_VALUES) known.clear();
      known.set(key, projection);
    }
    return projection;
  }
}

/**
 * What is told of events by a projector. It sees nothing but the event, so all listeners of an operation share what it writes, whatever they may see
 * besides: whether they may listen to this operation was decided when they came.
 */
export class Projection {
  private recent = new Map<object, Told | null>();
  private before: ReadonlyMap<object, Told | null> = this.recent;

  constructor(private readonly project: Projector) {}

  /** Null where an execution has to say. */
  tell(event: object): Told | null {
    const text = this.project(event);
    return text === null ? null : { text, cursor: cursorOf(event) };
  }

  /** As `tell`, for an event that others hear of as well: written once for all of them. */
  tellMany(event: object): Told | null {
    const known = this.recent.get(event) ?? this.before.get(event);
    if (known !== undefined) return known;
    const told = this.tell(event);
    if (this.recent.size >= MOST_KEPT) {
      // a new map and not deletions: the tables that a map has outgrown point to those that follow, and would keep all events from dying young
      this.before = this.recent;
      this.recent = new Map();
    }
    this.recent.set(event, told);
    return told;
  }
}
