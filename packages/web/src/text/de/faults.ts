import { faultTellerOf } from "../faults.ts";

/** The server's errors, in German. */
export const faultInGerman = faultTellerOf({
  "editing-off": "Dieser Server schreibt keine Korrekturen. Starte ihn mit cairn serve --edit.",
  "corrections-busy": "Ein anderes Programm schreibt gerade cairn.corrections.yaml. Versuche es gleich noch einmal.",
  "corrections-invalid": "cairn.corrections.yaml lässt sich so nicht schreiben. Berichtige die Datei von Hand.",
  "corrections-unwritable": "cairn.corrections.yaml darf nicht geschrieben werden. Prüfe die Rechte des Ordners.",
  "nothing-to-undo": "Seit dem Start wurde hier nichts korrigiert. Nimm ältere Korrekturen einzeln heraus.",
  "invalid-argument": "Der Server nimmt diese Eingabe nicht an.",
  "store-unreachable": "Die Datenbank antwortet nicht.",
  "store-outdated": "Die Datenbank passt noch nicht zu dieser Version von Cairn.",
  "graph-not-held": "Dieser Server fragt eine Datenbank; dafür müsste er die ganze Karte haben.",
  "limit-rate": "Zu viele Anfragen von hier. Warte ein wenig und versuche es noch einmal.",
  "limit-time": "Das hat zu lange gedauert und wurde abgebrochen. Frage nach weniger.",
  limit: "Das ist mehr, als der Server auf einmal gibt. Frage nach weniger.",
  "host-not-allowed": "Der Server antwortet nicht unter dieser Adresse. Nimm die, die er beim Start genannt hat.",
  internal: "Im Server ist etwas schiefgegangen. Sein Protokoll sagt mehr.",
});
