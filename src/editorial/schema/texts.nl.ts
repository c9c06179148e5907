/** What editors read about each list of `kleine_woorden` in `taal.yaml`. */
export const SMALL_WORDS = {
  herkennen: 'meer woorden die deze taal onderscheiden van een taal in hetzelfde schrift',
  opvulling: 'beleefde en losse woorden die niets aan een vraag veranderen: aub, even, maar',
  vaag: 'woorden van wie om hulp vraagt en niet zegt waarmee: hulp, nodig, vraag',
  voegwoorden: 'woorden tussen twee zorgen: en, ook, daarnaast',
  vandaag: 'woorden voor binnen een paar uur: vandaag, vannacht, nu',
  niet_vandaag: 'twee woorden na elkaar waarin zo een woord iets anders betekent: tot nu, nu ik',
  kinderen: 'woorden voor kinderen die nu iets nodig hebben: kinderen, baby, zoontje',
  ik: 'de schrijver zelf: ik, mezelf',
  ik_ben: 'vlak voor of na een leeftijd: ben, word',
  geen_leeftijd: 'na een getal dat geen leeftijd is: euro, uur',
  anderen: 'voor een getal dat de leeftijd van een ander is: hij, ze',
  kind: 'het woord voor kind, na ik ben een',
  kindertaal: 'woorden uit het leven van een kind zelf: mama, juf, klas',
  grote_mensen: 'woorden die alleen grote mensen gebruiken: mijn zoon, mijn man',
  getallen: 'getallen in woorden, voor de leeftijd van een kind',
} as const;
