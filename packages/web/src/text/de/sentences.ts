import { tellerOf, type SentenceTexts } from "../sentences.ts";

const german: SentenceTexts = {
  and: " und ",
  more: (count) => `${count} mehr`,
  quote: (name) => `„${name}“`,
  explainedThrough: (a, b) => `„${a}“ wird über „${b}“ erklärt.`,
  noteSpeaksOf: (a, b) => `Die Notiz zu „${a}“ spricht von „${b}“.`,
  nameBuildsOn: (a, b) => `Der Name „${a}“ baut auf „${b}“ auf.`,
  explanationRefersTo: (a, b) => `Die Erklärung von „${a}“ verweist auf „${b}“.`,
  leadsOnTo: (a, b) => `Die Notiz zu „${b}“ führt weiter zu „${a}“.`,
  explainedAsPartOf: (a, b) => `„${a}“ wird als Teil von „${b}“ erklärt.`,
  explainedWhere: (a, b) => `„${a}“ wird dort erklärt, wo die Notizen „${b}“ erklären.`,
  saidSpeaksOf: (a, b) => `Was die Notizen über „${a}“ sagen, spricht von „${b}“.`,
  saidToRequire: (a, b) => `Die Notizen sagen, dass „${a}“ „${b}“ voraussetzt.`,
  kindOf: (a, b) => `„${a}“ ist eine Art von „${b}“.`,
  partOf: (a, b) => `„${a}“ ist ein Teil von „${b}“.`,
  namedUnder: (property) => `Die Notiz nennt es unter „${property}“.`,
  listedUnder: (heading) => `Die Notizen führen es unter „${heading}“ auf.`,
  goal: "Das ist das Ziel.",
  bothTiedTo: (names) => `Beide hängen zusammen mit ${names}.`,
  sectionsNameBoth: (count) => `${abschnitte(count)} beide.`,
  sectionsNameBothSuchAs: (count, note, line) => `${abschnitte(count)} beide, etwa ${note}, Zeile ${line}.`,
  needsNothing: "Es setzt sonst nichts voraus",
  buildsOn: (names) => `Es baut auf ${names} auf`,
  andIsGoal: " und ist das Ziel.",
  andWaiting: (count) => `, und ${begriffe(count)} darauf.`,
  andWaitingOnTheWay: (count) =>
    `, und auf dem Weg ${count === "1" ? "wartet 1 Begriff" : `warten ${count} Begriffe`} darauf.`,
  goalBuildsOnGaps: (goal, names) => `„${goal}“ baut auf ${names} auf; das erklären die Notizen nie.`,
  neverExplainedNamed: (concept, notes) => `„${concept}“ wird nie erklärt, und ${notes} Notizen nennen es.`,
  neverExplainedNeeded: (concept, count) => `„${concept}“ wird nie erklärt, und ${brauchen(count)} es.`,
  neverExplainedNeededInAll: (concept, count, all) =>
    `„${concept}“ wird nie erklärt, und ${brauchen(count)} es; insgesamt bauen ${all} darauf auf.`,
  takenForGranted: (names) => `Als bekannt setzen die Notizen voraus, ohne es je zu erklären: ${names}.`,
  usedNeverExplained: (names) => `Die Notizen gebrauchen, ohne es je zu erklären: ${names}.`,
  passedOver: (names) => `Kein Begriff heißt ${oder(names)}: übergangen.`,
  allKnown: (names) => `Nichts zu lernen, schon bekannt: ${names}.`,
  knownAlready: (names) => `Schon bekannt: ${names}.`,
  noOrder:
    "Diese Notizen zeigen nicht, was vor was verstanden werden muss. Eine Notiz kann es in ihrem Kopf sagen, etwa: requires: [Fine-tuning].",
  nothingSure: (goals, count) =>
    `Vor ${goals} muss nichts sicher verstanden werden. ${count === "1" ? "1 schwache Voraussetzung wurde" : `${count} schwache Voraussetzungen wurden`} übergangen.`,
  onlyHelps: (goals) => `Vor ${goals} muss nichts sicher verstanden werden: Was vorher kommt, kann helfen.`,
  nothingNamed: (goals) => `Die Notizen nennen nichts, was vor ${goals} verstanden werden muss.`,
  stepsLeftOut: (count) =>
    count === "1"
      ? "Mindestens 1 Begriff, der weniger gebraucht wird, wurde weggelassen."
      : `Mindestens ${count} Begriffe, die weniger gebraucht werden, wurden weggelassen.`,
  noConcept: (name, meant) =>
    `In diesen Notizen heißt kein Begriff „${name}“.${meant.length > 0 ? ` Gemeint war vielleicht ${oder(meant)}?` : ""}`,
  noNote: (path) => `Es gibt keine Notiz „${path}“.`,
  unspoken: (name) => `Keine Notiz spricht (noch) von „${name}“.`,
  notOfItsOwn: (name) =>
    `„${name}“ ist kein eigener Begriff: die Notizen sagen zu wenig darüber, oder sie nennen mehrere so.`,
  oneConcept: (a, b) => `„${a}“ und „${b}“ sind ein Begriff.`,
  nameOfAnother: (name) =>
    `So heißt schon ein anderer Begriff: „${name}“. Führe die beiden zusammen, oder nimm einen anderen Namen.`,
  closesCycle: (way) => `Es schließt einen Kreis und wurde weggelassen: es gilt ${way}.`,
  leftOut: (first, second, share, circle, others) =>
    `„${first} setzt ${second} voraus“ wurde weggelassen: mit ${share} ist es das schwächste Glied des Kreises ${circle} (die anderen haben ${others} oder mehr).`,
};

const oder = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(" oder ");
const abschnitte = (count: string): string => (count === "1" ? "1 Abschnitt nennt" : `${count} Abschnitte nennen`);
const begriffe = (count: string): string => (count === "1" ? "1 Begriff wartet" : `${count} Begriffe warten`);
const brauchen = (count: string): string => (count === "1" ? "1 Begriff braucht" : `${count} Begriffe brauchen`);

/** The server's sentences, in German. */
export const tellInGerman = tellerOf(german);
