import type { NodeLoader } from '../../kernel/node.js';
import type { MemberReader } from './member-reader.js';

/** `node` for members: a member's own token finds itself only. */
export function memberNode(reader: MemberReader): NodeLoader {
  return {
    type: 'Member',
    load: async (context, key) =>
      context.program !== null && /^[1-9]\d{0,15}$/.test(key) ? reader.byId(context, Number(key)) : null,
  };
}
