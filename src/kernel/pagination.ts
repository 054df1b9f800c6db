import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Access } from './access.js';
import { ApiError } from './api-error.js';
import { Cursor } from './scalars/index.js';

export const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
@Access('public')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => Cursor, { nullable: true, description: 'Cursor of the first row.' })
  startCursor!: string | null;

  @Field(() => Cursor, { nullable: true, description: 'Cursor of the last row.' })
  endCursor!: string | null;
}

@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows after `after`; at most 100, 20 if left out.' })
  first!: number | null;

  @Field(() => Cursor, { nullable: true, description: 'Rows after this one.' })
  after!: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows before `before`, or at the end; at most 100.' })
  last!: number | null;

  @Field(() => Cursor, { nullable: true, description: 'Rows before this one.' })
  before!: string | null;
}

/** A page to read: `limit` rows beyond `key` in the list's order, or against it. */
export interface PageRequest {
  limit: number;
  backward: boolean;
  after: string | null;
  before: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** Checks Relay arguments. Throws BAD_USER_INPUT. */
export function pageRequest(args: {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}): PageRequest {
  const { first = null, last = null } = args;
  if (first !== null && last !== null) throw badPage('Give either `first` or `last`.');
  const backward = last !== null;
  const limit = last ?? first ?? DEFAULT_PAGE;
  if (limit < 0 || limit > MAX_PAGE) throw badPage(`A page has 0 to ${MAX_PAGE} rows.`);
  return { limit, backward, after: decodeCursor(args.after ?? null), before: decodeCursor(args.before ?? null) };
}

function badPage(message: string): ApiError {
  return new ApiError('BAD_USER_INPUT', message);
}

/** `rows` were read in the request's direction, one more than its limit where there were so many. */
export function toConnection<T>(request: PageRequest, rows: T[], keyOf: (row: T) => string | number): Connection<T> {
  const more = rows.length > request.limit;
  const kept = more ? rows.slice(0, request.limit) : rows;
  const nodes = request.backward ? [...kept].reverse() : kept;
  const cursorOf = (node: T | undefined): string | null => (node === undefined ? null : encodeCursor(keyOf(node)));
  const pageInfo = Object.assign(new PageInfo(), {
    hasNextPage: request.backward ? request.before !== null : more,
    hasPreviousPage: request.backward ? more : request.after !== null,
    startCursor: cursorOf(nodes[0]),
    endCursor: cursorOf(nodes.at(-1)),
  });
  return {
    nodes,
    pageInfo,
    get edges() {
      return nodes.map((node) => ({ cursor: encodeCursor(keyOf(node)), node }));
    },
  };
}

export function encodeCursor(key: string | number): string {
  return Buffer.from(`k:${key}`).toString('base64url');
}

/** Throws BAD_USER_INPUT for what is not a cursor of ours. */
export function decodeCursor(cursor: string | null): string | null {
  if (cursor === null) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith('k:') || encodeCursor(text.slice(2)) !== cursor) throw badPage('This is not a cursor of this list.');
  return text.slice(2);
}
