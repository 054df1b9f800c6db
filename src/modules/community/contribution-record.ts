import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import type { Contribution, ContributionKind, ContributionStatus } from './contribution.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** A contribution as the API shows it. */
export class ContributionRecord {
  readonly kind: ContributionKind;
  readonly status: ContributionStatus;
  readonly text: string;
  readonly topic: string | null;
  readonly sku: string | null;
  readonly stars: number | null;
  readonly likes: number;
  readonly dislikes: number;
  readonly edits: number;
  readonly reports: number;
  readonly reply: string | null;
  readonly reasonCode: string | null;
  readonly abuse: boolean;
  readonly orderId: string | null;
  readonly createdBy: string;
  readonly moderatedBy: string | null;
  readonly repliedBy: string | null;

  constructor(readonly row: Contribution) {
    ({ kind: this.kind, status: this.status, text: this.text, topic: this.topic, sku: this.sku, stars: this.stars } = row);
    ({ likes: this.likes, dislikes: this.dislikes, edits: this.edits, reports: this.reports, reply: this.reply } = row);
    ({ reasonCode: this.reasonCode, abuse: this.abuse, orderId: this.orderId, createdBy: this.createdBy } = row);
    ({ moderatedBy: this.moderatedBy, repliedBy: this.repliedBy } = row);
  }

  get id(): string {
    return toGlobalId('Contribution', this.row.id);
  }

  get featured(): boolean {
    return this.row.featuredAt !== null;
  }

  get verified(): boolean {
    return this.row.purchaseId !== null;
  }

  get createdAt(): Date {
    return new Date(this.row.createdAt);
  }

  get updatedAt(): Date {
    return new Date(this.row.updatedAt);
  }

  get publishedAt(): Date | null {
    return dateOf(this.row.publishedAt);
  }

  get repliedAt(): Date | null {
    return dateOf(this.row.repliedAt);
  }

  get moderatedAt(): Date | null {
    return dateOf(this.row.moderatedAt);
  }
}

registerNodeType(ContributionRecord, 'Contribution');
