type Translated = {
  readonly naam: string;
  readonly kort: string;
  readonly wat: string;
  readonly stap: string;
  readonly zeg_dit?: string | undefined;
  readonly doet_niet?: string | undefined;
  readonly meehelpen?: string | undefined;
  readonly wie_kom_je_tegen?: string | undefined;
  readonly daarna?: string | undefined;
};

/**
 * Eight hex digits that change when the Dutch a translation was made from changes (FNV-1a, 32 bits). Not meant against forgery:
 * it only tells a steward that a translation is older than its text.
 */
export function translationStamp(data: Translated): string {
  const parts = [
    data.naam,
    data.kort,
    data.wat,
    data.stap,
    data.zeg_dit,
    data.doet_niet,
    data.meehelpen,
    data.wie_kom_je_tegen,
    ...(data.daarna === undefined ? [] : [data.daarna]),
  ];
  let hash = 0x811c9dc5;
  for (const char of parts.map((part) => part ?? '').join('\n')) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
