import { tellerOf, type SentenceTexts } from "../sentences.ts";

const spanish: SentenceTexts = {
  and: " y ",
  more: (count) => `${count} más`,
  quote: (name) => `«${name}»`,
  explainedThrough: (a, b) => `«${a}» se explica a través de «${b}».`,
  noteSpeaksOf: (a, b) => `La nota sobre «${a}» habla de «${b}».`,
  nameBuildsOn: (a, b) => `El nombre de «${a}» se basa en «${b}».`,
  explanationRefersTo: (a, b) => `La explicación de «${a}» remite a «${b}».`,
  leadsOnTo: (a, b) => `La nota sobre «${b}» lleva a «${a}».`,
  explainedAsPartOf: (a, b) => `«${a}» se explica como parte de «${b}».`,
  explainedWhere: (a, b) => `«${a}» se explica donde las notas explican «${b}».`,
  saidSpeaksOf: (a, b) => `Lo que las notas dicen de «${a}» habla de «${b}».`,
  saidToRequire: (a, b) => `Las notas dicen que «${a}» requiere «${b}».`,
  kindOf: (a, b) => `«${a}» es un tipo de «${b}».`,
  partOf: (a, b) => `«${a}» es una parte de «${b}».`,
  namedUnder: (property) => `La nota lo nombra en «${property}».`,
  listedUnder: (heading) => `Las notas lo enumeran bajo «${heading}».`,
  goal: "Esta es la meta.",
  bothTiedTo: (names) => `Ambos están ligados a ${names}.`,
  sectionsNameBoth: (count) => `${secciones(count)} ambos.`,
  sectionsNameBothSuchAs: (count, note, line) => `${secciones(count)} ambos, como ${note}, línea ${line}.`,
  needsNothing: "No necesita nada más antes",
  buildsOn: (names) => `Se basa en ${names}`,
  andIsGoal: " y es la meta.",
  andWaiting: (count) => ` y ${conceptos(count)}.`,
  andWaitingOnTheWay: (count) => ` y, en el camino, ${conceptos(count)}.`,
  goalBuildsOnGaps: (goal, names) => `«${goal}» se basa en ${names}, que las notas nunca explican.`,
  neverExplainedNamed: (concept, notes) => `«${concept}» nunca se explica, y ${notes} notas lo nombran.`,
  neverExplainedNeeded: (concept, count) => `«${concept}» nunca se explica, y ${necesitan(count)}.`,
  neverExplainedNeededInAll: (concept, count, all) =>
    `«${concept}» nunca se explica, y ${necesitan(count)}; en total ${all} se basan en él.`,
  takenForGranted: (names) => `Las notas dan por sabido, sin explicarlo nunca: ${names}.`,
  usedNeverExplained: (names) => `Las notas usan, sin explicarlo nunca: ${names}.`,
  passedOver: (names) => `Ningún concepto se llama ${o(names)}: se pasó por alto.`,
  allKnown: (names) => `No hay nada que aprender, ya se sabe: ${names}.`,
  knownAlready: (names) => `Ya se sabe: ${names}.`,
  noOrder:
    "Estas notas no muestran qué hay que entender antes de qué. Una nota puede decirlo en su cabecera, por ejemplo: requires: [Fine-tuning].",
  nothingSure: (goals, count) =>
    `Antes de ${goals} no hay nada que entender con seguridad. ${count === "1" ? "Se pasó por alto 1 requisito débil" : `Se pasaron por alto ${count} requisitos débiles`}.`,
  onlyHelps: (goals) =>
    `Antes de ${goals} no hay nada que haya que entender con seguridad: lo que viene antes puede ayudar.`,
  nothingNamed: (goals) => `Las notas no nombran nada que haya que entender antes de ${goals}.`,
  stepsLeftOut: (count) =>
    count === "1"
      ? "Se dejó fuera al menos 1 concepto menos necesario."
      : `Se dejaron fuera al menos ${count} conceptos menos necesarios.`,
  noConcept: (name, meant) =>
    `Ningún concepto de estas notas se llama «${name}».${meant.length > 0 ? ` ¿Quizá ${o(meant)}?` : ""}`,
  noNote: (path) => `No hay ninguna nota «${path}».`,
  unspoken: (name) => `Ninguna nota habla (ya) de «${name}».`,
  notOfItsOwn: (name) =>
    `«${name}» no es un concepto propio: las notas dicen demasiado poco de él, o dan el nombre a varios.`,
  oneConcept: (a, b) => `«${a}» y «${b}» son un solo concepto.`,
  nameOfAnother: (name) => `Otro concepto se llama ya «${name}». Une los dos, o elige otro nombre.`,
  closesCycle: (way) => `Cierra un círculo y quedó fuera: vale ${way}.`,
  leftOut: (first, second, share, circle, others) =>
    `«${first} requiere ${second}» quedó fuera: con ${share} es el eslabón más débil del círculo ${circle} (los demás tienen ${others} o más).`,
};

const o = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(" o ");
const secciones = (count: string): string => (count === "1" ? "1 sección nombra" : `${count} secciones nombran`);
const conceptos = (count: string): string => (count === "1" ? "1 concepto lo espera" : `${count} conceptos lo esperan`);
const necesitan = (count: string): string =>
  count === "1" ? "1 concepto lo necesita" : `${count} conceptos lo necesitan`;

/** The server's sentences, in Spanish. */
export const tellInSpanish = tellerOf(spanish);
