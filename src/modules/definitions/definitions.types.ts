import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Json } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { ProgramType } from '../programs/index.js';
import type { ChangeKind } from './change.js';

export const ChangeKindEnum = { CREATE: 'CREATE', UPDATE: 'UPDATE', END: 'END', NONE: 'NONE' } as const;

registerEnumType(ChangeKindEnum, {
  name: 'ProgramChangeKind',
  description: 'What applying a definition does to one item.',
  valuesConfig: {
    CREATE: { description: 'There is none yet, or it had ended.' },
    UPDATE: { description: 'It becomes another: a next version, a draft, a pause.' },
    END: { description: 'It ends, because the definition does not name it.' },
    NONE: { description: 'It is so already.' },
  },
});

@ObjectType('ProgramChange', { description: 'What applying a definition does to one item of a program.' })
@Access('staff', 'admin')
export class ProgramChange {
  @Field(() => String, { description: 'The field of the definition that it stands in, e.g. `rules`.' })
  kind!: string;

  @Field(() => String, { description: 'Its code; `default` for what a program has one of.' })
  code!: string;

  @Field(() => ChangeKindEnum, { description: 'What is done.' })
  change!: ChangeKind;

  @Field(() => Json, { nullable: true, description: 'As a definition says what is there; null where nothing is.' })
  before!: object | null;

  @Field(() => Json, { nullable: true, description: 'The same of what will be there.' })
  after!: object | null;
}

@ObjectType('ApplyProgramPayload', { description: 'What applying a definition did, or would do, or why it did nothing.' })
@Access('staff', 'admin')
export class ApplyProgramPayload {
  @Field(() => ProgramType, { nullable: true, description: 'The program as it is now; null when it was refused.' })
  program!: object | null;

  @Field(() => [ProgramChange], {
    description: 'Every item that the definition names, and every one that it ends; empty when it was refused.',
  })
  changes!: ProgramChange[];

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
