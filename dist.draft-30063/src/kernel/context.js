/** What one request makes once and shares among its resolvers, keyed by the function that makes it. */
export class Loaders {
    constructor(context) {
        this.context = context;
        this.made = new Map();
    }
    get(make) {
        let value = this.made.get(make);
        if (value === undefined) {
            value = make(this.context);
            this.made.set(make, value);
        }
        return value;
    }
}
/** What every resolver gets. */
export class RequestContext {
    constructor(caller, 
    /** The caller's program; null for the platform's admin and anonymous callers. */
    program, requestId, language, clock) {
        this.caller = caller;
        this.program = program;
        this.requestId = requestId;
        this.language = language;
        this.clock = clock;
        this.shared = null;
    }
    get loaders() {
        this.shared ??= new Loaders(this);
        return this.shared;
    }
    /** The caller's program, where access rules guarantee that there is one. */
    get tenant() {
        if (!this.program)
            throw new Error('this operation needs a program; its access rule should have refused the caller');
        return this.program;
    }
}
//# sourceMappingURL=context.js.map