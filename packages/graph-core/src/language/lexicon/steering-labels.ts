/** Alternatives of {@link STEERING_LABEL}, by what they are. */
const STEERING = [
  // Asides to the reader.
  String.raw`notes?|important|tips?|warning|caution|remember|attention|todo|exam tip|hint|info|n\.?b\.?|aob|verdict|note to self|gotchas?|pitfalls?|common(?:est)? mistakes?|known (?:limitation|issue)s?|nota|wichtig|importante`,
  // What a text is for, and who says so.
  String.raw`key (?:point|idea|takeaway)s?|definition|def|description|proof|derivation|remark|intuition|intent|motivation|summary|in short|result|idea|goal|purpose|homework|owner|audience|prepared by|last edit(?:ed)?|(?:big|core|main|basic) idea|i\.e\.`,
  // Where else to look.
  String.raw`see(?: also)?|source|ref(?:erence)?s?|links?|tags?|cross-?refs?`,
  // Questions.
  String.raw`question|q|a|answer|how|why|when|what|where|who`,
  // Numbers of things.
  String.raw`(?:q|para(?:graph)?|option|exercise|task)\.? ?\d+|fig(?:ure)?\.?(?: \d+)?|table \d+|step \d+`,
  // Values.
  String.raw`optional|none|both|either|neither|o(?:n|ff)|yes|no|true|false|auto|others?|else|any|all|enabled|disabled|(?:valid|possible|allowed|default) values?`,
];

/** Labels that steer and name nothing: `Note:`, `**Proof.**`, `none:`. */
export const STEERING_LABEL = new RegExp(`^(?:${STEERING.join("|")})$`, "i");
