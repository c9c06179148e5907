/**
 * Folds a Dutch word to how it sounds, so that spelling by ear meets the dictionary: "wasmasjien", "wasmachine". Other languages
 * pass through the same rules on both sides, which is harmless. Rules: own, after the table in the research notes
 * (ij/ei/y, ou/au, s/z, f/v, ch/g, final d/t, one of double letters, final -n of -en). Capitals stand for merged vowels.
 */
const A = 97;
const B = 98;
const C = 99;
const D = 100;
const E = 101;
const F = 102;
const G = 103;
const H = 104;
const I = 105;
const J = 106;
const K = 107;
const L = 108;
const M = 109;
const N = 110;
const O = 111;
const P = 112;
const Q = 113;
const R = 114;
const S = 115;
const T = 116;
const U = 117;
const V = 118;
const W = 119;
const X = 120;
const Y = 121;
const Z = 122;
const EI = 69; // "E": ij, ei, y
const UI = 89; // "Y": ui, uy
const OU = 79; // "O": ou, au
const OE = 85; // "U": oe
const EU = 87; // "W": eu
const ALEF = 0x627;
const LAM = 0x644;

function isVowel(c: number): boolean {
  return c === A || c === E || c === I || c === O || c === U || c < 97;
}

/**
 * Writes the fold of `word[from..to)` to `out` at `at` and returns where it ends. Never longer than twice the word.
 */
export function foldSound(word: Uint16Array, from: number, to: number, out: Uint16Array, at: number): number {
  let start = from;
  if (word[from] === ALEF && word[from + 1] === LAM && to - from > 4) start += 2;
  let n = at;
  for (let i = start; i < to; ) {
    const c = word[i] as number;
    const d = i + 1 < to ? (word[i + 1] as number) : 0;
    const e = i + 2 < to ? (word[i + 2] as number) : 0;
    let step = 1;
    let code = c;
    let second = 0;
    if (c < A || c > Z) code = c;
    else if (c === S && d === C && e === H) {
      const f = i + 3 < to ? (word[i + 3] as number) : 0;
      step = 3;
      if (f !== 0 && f !== L && f !== M && f !== N && f !== R && f !== W) second = G;
    } else if (c === S && (d === G || d === K)) {
      step = 2;
      second = G;
    } else if (c === S && d === J) {
      step = 2;
      second = J;
    } else if (c === T && d === I && e === E && i + 3 === to && n > at) {
      step = 3;
      code = S;
      second = I;
    } else if (c === C && d === H) {
      step = 2;
      code = G;
    } else if (c === P && d === H) {
      step = 2;
      code = F;
    } else if (c === T && d === H) step = 2;
    else if (c === Q && d === U) {
      step = 2;
      code = K;
      second = W;
    } else if (c === Q) code = K;
    else if (c === X) {
      code = K;
      second = S;
    } else if (c === C) code = d === E || d === I || d === Y ? S : K;
    else if ((c === I && d === J) || (c === E && (d === I || d === Y))) {
      step = c === E && d === I && e === J ? 3 : 2;
      code = EI;
    } else if (c === U && (d === I || d === Y)) {
      step = 2;
      code = UI;
    } else if ((c === A || c === O) && d === U) {
      step = e === W ? 3 : 2;
      code = OU;
    } else if (c === O && d === E) {
      step = 2;
      code = OE;
    } else if (c === E && d === U) {
      step = 2;
      code = EU;
    } else if (c === I && d === E) {
      step = e === U ? 3 : 2;
      code = I;
    } else if (c === Y) code = EI;
    else if (c === Z) code = S;
    else if (c === V) code = F;
    else if (c === H && n > at && !isVowel(out[n - 1] as number)) code = 0;
    if (code !== 0 && (n === at || out[n - 1] !== code || code < 58)) out[n++] = code;
    if (second !== 0 && out[n - 1] !== second) out[n++] = second;
    i += step;
  }
  return foldEnd(out, at, n);
}

function foldEnd(out: Uint16Array, at: number, end: number): number {
  let n = end;
  if (n - at >= 2 && out[n - 1] === T && out[n - 2] === D) n--;
  if (n - at >= 2 && out[n - 1] === D) out[n - 1] = T;
  if (n - at >= 3 && out[n - 1] === T && out[n - 2] === T) n--;
  if (n - at >= 2 && out[n - 1] === B) out[n - 1] = P;
  if (n - at >= 4 && out[n - 1] === N && out[n - 2] === E) n--;
  return n;
}
