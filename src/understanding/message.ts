import { type Writer, writerOf } from './child.ts';
import { type Lexis, type Terms, termsIn } from './lexis.ts';
import type { Lookup } from './lookup.ts';
import { classesOf, type SmallIndex } from './small-words.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** A text read once: its words, what each may be among the words of the content, and its small words. */
export type Message = {
  readonly tokens: Tokens;
  readonly terms: Terms;
  /** Per word the kinds of small word it is; see `small-words.ts`. */
  readonly classes: Int32Array;
  readonly writer: Writer;
};

/** What of an index a text is read with. */
export type Reading = {
  readonly letters: Uint16Array;
  readonly lexis: Lexis;
  readonly small: SmallIndex;
  readonly ordinary: Lookup;
};

/** Reads a text. Total; linear in its length. */
export function readMessage(index: Reading, text: string): Message {
  const tokens = tokenise(index.letters, text);
  const classes = classesOf(index.small, tokens);
  return {
    tokens,
    terms: termsIn(index.lexis, tokens, index.ordinary),
    classes,
    writer: writerOf(index.small, tokens, classes),
  };
}
