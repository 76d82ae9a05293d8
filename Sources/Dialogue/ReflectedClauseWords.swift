import QuestionChecker

/// The words by which a clause is judged fit to be said back.
extension ReflectedClause {
  static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static let marks: Set<Unicode.Scalar> = [" ", "'", "\u{2019}", "-"]

  /// Dropped at the beginning of a sentence.
  static let openings = words("well so and but ok okay yes yeah yep um uh then right oh hm hmm")

  /// May stand between I and the verb, and are said back with it.
  static let adverbs = words(
    "also then first finally quietly quickly slowly briefly later once twice recently carefully")

  static let prefaces = words("yesterday today tonight afterwards later then earlier").union([
    "this week", "last week", "this morning", "last night", "this time", "that day", "in the end",
    "this afternoon", "that morning", "one day", "the next day", "last monday", "last friday",
    "last tuesday", "last wednesday", "last thursday", "after that", "at first", "before that",
  ])
  static let prefacePrepositions = words("on in at during after before")

  /// Past forms that begin a terse answer, though they have other readings.
  static let plainPasts = words(
    """
    asked waited listened talked walked went sat stayed stopped started looked watched met thanked
    called rang wrote visited helped showed invited offered joined spoke came took gave made brought
    moved turned tried stood explained shared noticed saw heard
    """)

  /// Present and past verbs that sound like reproach, praise, doubt or an order when said back.
  static let blockedVerbs = words(
    """
    told said tell say shouted yelled screamed snapped barked ignored forgot failed missed lost
    interrupted cut blamed lied cheated hid avoided refused rushed pushed forced ordered demanded
    complained moaned argued dismissed overruled corrected lectured scolded criticised criticized
    punished threatened warned insisted skipped dropped broke ruined messed screwed fell slept drank
    hit kicked threw slammed stormed sulked sighed swore answered fixed solved sorted managed
    succeeded thought guessed supposed knew believed hoped wished wondered imagined meant doubted
    assumed expected hated loved liked needed seemed regretted panicked froze cried wept laughed
    smirked rolled stared glared grabbed touched kissed hugged pulled dragged shut closed fought
    accused fired sacked reported admitted confessed apologised apologized deserved bothered annoyed
    upset hurt scared worried struggled suffered cared died killed gossiped mocked teased bullied
    resented procrastinated postponed cancelled delayed neglected abandoned quit resigned suggested
    advised instructed reminded directed commanded controlled dominated judged graded caught
    underestimated overreacted exploded exaggerated wasted burned burnt stole got did done won
    achieved impressed saved rescued tolerated endured survived begged promised put
    """)

  /// Of those, the ones that others may do later in the clause: "what they said".
  static let mildVerbs = words(
    """
    said say tell told thought knew believed hoped wished wondered imagined meant assumed expected
    liked needed seemed did done got put answered suggested reported closed promised
    """)

  /// Past forms that are certain though no list of common verbs has them.
  static let furtherPasts = words(
    """
    rounded huddled paged texted shadowed popped nipped queued nodded smiled leaned leant breathed
    knelt swung handed phoned emailed mailed checked chatted paused reached carried counted pointed
    repeated greeted welcomed hosted toured lent drew chose cooked borrowed tested passed agreed
    remembered described practised practiced prepared attended ate held sketched jotted noted
    rehearsed mirrored knocked lingered crouched cycled strolled wandered left used
    """)

  static let blocked = words(
    """
    you your yours yourself we us our ours ourselves maybe perhaps probably possibly somehow
    somewhat kinda sorta apparently supposedly presumably seemingly just only simply even still again
    always ever already constantly usually too rather quite basically literally obviously clearly actually
    honestly frankly seriously really very totally completely absolutely unfortunately sadly
    hopefully luckily gonna wanna gotta dunno lol lmao omg wtf tbh imo idk busy tired late sick ill
    drunk asleep alone lonely pregnant naked sex sexual sexy dead death dying die dies blood bleeding
    pain painful tears crying abuse assault suicide overdose drugs alcohol weapon knife gun police
    fault blame guilt guilty shame ashamed sorry stupid idiot useless worthless failure loser lazy
    damn hell shit fuck fucking crap bloody rush hurry like so ugh fight argument row accident wreck crash drink drinks beer
    wine smoked weed medicine ended caused devastated heartbroken shocked disgusted detached homeless
    addict away screaming yelling view opinion arse ass bitch bastard better best worse worst perfect
    proud great good well enough instead almost nearly barely hardly fun funny love hate fat ugly
    old mistake mistakes wrong bad boring annoying angry mad furious exhausted anyway everyone
    everybody everything nothing something anything someone somebody though although unless if else
    etc ok okay innit ain't summat owt nowt aye wee youse y'all
    """)

  static let blockedStems = [
    "suicid", "kill", "kiss", "rap", "sexual", "murder", "abus", "harass", "fuck",
  ]

  static let goodFeelings = words("calm glad happy relieved hopeful heard safe curious")

  /// After "I was" or "I am": where somebody is.
  static let places = words(
    "in at on with by here there outside inside near next among between new")

  /// Where people work and patients lie: of whoever "is" there nobody can tell which.
  static let wards = words(
    """
    intensive care icu itu theatre theater surgery hospital bed recovery emergency casualty
    maternity labour labor psychiatry hospice isolation therapy treatment dialysis oncology rehab
    resus a&e ae er ed prison detention
    """)

  /// After "I was" or "I am": what somebody can be seen to do.
  static let doings = words(
    """
    waiting reading writing sitting standing walking listening talking speaking looking watching
    working holding carrying helping showing asking visiting covering leading running making
    planning preparing meeting teaching learning moving setting counting checking calling
    """)

  /// Verbs after which a clause of one's own may follow.
  static let seeing = words("realised realized noticed saw remembered")

  static let givers = words(
    "give gave show showed tell told send sent bring brought teach taught offer offered")

  /// People and places that need an article: "I asked nurse" is a slip.
  static let countable = words(
    """
    nurse doctor patient porter manager consultant colleague student ward team meeting problem
    question chair office corridor desk family daughter wife husband trainee cleaner pharmacist boss
    secretary registrar resident room bed phone list form person woman man child girl boy cook driver
    """)

  static let slips = words(
    """
    teh hte adn taht thier recieve jsut waht whta becuase becasue freind alot wich wiht thne u r ur
    ppl pls thx bc cos cuz cause w b4 gr8 informations advices feedbacks staffs childrens peoples
    equipments hisself theirselves goed comed buyed writed tooked wented speaked teached bringed
    dint didnt wasnt dont cant
    """)

  static let blockedPhrases: [Phrase] = [
    "took over", "gave (up|in)", "gave (them|her|him|it) my (advice|answer|all|two|reasons)",
    "(jumped|stepped|barged|cut) (in|across)",
    "(talked|spoke) (over|down|too|at|about (him|her|them) behind)", "(rolled|shook) my",
    "made (him|her|them|it|me|everyone) (do|feel|cry|stop|go|work|clear|worse)", "put (off|down)",
    "(left|went) (early|home|out|off)", "(sort|kind) of", "a (bit|little|lot)", "used to",
    "went on and on", "(finished|ended|completed) (his|her|their|someone)",
    "let (him|her|them|it|me|people) (down|go|slide|be|off)", "since (<number>|a)",
    "made (up|out|fun|a fool|a mess|a fuss|sure)", "at (him|her|them) $",
    "had (a go|enough|words|sex|a fight|a row|a cry|my way)", "behind (his|her|their) back",
    "stood (up|there)", "turned (away|down|round|my back)", "took (it|the) (away|off|out|blame)",
    "walked (out|off|away|past)", "looked (away|down|past|at my (phone|watch))",
    "stopped (listening|caring|asking|trying|him|her|them)", "for (ages|once|a change)",
    "on my phone", "(my|the) temper", "(went|got) (mad|home|off)", "out loud $",
    "called (him|her|them) (a|an|out|names)", "started (crying|shouting|an argument|a fight)",
    "more than (him|her|them)", "(wanted|want) to (be|cry|quit|leave|scream|go home|give)",
    "(wanted|want) (it|that|this|them|him|her)", "had to (go|leave|stop|cancel|run)",
    "have to", "need to", "been (working on|meaning)", "(was|am|'m) (going|about) to", "to sleep",
    "(glad|happy) to", "to be",
    "by myself", "(it|them|that) myself",
    "looking (forward|for work|for a job)", "working (on myself|too)",
    "was (the|a|an) (bad|only|worst|best|fool|coward|bully)", "how (to|they should|she should)",
  ]
}
