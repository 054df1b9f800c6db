/** Why the program cannot start or run, in one sentence a person can act on. `main` and the scripts print it without a stack and exit with 1. */
export class StartupError extends Error {
    constructor() {
        super(...arguments);
        this.name = 'StartupError';
    }
}
//# sourceMappingURL=startup-error.js.map