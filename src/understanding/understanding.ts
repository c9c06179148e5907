import type { LanguageCode, NeedId, ProvisionId } from '../guide/ids.ts';
import type { CommandName, QuestionName } from '../guide/language.ts';
import type { HeardLetterWord } from './letter-words.ts';

/** A need heard in a message. `confidence` is 0-1: the share of such hearings that are right. */
export type HeardNeed = { readonly need: NeedId; readonly confidence: number };

/** `certain`: the line comes first. `likely`: one calm question. */
export type Emergency = { readonly need: NeedId; readonly level: 'certain' | 'likely' };

/** Everything heard in one message. Best first, never null lists. */
export type Understanding = {
  /** Code of the message's language (also one we do not answer in), or `null` when nothing shows it. */
  readonly language: LanguageCode | null;
  /** All emergencies heard, the most urgent first. */
  readonly emergencies: readonly Emergency[];
  /** The whole message is a command word. */
  readonly command: CommandName | null;
  /** What is asked about something just shown: "moet ik een afspraak maken". */
  readonly question: QuestionName | null;
  readonly needs: readonly HeardNeed[];
  /** Needs of separate parts of the message that are each clear: two or more mean several worries in one message. */
  readonly several: readonly NeedId[];
  /** Provisions named or described in the text, score 0-1. */
  readonly provisions: readonly { readonly provision: ProvisionId; readonly score: number }[];
  /** A child writes. */
  readonly child: boolean;
  /** Asked for somebody else: a neighbour, a mother, a client. */
  readonly forOther: boolean;
  /** A word or sender on a letter: "dwangbevel", "CAK". */
  readonly letterWord: HeardLetterWord | null;
  /** About mail, and no word of what it says. */
  readonly onlyMail: boolean;
  /** What something means is asked: "wat is". */
  readonly asksMeaning: boolean;
  /** `outside` a local guide; `noise`: nothing to go on. */
  readonly scope: 'inside' | 'outside' | 'noise';
  /** Asked for today, tonight or now, or children are in need now. */
  readonly today: boolean;
};
