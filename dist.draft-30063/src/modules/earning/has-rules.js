import { activeRules } from './engine/active-rules.js';
/** Whether a rule of a trigger is in force at an instant, its campaign included. */
export function hasRules(program, trigger, at) {
    return activeRules(program, trigger, at).length > 0;
}
//# sourceMappingURL=has-rules.js.map