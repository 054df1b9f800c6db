import { registerEnumType } from 'type-graphql';

type EnumOf<Value extends string> = { [Name in Value]: Name };

/** Registers an enum with what its values mean. */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  meanings: Record<Value, string>,
): EnumOf<Value> {
  const values = Object.fromEntries(Object.keys(meanings).map((value) => [value, value])) as EnumOf<Value>;
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(meanings).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as { [Name in Value]: { description: string } } });
  return values;
}
