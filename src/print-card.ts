import { addressText, costText, noWaiting } from './conversation/card.ts';
import { dateText, daysUntil, weekText } from './conversation/hours-text.ts';
import { mailSpan, phoneSpan, siteSpan } from './conversation/links.ts';
import type { Shown } from './conversation/shown.ts';
import type { Talk } from './conversation/talk.ts';
import { term } from './conversation/term.ts';
import { say, sayText } from './guide/say.ts';
import type { Card, Line } from './print/booklet.ts';
import { printTexts } from './print/texts.nl.ts';

/** Never at the beginning of a line. */
const DOT = { text: '\u00a0· ' } as const;

/**
 * A provision as a card on paper: the same facts in the same words as in a talk, without what changes by the hour and without what
 * asks for an answer. Unlike in a talk, a national product keeps its own name and says at which counter it is.
 */
export function cardOf(talk: Talk, one: Shown): Card {
  const lines = [
    whatLine(talk, one),
    ...nowLines(talk, one),
    ...firstLines(talk, one),
    ...placeLines(talk, one),
    ...accessLines(talk, one),
    one.provision.withPerson ? [{ text: printTexts.withPerson }] : null,
  ];
  return { name: title(talk, one), lines: lines.filter((line) => line !== null) };
}

/** Where a person is to be found: only name, place, hours and phone. */
export function personOf(talk: Talk, one: Shown): Card {
  const lines = [whereLine(talk, one), openLine(talk, one), phoneLine(talk, one)];
  return { name: say(talk.language, 'card-title', { name: one.name }), lines: lines.filter((line) => line !== null) };
}

function title(talk: Talk, one: Shown): Line {
  const { text, provider } = one.provision;
  const said = provider.kind !== 'gemeente' || one.at !== one.provision || text.name.includes('(');
  if (said) return say(talk.language, 'card-title', { name: one.text.name });
  return say(talk.language, 'card-title-provider', { name: text.name, provider: provider.name });
}

function whatLine({ language }: Talk, { text, provision }: Shown): Line {
  const what = say(language, 'card-what', { what: text.notFor === null ? text.what : `${text.what} ${text.notFor}` });
  const official = provision.officialName;
  if (official === null || official.toLowerCase() === text.name.toLowerCase()) return what;
  return [...what, { text: ' ' }, ...say(language, 'card-official', { official })];
}

/** What holds for a while: it is full, has changed, or is about to end. */
function nowLines(talk: Talk, one: Shown): readonly (Line | null)[] {
  const { language, now } = talk;
  const { full } = one.at;
  const { notice, endsOn } = one.provision;
  const since = full === null ? '' : dateText(language, full.since);
  return [
    full === null ? null : say(language, full.waitingList ? 'card-full-list' : 'card-full', { date: since }),
    notice === null || daysUntil(notice.until, now) < 0 ? null : say(language, 'card-notice', { notice: notice.text }),
    endsOn === null ? null : labelled(printTexts.notice, printTexts.endsOn(dateText(language, endsOn))),
  ];
}

function firstLines(talk: Talk, one: Shown): readonly (Line | null)[] {
  const { language } = talk;
  const step = one.noCounter ? sayText(language, 'card-call-municipality') : one.text.step;
  const { referral, referredBy } = one.access;
  const who = referredBy.map((by) => term(talk, by)).join(', ');
  return [
    say(language, 'card-step', { step }),
    one.text.say === null ? null : say(language, 'card-say', { say: one.text.say }),
    referral === 'required'
      ? labelled(printTexts.referral, who === '' ? sayText(language, 'someone-who-refers') : who)
      : null,
  ];
}

function placeLines(talk: Talk, one: Shown): readonly (Line | null)[] {
  const { language } = talk;
  const { at } = one;
  const counter = at === one.provision ? null : labelled(printTexts.at, one.called);
  const app = at.phone === null && at.whatsapp !== null ? at.whatsapp : null;
  const lines = [
    counter,
    whereLine(talk, one),
    openLine(talk, one),
    ...closedLines(talk, one),
    phoneLine(talk, one),
    app === null ? null : say(language, 'card-whatsapp', { phone: phoneSpan(app) }),
  ];
  if (at.phone !== null || at.where !== null) return lines;
  // Nothing to go to or call: whoever helps may look it up.
  return [
    ...lines,
    at.website === null ? null : say(language, 'card-website', { site: siteSpan(at.website) }),
    at.mail === null ? null : say(language, 'card-mail', { mail: mailSpan(at.mail) }),
  ];
}

/** Without postcode and town, when that is the place itself: who lives here knows. */
function whereLine(talk: Talk, { at: { where } }: Shown): Line | null {
  if (where === null) return null;
  const { language, place } = talk;
  if (where.town !== place.name) return say(language, 'card-where', { address: addressText(talk, where) });
  const { name, street, hint } = where;
  const named = name === null ? street : sayText(language, 'address-name', { name, address: street });
  const address = hint === null ? named : sayText(language, 'address-hint', { address: named, hint });
  return say(language, 'card-where', { address });
}

function openLine({ language }: Talk, { at, access }: Shown): Line | null {
  if (at.hours.always) return [...say(language, 'card-open', { hours: '' }), ...say(language, 'open-state-always')];
  const hours = weekText(language, at.hours);
  const marked = at.hours.rules.some((rule) => rule.byAppointment);
  const asked = access.appointment === 'by-appointment' && !marked ? sayText(language, 'open-appointment') : null;
  if (hours === null) return asked === null ? null : say(language, 'card-open', { hours: asked });
  return say(language, 'card-open', { hours: asked === null ? hours : `${hours}. ${asked}` });
}

/** Days on which it is closed although it says otherwise, as far as they are still to come. */
function closedLines({ language, now }: Talk, { at }: Shown): readonly Line[] {
  return at.hours.closures
    .filter(({ to }) => daysUntil(to, now) >= 0)
    .map(({ from, to, why }) =>
      labelled(printTexts.closed, printTexts.closure(dateText(language, from), dateText(language, to), why)),
    );
}

function phoneLine({ language }: Talk, { at }: Shown): Line | null {
  if (at.phone === null) return null;
  const phone = phoneSpan(at.phone);
  if (at.callCost !== 'free' && at.callCost !== 'extra') return say(language, 'card-phone', { phone });
  const cost = sayText(language, at.callCost === 'free' ? 'free-word' : 'call-extra');
  return say(language, 'card-phone-cost', { phone, cost });
}

function accessLines(talk: Talk, one: Shown): readonly (Line | null)[] {
  const { language } = talk;
  const { access, at } = one;
  const things = access.bring.map((thing) => term(talk, thing)).join(', ');
  const cost = costText(talk, access);
  const waits = access.waiting !== null && !noWaiting(access.waiting);
  return [
    things === '' ? null : say(language, 'card-bring', { things }),
    besides([
      cost === null ? null : say(language, 'card-cost', { cost }),
      waits ? say(language, 'card-waiting', { waiting: term(talk, access.waiting) }) : null,
      at.askFor === null ? null : say(language, 'card-ask-for', { who: at.askFor }),
    ]),
    unknownLine(talk, one),
  ];
}

/** What we do not know is said where it matters: before one goes there. */
function unknownLine({ language }: Talk, { at, access }: Shown): Line | null {
  if (at.where === null) return null;
  const facts = [
    access.cost === null ? sayText(language, 'unknown-cost') : null,
    access.referral === 'unknown' ? sayText(language, 'unknown-referral') : null,
    access.appointment === 'unknown' ? sayText(language, 'unknown-appointment') : null,
    access.identification === 'unknown' ? sayText(language, 'unknown-identification') : null,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : say(language, 'card-unknown', { facts: facts.join(', ') });
}

/** Short facts on one line: "Kosten: gratis · Vraag naar: Sandra". */
function besides(facts: readonly (Line | null)[]): Line | null {
  const known = facts.filter((fact) => fact !== null);
  return known.length === 0 ? null : known.flatMap((fact, at) => (at === 0 ? fact : [DOT, ...fact]));
}

function labelled(label: string, value: string): Line {
  return [{ text: `${label}:`, strong: true }, { text: ` ${value}` }];
}
