/**
 * Small words of languages we do not understand, only to tell them apart: whoever writes one of these is offered the languages we
 * do answer in. Words shared with a language we understand are left out where they would mislead.
 */
export const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  es: 'el los las una unos que por para con como donde cuando porque tengo necesito quiero puedo ayuda dinero comida casa hijos trabajo mi mis soy estoy hay muy gracias hola pagar donde esta buscar busco hablar gratis familia niños ropa pero sin donde nada quien me puede ayudar vivir medico alquiler',
  fr: 'le les une des est pour avec dans mais pas je tu nous vous ils suis ai avons besoin aide argent manger maison enfants travail mon ma mes où comment quand pourquoi merci bonjour sans peux veux cherche payer loyer qui que quoi ne plus aujourd hui cette sur aider vêtements nourriture médecin',
  de: 'der die das ich du wir ihr nicht ein eine und mit für von ist bin habe brauche hilfe geld essen wohnung kinder arbeit mein meine wo wie wann warum danke kann können keine kein suche bezahlen miete auch noch aber zu auf heute jemand bitte schon haben möchte',
  pt: 'o os uma não com para por onde quando preciso quero ajuda dinheiro comida casa filhos trabalho meu minha estou sou tenho obrigado olá você posso pagar aluguel mas muito procuro roupa criança médico',
  it: 'il gli una non con per dove quando ho bisogno aiuto soldi mangiare casa figli lavoro mio mia sono grazie ciao posso pagare affitto cerco vorrei anche perché bambini vestiti medico qualcuno',
  ro: 'este sunt nu am nevoie de ajutor bani mâncare casă copii muncă meu mea unde cum când pentru și cu vreau pot plăti chirie caut mulțumesc bună',
  so: 'waxaan waan ma ku ka iyo waa ah uu ay leh haysto baahanahay caawimaad lacag cunto guri carruur shaqo halkee sidee goorma fadlan mahadsanid rabaa raadinayaa kirada ilmo dhakhtar salaan aniga waxa maalin gurigayga carruurtayda u baahan',
  pap: 'mi bo nos nan ta ku pa den di no tin mester yudansa plaka kuminda kas yiu yiunan trabou unda kon ki ora danki bon dia por hasi paga hür buska tambe pero sin mama dushi awe aki kome kiko mester',
  sq: 'unë jam kam nuk dhe për me nga ku si kur ndihmë para ushqim shtëpi fëmijë punë faleminderit dua mund paguaj qira',
  ku: 'ez tu em hûn ne û ji bo li ku çawa kengî alîkarî pere xwarin mal zarok kar spas dixwazim hewce heye nîne',
  sr: 'ja sam nisam imam nemam je za sa gde gdje kako kada pomoć novac hrana kuća deca djeca posao hvala mogu želim trebam platiti stan',
  hu: 'egy nem van vagyok kell segítség pénz étel lakás gyerek munka hol hogyan mikor köszönöm és nincs szeretnék tudok fizetni',
  // Words no Ukrainian writes, and words no Arab writes.
  ru: 'нет меня тебя еду ещё еще очень только если или надо можно нельзя могу хочу хотим живу живём работаю помочь кто чем чтобы потому сейчас сегодня завтра вчера дом дома деньги денег муж жена сын дочь письмо бумага понимаю нахожусь приехала приехал получила получил пожалуйста здравствуйте спасибо уже было была были есть привет мне нечего ничего мой моя мои у вас вы есть кушать еды денег жить муж бьет бьёт ребёнок подскажите помогите документы что как где когда почему мне нужна нужно нужен помощь деньги есть еда дети работа меня это очень пожалуйста спасибо здравствуйте могу хотел хочу нет ничего сегодня ребенок врач квартира платить аренда ищу могут кто если только',
  fa: 'من است هست نیست برای را به از که می این آن ما شما کمک نیاز دارم ندارم پول غذا خانه کجا چطور چگونه لطفا سلام ممنون فرزند کار بچه می‌خواهم میخواهم کنم',
};
