import { strongForms } from "./german-strong.ts";
import { map, set, verbForms, type Forms, type LanguageTable, type VerbForm } from "./table.ts";

/** German conjugation: third persons, infinitive, participles. */
function inflect(infinitive: string, stem = ""): Forms {
  const root = infinitive.replace(/e?n$/, "");
  const t = /[td]$/.test(root) ? "et" : "t";
  const inseparable =
    /^(?:be|ge|er|ver|zer|ent|emp|miss|über|unter|wider|hinter)/.test(infinitive) || infinitive.endsWith("ieren");
  const strong = strongForms(infinitive);
  return {
    infinitive: [],
    // The third person plural is the infinitive's form.
    finite: [...(strong?.finite ?? []), `${stem || root}${t}`, infinitive, `${root}${t}e`, `${root}${t}en`],
    gerund: [`${infinitive}d`],
    participle: [inseparable ? `${root}${t}` : `ge${root}${t}`, ...(strong?.participle ?? [])],
  };
}

/** Nouns whose plural ends in -er: in all others it makes somebody, or something, that does (`Zahl`, `Zähler`). */
const IN_ER = /(?:bild|feld|kind|lied|licht|brett|schild|glied|kleid|geist|gesicht|nest|rind)ern?$/u;
const UMLAUT_IN_ER =
  /(?:häus|büch|wört|räd|länd|bänd|blätt|däch|dörf|fäch|fäss|gläs|gräb|gräs|güt|hörn|kälb|löch|männ|mäul|ränd|schlöss|täl|tüch|völk|wäld|würm|hühn|bäd|ämt|kräut|münd)ern?$/u;

const withoutUmlaut = (word: string): string =>
  word
    .replace(/([äöü])(?=[^äöüaeiouy]*$)/u, (c) => ({ ä: "a", ö: "o", ü: "u" })[c] ?? c)
    .replace(/äu(?=[^aeiou]*$)/u, "au");

/** A noun or adjective without its endings for plural and case: `Bäume`, `Baum`; `neuronalen`, `neuronale`. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  if (IN_ER.test(word)) return word.replace(/ern?$/u, "");
  if (UMLAUT_IN_ER.test(word)) return withoutUmlaut(word.replace(/ern?$/u, ""));
  if (/er(?:n|s)?$/u.test(word)) return word.replace(/(?<=er)[ns]$/u, "");
  const bare = word.replace(/(?:en|es|e|n|(?<!s)s)$/u, "");
  // "Kräfte", "Bäume": an umlaut before the plural's -e.
  return /(?:[äöü]|äu)[^aeiouäöü]+e?n?$/u.test(word) && word.endsWith("e") ? withoutUmlaut(bare) : bare;
}

const PARTICLE =
  /^(?:ab|an|auf|aus|bei|dar|durch|ein|fest|frei|her|hervor|hin|hinzu|mit|nach|statt|um|vor|voraus|weg|weiter|zu|zurück|zusammen)(?=\p{L}{4})/u;
const STAYS = /^(?:arbeiten|antworten|anhalten|unter|über|umfassen|beinhalten|identifizieren|analysieren|achten)/;

/** Says of verbs with a particle what a main clause does: `löst aus` of `auslösen`. */
function separated(verbs: ReadonlyMap<string, VerbForm>): ReadonlyMap<string, VerbForm> {
  for (const form of verbs.values()) {
    const particle =
      STAYS.test(form.lemma) || form.lemma.endsWith("ieren") ? undefined : PARTICLE.exec(form.lemma)?.[0];
    if (!particle) continue;
    const base = form.lemma.slice(particle.length);
    form.says = `${verbs.get(base)?.says ?? inflect(base).finite[0]} ${particle}`;
  }
  return verbs;
}

export const GERMAN: LanguageTable = {
  code: "de",
  determiners:
    set(`der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jeder jede jedes jeden jedem sein seine
    seinen seiner ihr ihre ihren ihrer alle allen viele vielen mehrere mehreren einige einigen kein keine keinen zwei drei vier fünf sechs sieben acht neun zehn wenig wenige wenigen weniger viel manche manchen sämtliche sämtlichen jene jener jenes jenen
    aller vieler zweier dreier dieselbe derselbe dasselbe dieselben denselben demselben derselben andere anderen unser unsere solche beide beiden`),
  indefinite: set("ein eine einen einem einer eines"),
  prepositions:
    map(`in im:in an am:an auf aus bei beim:bei mit nach von vom:von zu zum:zu zur:zu für durch gegen ohne um über unter vor
    zwischen seit während per via mittels anhand laut wegen trotz innerhalb außerhalb ins:in ans:an`),
  phrasal:
    map(`mit_fokus_auf:foco mit_schwerpunkt_auf:foco auf_basis_von:anhand mit_hilfe_von:mittels im_gegensatz_zu:gegen im_gegensatz_zum:gegen im_gegensatz_zur:gegen
    im_unterschied_zu:gegen im_vergleich_zu:gegen auf_grundlage_von:anhand`),
  joins: set(""),
  joinsOnce: set("der des von"),
  conjunctions: set("und oder sowie bzw bzw."),
  subordinators: set(
    "wenn weil da ob obwohl während dass damit sobald sodass aber jedoch denn sondern falls indem dann danach dadurch daher deshalb deswegen weshalb weswegen also wobei womit wodurch wofür worin woran worauf woraus wogegen hingegen dagegen nachdem bevor solange sofern",
  ),
  relatives: set("welche welcher welches welchen denen deren dessen"),
  clitics: set("sich"),
  pronouns: set("es er sie man wir ich du dies das was wer etwas nichts alles ihnen ihm ihn uns"),
  negations: set("nicht nie niemals"),
  adverbs:
    set(`sehr auch nur immer fast gut schlecht hier noch so oft meist meistens häufig besonders bereits schon sowohl dabei dazu damit hierbei
    automatisch direkt zusätzlich beispielsweise typischerweise zudem außerdem somit ebenfalls mehr weniger`),
  intensifiers: set(""),
  copulas: set("ist sind war waren sei bleibt bleiben"),
  modals: set(
    "kann können muss müssen soll sollen sollte wird werden wurde wurden darf dürfen will wollen hat haben könnte lässt lassen worden sein",
  ),
  suchAs: set("wie"),
  verbs: separated(
    verbForms(
      {
        uses: `nutzen benutzen verwenden einsetzen=eingesetzt,einsetzt kombinieren integrieren empfangen/empfäng lesen/lies verbrauchen implementieren basieren beruhen folgen
        ausführen=ausgeführt importieren
        kaufen atmen absorbieren aufnehmen=aufgenommen,nimmt investieren 
        hinzufügen=hinzugefügt`,
        requires: `benötigen brauchen erfordern=erfordert voraussetzen=vorausgesetzt verlangen abhängen=hängt,hing,hingen
        bedürfen=bedarf`,
        contains: `enthalten=enthält unterteilen untergliedern umfassen beinhalten bestehen=besteht besitzen haben=hat gliedern`,
        "part-of": `gehören zählen`,
        "contrasts-with": `unterscheiden ersetzen widersprechen/widersprich
        ablehnen=abgelehnt abweichen=abgewichen,weicht konkurrieren
        übertreffen=übertrifft,übertroffen überschreiten=überschritten`,
        produces: `erzeugen generieren erstellen produzieren liefern=liefert bieten berechnen extrahieren verursachen entwickeln=entwickelt schreiben
        führen bilden ergeben/ergib umwandeln=umgewandelt,wandelt erstellen exportieren veröffentlichen auslösen=ausgelöst bewirken
        herstellen=hergestellt gründen erfinden=erfunden entdecken verfassen malen bauen gestalten
        hervorrufen=hervorgerufen,ruft freisetzen=freigesetzt abgeben=abgegeben prägen
        entwerfen=entworfen,entwirft erlassen=erlässt stiften synthetisieren abschließen=abgeschlossen
        vorschlagen=schlägt,vorgeschlagen einführen=eingeführt aufbauen=aufgebaut schaffen gewinnen erwerben=erwirbt,erworben`,
        affects: `verbessern=verbessert reduzieren verringern=verringert erhöhen senken verändern=verändert ändern=ändert verhindern=verhindert vermeiden steuern=steuert
        begrenzen unterstützen starten beenden laden messen/miss schützen regeln=regelt beschränken optimieren minimieren maximieren beeinflussen modifizieren bestimmen definieren
        ermöglichen erlauben erleichtern=erleichtert helfen/hilf garantieren sichern=sichert beschleunigen vereinfachen eliminieren entfernen erkennen
        überwachen erhalten korrigieren bekämpfen fördern=fördert filtern=filtert blockieren aktivieren stabilisieren normalisieren verschlechtern=verschlechtert
        isolieren verlangsamen stärken schwächen kontrollieren
        erwärmen erhitzen kühlen abkühlen=abgekühlt hemmen stimulieren verzögern=verzögert
        verschlimmern=verschlimmert verschärfen heben mindern=mindert steigern=steigert zerstören töten
        angreifen=angegriffen,greift besiegen erobern=erobert stürzen bedrohen schädigen begünstigen
        mäßigen auflösen=aufgelöst,löst abschaffen=abgeschafft verbieten=verboten bestrafen verpflichten bewahren
        antreiben=angetrieben,treibt lenken leiten regieren beherrschen trennen vereinen verdünnen oxidieren
        verdauen ziehen abstoßen=abgestoßen,stößt verdrängen verteuern=verteuert abwerten=abgewertet,wertet
        kündigen heilen=heilt abbauen=abgebaut,baut befruchten infizieren verengen erweitern=erweitert
        anregen=angeregt,regt verkürzen verlängern=verlängert unterbrechen/unterbrich verletzen
        erreichen öffnen=öffnet schließen=geschlossen festlegen=festgelegt stützen übertragen=überträgt entziehen=entzogen verlieren=verloren
        vermehren lockern=lockert einschränken=eingeschränkt verstärken ausgleichen=ausgeglichen,gleicht lindern=lindert vergrößern=vergrößert
        verkleinern=verkleinert belasten entlasten reinigen ausschließen=ausgeschlossen,schließt
        brechen=bricht sparen beitragen=beigetragen ansteuern=angesteuert zwingen schlagen`,
        "applies-to": `verarbeiten analysieren speichern=speichert verwalten klassifizieren bewerten validieren darstellen=dargestellt beschreiben erklären
        erforschen organisieren sortieren suchen vergleichen identifizieren lösen behandeln=behandelt kodieren aufzeichnen segmentieren transformieren untersuchen
        verbinden zuordnen=zugeordnet schätzen lernen priorisieren erfassen auswählen=ausgewählt teilen prüfen überprüfen arbeiten funktionieren
        zeigen modellieren interpretieren übersetzen visualisieren abfragen=abgefragt indizieren verteilen abdecken trainieren testen verschlüsseln
        anwenden=angewendet,angewandt dienen eignen beziehen konzentrieren
        transportieren befördern=befördert wählen ernennen=ernannt ratifizieren durchqueren verteidigen
        verhandeln=verhandelt finanzieren anbauen=angebaut züchten beobachten vertreten=vertritt haften 
        beraten=berät
        finden=gefunden beweisen=bewiesen sammeln=sammelt bewohnen mischen kochen verkaufen zahlen bezahlen unterschreiben=unterschrieben
        entscheiden=entschieden lehren jagen ernten pflanzen leben sterben=stirbt gelten=gilt beginnen wachsen=wächst entstehen teilnehmen=teilgenommen
        reflektieren schwingen variieren sinken steigen legen stellen setzen tragen=trägt
        nehmen=nimmt,genommen bringen=gebracht halten=hält reagieren stehen liegen laufen=läuft fließen spielen locken befallen=befällt
        abbilden=abgebildet stattfinden=stattgefunden vorkommen=vorgekommen ablaufen=abgelaufen auftreten=aufgetreten treffen`,
        "related-to": `betreffen=betrifft,betroffen umgeben=umgibt entfallen=entfällt scheinen bleiben kommen gehen=geht scheitern=scheitert wiederholen kosten fallen=fällt leiden zunehmen=zugenommen abnehmen=abgenommen`,
        aside: `sehen=siehe,sieht beachten betrachten geben=gibt wissen=weiß sagen heißen=heißt nennen=genannt bezeichnen
        bedeuten denken sprechen=spricht versuchen annehmen=angenommen lassen=lässt
        fragen antworten`,
      },
      inflect,
    ),
  ),
  governed:
    map(`verbinden_mit:related-to basieren_auf:uses abhängen_von:requires bestehen_aus:contains umwandeln_in:produces führen_zu:produces gehören_zu:part-of zählen_zu:part-of gehören_zu_den:is-a zählen_zu_den:is-a beruhen_auf:uses
    dienen_zu:applies-to unterscheiden_von:contrasts-with vergleichen_mit:contrasts-with bezeichnen_als:is-a verwenden_als:is-a
    verwenden_für:applies-to nutzen_für:applies-to helfen_bei:affects teilen_in:contains einteilen_in:contains unterteilen_in:contains aufteilen_in:contains gliedern_in:contains untergliedern_in:contains zusammensetzen_aus:contains beitragen_zu:affects abweichen_von:contrasts-with leiden_unter:related-to leiden_an:related-to trainieren_mit:uses trainieren_auf:uses
    beziehen_auf:applies-to`),
  oblique:
    map(`in:applies-to an:applies-to auf:applies-to mit:uses für:applies-to durch:uses über:uses aus:uses von:related-to zu:applies-to bei:applies-to
    gegen:contrasts-with anhand:uses mittels:uses per:uses via:uses zwischen:applies-to nach:applies-to`),
  looksVerbal: /(?!)/u,
  notVerbal: /(?!)/u,
  // "Gesellschaft", "Sauerteig", "Goldfisch" are none.
  adjective:
    /(?:(?<!te|hon|kön|ess|käf|zwe|ste)ig|lich|(?<!(?:^|[^i])f|(?:^|schreib|ess|arbeits)t)isch|(?<!nach)bar|sam|(?<!sc)haft|los)(?:e[nmrs]?)?$/u,
  nounsLike: set(""),
  ways: set(""),
  adverb: /(?:weise)$/u,
  light:
    set(`gegenteil gegensatz gegenstück anzahl menge reihe gruppe mehrheit teil art arten klasse fähigkeit grad fall prozess bedarf mangel vielfalt beispiel rest ziel form weise unterschied
    problem aufgabe konzept technik methode prinzip schritt bedeutung möglichkeit rolle wirkung verwendung einsatz`),
  parts: set(
    "teil teile bestandteil bestandteile komponente komponenten element elemente eigenschaft merkmal phase phasen schritt schritte mitglied modul",
  ),
  kinds: set(
    "art arten typ typen form formen klasse variante varianten fall beispiel teilmenge zweig kategorie familie",
  ),
  generic:
    set(`drittel hälfte viertel form weise mal ding dinge teil teile beispiel beispiele fall fälle art arten ziel ziele problem probleme punkt punkte anzahl menge seite ebene moment
    zeit ort mittel ende wirkung ergebnis ergebnisse ansatz ansätze methode methoden technik techniken strategie idee ideen thema themen aspekt
    aspekte vorteil vorteile nachteil nachteile unterschied unterschiede eigenschaft eigenschaften element elemente notiz notizen frage fragen antwort
    person personen mensch menschen welt leben jahr jahre tag tage option optionen möglichkeit bedarf fähigkeit prozess prozesse schritt schritte
    reihe gruppe kontext situation tatsache grund arbeit information informationen werkzeug nutzer benutzer system systeme konzept konzepte prinzip
    wert werte änderung natur szenario praxis detail rolle aufgabe aufgaben wahl lösung link links quelle quellen inhalt funktion einsatz`),
  dropped:
    set(`beste besten bester bestes höchste höchsten größte größten verschiedene verschiedenen unterschiedliche unterschiedlichen mehrere wichtig wichtige wichtigen wichtigste wichtigsten bestimmte bestimmten
    große großen großer kleine kleinen viele zahlreiche zahlreichen folgende folgenden neue neuen neuer einzelne einzelnen allgemeine allgemeinen
    mögliche möglichen typische typischen bekannte gute guten hohe hohen ganze ganzen weitere weiteren höhere höheren höherer niedrigere niedrigeren größere größeren kleinere kleineren gleiche gleichen eigene eigenen jeweilige jeweiligen gesamte gesamten entsprechende entsprechenden steigende sinkende zentrale zentrales zentraler`),
  example: /^(?:z\. ?B\.|bspw\.|zum beispiel|wie|e\.g\.)[\s,:]*/iu,
  // Only a key under which forms meet, whatever is left.
  singular: stemOf,
  capitalNouns: true,
};
