import type { ProgramConfig } from '../../kernel/program-config.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { DefinitionOf, SchemeKind } from '../../kernel/scheme/scheme.js';

/** Asks the transaction that saves an item, which sees its program only; a value for each `?`. */
export type AskRows = <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/**
 * How one kind of item is written by people and read back. `write` gives what `read` takes, so that a program can be exported, changed and applied:
 * reading what was written gives the same definition again.
 */
export interface ItemKind<Kind extends SchemeKind, Input extends object = object> {
  kind: Kind;
  /** The definition, or everything that is wrong with the input (with paths within it). Pure; the program is as it will be when the item is saved. */
  read(input: Input, code: string, program: ProgramConfig): DefinitionOf<Kind> | Refusal[];
  /** What is wrong with the rows that a definition names, with paths as those of `read`. The program is locked until it is saved. */
  check?(definition: DefinitionOf<Kind>, ask: AskRows): Promise<Refusal[]>;
  /** Plain JSON in the shape of the input, without its code, status and times. */
  write(definition: DefinitionOf<Kind>, program: ProgramConfig): object;
}
