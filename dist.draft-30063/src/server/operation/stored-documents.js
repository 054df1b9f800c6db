import { execute, Kind, OperationTypeNode } from 'graphql';
import { AccessCheck } from './access-check.js';
import { requestedCost } from './cost.js';
import { Documents } from './documents.js';
import { formatError } from './errors.js';
/**
 * Documents that are kept and run later: checked when they come, by the same limits as those that are sent. The schema is attached when it is built, as
 * resolvers hold this.
 */
export class StoredDocuments {
    constructor(limits, report) {
        this.limits = limits;
        this.report = report;
        this.documents = null;
        this.access = new AccessCheck();
    }
    attach(schema) {
        this.documents = new Documents(schema, this.limits);
    }
    /** Why a document can never run; null where it can. Who may run it, and with which variables, is decided then. */
    check(text) {
        const operations = this.operationsOf(text);
        if (typeof operations === 'string')
            return operations;
        return operations.map(({ plan }) => plan.refusal?.message ?? null).find((reason) => reason !== null) ?? null;
    }
    /** Why a document does not tell this caller of an event; null where it does. It is one subscription of `events`, without variables. */
    checkEventDocument(text, caller) {
        const operations = this.operationsOf(text);
        if (typeof operations === 'string')
            return operations;
        const [prepared] = operations;
        if (operations.length !== 1 || prepared === undefined)
            return 'It has one operation.';
        const { plan } = prepared;
        if (plan.refusal)
            return plan.refusal.message;
        if (!isEventSubscription(prepared))
            return 'It is `subscription { events { ... } }`, without arguments and variables.';
        const refusal = this.access.refusal(prepared, caller);
        if (refusal)
            return refusal.message;
        const cost = requestedCost(plan.cost, {});
        return cost > this.limits.operationCost ? `It may cost ${cost}, more than the ${this.limits.operationCost} allowed.` : null;
    }
    /** What such a document tells of an event, just as a subscription would; a text says why it cannot any more. */
    async tell(text, context, event) {
        const reason = this.checkEventDocument(text, context.caller);
        if (reason !== null)
            return reason;
        const loaded = this.attached.load(text);
        if ('errors' in loaded)
            return 'It cannot be read.';
        const result = (await execute({
            schema: this.attached.schema,
            document: loaded.document,
            rootValue: event,
            contextValue: context,
        }));
        const errors = result.errors?.map((error) => formatError(error, context.requestId, this.report));
        return { ...(errors && { errors }), data: result.data ?? null };
    }
    operationsOf(text) {
        const loaded = this.attached.load(text);
        if ('errors' in loaded)
            return loaded.errors[0]?.message ?? 'It cannot be read.';
        return [...new Set(loaded.operations.values())];
    }
    get attached() {
        if (!this.documents)
            throw new Error('no schema was attached yet');
        return this.documents;
    }
}
function isEventSubscription({ plan: { type, label, operation } }) {
    const [field, ...others] = operation.selectionSet.selections;
    return (type === OperationTypeNode.SUBSCRIPTION &&
        label === 'events' &&
        others.length === 0 &&
        field?.kind === Kind.FIELD &&
        field.alias === undefined &&
        (field.arguments ?? []).length === 0 &&
        (operation.variableDefinitions ?? []).length === 0);
}
//# sourceMappingURL=stored-documents.js.map