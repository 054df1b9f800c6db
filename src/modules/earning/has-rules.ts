import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import type { Trigger } from '../../kernel/scheme/rule.js';
import { activeRules } from './engine/active-rules.js';

/** Whether a rule of a trigger is in force at an instant, its campaign included. */
export function hasRules(program: ProgramConfig, trigger: Trigger, at: Instant): boolean {
  return activeRules(program, trigger, at).length > 0;
}
