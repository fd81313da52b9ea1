/** Words of technical and study notes for made-up training lines; general vocabulary, taken from no particular text. */

export const VERBS = (
  `access accelerate activate adapt adjust aggregate align allocate allow analyze annotate append apply archive arrange assemble assess assign attach ` +
  `audit authenticate authorize automate avoid back balance batch benchmark bind block boost bootstrap break broadcast browse buffer build bundle cache ` +
  `calculate call cancel capture catalog change charge check choose classify clean clone cluster collect combine compare compile complete compress compute ` +
  `configure connect consume contain control convert coordinate copy correct cost cover create cut dampen debug decode decouple decrease decrypt define ` +
  `delegate delete deliver deploy deprecate describe design detect determine develop diagnose digest disable discover display distribute divide document ` +
  `download drive drop dump edit elect eliminate embed emit enable encode encrypt enforce enhance ensure establish estimate evaluate evict examine exchange ` +
  `execute expand expire explain explore export expose extend extract facilitate fetch filter find fix flag flush focus force forecast format forward freeze ` +
  `gain gather generate govern grant group guarantee guard handle harden hash help hide highlight host identify illustrate implement import improve include ` +
  `increase index infer influence inherit inhibit initialize inject insert inspect install integrate invalidate invoke isolate issue iterate join keep label ` +
  `launch learn leverage limit link list listen load lock log lower maintain manage map mark mask match maximize measure mediate merge migrate minimize mirror ` +
  `mitigate mix model modify monitor mount move name negotiate normalize notify observe obtain offer offload open operate optimize orchestrate order organize ` +
  `output override own pack parse partition pass patch pause perform permit pin pipe place plan plot point poll predict prefetch prepare present preserve ` +
  `prevent print process produce profile program promote protect prove provide provision proxy prune publish pull purge push query queue quote raise ` +
  `randomize range rank rate reach read rebuild receive recognize recommend record recover redirect reduce refactor reference refine refresh register regulate ` +
  `reject release reload remember remove rename render repair repeat replace replay replicate report represent request require reserve reset resize resolve ` +
  `respond restart restore restrict retain retrieve return reuse reveal reverse review revoke rewrite roll rotate route run sample save scale scan schedule ` +
  `score search secure segment select send separate serialize serve set shard share shift show shut sign simplify simulate skip slice sort specify speed ` +
  `split spread stage start state stop store stream structure study submit subscribe suggest summarize supply support suppress suspend swap switch synchronize ` +
  `synthesize tag take target test throttle track trade train transfer transform translate transmit transport traverse trigger trim troubleshoot tune ` +
  `turn understand unify unlock update upgrade upload use validate vary verify version view visualize wait warn watch weigh withdraw work wrap write yield ` +
  `absorb adopt attract bond bring carry catalyze cause compose condense conduct conquer consist contract contribute defend derive diffuse dissolve dominate ` +
  `elongate emphasize encourage evolve excite exclude excrete fold form found fuse heat hydrolyze ionize lead lose metabolize mobilize occupy oppose oxidize ` +
  `phosphorylate pump react reform rely repel result rule secrete signal stimulate strengthen stretch threaten transcribe undergo vote weaken win`
).split(" ");

export const NOUNS = (
  `access account action address agent alert algorithm analysis analytics api application approach architecture archive argument array asset attack attribute ` +
  `audit authentication authorization backend backup bandwidth batch benchmark block bond boundary branch browser bucket buffer build bundle cache call capacity case ` +
  `catalog cell certificate chain change channel charge check checkpoint chunk class classifier client cloud cluster code column command commit compliance component ` +
  `computation condition configuration connection connector constraint consumer container content context control copy cost count coverage credential cron ` +
  `cycle dashboard data database dataset deadline decision decoder default delay delivery dependency deployment design detection device dimension directory disk ` +
  `distribution document domain drift driver edge element embedding encoder encryption endpoint energy engine entity entropy environment enzyme epoch error ` +
  `estimate event exception execution exception expression factor failure failover feature feedback field file filter firewall flag flow folder form format forecast ` +
  `frame framework frequency function gateway gene gradient graph group growth guardrail handler hardware hash header health heap hook host identity image ` +
  `implementation import index inference infrastructure input insight instance instruction integration interface interval issue job join kernel key keyword label lambda ` +
  `latency layer leader learning level lifecycle limit link list listener load lock log logic loop loss machine management map mapping market mask match matrix ` +
  `measurement membrane memory message metadata method metric middleware migration mode model module molecule monitor mutation name namespace network neuron node ` +
  `notebook notification object objective offset operation operator optimization order outage output overhead owner packet page parameter parser partition password ` +
  `patch path pattern payload peer performance permission phase pipeline placement plan platform plugin point policy pool port power prediction price priority ` +
  `privilege probability process processor producer product profile program prompt property protein protocol provider proxy pull push quality query question queue ` +
  `quota range rate ratio reaction read reader receptor record recovery redundancy reference region registry regression release reliability replica replication report ` +
  `repository request requirement reserve resolution resource response result retention retry review revision risk role rollback root rotation route router row ` +
  `rule run runtime sample scalability scale scaling schedule scheduler schema scope score script search secret section security segment sequence server service ` +
  `session set setting shard share shift signal signature site size slice slot snapshot solution source space spike spot stack stage standard state statement ` +
  `static storage store strategy stream string structure style subnet summary support surface switch symbol sync syntax system table tag target task team template ` +
  `tenant term test text theme theory thread threshold throughput ticket tier time timeline timeout timestamp token tool topic topology trace traffic trail training ` +
  `transaction transfer transform transition transport tree trigger tunnel type unit update upgrade upload usage use user validation value variable variance ` +
  `vector vendor version view visibility volume wait watch wave weight window work worker workflow workload workspace wrapper write zone`
).split(" ");

export const ADJECTIVES = (
  `acidic active adaptive additional administrative advanced alternative annual architectural asynchronous automatic available bad bare basic better big binary broad cellular ` +
  `central cheap chemical civil clean cold common compatible complex compliant concurrent consistent constant continuous cost-effective critical cross-region cultural current custom ` +
  `daily dedicated deep default deterministic different direct discrete distributed domestic durable dynamic economic efficient elastic electrical empty end-to-end external fast ` +
  `fault-tolerant final fine-grained fixed flat flexible foreign formal free frequent full general genetic global good graphical hierarchical high high-performance high-availability ` +
  `horizontal hot human hybrid idle immutable important incoming independent individual industrial inner internal isolated joint key large latent lateral lazy legal light linear ` +
  `local logical long long-term low low-latency low-cost magnetic main manual mathematical maximum medical minimal mobile modern modular molecular monthly multi-region multiple native natural ` +
  `negative neural new nuclear null old on-demand on-premises open optional outer parallel partial passive periodic permanent personal physical plain political popular portable ` +
  `positive powerful predictive primary private public pure quick random rapid raw real real-time recent redundant regional regular relational relative reliable remote resilient rich ` +
  `robust safe scalable secondary secure semantic sensitive separate serverless short short-term similar simple single slow small social soft sparse special specific stable stale standard ` +
  `stateful stateless static statistical strict strong structural structured symbolic synchronous temporary thermal third-party total traditional transient transparent unique universal ` +
  `unstructured upper valid variable vertical virtual visual volatile warm weak weekly wide`
).split(" ");

export const ADVERBS =
  "fully highly newly partially automatically randomly well poorly centrally locally previously commonly widely strongly weakly tightly loosely carefully recently".split(
    " ",
  );

/** Ends of hyphenated modifiers, with the tag that the treebank gives their last part. */
export const HYPHEN_ENDS = [
  ..."based driven defined managed owned generated optimized oriented related hosted"
    .split(" ")
    .map((end) => [end, "VERB/VBN", "amod"] as const),
  ..."specific aware native free only ready dependent independent wide heavy rich"
    .split(" ")
    .map((end) => [end, "ADJ/JJ", "amod"] as const),
  ..."level time side scale".split(" ").map((end) => [end, "NOUN/NN", "compound"] as const),
];

/** Activities written with a hyphen, which the treebank has hardly any of. */
export const HYPHEN_GERUNDS = (
  `auto-scaling load-balancing pre-training re-training hyper-tuning self-healing multi-tasking time-slicing cross-training ` +
  `micro-batching data-sharing decision-making problem-solving over-fitting under-fitting re-indexing pre-processing post-processing ` +
  `bin-packing rate-limiting role-playing book-keeping record-keeping proof-reading feature-scaling`
).split(" ");

/** First words of product names. */
export const VENDORS = "Amazon AWS Apache Azure Cloud Google IBM Microsoft Oracle Red Open".split(" ");

/** Verbs that take a preposition, with it. */
export const INTRANSITIVE = (
  `refer:to depend:on rely:on lead:to consist:of belong:to result:in act:as work:with interact:with contribute:to occur:in differ:from respond:to ` +
  `adhere:to apply:to point:to arise:from come:from emerge:from evolve:from react:with bind:to connect:to converge:to correspond:to move:through flow:through ` +
  `travel:through live:in grow:in vary:with compete:with rise:with focus:on operate:on scale:with run:on participate:in range:from serve:as function:as`
)
  .split(" ")
  .map((pair) => pair.split(":"))
  .map(([verb = "", preposition = ""]) => [verb, preposition] as const);
