import type { NodeLoader } from '../../kernel/node.js';

/** `node` for programs: a caller's own, and no other exists for it. */
export const programNode: NodeLoader = {
  type: 'Program',
  load: async (context, key) => (context.program !== null && String(context.program.id) === key ? context.program : null),
};
