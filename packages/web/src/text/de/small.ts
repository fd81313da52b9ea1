import type { ConnectTexts } from "../connect-en.ts";
import type { TakeTexts } from "../take-en.ts";
import { zahl } from "./zahl.ts";

export const connect: ConnectTexts = {
  intro: "Wähle zwei Begriffe: die Wege dazwischen stehen hier und auf der Karte, mit dem Satz hinter jedem Schritt.",
  first: "Erster Begriff",
  second: "Zweiter Begriff",
  change: (label) => `Einen anderen statt ${label} wählen`,
  swap: "Die beiden tauschen",
  ways: "Wege dazwischen",
  way: (number, steps) => `Weg ${number}: ${zahl(steps, "Schritt", "Schritte")}`,
  none: "Die Notizen verbinden die beiden nicht in vier Schritten oder weniger.",
  same: "Wähle zwei verschiedene Begriffe.",
  compare: "Nebeneinander",
  definition: "Was es ist",
  noDefinition: "In den Notizen nicht gesagt",
  relations: "Beziehungen",
  requires: "Zuerst verstehen",
  nothing: "Nichts",
  shared: "Mit beiden verbunden",
  only: (label) => `Nur mit ${label}`,
  more: (count) => `und ${count} weitere`,
};

export const take: TakeTexts = {
  title: "Diese Ansicht mitnehmen",
  close: "Schließen",
  png: "Bild (PNG)",
  svg: "Zeichnung (SVG)",
  json: "Begriffe und Beziehungen (JSON)",
  link: "Link zu dieser Ansicht kopieren",
  copied: "Der Link ist kopiert.",
  embed: "Code zum Einbetten kopieren",
  embedCopied: "Der Code ist kopiert. Er zeigt diese Ansicht lebendig auf einer anderen Seite.",
  embedNobody:
    "Aber dieser Server lässt sich von keiner Seite einrahmen: Starte ihn mit cairn serve --allow-frame und der Adresse jener Seite, veröffentliche mit cairn site, oder nimm die Zeichnung als HTML.",
  embedSome: "Dieser Server lässt sich einrahmen von Seiten unter:",
  embedUnknown: "Ob diese Seite eingerahmt werden darf, lässt sich hier nicht feststellen.",
  figure: "Die Zeichnung als HTML kopieren",
  figureCopied: "Die Zeichnung ist kopiert, mit einem Link zu dieser Ansicht. Sie braucht keinen Server.",
  failed: "Das Bild ließ sich nicht machen.",
};
