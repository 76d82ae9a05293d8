/// Closed classes of English grammar.
extension Lexicon {
  static let functionWords: [WordList] = [
    .init([.auxiliary, .beForm], "am is are was were"),
    .init([.beForm, .verbBase], "be"),
    .init([.beForm, .verbParticiple], "been"),
    .init([.beForm, .verbIng], "being"),
    .init([.auxiliary, .doForm], "do does did"),
    .init([.verbBase], "do"),
    .init([.verbS], "does"),
    .init([.verbPast], "did"),
    .init([.verbParticiple], "done"),
    .init([.verbIng], "doing"),
    .init([.auxiliary, .haveForm], "have has had"),
    .init([.verbBase], "have"),
    .init([.verbS], "has"),
    .init([.verbPast, .verbParticiple], "had"),
    .init([.verbIng], "having"),
    .init(
      [.auxiliary, .modal],
      "will would shall should can could may might must ought need dare"),
    // `need` and `dare` are verbs more often; as auxiliaries they count only with `n't` or inverted.
    .init([.verbBase], "need dare"),
    .init([.clitic, .auxiliary, .beForm, .haveForm], "'s"),
    .init([.clitic, .auxiliary, .beForm], "'re 'm"),
    .init([.clitic, .auxiliary, .haveForm], "'ve"),
    .init([.clitic, .auxiliary, .modal], "'ll"),
    .init([.clitic, .auxiliary, .modal, .haveForm], "'d"),
    .init([.clitic, .negator], "n't"),
    .init(
      [.wh], "who whom whose what which when where why how whatever whoever whichever whereabouts"),
    .init([.nominative], "who i he she we they"),
    .init(
      [.subjectPronoun],
      """
      i you he she it we they this that these those there everyone everybody everything someone \
      somebody something anyone anybody anything nobody nothing none y'all ya u one yourself
      """),
    .init([.objectPronoun], "me you him her it us them this that these those everyone someone"),
    .init(
      [.objectPronoun],
      "myself yourself himself herself itself ourselves yourselves themselves"),
    .init([.possessive], "my your his her its our their whose mine yours hers ours theirs ur"),
    .init(
      [.determiner],
      """
      a an the this that these those some any each every no both either neither all another such \
      many much more most several few enough other half my your his her its our their
      """),
    .init(
      [.preposition],
      """
      about above across after against along amid among around as at before behind below beneath \
      beside besides between beyond by despite down during except for from in inside into like near \
      of off on onto out outside over past per regarding round since through throughout to toward \
      towards under underneath until till unto up upon versus via vs with within without concerning
      """),
    .init([.coordinator], "and or but nor yet so plus"),
    .init(
      [.subordinator],
      """
      if whether because since although though while whereas when whenever where wherever that \
      unless until before after once as so lest provided given considering cause cuz
      """),
    .init(
      [.negator],
      """
      not never no nobody nothing none nowhere neither nor hardly scarcely barely rarely seldom \
      without
      """),
    .init(
      [.number],
      """
      one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty \
      fifty hundred thousand million
      """),
    .init(
      [.filler],
      """
      so and but or well ok okay o_k eh now um uh uhm umm erm er ah oh mm mmm hmm hm huh-uh look listen just \
      then anyway anyways basically actually also alright yeah yes yep yup no nope hey ooh wow gosh gee sorry
      """),
    .init(
      [.interjection],
      """
      hi hello hey dear thanks thank please yes no yeah yep nope oh wow ah ok okay sorry well right \
      morning afternoon evening good mm hmm mhm mmh nuh eh o_k pardon uh-huh mm-hmm huh gosh gee ooh
      """),
    .init(
      [.opener],
      """
      tell talk walk describe explain share say elaborate expand unpack speak help show paint take \
      give let lets please rate wonder wondering curious interested appreciate love like trying any \
      thoughts
      """),
    .init(
      [.adverb],
      """
      again ago ahead almost alone already also altogether always anymore anyway apart away back \
      badly before best better certainly clearly completely currently directly early else enough \
      entirely especially even eventually ever everywhere exactly extremely fairly far fast finally \
      first forever forward frequently fully further generally hard hence here how however \
      immediately indeed instead just kinda last late lately later less likely little long longer \
      maybe merely more most mostly much namely near nearly never next normally not now nowadays \
      often once only otherwise outside over overall particularly perhaps personally possibly \
      potentially pretty previously probably properly quickly quite rarely rather really recently \
      regularly seldom simply since slightly slowly so sometimes somehow somewhat soon specifically \
      still straight suddenly surely then there therefore though thus today together tomorrow \
      tonight too totally truly twice typically usually very well why yesterday yet obviously \
      actually basically honestly seriously literally currently kindly please either neither \
      sort-of kind-of that
      """),
    .init(
      [.timeNoun],
      """
      time day date year month week quarter hour minute morning afternoon evening night weekend \
      monday tuesday wednesday thursday friday saturday sunday january february march april june \
      july august september october november december today tomorrow tonight yesterday noon \
      midnight sprint lunch deadline mondays fridays days weeks months years hours minutes
      """),
  ]
}
