import { tellerOf, type SentenceTexts } from "../sentences.ts";

const spanish: SentenceTexts = {
  and: " y ",
  more: (count) => `${count} más`,
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
  leftOut: (first, second, share, circle, others) =>
    `«${first} requiere ${second}» quedó fuera: con ${share} es el eslabón más débil del círculo ${circle} (los demás tienen ${others} o más).`,
};

const secciones = (count: string): string => (count === "1" ? "1 sección nombra" : `${count} secciones nombran`);
const conceptos = (count: string): string => (count === "1" ? "1 concepto lo espera" : `${count} conceptos lo esperan`);
const necesitan = (count: string): string =>
  count === "1" ? "1 concepto lo necesita" : `${count} conceptos lo necesitan`;

/** The server's sentences, in Spanish. */
export const tellInSpanish = tellerOf(spanish);
