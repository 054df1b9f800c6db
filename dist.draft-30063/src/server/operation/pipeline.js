import { createSourceEventStream, execute, locatedError, } from 'graphql';
import { ApiError } from '../../kernel/api-error.js';
import { AccessCheck } from './access-check.js';
import { Audiences } from './audience.js';
import { actualCost, requestedCost } from './cost.js';
import { isTooDeep } from './deep-variables.js';
import { asInputError, formatError } from './errors.js';
import { tellStream } from './tell-stream.js';
import { throttleKey } from './throttle.js';
import { Turns } from './turns.js';
/** Events that are being told at once. */
const MOST_TELLING = 256;
/** Why an operation does not run, as the caller reads it. Returned and not thrown: a flood of refusals must not pay for stacks. */
export class Rejected {
    constructor(answer) {
        this.answer = answer;
    }
}
/**
 * What every operation goes through, whatever brought it: parse, validate and limits (once per text), access (once per text and kind of caller),
 * cost and throttle, execution, errors, telemetry.
 */
export class Pipeline {
    constructor(documents, throttle, telemetry, limits, isOverloaded, contextFor, usage = null) {
        this.documents = documents;
        this.throttle = throttle;
        this.telemetry = telemetry;
        this.limits = limits;
        this.isOverloaded = isOverloaded;
        this.usage = usage;
        this.access = new AccessCheck();
        this.audiences = new Audiences({
            turns: new Turns(MOST_TELLING),
            contextFor,
            answer: ({ errors, data }, requestId) => ({
                ...(errors && { errors: errors.map((error) => this.format(error, requestId)) }),
                data: data ?? null,
            }),
        });
    }
    admit(request) {
        const startedAt = performance.now();
        const { loaded, context } = request;
        if ('errors' in loaded)
            return this.reject(request, null, startedAt, loaded.errors);
        const prepared = loaded.operations.get(request.operationName || null);
        if (!prepared)
            return this.reject(request, null, startedAt, [unknownOperation(request.operationName)]);
        if (isTooDeep(request.variables))
            return this.reject(request, null, startedAt, [tooDeep()]);
        const { plan } = prepared;
        const requested = requestedCost(plan.cost, request.variables ?? {});
        const budgetKey = throttleKey(context.caller, request.address);
        const refusal = plan.refusal ??
            carried(plan, request) ??
            this.access.refusal(prepared, context.caller) ??
            this.overload() ??
            this.charge(context.caller, budgetKey, requested);
        if (refusal)
            return this.reject(request, plan, startedAt, [refusal], this.costs(context.caller, budgetKey, requested, null));
        return { request, operation: prepared, plan, requested, budgetKey, startedAt };
    }
    /** Runs a query or a mutation. */
    async execute(admitted) {
        const { request, operation } = admitted;
        const { plainSchema, schema } = this.documents;
        let result = await execute(this.executionArgs(request, operation.takesPlainInputs ? plainSchema : schema));
        // nothing has run: the variables do not fit, and graphql-js says why
        if (operation.takesPlainInputs && !('data' in result))
            result = await execute(this.executionArgs(request, schema));
        return this.finish(admitted, result);
    }
    /** Starts a subscription; an answer instead of a stream says why there is none. */
    async subscribe(admitted) {
        const { request, operation } = admitted;
        const { caller, language, requestId } = request.context;
        const args = this.executionArgs(request, this.documents.schema);
        const events = await createSourceEventStream(args).catch((error) => ({
            errors: [locatedError(error, undefined, [admitted.plan.label])],
        }));
        if (!(Symbol.asyncIterator in events))
            return this.finish(admitted, events);
        this.record(request, admitted.plan, admitted.startedAt, [], admitted.requested);
        const variables = request.variables ?? {};
        const audience = this.audiences.join({ operation, args, variables, caller, language, requestId });
        return tellStream(events, audience, () => this.usage?.told(caller));
    }
    /** What the caller reads of an error that comes from outside of an execution. */
    format(error, requestId) {
        return formatError(error, requestId, (cause, id) => this.telemetry.accident(cause, id));
    }
    executionArgs(request, schema) {
        if ('errors' in request.loaded)
            throw new Error('a document with errors was admitted');
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
    overload() {
        return this.isOverloaded()
            ? new ApiError('OVERLOADED', 'The server is busy. Try again a little later.', { retryAfterMs: 1000 })
            : null;
    }
    charge(caller, key, cost) {
        if (cost > this.limits.operationCost) {
            return new ApiError('MAX_COST_EXCEEDED', `This operation may cost ${cost}, more than the ${this.limits.operationCost} that one may.`);
        }
        const wait = this.throttle.take(caller, key, cost);
        if (wait === 0)
            return null;
        if (wait === null)
            return new ApiError('MAX_COST_EXCEEDED', `This operation may cost ${cost}, more than this caller can ever hold.`);
        return new ApiError('THROTTLED', 'The budget of this caller is used up for now.', { retryAfterMs: wait });
    }
    finish(admitted, result) {
        const { request, plan, requested, budgetKey } = admitted;
        const { caller, requestId } = request.context;
        const ran = 'data' in result;
        const actual = result.data ? actualCost(plan.cost, result.data) : ran ? requested : 0;
        this.throttle.settle(caller, budgetKey, actual - requested);
        const errors = result.errors?.map((error) => this.format(ran || error.path ? error : asInputError(error), requestId));
        const answer = { ...(errors && { errors }), ...(ran && { data: result.data ?? null }) };
        answer.extensions = { ...result.extensions, ...this.costs(caller, budgetKey, requested, actual) };
        this.record(request, plan, admitted.startedAt, errors ?? [], actual);
        return answer;
    }
    costs(caller, key, requested, actual) {
        return {
            cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: this.throttle.status(caller, key) },
        };
    }
    reject(request, plan, startedAt, causes, extensions) {
        const errors = causes.map((cause) => this.format(cause, request.context.requestId));
        this.record(request, plan, startedAt, errors, null);
        return new Rejected({ errors, ...(extensions && { extensions }) });
    }
    record(request, plan, startedAt, errors, cost) {
        const { caller, requestId } = request.context;
        const codes = errors.map(({ extensions }) => String(extensions?.['code']));
        this.usage?.asked(caller, cost ?? 0, codes.includes('THROTTLED'));
        this.telemetry.operation({ plan, transport: request.transport, requestId, caller, startedAt, codes, cost });
    }
}
function tooDeep() {
    return new ApiError('BAD_USER_INPUT', 'The variables are nested too deep.');
}
function unknownOperation(name) {
    return new ApiError('BAD_USER_INPUT', name ? 'The document has no operation of this name.' : 'The document has several operations: name one.');
}
function carried({ type }, { types }) {
    if (types.includes(type))
        return null;
    return new ApiError('BAD_USER_INPUT', type === 'subscription' ? 'A subscription needs a WebSocket or an event stream.' : `A ${type} needs POST.`);
}
//# sourceMappingURL=pipeline.js.map