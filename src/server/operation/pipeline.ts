import {
  createSourceEventStream,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  locatedError,
  type OperationTypeNode,
} from 'graphql';
import { ApiError, busy } from '../../kernel/api-error.js';
import type { Caller } from '../../kernel/caller.js';
import type { RequestContext } from '../../kernel/context.js';
import { asLive } from '../../kernel/live-source.js';
import { Turns } from '../../kernel/turns.js';
import type { ServerConfig } from '../config.js';
import type { Telemetry, Transport } from '../telemetry.js';
import { AccessCheck } from './access-check.js';
import { type AudienceDeps, Audiences } from './audience.js';
import { actualCost, requestedCost } from './cost.js';
import { isTooDeep } from './deep-variables.js';
import type { Documents, LoadedDocument, PreparedOperation } from './documents.js';
import { asInputError, formatError } from './errors.js';
import { metNewer } from './met-newer.js';
import type { OperationPlan } from './plan.js';
import { TellStream } from './tell-stream.js';
import { type Throttle, throttleKey } from './throttle.js';
import type { Answer } from './told.js';

/**
 * Events that are being told at once. When ten thousand listeners are to be told something, a few hundred at a time are told sooner than all at once: what an
 * execution needs dies young, and reads are shared all the same.
 */
const MOST_TELLING = 256;

/** One operation as a transport hands it over. */
export interface OperationRequest {
  loaded: LoadedDocument;
  operationName: string | null | undefined;
  variables: Record<string, unknown> | null | undefined;
  context: RequestContext;
  transport: Transport;
  /** The caller's network address, for the budget of callers without a name. */
  address: string;
  /** What this transport can carry. */
  types: readonly OperationTypeNode[];
}

/** An operation that may run: its cost is taken from the caller's budget. */
export interface Admitted {
  request: OperationRequest;
  operation: PreparedOperation;
  plan: OperationPlan;
  requested: number;
  budgetKey: string;
  startedAt: number;
}

/** Counts what callers use. Called for every operation: it must not wait. */
export interface UsageMeter {
  asked(caller: Caller, cost: number, throttled: boolean): void;
  /** An event of a subscription. */
  told(caller: Caller): void;
}

/** Why an operation does not run, as the caller reads it. Returned and not thrown: a flood of refusals must not pay for stacks. */
export class Rejected {
  constructor(readonly answer: Answer & { errors: readonly GraphQLFormattedError[] }) {}
}

/**
 * What every operation goes through, whatever brought it: parse, validate and limits (once per text), access (once per text and kind of caller),
 * cost and throttle, execution, errors, telemetry.
 */
export class Pipeline {
  private readonly access = new AccessCheck();
  private readonly audiences: Audiences;

  constructor(
    readonly documents: Documents,
    private readonly throttle: Throttle,
    private readonly telemetry: Telemetry,
    private readonly limits: ServerConfig['limits'],
    private readonly isOverloaded: () => boolean,
    contextFor: AudienceDeps['contextFor'],
    private readonly usage: UsageMeter | null = null,
  ) {
    this.audiences = new Audiences({
      turns: new Turns(MOST_TELLING),
      contextFor,
      answer: ({ errors, data }, requestId) => ({
        ...(errors && { errors: errors.map((error) => this.format(error, requestId)) }),
        data: data ?? null,
      }),
    });
  }

  admit(request: OperationRequest): Admitted | Rejected {
    const startedAt = performance.now();
    const { loaded, context } = request;
    if ('errors' in loaded) return this.reject(request, null, startedAt, loaded.errors);
    const prepared = loaded.operations.get(request.operationName || null);
    if (!prepared) return this.reject(request, null, startedAt, [unknownOperation(request.operationName)]);
    if (isTooDeep(request.variables)) return this.reject(request, null, startedAt, [tooDeep()]);
    const { plan } = prepared;
    const requested = requestedCost(plan.cost, request.variables ?? {});
    const budgetKey = throttleKey(context.caller, request.address);
    const refusal =
      plan.refusal ??
      carried(plan, request) ??
      this.access.refusal(prepared, context.caller) ??
      this.overload() ??
      this.charge(context.caller, budgetKey, requested);
    if (refusal) return this.reject(request, plan, startedAt, [refusal], this.costs(context.caller, budgetKey, requested, null));
    return { request, operation: prepared, plan, requested, budgetKey, startedAt };
  }

  /** Runs a query or a mutation. A query that met what is newer than its program runs once more with that. */
  async execute(admitted: Admitted): Promise<Answer> {
    const { request, operation, plan } = admitted;
    let result = await this.run(request, operation);
    if (plan.type === 'query' && metNewer(result))
      result = await this.run({ ...request, context: await request.context.renewed() }, operation);
    return this.finish(admitted, result);
  }

  private async run(request: OperationRequest, operation: PreparedOperation): Promise<ExecutionResult> {
    const { plainSchema, schema } = this.documents;
    let result = await execute(this.executionArgs(request, operation.takesPlainInputs ? plainSchema : schema));
    // nothing has run: the variables do not fit, and graphql-js says why
    if (operation.takesPlainInputs && !('data' in result)) result = await execute(this.executionArgs(request, schema));
    return result;
  }

  /** Starts a subscription; an answer instead of a stream says why there is none. */
  async subscribe(admitted: Admitted): Promise<TellStream | Answer> {
    const { request, operation } = admitted;
    const { caller, reader, requestId } = request.context;
    const args = this.executionArgs(request, this.documents.schema);
    const events = await createSourceEventStream(args).catch((error: unknown) => ({
      errors: [locatedError(error, undefined, [admitted.plan.label])],
    }));
    if (!(Symbol.asyncIterator in events)) return this.finish(admitted, events);
    this.record(request, admitted.plan, admitted.startedAt, [], admitted.requested);
    const variables = request.variables ?? {};
    const audience = this.audiences.join({ operation, args, variables, caller, reader, requestId });
    return new TellStream(asLive(events[Symbol.asyncIterator]()), audience, () => this.usage?.told(caller));
  }

  /** What the caller reads of an error that comes from outside of an execution. */
  format(error: unknown, requestId: string): GraphQLFormattedError {
    return formatError(error, requestId, (cause, id) => this.telemetry.accident(cause, id));
  }

  private executionArgs(request: OperationRequest, schema: GraphQLSchema) {
    if ('errors' in request.loaded) throw new Error('a document with errors was admitted');
    return {
      schema,
      document: request.loaded.document,
      operationName: request.operationName || null,
      variableValues: request.variables ?? null,
      contextValue: request.context,
      // "Did you mean" tells strangers names that they did not know
      hideSuggestions: true,
    };
  }

  private overload(): ApiError | null {
    return this.isOverloaded() ? busy() : null;
  }

  private charge(caller: Caller, key: string, cost: number): ApiError | null {
    if (cost > this.limits.operationCost) {
      return new ApiError(
        'MAX_COST_EXCEEDED',
        `This operation may cost ${cost}, more than the ${this.limits.operationCost} that one may.`,
      );
    }
    const wait = this.throttle.take(caller, key, cost);
    if (wait === 0) return null;
    if (wait === null)
      return new ApiError('MAX_COST_EXCEEDED', `This operation may cost ${cost}, more than this caller can ever hold.`);
    return new ApiError('THROTTLED', 'The budget of this caller is used up for now.', { retryAfterMs: wait });
  }

  private finish(admitted: Admitted, result: ExecutionResult): Answer {
    const { request, plan, requested, budgetKey } = admitted;
    const { caller, requestId } = request.context;
    const ran = 'data' in result;
    const actual = result.data ? actualCost(plan.cost, result.data) : ran ? requested : 0;
    this.throttle.settle(caller, budgetKey, actual - requested);
    const errors = result.errors?.map((error) => this.format(ran || error.path ? error : asInputError(error), requestId));
    const answer: Answer = { ...(errors && { errors }), ...(ran && { data: result.data ?? null }) };
    answer.extensions = { ...result.extensions, ...this.costs(caller, budgetKey, requested, actual) };
    this.record(request, plan, admitted.startedAt, errors ?? [], actual);
    return answer;
  }

  private costs(caller: Caller, key: string, requested: number, actual: number | null) {
    return {
      cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: this.throttle.status(caller, key) },
    };
  }

  private reject(
    request: OperationRequest,
    plan: OperationPlan | null,
    startedAt: number,
    causes: readonly Error[],
    extensions?: Answer['extensions'],
  ): Rejected {
    const errors = causes.map((cause) => this.format(cause, request.context.requestId));
    this.record(request, plan, startedAt, errors, null);
    return new Rejected({ errors, ...(extensions && { extensions }) });
  }

  private record(
    request: OperationRequest,
    plan: OperationPlan | null,
    startedAt: number,
    errors: readonly GraphQLFormattedError[],
    cost: number | null,
  ): void {
    const { caller, requestId } = request.context;
    const codes = errors.map(({ extensions }) => String(extensions?.['code']));
    this.usage?.asked(caller, cost ?? 0, codes.includes('THROTTLED'));
    this.telemetry.operation({ plan, transport: request.transport, requestId, caller, startedAt, codes, cost });
  }
}

function tooDeep(): ApiError {
  return new ApiError('BAD_USER_INPUT', 'The variables are nested too deep.');
}

function unknownOperation(name: string | null | undefined): ApiError {
  return new ApiError(
    'BAD_USER_INPUT',
    name ? 'The document has no operation of this name.' : 'The document has several operations: name one.',
  );
}

function carried({ type }: OperationPlan, { types }: OperationRequest): ApiError | null {
  if (types.includes(type)) return null;
  return new ApiError(
    'BAD_USER_INPUT',
    type === 'subscription' ? 'A subscription needs a WebSocket or an event stream.' : `A ${type} needs POST.`,
  );
}
