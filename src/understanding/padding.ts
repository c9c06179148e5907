import { wordSet } from './word-set.ts';

/**
 * Words that make a message polite without changing what it asks: left out when a whole message is compared with a command or a
 * question. Per language in one list, without accents; not words of any command.
 */
export const PADDING: ReadonlySet<string> = wordSet(`
  aub alsjeblieft alstublieft alsjeblief astublieft asjeblieft svp graag even ff effe maar hoor dan nu eens een n ok
  oke eh uh hm pls plz please just a an the de het dus nou toch sorry kan ik mag wil zou willen can i could may want
  would like to you je jij u lutfen bir prosze poprosze bede mozna moge chce будь ласка можна хочу من فضلك لو سمحت
  رجاء hoi hallo hi hello hey met spreken praten speak talk with echt echte wel misschien lieve
`);

/** Words of a message that asks for help without saying with what. */
export const VAGUE: ReadonlySet<string> = wordSet(`
  help hulp helpen helpe helpt nodig nodug vraag vraagje vragen probleem problemen iets wat heb hep jullie mij me mijn
  kun kunnen kunt weten info informatie zoek er is iemand moet have need question problem some someone something with
  my yardim yardima ihtiyacim var sorum pomocy potrzebuje mam pytanie допомога потрибна допоможить питанни мени мене у
  مساعده بدي محتاج محتاجه عندي سؤال سوال
`);
