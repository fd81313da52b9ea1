/**
 * Terms whose first word only praises, counts or points elsewhere: a common ancestor is no ancestor that one meets often. By that
 * word, the words that stand behind it in terms of any field, in the singular.
 */
const BEHIND: Readonly<Record<string, string>> = {
  actual: "malice",
  associated: "legendre",
  best: "practice response",
  better: "half",
  big: "bang board bounce brother crunch data dipper endian five o rip science society toe",
  broad: "bean money spectrum",
  certain: "event",
  cheap: "talk",
  common: `
    ancestor carotid carrier chord cold currency denominator descent divisor emitter era factor fraction good
    ground iliac ion knowledge land law logarithm market mode multiple name noun ratio sense stock time tone
  `,
  corresponding: "angle author",
  critical: `
    angle band care current damping density discourse edition exponent field frequency infrastructure juncture
    legal load mass micelle opalescence path pedagogy period phenomenon point pressure race realism region
    section temperature theory thinking value velocity
  `,
  current: "account affair asset density divider gain liability loop mirror ratio source transformer yield",
  easy: "axis",
  entire: "function",
  essential: "amino element fatty gene hypertension matrix medicine oil service singularity supremum tremor",
  exact: "cover differential form sequence test",
  extra: "dimension time virgin",
  fast: "ethernet fashion fiber fibre food forward fourier ion neutron reactor track twitch",
  first: `
    aid amendment angle cause class contact derivative difference fit floor fundamental harmonic
    impression lady language law mate messenger moment mover name normal order person philosophy principle
    quantum quartile responder sale variation world
  `,
  general: `
    anaesthesia anaesthetic anesthesia anesthetic assembly election equilibrium intelligence ledger linear
    paresis partner partnership practitioner public purpose relativity secretary semantics staff strike
    topology will
  `,
  good: "faith samaritan",
  great: `
    ape awakening barrier britain chain circle compromise depression divergence divide famine fear lake leap
    migration oxidation plague power purge recession reform reset schism seal society vowel wall
  `,
  highly: "available",
  identical: "particle twin",
  individual: "difference freedom liberty mandate psychology responsibility right sport therapy",
  key: "exchange frame generation pair ring schedule signature stage value",
  last: "call judgement judgment mile post resort rite supper",
  least: "action common cost developed privilege recently square upper",
  less: "developed",
  little: "endian finger ice toe",
  main: "beam bearing clause diagonal effect entry loop memory menu road sail sequence spar thread verb",
  major: `
    arcana axis chord depression depressive histocompatibility key league mode premise scale second seventh
    sixth third triad version
  `,
  modern: "art dance humanism monetary pentathlon portfolio synthesis",
  multiple: `
    access allele birth choice comparison correspondence discriminant dispatch fracture fruit imputation
    inheritance integral intelligence myeloma personality regression sclerosis star store testing
  `,
  necessary: "being condition evil truth",
  new: "age comedy deal economy historicism institutionalism left moon right testament town wave woman world",
  next: "fit hop",
  old: "age church comedy english kingdom norse testament world",
  only: "child",
  overall: "equipment",
  own: "goal",
  particular: "integral solution",
  popular: "culture front sovereignty vote",
  possible: "world",
  potential: "barrier difference divider drop energy field flow function gradient outcome temperature well",
  primary: `
    alcohol amine auxin bond care cell coil color colour consumer consumption containment control dealer
    deficit deviance education election endosymbiosis follicle immune immunodeficiency infection key keyword
    lymphoid market metabolite mirror motor nomination number oocyte pigment prevention producer productivity
    quality reinforcer root school sector socialisation socialization source structure succession transcript
    tumor tumour wave winding
  `,
  proper: "acceleration class fraction length motion name noun orthogonal subgroup subset time velocity",
  real: `
    analysis asset axis balance business cost economy estate exchange function gas gdp gross image income
    interest line mode money number option part plane power presence projective property return root system
    time variable wage
  `,
  related: "rate",
  relevant: "cost market",
  required: "reserve",
  right: `
    angle ascension atrium bank brain bundle circular concentration conduct coset effort eigenvector fielder
    hemisphere ideal intention inverse livelihood mindfulness resolve speech triangle ventricle whale wing
  `,
  same: "origin",
  second: `
    amendment category class coming cousin derivative empire estate harmonic lady language law
    messenger mile moment mortgage nature normal order person preference principle quantum quartile
    reading reich republic sex sight temple wave wind world
  `,
  serious: "adverse game",
  several: "liability",
  significant: "digit figure other",
  simple: `
    assault carbohydrate diffusion epithelium exponential eye fraction fracture fruit graph group harmonic
    interest leaf lens lie linear machine majority module moving past path pendulum pole present protein
    random regression sentence sugar tense
  `,
  single: `
    bond box cask combat crochet crossover currency displacement electron entry european family integral
    malt market mode mother nucleotide parent phase photon precision quote responsibility sign source strand
    tax thread transferable use user
  `,
  specific: `
    activity charge conductance energy gravity heat humidity impulse performance phobia resistance volume
    weight yield
  `,
  strange: "attractor loop particle quark",
  sufficient: "condition reason statistic",
  third: `
    age angle estate eye form gender generation law normal order party person place rail reading reich
    republic sector space wave way world
  `,
  traditional: "chinese medicine",
  true: "anomaly bug negative north positive rib strain stress vocal",
  ultimate: "frisbee reality strength stress tensile",
  unique: "constraint identifier index key selling",
  useful: "work",
  vital: "capacity force rate sign statistic",
  whole: "blood body brain cloth exome food genome grain life milk note number slide step tone wheat",
  wide: "area receiver",
  wrong: "number",
};

const TERMS = new Map(
  Object.entries(BEHIND).map(([first, behind]) => [first, new Set(behind.trim().split(/\s+/).filter(Boolean))]),
);

/** These may as well say which one of several it is: the first generation of models, the primary source of carbon. */
const SAYS_WHICH = /^(?:primary|main|major|first|second|third|last|single|general|new|key)$/;

/**
 * Whether a word that is taken off before other names belongs to the word behind it: `potential energy`, `general relativity`.
 * @param behind the next word, in the singular
 * @param then the word after that
 */
export function isFixedTerm(word: string, behind: string, then: string | undefined): boolean {
  return TERMS.get(word)?.has(behind) === true && !(then === "of" && SAYS_WHICH.test(word));
}
