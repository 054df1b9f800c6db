import { execute } from 'graphql';
import { accessSignature } from '../../kernel/access.js';
import { canonicalJson } from '../../kernel/canonical-json.js';
/**
 * The subscriptions that are told the same of an event: one operation, the same values of the variables that matter, and callers who may see the same and
 * read the same language. Members share with themselves only.
 */
export class Audiences {
    constructor(deps) {
        this.deps = deps;
        this.ofOperation = new WeakMap();
    }
    /** To be left when the subscription ends. */
    join(listeners) {
        const { operation } = listeners;
        let audiences = this.ofOperation.get(operation);
        if (audiences === undefined) {
            audiences = new Map();
            this.ofOperation.set(operation, audiences);
        }
        const key = audienceKey(listeners);
        let audience = audiences.get(key);
        if (audience === undefined) {
            audience = new Audience(listeners, this.deps, () => audiences.delete(key));
            audiences.set(key, audience);
        }
        audience.subscribers += 1;
        return audience;
    }
}
/** Everything that an answer can depend on, beside the operation. */
export function audienceKey({ operation, variables, caller, language }) {
    const { programId, memberId } = caller;
    const given = operation.plan.answerVariables.filter((name) => name in variables);
    const values = Object.fromEntries(given.map((name) => [name, variables[name]]));
    return canonicalJson([accessSignature(caller), programId, memberId, language, values]);
}
export class Audience {
    constructor(listeners, deps, onEmpty) {
        this.listeners = listeners;
        this.deps = deps;
        this.onEmpty = onEmpty;
        this.subscribers = 0;
        this.told = new WeakMap();
        // an answer for many cannot depend on what is one's own: no resolver gets to see it
        this.caller = { ...listeners.caller, principal: 'audience', credentialId: null, expiresAt: null };
    }
    /** Executes the operation for an event, once for all who hear of the same event. */
    tell(event) {
        // nobody to share with, or nothing to know the event by
        if (this.subscribers === 1 || typeof event !== 'object' || event === null)
            return this.execute(event);
        let told = this.told.get(event);
        if (told === undefined) {
            told = this.execute(event);
            this.told.set(event, told);
        }
        return told;
    }
    leave() {
        this.subscribers -= 1;
        if (this.subscribers === 0)
            this.onEmpty();
    }
    async execute(event) {
        const { args, language, requestId } = this.listeners;
        const { turns, contextFor, answer } = this.deps;
        const wait = turns.begin();
        if (wait)
            await wait;
        try {
            const context = contextFor(this.caller, language, requestId);
            const contextValue = context instanceof Promise ? await context : context;
            const executed = execute({ ...args, contextValue, rootValue: event });
            const result = executed instanceof Promise ? await executed : executed;
            return { text: JSON.stringify(answer(result, requestId)), cursor: cursorOf(event) };
        }
        finally {
            turns.done();
        }
    }
}
function cursorOf(event) {
    const { cursor } = (event ?? {});
    return typeof cursor === 'string' ? cursor : null;
}
//# sourceMappingURL=audience.js.map