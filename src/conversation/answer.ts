import type { Conversation, Step } from './conversation.ts';
import type { Block, Choice } from './reply.ts';
import type { Effect, Outcome, RowKind } from './turn.ts';

/** What one step decides: what to say, what was heard, where the talk goes. `respond` turns it into a Turn. */
export type Answer = {
  readonly outcome: Outcome;
  readonly blocks: readonly Block[];
  readonly choices: readonly Choice[];
  readonly needs: readonly string[];
  readonly emergency: string | null;
  readonly provisions: readonly string[];
  readonly step: Step;
  readonly as: RowKind;
  /** What else changes in what we remember. */
  readonly change: Partial<
    Pick<
      Conversation,
      'neighbourhood' | 'language' | 'fallbacks' | 'quietUntil' | 'introduced' | 'pointed' | 'remind' | 'invited'
    >
  >;
  readonly effects: readonly Effect[];
};

/** An answer with the usual defaults: a bot row, nothing heard, the talk open, fallbacks counted anew. */
export function answer(
  outcome: Outcome,
  blocks: readonly Block[],
  more: Partial<Omit<Answer, 'outcome' | 'blocks'>> = {},
): Answer {
  return {
    outcome,
    blocks,
    choices: more.choices ?? [],
    needs: more.needs ?? [],
    emergency: more.emergency ?? null,
    provisions: more.provisions ?? [],
    step: more.step ?? { name: 'open' },
    as: more.as ?? 'bot',
    change: { fallbacks: 0, ...more.change },
    effects: more.effects ?? [],
  };
}
