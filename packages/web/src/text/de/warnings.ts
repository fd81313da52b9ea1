import { warningTellerOf } from "../warnings.ts";

/** What could not be read, in German. */
export const warnInGerman = warningTellerOf({
  frontMatterInvalid: (why) =>
    `Der Kopf der Notiz (front matter) lässt sich nicht lesen (${why}); sie wurde ohne ihn gelesen. Berichtige ihn dort.`,
  frontMatterUnclosed:
    "Dem Kopf der Notiz (front matter) fehlt am Ende die Zeile `---`; sie wurde ohne ihn gelesen. Ergänze die Zeile.",
  diagramTooLarge: (most) => `Ein Diagramm hat mehr als ${most} Pfeile; ab hier wurden sie ausgelassen. Teile es.`,
  nestingTooDeep: "Listen oder Zitate sind zu tief verschachtelt; ab hier wurden sie flach gelesen.",
  commentUnclosed: "Dem Kommentar fehlt das schließende `%%`; was danach kommt, wurde nicht gelesen.",
  tagTooLong: (most) => `Ein Tag hat mehr als ${most} Zeichen und wurde weggelassen.`,
  nameTooLong: (length, most) =>
    `Ein Name mit ${length} Zeichen ist zu lang für eine Kennung; sie wurde bei ${most} abgeschnitten. Gib ihm einen kürzeren.`,
  formatFailed: (format, why) =>
    `Das Format „${format}“ ist gescheitert, und die Notiz wurde als Markdown gelesen: ${why}`,
  outlineInvalid: (format) =>
    `Das Format „${format}“ hat einen Teil geliefert, der nicht zum Text passt; er wurde weggelassen.`,
  tooLarge: (size, most) =>
    `Die Datei hat ${size}, mehr als die Grenze von ${most}, und wurde weggelassen. Teile sie in mehrere Notizen auf.`,
  binary: "Die Datei ist kein Text und wurde weggelassen.",
  notUtf8: (encoding) => `Die Datei ist nicht in UTF-8; sie wurde als ${encoding} gelesen. Speichere sie als UTF-8.`,
  notRegular: "Das ist keine gewöhnliche Datei; sie wurde weggelassen.",
  linkLoop: "Die Verknüpfung führt zu sich selbst zurück und wurde weggelassen. Entferne sie.",
  linkNowhere: "Die Verknüpfung führt ins Leere und wurde weggelassen.",
  linkOutside:
    "Die Verknüpfung führt aus dem Ordner der Notizen hinaus; ihr wurde nicht gefolgt. Kopiere, worauf sie zeigt, oder lies jenen Ordner für sich.",
  fileUnreadable: (why) => `Die Datei lässt sich nicht lesen (${why}) und wurde weggelassen.`,
  folderUnreadable: (why) => `Der Ordner lässt sich nicht lesen (${why}) und wurde weggelassen.`,
  pathTooLong: "Der Pfad ist zu lang, um geöffnet zu werden. Kürze ihn.",
  differsByCase: (other) =>
    `Unterscheidet sich von „${other}“ nur durch Groß- und Kleinschreibung; beide wurden gelesen. Benenne eine um.`,
  differsByForm: (other) =>
    `Unterscheidet sich von „${other}“ nur in der Normalform der Buchstaben; beide wurden gelesen. Benenne eine um.`,
  watchFailed: (why) => `Änderungen können unbemerkt bleiben: ${why}`,
  leftOut: (most) => `Mehr als ${most} Notizen haben solche Hinweise; nur deren werden hier genannt.`,
  denied: "keine Berechtigung",
});
