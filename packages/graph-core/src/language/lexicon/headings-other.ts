import type { Facet } from "./headings.ts";

/** What steers and names nothing, in Spanish, Portuguese, French and German. */
const FACETS: [Facet, RegExp][] = [
  [
    "uses",
    /^(?:(?:principales |principais |algun[oa]s )?(?:casos? de usos?|usos?|utilizaci[oó]n|utiliza[cç][aã]o|aplicaciones|aplica[cç][oõ]es)(?: (?:en (?:el mundo real|la pr[aá]ctica)|no mundo real|na pr[aá]tica|pr[aá]ctic[oa]s|comun(?:s|es)|t[ií]pic[oa]s|reales|principales))?|(?:cas d['’])?(?:usages?|utilisations?|applications)(?: pratiques| courants)?|anwendung(?:en|sf[aä]lle?|sbeispiele?)?|einsatz(?:gebiete|zwecke)?|quando usar|cu[aá]ndo usar(?:lo|la)?|quand l['’]utiliser)$/iu,
  ],
  [
    "kinds",
    /^(?:(?:principa(?:les|is|ux) |wichtigste )?(?:algoritmos|modelos|versiones|vers[oõ]es|estrategias|estrat[eé]gias|implementaciones|implementa[cç][oõ]es|librer[ií]as|bibliotecas|frameworks|algorithmes|mod[eè]les|versions|impl[eé]mentations|algorithmen|modelle|versionen) (?:principa(?:les|is|ux)|populares?|populaires|m[aá]s usad[oa]s|mais usad[oa]s|comun(?:s|es)|courants)|(?:principa(?:les|is) )?(?:tipos?|versiones|vers[oõ]es|clases|classes|categor[ií]as|variantes|formas|clasificaci[oó]n|classifica[cç][aã]o|opciones|op[cç][oõ]es|m[eé]todos|t[eé]cnicas|enfoques|abordagens|modalidades)(?: (?:principales|principais|destacad[oa]s|comun(?:s|es)|de))?|(?:principaux )?(?:types?|versions|cat[eé]gories|m[eé]thodes|techniques|approches)|(?:wichtige |verschiedene )?(?:arten|versionen|typen|formen|kategorien|methoden|verfahren|techniken))$/iu,
  ],
  [
    "parts",
    /^(?:(?:principa(?:les|is) )?(?:componentes?|partes|elementos|propiedades|propriedades|caracter[ií]sticas|estructura|estrutura|arquitectura|arquitetura|funcionalidades|recursos principais|conceptos? (?:clave|b[aá]sicos|principales|fundamentales)|conceitos? (?:chave|b[aá]sicos|principais|fundamentais|essenciais|importantes)|supuestos|pressupostos|servicios(?: \p{L}+)?|servi[cç]os(?: \p{L}+)?|herramientas|ferramentas|tecnolog[ií]as)(?: (?:principales|principais|clave|chave|b[aá]sic[oa]s))?|eventos|acontecimientos|acontecimentos|[eé]v[eé]nements|ereignisse|composants|[eé]l[eé]ments|propri[eé]t[eé]s|caract[eé]ristiques|structure|concepts? (?:cl[eé]s?|de base)|fonctionnalit[eé]s|bestandteile|komponenten|elemente|eigenschaften|merkmale|aufbau|grundbegriffe|begriffe)$/iu,
  ],
  [
    "benefits",
    /^(?:(?:principa(?:les|is|ux) )?(?:ventajas?|vantage(?:m|ns)|beneficios?|benef[ií]cios?|avantages?|fortalezas|forças|forces|puntos fuertes|pontos fortes|points forts|pros)(?: (?:clave|chave|principales|principais|comun(?:s|es)))?|(?:wichtige )?(?:vorteile?|st[aä]rken))$/iu,
  ],
  [
    "drawbacks",
    /^(?:(?:principa(?:les|is|ux) )?(?:desventajas?|desvantage(?:m|ns)|limitaci[oó]n(?:es)?|limita[cç](?:[aã]o|[oõ]es)|inconvenientes?|inconv[eé]nients?|retos?|desaf[ií]os?|d[eé]fis|contras|riscos|riesgos|risques|limites|debilidades|fraquezas|faiblesses|points faibles|pontos fracos|puntos d[eé]biles)(?: (?:clave|chave|principales|principais|comun(?:s|es)))?|nachteile?|schw[aä]chen|grenzen|herausforderungen)$/iu,
  ],
  [
    "effects",
    /^(?:(?:principa(?:les|is|ux) )?(?:impactos?|efectos?|efeitos?|effets?|consecuencias|consequ[eê]ncias|cons[eé]quences|folgen|auswirkungen|pros [yeu] contras?|ventajas y (?:desventajas|limitaciones)|vantagens e (?:desvantagens|limita[cç][oõ]es)|avantages et inconv[eé]nients|vorteile und nachteile|vor- und nachteile))$/iu,
  ],
  [
    "causes",
    /^(?:(?:principa(?:les|is|ux) )?(?:causas?|causes?|origines|or[ií]genes|origens|factores|fatores|facteurs)(?: (?:comunes|comuns|communes|frecuentes|frequentes|fréquentes|habituales|habituais|posibles|possíveis|possibles|principales|principais|profundas|profondes|inmediatas|imediatas|immédiates|directas|diretas|directes|indirectas|indiretas|indirectes))?|(?:häufige |mögliche |wichtige )?(?:ursachen?|faktoren))$/iu,
  ],
  [
    "remedies",
    /^(?:(?:(?:c[oó]mo|formas de|medidas para|t[eé]cnicas para|estrategias para|estrat[eé]gias para|maneras de) (?:se puede |podemos |se pode |podemos )?(?:prevenir|evitar|solucionar|combatir|mitigar|reducir|reduzir|corregir|corrigir|resolver|remediar|tratar|manejar)(?:-?l[oa]s?)?|comment (?:(?:l['’]|les? |la )?(?:éviter|prévenir|réduire|combattre|corriger|traiter|résoudre|y remédier))|wie (?:kann|lässt|verhindert|vermeidet|bekämpft|behandelt|beugt)(?: man| sich)? (?:es|das|dies|ihn|sie|dem|ihm)(?: (?:vorbeugen|verhindern|vermeiden|bekämpfen|behandeln|vor))?)|(?:(?:posibles |possíveis |mögliche )?soluciones|solu[cç][oõ]es|solutions|lösungen|remedios|remédios|remèdes|gegenmaßnahmen|abhilfe|vorbeugung|vermeidung|prevenci[oó]n|preven[cç][aã]o|prévention|mitigaci[oó]n|mitiga[cç][aã]o|(?:medidas|estrategias|estrat[eé]gias|mesures|técnicas) (?:de (?:prevenci[oó]n|preven[cç][aã]o|mitigaci[oó]n|mitiga[cç][aã]o)|préventives?|preventivas)|tratamientos?|tratamentos?|traitements?|behandlung|terapias?|thérapie|therapie)(?: (?:propuestas?|propostas?|posibles|possíveis|possibles))?(?: (?:[yeu]|et|und) (?:mitigaci[oó]n|mitiga[cç][aã]o|tratamientos?|tratamentos?|traitements?|behandlung|prevenci[oó]n|preven[cç][aã]o|prévention|vorbeugung))?)$/iu,
  ],
  [
    "needs",
    /^(?:requisitos|requerimientos|dependencias|depend[eê]ncias|d[eé]pendances|exigences|anforderungen|abh[aä]ngigkeiten)$/iu,
  ],
  ["prerequisites", /^(?:pr[eé][- ]?requisitos|conocimientos previos|pr[eé][- ]?requis|vorkenntnisse|vorwissen)$/iu],
  [
    "examples",
    /^(?:(?:algun[oa]s |quelques )?(?:ejemplos?|exemplos?|exemples?|beispiele?)(?: (?:pr[aá]ctic[oa]s?|comun(?:s|es)|d['’]?|de c[oó]digo|comunes|simples?|de uso|pratiques?))?|(?:un )?(?:ejemplo|exemplo|exemple) (?:com[uú]n|cl[aá]sico|comum|classique)|un exemple|ein beispiel)$/iu,
  ],
  [
    "steps",
    /^(?:(?:los |os |les )?(?:pasos|passos|etapas|[eé]tapes|fases|phases|phasen|schritte|proceso|processo|procedimiento|procedimento|processus|ablauf|vorgehen(?:sweise)?|funcionamiento|funcionamento|fonctionnement|funktionsweise|c[oó]mo funciona|como funciona|comment [cç]a marche|wie (?:es )?funktioniert(?: es)?|configuraci[oó]n|configura[cç][aã]o|instalaci[oó]n|instala[cç][aã]o|installation)(?: generale?s?)?(?: (?:general|geral|principales|principais|b[aá]sico))?)$/iu,
  ],
  [
    "contrast",
    /^(?:comparaci[oó]n(?: con otros m[eé]todos)?|compara[cç][aã]o|comparativ[ao]|comparaison|vergleich|diferencias|diferen[cç]as|diff[eé]rences|unterschiede|alternativas|alternatives|alternativen)$/iu,
  ],
  [
    "related",
    /^(?:ver (?:tambi[eé]n|tamb[eé]m)|v[eé]ase(?: tambi[eé]n)?|veja tamb[eé]m|voir aussi|siehe(?: auch)?|(?:\p{L}+ (?:[ye] |et )?){1,2}(?:relacionad[oa]s|liée?s|connexes|apparentée?s)|verwandte \p{L}+|(?:notas?|conceptos?|conceitos?|temas?|notes?|notions?) (?:relacionad[oa]s?|li[eé]e?s|connexes)|verwandte (?:begriffe|themen|notizen))$/iu,
  ],
  [
    "meta",
    new RegExp(
      `^(?:${[
        // Spanish
        "introducci[oó]n|resumen(?: (?:para|del?|final).*)?|conclusi[oó]n(?:es)?|objetivos?(?: .*)?|definici[oó]n(?:es)?|descripci[oó]n|contexto|antecedentes|historia|notas?|nota importante|importante|referencias|bibliograf[ií]a|enlaces(?: .*)?|recursos(?: .*)?|fuentes?|ver m[aá]s|preguntas?(?: .*)?|respuestas?(?: .*)?|ejercicios?|pr[oó]ximos pasos|siguientes pasos|consejos|buenas pr[aá]cticas|tabla de contenidos?|(?:observaci[oó]n(?:es)?|observa[cç](?:[aã]o|[oõ]es)|notas?|remarques?|anmerkung(?:en)?) (?:sobre|sur|zu|zum|zur) .*|[ií]ndice|contenidos?|ojo|cuidado|truco|atenci[oó]n|recordatorio|ex[aá]men(?:es)?|significado|signification|m[aá]s informaci[oó]n|mais informa[cç](?:[aã]o|[oõ]es)|plus d['’]informations?|weitere informationen|temario|preguntas frecuentes|explicaci[oó]n|intuici[oó]n|fundamentos(?: y .*)?|conceptos|c[oó]mo .*|por qu[eé].*|cu[aá]ndo.*|para qu[eé] .*|interpretaci[oó]n|f[oó]rmula|observaciones|aclaraci[oó]n|tags?|etiquetas|obligatori[oa]|primera vuelta|segunda vuelta|supuestos y limitaciones|procedimiento y .*|cronolog[ií]a|lecturas? .*|en resumen|motivaci[oó]n|importancia|import[aâ]ncia|importance|bedeutung|soluci[oó]n(?:es)?(?: propuestas?)?|solu[cç](?:[aã]o|[oõ]es)(?: propostas?)?|consideraciones(?: .*)?|considera[cç][oõ]es(?: .*)?|aspectos(?: .*)?|estrategias|estrat[eé]gias|prop[oó]sito|visi[oó]n general|paso a paso|evoluci[oó]n|flujo .*",
        // Portuguese
        "introdu[cç][aã]o|resumo(?: .*)?|conclus[aã]o|conclus[oõ]es|defini[cç][aã]o|defini[cç][oõ]es|descri[cç][aã]o|hist[oó]ria|refer[eê]ncias|links?(?: .*)?|leituras?(?: .*)?|fontes?|veja mais|ver resposta|perguntas?(?: .*)?|quest(?:[aã]o|[oõ]es)(?: .*)?|respostas?(?: .*)?|exerc[ií]cios?|pr[oó]ximos passos|dicas?(?: .*)?|cuidado|prova|boas pr[aá]ticas|armadilhas?(?: .*)?|pegadinhas?(?: .*)?|[ií]ndice|sum[aá]rio|conte[uú]do|explica[cç][aã]o|por que .*|por qu[eê].*|como (?:usar|funciona|estudar|aparece).*|onde .*|quando .*|o que .*|navega[cç][aã]o(?: .*)?|exemplos? pr[aá]ticos?|revis[aã]o(?: .*)?|racioc[ií]nio .*|lab(?:orat[oó]rio)?(?: .*)?|gloss[aá]rio|observa[cç][oõ]es|aten[cç][aã]o|lembre(?:-se)?|em resumo|opcional|obrigat[oó]ri[oa]|recomendad[oa]|total(?: .*)?|(?:primeira|segunda|terceira) passada|uso do gloss[aá]rio|acompanhe .*|material(?: .*)?|conceitos|cen[aá]rio|papel .*|flashcards|cheatsheet|readme|alternativa .*|simulado(?: .*)?|gabarito|checklist(?: .*)?|pre[cç]os?|t[oó]picos|passo a passo|gatilhos?(?: .*)?|arquitetura sugerida|m[oó]dulos?|vis[aã]o (?:r[aá]pida|geral)|regras (?:pr[aá]ticas|gerais)|motiva[cç][aã]o|prop[oó]sito|finalidade",
        // French
        "facultatif|obligatoire|introduction|r[eé]sum[eé]|conclusions?|objectifs?|d[eé]finitions?|description|contexte|histoire|historique|remarques?|important|r[eé]f[eé]rences|bibliographie|liens(?: .*)?|ressources|sources?|questions?|r[eé]ponses?|exercices?|prochaines [eé]tapes|conseils|bonnes pratiques|table des mati[eè]res|sommaire|explications?|pourquoi.*|comment .*|quand .*|[aà] retenir|attention|astuces?|rappels?|examens?|notes?|en r[eé]sum[eé]|pour aller plus loin|g[eé]n[eé]ralit[eé]s|pr[eé]sentation",
        // German
        "optional|pflicht|freiwillig|einleitung|einf[uü]hrung|zusammenfassung|fazit|schluss(?:folgerung)?|ziele?|definition(?:en)?|beschreibung|kontext|hintergrund|geschichte|notizen?|anmerkung(?:en)?|wichtig|hinweise?|achtung|klausur|prüfung|vorsicht|referenzen|literatur(?:verzeichnis)?|links|quellen?|(?:prüfungs|übungs|kontroll|verständnis|wiederholungs)?fragen?|antworten?|aufgaben?|[uü]bung(?:en)?|n[aä]chste schritte|tipps?|inhalt(?:sverzeichnis)?|[uü]berblick|[uü]bersicht|erkl[aä]rung|warum.*|wie .*|wann .*|was ist.*|merke|grundlagen|allgemeines|motivation|stichworte|weiterf[uü]hrendes",
      ].join("|")})$`,
      "iu",
    ),
  ],
];

/** `Card 04`, `Pregunta 3`: numbered pieces of a note. */
const COUNTED =
  /^(?:card|tarjeta|cart[aã]o|ficha|carte|karte|pregunta|quest[aã]o|pergunta|question|frage|ejercicio|exerc[ií]cio|exercice|[uü]bung|aufgabe|caso|cen[aá]rio|escenario|cas|fall|ejemplo|exemplo|exemple|beispiel|paso|passo|[eé]tape|etapa|schritt|parte|partie|teil|fase|phase|aula|lecci[oó]n|li[cç][aã]o|le[cç]on|lektion|semana|semaine|woche|d[ií]a|jour|tag|tema|sesi[oó]n|sess[aã]o|unidad(?:e)?)\s*(?:n?[ºo°.]?\s*)\d+$/iu;

/** `Días 10 a 8`, `Módulos 06-10`, `Últimos 30 minutos`, `24 Stunden vor der Prüfung`: stretches of a plan. */
const STRETCH =
  /^(?:(?:los |las |os |as |les |die )?(?:[uú]ltim[oa]s|primer[oa]s|primeir[oa]s|derni[eè]re?s|premi[eè]re?s|letzten?|ersten?) )?(?:\d+ (?:d[ií]as?|dias?|jours?|tage?n?|semanas?|semaines?|wochen?|horas?|heures?|stunden?|min(?:utos?|utes?|uten)?)|(?:d[ií]as?|dias?|jours?|tage?|semanas?|semaines?|wochen?|m[oó]dulos?|modules?|aulas?|cap[ií]tulos?|chapitres?|kapitel|lecciones|li[cç][oõ]es|leçons|temas|unidad(?:es)?|pasos|passos|[eé]tapes|etapas|schritte|fases|phasen?)\s+\d+(?:\s*(?:a|e|y|al|-|–|à|et|bis|und)\s*\d+)?)(?: (?:antes|depois|despu[eé]s|avant|apr[eè]s|vor|nach)(?!\p{L}).*)?$/iu;

/** `Cómo evitar el sobreajuste`: what stands below helps against it. */
const AVOID =
  /^¿?(?:(?:c[oó]mo|comment) (?:se puede |podemos |se pode |podemos |peut-on )?(?:prevenir|evitar|combatir|combater|mitigar|éviter|prévenir|combattre|limiter)|wie (?:vermeidet|verhindert|bekämpft) man|(?:prevenci[oó]n|preven[cç][aã]o|prévention|mitigaci[oó]n|mitiga[cç][aã]o) d(?:el?|[oae]s?|u|es)|vermeidung (?:von|der|des)) (?:(?:el|las?|los|un|una|os?|as?|um|uma|les?|une|die|den|das|der)(?= ) )?(\S.{2,50}?)\s*\??$/iu;

/** How something is told, behind what is told: `Definición formal`, `Funcionamiento paso a paso`. */
const HOW_TOLD =
  / (?:(?:formal|b[aá]sic[oa]|de base|conceptual|conceitual|conceptuelle?|general|geral|générale?|matem[aá]tic[oa]|mathématique|intern[oa]|interne|resumid[oa]|detallad[oa]|detalhad[oa]|détaillée?|te[oó]ric[oa]|théorique|intuitiv[oa]|intuitive?|simplificad[oa]|simplifiée?|breve|brève|r[aá]pid[oa]|comparativ[oa])s?|paso a paso|passo a passo|pas à pas|en detalle|em detalhe|en bref|en résumé|im detail|im überblick|schritt für schritt)$/iu;

/** {@link Facet} of a heading or label that is not in English. */
export function otherFacet(heading: string): Facet | undefined {
  const text = heading
    .normalize("NFC")
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D|[¿¡]/gu, " ")
    .replace(/\s*\([^)]*\)\s*$/, "")
    .trim()
    .replace(/[?!:.\s]+$/, "");
  if (COUNTED.test(text) || STRETCH.test(text)) return "meta";
  if (AVOID.test(text)) return undefined;
  const plain = text.replace(HOW_TOLD, "");
  for (const [facet, pattern] of FACETS)
    if (pattern.test(text) || (plain !== text && pattern.test(plain))) return facet;
  const parts = text.split(/\s+(?:[ye&]|et|und)\s+|,\s+/i);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const facets = parts.map((part) => FACETS.find(([, pattern]) => pattern.test(part))?.[0]);
  return facets.every((facet) => facet !== undefined) ? facets[0] : undefined;
}

const KINDS_OF =
  /^(?:(?:los|las|os|as|les|die) )?(?:(?:principa(?:les|is|ux)|diferentes|wichtige|verschiedene) )?(?:tipos|clases|classes|categor[ií]as|variantes|types|cat[eé]gories|arten|typen|formen) (?:de(?: la| l[ao]s| el)?|del|d[ao]s?|du|des|von|der) (?:los |las |el |la |o |a )?(?=\S)/iu;
/** Headings whose sub-headings are what they name in the plural. */
const KINDS =
  /^(?:(?:principales|principais|principaux|principales) )?(?:m[eé]todos?|m[eé]thodes?|t[eé]cnicas|techniques|algoritmos|algorithmes|estrategias|estrat[eé]gias|strat[eé]gies|modelos|mod[eè]les|methoden|verfahren|algorithmen|strategien|modelle) (?=\S)/iu;
const QUESTION =
  /^¿?\s*(?:qu[eé] (?:es|son|hace)|o que (?:é|s[aã]o|faz)|qu['’]est[- ]ce (?:que|qu['’])|was (?:ist|sind)|c[oó]mo funcionan?|como funcionam?|comment fonctionnent?|wie funktionier(?:t|en)|por qu[eé] usar|pourquoi utiliser|warum) (?:c['’]est (?:que )?)?(?:(?:el|la|los|las|un|una|o|a|os|as|um|uma|le|les|une|l['’]|der|die|das|ein|eine) ?(?=\S))?(.{2,60}?)\s*\??$/iu;
const LEAD =
  /^(?:(?:(?:ventajas|vantagens|avantages|vorteile|pros)(?:,? (?:[ye]|et|und) ))?(?:introducci[oó]n|introdu[cç][aã]o|introduction|einf[uü]hrung|conceptos?|conceitos?|concepts?|definici[oó]n|defini[cç][aã]o|d[eé]finition|definition|fundamentos|fondements|grundlagen|ventajas|vantagens|avantages|vorteile|desventajas|desvantagens|limitaciones|limites|inconvénients|nachteile|contras|limita[cç][oõ]es|aplicaciones|aplica[cç][oõ]es|ejemplos?|exemplos?|exemples?|beispiele?|importancia|import[aâ]ncia|causas|causes|ursachen|consecuencias|consequências|conséquences|folgen|caracter[ií]sticas|componentes|objetivos?|usos?|historia|resumen|uso|aplicaci[oó]n|elementos|estructura|estrutura|structure|aufbau|bestandteile|eigenschaften|merkmale|composants|propri[eé]t[eé]s|caract[eé]ristiques)(?: (?:principal(?:es)?|principais|b[aá]sic[oa]s?|clave|chave|generales|gerais|pr[aá]ctic[oa]s?|comun(?:s|es)))? (?:(?:al?(?: la| los| las)?|à(?:s| la)?|aos?|aux?|in(?: die| das)?|del?(?: la| los| las)?|d[oae]s?|du|des|von|der) +|de l['’] *|d['’] *))(?=\S)/iu;

/** What joins such a word to its topic: `Ventajas de la`. */
const OF_BEHIND =
  / (?:al?|à|aos?|aux?|in|del?|d[oae]s?|du|des|von|der|de l['’]|d['’])(?: (?:la|los|las|l[ao]s|el|die|das))? *$/iu;

/**
 * A heading in another language without the words that only steer.
 * @returns undefined where it has none.
 */
export function otherTopic(heading: string): { text: string; facet?: Facet } | undefined {
  const asked = QUESTION.exec(heading);
  if (asked?.[1]) return { text: asked[1] };
  const avoided = AVOID.exec(heading);
  if (avoided?.[1]) return { text: avoided[1], facet: "remedies" };
  if (KINDS_OF.test(heading)) return { text: heading.replace(KINDS_OF, ""), facet: "kinds" };
  if (KINDS.test(heading)) return { text: heading, facet: "kinds" };
  const lead = LEAD.exec(heading);
  if (lead) {
    const facet = otherFacet(lead[0].replace(OF_BEHIND, ""));
    // "Uso básico de X" tells how X is used, not what for.
    const steers = !/^(?:meta|examples|parts)$/.test(facet ?? "") && (facet !== "uses" || /^\p{L}+s /u.test(heading));
    const says = steers ? facet : undefined;
    return { text: heading.slice(lead[0].length), ...(says && { facet: says }) };
  }
  return undefined;
}

/** Articles that a name starts with in these languages; a capital behind them shows that they are no part of it. */
export const OTHER_ARTICLE =
  /^(?:(?:cada|chaque|jede[rs]?|el|la|los|las|un|una|unos|unas|o|a|os|as|um|uma|le|les|une|der|die|das|ein|eine)\s+|l['’])(?=\p{L})/iu;
