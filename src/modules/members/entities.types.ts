import { GraphQLScalarType } from 'graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { MemberType } from './members.types.js';

/** How a gateway names an entity: its type and the fields of one of its keys. */
export const AnyRepresentation = new GraphQLScalarType<Record<string, unknown>>({
  name: '_Any',
  description: 'How a federation gateway names an entity, e.g. `{ __typename: "Member", externalId: "anna" }`.',
});

export const Entity = createUnionType({
  name: '_Entity',
  description: 'What other subgraphs can refer to.',
  types: () => [MemberType] as const,
  resolveType: () => MemberType,
});

@ObjectType('_Service', { description: 'This API as a subgraph of an Apollo Federation.' })
@Access('public')
export class Service {
  @Field(() => String, { nullable: true, description: 'The schema with the keys of its entities, for composition.' })
  sdl!: string | null;
}
