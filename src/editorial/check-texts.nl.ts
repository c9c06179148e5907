const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What the command `check` says about itself. */
export const CHECK = {
  help: [
    'npm run check -- [map …] [--geen-tips]',
    '',
    'Kijkt alle bestanden van de inhoud na. Elke regel zegt waar en wat:',
    '  bestand:regel:kolom  fout | let op | tip  wat er is  (code)',
    '',
    '  fout    bewoners zien dit bestand niet, tot het klopt',
    '  let op  bewoners zien het, maar kijk er even naar',
    '  tip     het kan beter',
    '',
    '--geen-tips  laat de tips weg',
    '',
    'Is er een fout? Dan is de uitkomst 1, anders 0.',
  ].join('\n'),
  unknownArgument: (arg: string): string => `“${arg}” ken ik niet. Probeer --help.`,
  summary: (files: number, wrong: number, notice: number, tips: number | null): string =>
    [
      many(files, 'bestand', 'bestanden'),
      many(wrong, 'fout', 'fouten'),
      `${notice} let op`,
      ...(tips === null ? [] : [many(tips, 'tip', 'tips')]),
    ].join(' · '),
} as const;
