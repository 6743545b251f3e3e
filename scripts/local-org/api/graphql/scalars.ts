import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
  Kind
} from 'graphql';
import { isDate, toDateTime, toTime } from '../../query/literals.ts';

type Check = (value: unknown) => unknown;

function scalar(name: string, description: string, check: Check): GraphQLScalarType {
  const parse = (value: unknown): unknown => {
    const checked = check(value);
    if (checked === undefined)
      throw new GraphQLError(`Expected a value of type '${name}' but it was '${String(value)}'`);
    return checked;
  };
  return new GraphQLScalarType({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => {
      switch (node.kind) {
        case Kind.STRING:
        case Kind.BOOLEAN:
        case Kind.ENUM:
          return parse(node.value);
        case Kind.INT:
        case Kind.FLOAT:
          return parse(Number(node.value));
        default:
          throw new GraphQLError(`Expected a value of type '${name}'`);
      }
    }
  });
}

const asText: Check = (value) => (typeof value === 'string' ? value : undefined);
const asNumber: Check = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const asDate: Check = (value) => (typeof value === 'string' && isDate(value) ? value : undefined);
const asDateTime: Check = (value) => {
  if (typeof value !== 'string') return undefined;
  return toDateTime(value) ?? (isDate(value) ? `${value}T00:00:00.000Z` : undefined);
};
const asTime: Check = (value) => (typeof value === 'string' ? toTime(value) : undefined);

const OWN: readonly GraphQLScalarType[] = [
  scalar('Picklist', 'The API name of a picklist value.', asText),
  scalar('MultiPicklist', 'API names of picklist values, joined by semicolons.', asText),
  scalar('TextArea', 'Text with line breaks.', asText),
  scalar('LongTextArea', 'Long text.', asText),
  scalar('RichTextArea', 'Text with markup.', asText),
  scalar('EncryptedString', 'Text that is stored encrypted.', asText),
  scalar('Email', 'An email address.', asText),
  scalar('PhoneNumber', 'A phone number.', asText),
  scalar('Url', 'A web address.', asText),
  scalar('Double', 'A number.', asNumber),
  scalar('Long', 'A whole number.', asNumber),
  scalar('Currency', 'An amount of money.', asNumber),
  scalar('Percent', 'A percentage: 78 is 78%.', asNumber),
  scalar('Date', 'A day, YYYY-MM-DD.', asDate),
  scalar('DateTime', 'A moment in ISO 8601 with a zone.', asDateTime),
  scalar('Time', 'A time of day, HH:mm:ss.SSSZ.', asTime),
  scalar('IdOrRef', 'A record id, or @{alias} of an earlier operation of the same request.', asText)
];

/** Every scalar of the schema by name. */
export const SCALARS: ReadonlyMap<string, GraphQLScalarType> = new Map(
  [GraphQLString, GraphQLInt, GraphQLFloat, GraphQLBoolean, GraphQLID, ...OWN].map((type) => [type.name, type])
);

/** A scalar by name; raises a `TypeError` for a name that the schema does not have. */
export function scalarNamed(name: string): GraphQLScalarType {
  const found = SCALARS.get(name);
  if (!found) throw new TypeError(`Unknown scalar ${name}`);
  return found;
}
