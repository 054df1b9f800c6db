import { readRule } from './read-rule.js';
import { writeRule } from './write-rule.js';
/** Earning rules, as people write them. */
export const RULE_KIND = { kind: 'rules', read: readRule, write: writeRule };
//# sourceMappingURL=rule-kind.js.map