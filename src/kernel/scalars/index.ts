import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { decimalPattern, isCurrency } from '../money.js';
import { parsePoints } from '../points.js';

/** A scalar that reads one JSON value; `read` gives null for what it does not take. */
function scalar<Internal, External>(options: {
  name: string;
  description: string;
  takes: string;
  read: (value: unknown) => Internal | null;
  write: (value: Internal) => External;
}): GraphQLScalarType<Internal, External> {
  const parse = (value: unknown): Internal => {
    const parsed = options.read(value);
    if (parsed === null)
      throw new GraphQLError(`${options.name} takes ${options.takes}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return parsed;
  };
  return new GraphQLScalarType<Internal, External>({
    name: options.name,
    description: options.description,
    serialize: (value) => options.write(value as Internal),
    parseValue: parse,
    // Number() of a literal beyond 2^53 would round silently: the digits go to the reader as they were written.
    parseLiteral: (node: ValueNode, variables) =>
      parse(node.kind === Kind.INT ? node.value : valueFromASTUntyped(node, variables)),
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const Points = scalar<number, number>({
  name: 'Points',
  description:
    'Whole points. A JSON integer within +-(2^53-1); an integral string is accepted as input; anything else is refused.',
  takes: 'a whole number within +-(2^53-1)',
  read: parsePoints,
  write: (value) => value,
});

export const Decimal = scalar<string, string>({
  name: 'Decimal',
  description: 'Exact decimal number as a string, e.g. "129.90".',
  takes: 'a decimal number as a string, e.g. "129.90"',
  read: (value) => (typeof value === 'string' && decimalPattern.test(value) ? value : null),
  write: (value) => value,
});

export const CurrencyCode = scalar<string, string>({
  name: 'CurrencyCode',
  description: 'ISO 4217 code, e.g. CNY.',
  takes: 'an ISO 4217 code, e.g. CNY',
  read: (value) => (typeof value === 'string' && isCurrency(value) ? value : null),
  write: (value) => value,
});

const instantPattern = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

/** RFC 3339; the calendar day is checked because Date would roll 30 February over. */
function readInstant(value: unknown): Date | null {
  if (typeof value !== 'string' || !instantPattern.test(value) || !isCalendarDate(value.slice(0, 10))) return null;
  const date = new Date(value.replace(' ', 'T').toUpperCase());
  return Number.isNaN(date.getTime()) ? null : date;
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

let [written, asText] = [Number.NaN, ''];

/** The same instant comes many times in a row: all events of a batch have one. */
function writeInstant(value: Date): string {
  const instant = Number(value);
  if (instant !== written) [written, asText] = [instant, new Date(instant).toISOString()];
  return asText;
}

export const DateTime = scalar<Date | string, string>({
  name: 'DateTime',
  description: 'RFC 3339 instant in UTC.',
  takes: 'an RFC 3339 instant, e.g. 2026-03-31T16:00:00Z',
  read: readInstant,
  // a text is one already, written by the ledger
  write: (value) => (typeof value === 'string' ? value : writeInstant(value)),
});

export const LocalDate = scalar<string, string>({
  name: 'LocalDate',
  description: "Calendar date in the program's time zone, YYYY-MM-DD.",
  takes: 'a calendar date, YYYY-MM-DD',
  read: (value) => (typeof value === 'string' && isCalendarDate(value) ? value : null),
  write: (value) => value,
});

export const Cursor = scalar<string, string>({
  name: 'Cursor',
  description: 'Opaque position in an event stream or a list.',
  takes: 'a cursor that this API returned',
  read: (value) => (typeof value === 'string' && value.length > 0 && value.length <= 500 ? value : null),
  write: (value) => value,
});

export const PhoneNumber = scalar<string, string>({
  name: 'PhoneNumber',
  description: "Given in any common spelling (without a country code the program's region is meant), returned as E.164.",
  takes: 'a phone number as a string',
  read: (value) => {
    const text = textOf(value);
    return text !== null && text.length > 0 && text.length <= 40 ? text : null;
  },
  write: (value) => value,
});

// The library's scalar, under the contract's name and with a description.
export const Json = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), name: 'JSON', description: 'Any JSON value.' });
