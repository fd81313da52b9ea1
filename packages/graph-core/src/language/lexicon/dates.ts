const MONTH =
  "(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|février|fevereiro|enero|febrero|mar(?:ch|s|zo|ço)?|märz|apr(?:il)?|avril|abril|may|mai|mayo|maio|june?|juni|juin|junio|junho|july?|juli|juillet|julio|julho|aug(?:ust)?|août|agosto|sept?(?:emb(?:er|re|ro))?|setembro|oct(?:ob(?:er|re))?|okt(?:ober)?|outubro|nov(?:emb(?:er|re|ro))?|noviembre|dec(?:ember)?|dez(?:ember|embro)?|décembre|diciembre)\\.?";
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th|\.|er|º)?(?:\s?[/–—-]\s?\d{1,2}(?:st|nd|rd|th|\.)?)?`;
const YEAR = String.raw`(?:(?:ca?\.|circa|early|mid-?|late|around|before|after)\s?)?\d{1,4}s?(?:\s?(?:BCE?|CE|AD))?`;
const ONE = String.raw`(?:(?:${DAY}\s+(?:de\s+)?)?${MONTH}(?:\s+(?:de\s+)?(?:${DAY},?\s+)?${YEAR})?|${MONTH}\s+${DAY}(?:,?\s+${YEAR})?|${YEAR})`;
const SPAN = String.raw`${ONE}(?:\s?(?:[–—-]|to|bis|until)\s?(?:${ONE}|present|now|today))?`;

const DATE = new RegExp(`^${SPAN}$`, "iu");
const HAS_MORE = /\d|[–—-]/;
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/i;
/** Signs of units, which only ever stand behind a number. */
const UNIT =
  /^(?:[kcm]m|[km]g|m[sl]|[kMT]i?B|GiB|[kMG]?Hz|[km]W|kWh|mV|dB|°[CF]|mins?|hrs?|wks?|yrs?|secs?|approx|[ap]\.?m)\.?$/u;
/** A date in front, and a sign or a space behind it: `1790–92: constitutional monarchy`, `1795–99 Directory`. */
const DATED = new RegExp(String.raw`^\(?(?:${SPAN})\)?\s*(?:[:–—-]\s+|\s)(?=\(?\p{L}{2})`, "iu");
/** It only says when: a span of years, or a date with a sign behind it. The "1848 Revolutions" are called so. */
const SAYS_WHEN = /\d{3,4}\s?[–—-]\s?(?:\d{2}|present|now|today)|(?:\d{3}|\p{L}).*(?::|\s[–—-])\s*$/iu;

/**
 * Whether a name is a date, a span of time, a bare number or the sign of a unit (`14 July`, `1945–1965`, `July–Aug`, `2.0`, `km`): it says when something
 * was, or which, and is nothing to look up. A month alone may be a name (`May`).
 */
export function isDate(name: string): boolean {
  if (name.length > 40) return false;
  if (WEEKDAY.test(name) || UNIT.test(name)) return true;
  return (HAS_MORE.test(name) && DATE.test(name)) || /^[\d.,:/%–—-]+$/.test(name);
}

/** A heading without the years in front: `1790–92: constitutional monarchy` is about constitutional monarchy. */
export function withoutDate(heading: string): string {
  const date = DATED.exec(heading.slice(0, 60))?.[0] ?? "";
  return SAYS_WHEN.test(date) && date.length < heading.length ? heading.slice(date.length) : heading;
}
