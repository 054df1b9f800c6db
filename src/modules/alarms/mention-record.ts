import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import type { Mention } from './mention.js';

/** A mention as the API shows it. */
export class MentionRecord {
  readonly source: string;
  readonly postId: string | null;
  readonly text: string;
  readonly link: string | null;
  readonly reach: number;
  readonly category: string | null;
  readonly product: string | null;
  readonly store: string | null;

  constructor(readonly row: Mention) {
    ({ source: this.source, postId: this.postId, text: this.text, link: this.link, reach: this.reach } = row);
    ({ category: this.category, product: this.product, store: this.store } = row);
  }

  get id(): string {
    return toGlobalId('Mention', this.row.id);
  }

  get at(): Date {
    return new Date(this.row.at);
  }

  get recordedAt(): Date {
    return new Date(this.row.recordedAt);
  }
}

registerNodeType(MentionRecord, 'Mention');
