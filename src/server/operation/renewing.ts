import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../../kernel/context.js';
import { OutdatedProgram } from '../../kernel/program-config.js';

type Running = ExecutionResult | Promise<ExecutionResult>;

/** Reads, and once more with the program as it is now where what was read is newer than the program that this server knew. Not for what changes anything. */
export async function renewing(context: RequestContext, run: (context: RequestContext) => Running): Promise<ExecutionResult> {
  const running = run(context);
  const result = running instanceof Promise ? await running : running;
  return result.errors?.some(({ originalError }) => originalError instanceof OutdatedProgram)
    ? run(await context.renewed())
    : result;
}
