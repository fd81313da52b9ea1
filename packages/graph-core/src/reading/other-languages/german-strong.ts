/** `infinitive past participle [present]` of verbs that change their vowel, without what may stand before them. */
const STRONG = `
  beginnen begann begonnen, bieten bot geboten, binden band gebunden, bitten bat gebeten, bleiben blieb geblieben, brechen brach gebrochen bricht,
  brennen brannte gebrannt, bringen brachte gebracht, denken dachte gedacht, dringen drang gedrungen, fahren fuhr gefahren fährt, fallen fiel gefallen fällt,
  fangen fing gefangen fängt, finden fand gefunden, fliegen flog geflogen, fliehen floh geflohen, fließen floss geflossen, geben gab gegeben gibt,
  gehen ging gegangen, gelingen gelang gelungen, gelten galt gegolten gilt, gewinnen gewann gewonnen, greifen griff gegriffen, halten hielt gehalten hält,
  hängen hing gehangen, heben hob gehoben, heißen hieß geheißen, helfen half geholfen hilft, kennen kannte gekannt, kommen kam gekommen, laden lud geladen lädt,
  laufen lief gelaufen läuft, leiden litt gelitten, lesen las gelesen liest, liegen lag gelegen, messen maß gemessen misst, nehmen nahm genommen nimmt,
  nennen nannte genannt, rufen rief gerufen, schaffen schuf geschaffen, scheiden schied geschieden, scheinen schien geschienen, schieben schob geschoben,
  schlagen schlug geschlagen schlägt, schließen schloss geschlossen, schneiden schnitt geschnitten, schreiben schrieb geschrieben, sehen sah gesehen sieht,
  senden sandte gesandt, singen sang gesungen, sinken sank gesunken, sitzen saß gesessen, sprechen sprach gesprochen spricht, stehen stand gestanden,
  steigen stieg gestiegen, sterben starb gestorben stirbt, stoßen stieß gestoßen stößt, tragen trug getragen trägt, treffen traf getroffen trifft,
  treiben trieb getrieben, treten trat getreten tritt, trinken trank getrunken, verlieren verlor verloren, wachsen wuchs gewachsen wächst, weichen wich gewichen,
  weisen wies gewiesen, wenden wandte gewandt, werben warb geworben wirbt, werfen warf geworfen wirft, wissen wusste gewusst weiß,
  ziehen zog gezogen, zwingen zwang gezwungen`
  .trim()
  .split(/,\s+/)
  .map((entry) => entry.split(" ") as [infinitive: string, past: string, participle: string, present?: string]);

const PREFIX = /^(?:be|ge|er|ver|zer|ent|emp|miss|über|unter|wider|hinter)?$/;

/** The forms with another vowel of a verb that has them, also with a prefix that stays (`entstand`, `unterschied`); the present first. */
export function strongForms(infinitive: string): { finite: string[]; participle: string[] } | undefined {
  const found = STRONG.find(([base]) => infinitive.endsWith(base) && PREFIX.test(infinitive.slice(0, -base.length)));
  if (!found) return undefined;
  const [base, past, participle, present] = found;
  const prefix = infinitive.slice(0, -base.length);
  const singular = present ?? base.replace(/en$/, /[td]en$/.test(base) ? "et" : "t");
  const several = past.endsWith("e") ? `${past}n` : `${past}en`;
  return {
    finite: [singular, past, several].map((form) => prefix + form),
    participle: [prefix === "" ? participle : prefix + participle.replace(/^ge/, "")],
  };
}
