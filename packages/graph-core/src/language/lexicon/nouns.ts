const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns that only measure or frame what stands behind their "of": `a copy of the model` speaks of the model. */
export const LIGHT_NOUNS = set(`
  amount array body bunch bulk chunk class collection combination copy couple degree dozen example form group handful
  host instance kind level lot majority mixture most multitude number pair part percentage piece plethora plenty portion
  proportion quantity range rest sequence series set share sort spectrum style subset sum total type variety version
  volume wealth
`);

/** Light nouns that still say what a thing is to the other: `X is a part of Y`, `a type of Y`. */
export const KIND_NOUNS = set(`
  kind type sort form subset class category example instance variant version style flavor flavour subclass subtype species
  branch subfield
`);

export const PART_NOUNS = set(`
  part component piece element member feature aspect property step phase stage section portion ingredient constituent
  attribute characteristic module layer field subset functionality capability
`);

/** What these name is made up of what stands behind their "of": `a chain of links` is no link. */
export const MADE_OF_NOUNS = set(`
  aggregate alliance alloy amalgam array blend bunch bundle chain cluster coalition collection combination composite compound
  confederation culture emulsion family group heap list mix mixture network pair pool row sequence series set stack string suite sum
  suspension tuple
`);

/** Nouns too general to look up: never a concept alone. */
export const GENERIC_NOUNS = set(`
  ability abstract account addition advantage aim amount answer approach area argument art article aspect attempt author
  basis beginning behalf behavior behaviour being benefit bit bottom capability case cause chance chapter choice circumstance class
  combination comparison con concept conclusion condition consequence consideration contrast course day deal degree detail
  difference difficulty direction disadvantage discussion effect effort end essay etc everyone everything evidence exam
  example exception existence experience explanation extent face fact factor feature figure finding focus form front
  future gain goal good group guide half hand help here idea impact implication importance individual info information instance
  instruction interest introduction issue item job keyword kind lack last level life line link list look lot
  main manner matter meaning means mechanism method middle mind minute moment month name nature need note nothing notion number
  object one opportunity option order other outcome overview page paper part past percent percentage perspective phenomenon
  piece place plan point position possibility practice presence pro problem product property purpose question quote range
  rate reader reason reference regard relation relationship remainder reminder rest result role rule same scenario
  second section sense sentence side significance similarity situation size solution something sort source start
  statement step stuff style subject subset success suggestion summary support tab table task term text thing thought time
  tip today tool top topic total truth try turn type understanding unit usage use usecase user value variety version
  video view way week while whole word work world writer year
`);

/** Modifiers that praise, count or point and make no other concept of the noun behind them. */
export const DROPPED_MODIFIERS = set(`
  which what whose rather also even still called abbreviated
  a an the this that these those my your our his her its their some any each every no all both either neither such other
  another same many much more most few fewer less least several various different certain particular specific given
  following previous above below next last first second third own entire whole main major key primary important
  essential crucial critical vital significant powerful high-performing high-quality good better best great excellent simple
  easy popular famous well-known common typical usual general overall possible potential available existing current
  recent modern traditional new old wide broad huge massive vast enormous considerable sufficient enough additional further extra
  single multiple numerous countless one two three four five six seven eight nine ten hundred thousand million billion only
  just very really truly quite almost about around approximately up sheer mere striking fascinating remarkable incredible
  amazing beautiful interesting intriguing notable appropriate suitable proper correct right wrong relevant necessary required
  desired resulting corresponding respective associated related involved so-called actual real true exact entire familiar
  experienced useful helpful valuable unique ultimate fast little cheap expensive similar big used identical strange dull fresh
  aforementioned preceding succeeding subsequent underlying individual separate distinct specified surrounding nearby
  neighboring neighbouring upcoming forthcoming increased improved enhanced tiny gigantic excessive substantial slight
  tremendous dramatic extensive adequate reasonable decent awesome wonderful fantastic terrific superb outstanding impressive
  exceptional extraordinary meaningful serious fatal deadly desirable undesirable unnecessary challenging complicated
  sophisticated comprehensive convenient thriving
`);

/** Adverbs that say how often, how much or how surely something holds: no part of any name. */
export const SAID_OF_ALL = set(`
  usually mostly formerly hardly nearly basically typically generally commonly simply merely mainly chiefly partly especially
  particularly relatively fairly extremely increasingly currently previously originally recently exponentially highly overly
  roughly slightly exceedingly incredibly significantly considerably substantially hugely vastly excessively unusually
  surprisingly remarkably dramatically tremendously collectively intuitively importantly additionally consequently
  subsequently eventually actually possibly probably presumably potentially virtually
`);

/** What a thing may simply be said to be: heads of noun phrases that name a kind (`queue service`, `big data tool`). */
export const CLASS_NOUNS = set(`
  acid agent algorithm analysis analyzer api app application approach architecture bond cell chart class client compiler compound
  concept condition database device discipline disease element engine enzyme event field framework function gas group
  implementation infrastructure institution interface language layer law library ligand list machine manager
  mechanism metal method metric mineral mixture mode model molecule network operation operator organ organelle
  organism organization parameter particle pattern phase phenomenon philosophy platform practice principle procedure process program
  project protein protocol quantity reaction region regime rule science scheme script server service
  signal software solution species standard state statistic storage store strategy structure study substance
  system task technique technology template test theorem theory tissue tool type unit utility variable vector warehouse
`);

/** First words that make another thing of what they stand before: Eastern Europe is not Europe, an upper bound no lower one. */
export const RESTRICTS =
  /^(?:(?:north|south)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|mid|upper|lower|inner|outer|left|right|internal|external|positive|negative|male|female|early|late|medieval|ancient|former|un|non|anti|semi|sub|super|multi|pseudo|quasi|primary|secondary|tertiary|high|low|higher|lower|highest|lowest|active|passive)$/;

/** Makers whose names stand before those of their products, which go by both: `Amazon Bedrock`, `Bedrock`. */
export const MAKERS: ReadonlySet<string> = new Set(
  "amazon aws google microsoft azure apache oracle ibm meta apple".split(" "),
);
