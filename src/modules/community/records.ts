import type { RequestContext } from '../../kernel/context.js';
import type { Poll, Shows } from './poll.js';
import { type Titled, titleIn } from './titles.js';
import type { Topic } from './topic.js';
import { isOpen } from './topic.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));
const listed = ({ texts }: Titled) => Object.entries(texts).map(([language, text]) => ({ language, ...text }));

/** A poll as the API shows it. */
export class PollRecord {
  readonly code: string;
  readonly topic: string | null;
  readonly mostChoices: number;
  readonly shows: Shows;

  constructor(
    readonly row: Poll,
    private readonly context: RequestContext,
  ) {
    ({ code: this.code, topic: this.topic, mostChoices: this.mostChoices, shows: this.shows } = row);
  }

  get title(): string {
    return titleIn(this.row, this.context.reader).title;
  }

  get description(): string | null {
    return titleIn(this.row, this.context.reader).description;
  }

  get texts() {
    return listed(this.row);
  }

  get tiers(): string[] | null {
    return this.row.tiers === null ? null : [...this.row.tiers];
  }

  get open(): boolean {
    return this.row.settledAt === null && isOpen(this.row, this.context.clock.now());
  }

  get opensAt(): Date {
    return new Date(this.row.opensAt);
  }

  get closesAt(): Date {
    return new Date(this.row.closesAt);
  }

  get settledAt(): Date | null {
    return dateOf(this.row.settledAt);
  }
}

/** A topic as the API shows it. */
export class TopicRecord {
  readonly code: string;
  readonly moderated: boolean;

  constructor(
    readonly row: Topic,
    private readonly context: RequestContext,
  ) {
    ({ code: this.code, moderated: this.moderated } = row);
  }

  get title(): string {
    return titleIn(this.row, this.context.reader).title;
  }

  get description(): string | null {
    return titleIn(this.row, this.context.reader).description;
  }

  get texts() {
    return listed(this.row);
  }

  get tiers(): string[] | null {
    return this.row.tiers === null ? null : [...this.row.tiers];
  }

  get open(): boolean {
    return isOpen(this.row, this.context.clock.now());
  }

  get opensAt(): Date | null {
    return dateOf(this.row.opensAt);
  }

  get closesAt(): Date | null {
    return dateOf(this.row.closesAt);
  }
}
