import type { Provision } from '../guide/content.ts';
import { type Opening, openAt } from '../guide/open.ts';
import { hasEnded } from './hours-text.ts';
import { type Shown, shown } from './shown.ts';
import type { Talk } from './talk.ts';

/**
 * What counts when provisions for the same need are put in order, in points. Fitting the need best counts most, then what is
 * named in the message, then near and reachable. Chosen by hand on the transcripts; only their order of size matters.
 */
const POINTS = {
  firstNeed: 4,
  secondNeed: 2.5,
  laterNeed: 1.5,
  named: 4,
  local: 2,
  ownArea: 2,
  /** We do not know where the resident lives, and this serves one neighbourhood only. */
  otherArea: -1,
  openNow: 1,
  openSoon: 0.5,
  noReferral: 0.7,
  /** Per step of haste, by how near its next opening is. */
  today: 1.2,
  soon: 0.6,
  later: -1,
} as const;

/** 0: no haste; 1: a word like "nu"; 2: a need that can be a matter of hours. */
export type Haste = 0 | 1 | 2;

/** All provisions of this place and the country for any of these needs, the best first; emergency lines only when asked. */
export function pick(talk: Talk, needs: readonly string[], haste: Haste): readonly Shown[] {
  const scored = candidates(talk, needs).map((one) => ({ one, score: score(talk, one, needs, haste) }));
  // What is full now comes after all that has room.
  scored.sort(
    (a, b) =>
      Number(a.one.at.full !== null) - Number(b.one.at.full !== null) ||
      b.score - a.score ||
      (a.one.provision.id < b.one.provision.id ? -1 : 1),
  );
  return apart(scored.map(({ one }) => one));
}

/** The best one for each need in turn, never the same twice. */
export function pickOnePerNeed(
  talk: Talk,
  needs: readonly string[],
  haste: Haste,
): readonly (readonly [string, Shown])[] {
  const taken = new Set<string>();
  return needs.flatMap((need) => {
    const best = pick(talk, [need], haste).find((one) => !taken.has(one.provision.id));
    if (best === undefined) return [];
    taken.add(best.provision.id);
    return [[need, best] as const];
  });
}

/** Whether knowing the neighbourhood would change the first answers: several neighbourhoods have their own. */
export function neighbourhoodHelps(talk: Talk, needs: readonly string[]): boolean {
  if (talk.conversation.neighbourhood !== null) return false;
  const areas = new Set<string>();
  for (const need of needs)
    for (const provision of talk.guide.byNeed.get(need) ?? [])
      if (provision.place === talk.place.id) for (const area of provision.area) areas.add(area);
  return areas.size > 1;
}

/** Each provision once, whatever number of the needs it serves. */
function candidates(talk: Talk, needs: readonly string[]): readonly Shown[] {
  const serving = new Set(needs.flatMap((need) => talk.guide.byNeed.get(need) ?? []));
  const found: Shown[] = [];
  for (const provision of serving) {
    if (provision.emergency || hasEnded(provision, talk.now)) continue;
    if (provision.place !== null && provision.place !== talk.place.id) continue;
    const one = shown(talk, provision);
    if (reaches(talk, one.at)) found.push(one);
  }
  return withoutDoubles(talk, found);
}

/** Without the national products whose counter here stands among them for the same. */
export function withoutDoubles(talk: Talk, found: readonly Shown[]): readonly Shown[] {
  const here = new Map(found.map((one) => [one.provision.id, one]));
  return found.filter((one) => !doubles(talk, one, here.get(one.at.id)));
}

/**
 * A national product says no more than its own counter here when that is there for all of the same needs; or for the same need first,
 * while the product was not named.
 */
function doubles(talk: Talk, one: Shown, counter: Shown | undefined): boolean {
  if (counter === undefined || counter === one) return false;
  const [own, behind] = [one.provision.needs, counter.provision.needs];
  const [named, there] = [namedScore(talk, one), namedScore(talk, counter)];
  if (own.every((need) => behind.includes(need))) return named <= there;
  return own[0] === behind[0] && (named === 0 || named < there);
}

function reaches(talk: Talk, provision: Provision): boolean {
  const home = talk.conversation.neighbourhood;
  return home === null || provision.area.length === 0 || provision.area.includes(home);
}

function score(talk: Talk, one: Shown, needs: readonly string[], haste: Haste): number {
  return needScore(one.provision, needs) + nearScore(talk, one) + soonScore(talk, one, haste) + namedScore(talk, one);
}

function needScore(provision: Provision, needs: readonly string[]): number {
  const positions = needs.map((need) => provision.needs.indexOf(need)).filter((position) => position >= 0);
  const best = Math.min(...positions);
  if (best === 0) return POINTS.firstNeed;
  return best === 1 ? POINTS.secondNeed : POINTS.laterNeed;
}

function nearScore(talk: Talk, one: Shown): number {
  const home = talk.conversation.neighbourhood;
  const local = one.at.place === null ? 0 : POINTS.local;
  if (one.at.area.length === 0) return local;
  return local + (home === null ? POINTS.otherArea : POINTS.ownArea);
}

function soonScore(talk: Talk, one: Shown, haste: Haste): number {
  const state = openAt(one.at.hours, talk.now);
  const near = state.open ? 1 : nearness(state.next);
  let points = one.access.referral === 'required' ? 0 : POINTS.noReferral;
  if (state.open) points += POINTS.openNow;
  else if (near > 0) points += POINTS.openSoon;
  if (haste === 0) return points;
  if (one.access.soon === 'later') return points + haste * POINTS.later;
  return points + haste * near * (one.access.soon === 'today' ? POINTS.today : POINTS.soon);
}

/** 1 is about to open, 0 is two days away or more. */
function nearness(next: Opening | null): number {
  if (next === null) return 0;
  return Math.max(0, 1 - (next.inDays * 1440 + next.from) / (2 * 1440));
}

function namedScore(talk: Talk, one: Shown): number {
  const named = talk.heard?.provisions.find((found) => found.provision === one.provision.id);
  return named === undefined ? 0 : named.score * POINTS.named;
}

/**
 * Keeps the order, but a counter that stands there already goes below the first three: three ways in say more than one. Twice the
 * same counter for the same reason is once.
 */
function apart(ordered: readonly Shown[]): readonly Shown[] {
  const seen = new Map<string, Shown>();
  const first: Shown[] = [];
  const later: Shown[] = [];
  for (const one of ordered) {
    const twin = seen.get(one.at.id);
    if (twin === undefined) {
      first.push(one);
      seen.set(one.at.id, one);
    } else if (twin.text.short !== one.text.short) later.push(one);
  }
  const place = Math.min(first.length, 3);
  return [...first.slice(0, place), ...later, ...first.slice(place)];
}
