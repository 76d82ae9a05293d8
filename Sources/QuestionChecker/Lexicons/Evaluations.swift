/// Words that judge, measure or exaggerate.
extension Lexicon {
  static let evaluations: [WordList] = [
    .init(
      [.evalPositive, .adjective],
      """
      great excellent amazing fantastic wonderful award-winning best proud exciting smart obvious \
      sensible reasonable simple improved successful friendly helpful good brilliant superb awesome \
      perfect outstanding clever impressive terrific lovely
      """),
    .init(
      [.evalNegative, .adjective],
      """
      bad poor terrible awful wrong stupid silly ridiculous careless sloppy lazy messy confusing \
      broken weak slow late failed useless unprofessional disappointing unacceptable resistant \
      defensive difficult negative stubborn horrible pathetic incompetent hopeless chaotic rude \
      selfish toxic dreadful disastrous clumsy half-baked shoddy unreasonable worst worse
      """),
    .init(
      [.nounNegative, .noun],
      """
      problem problems mess mistake mistakes failure failures error errors fault faults delay delays \
      excuse excuses disaster fiasco chaos attitude resistance incompetence negligence weakness \
      weaknesses laziness lack blunder debacle disasters carelessness stubbornness
      """),
    .init(
      [.absolute],
      """
      always never every everyone everybody everything all none nobody nothing constantly forever \
      completely totally entirely
      """),
    .init(
      [.minimiser, .adverb], "just simply only merely easily obviously trivially quickly"),
    .init([.minimiser, .adjective], "easy"),
    .init(
      [.doubt, .adverb],
      "really actually honestly seriously truly even possibly exactly"),
    .init(
      [.iterative, .adverb],
      "again still yet already anymore another more finally too either"),
    .init([.iterative], "redo repeat repeated redid"),
    .init([.changeOfState], "stopped better worse"),
    .init(
      [.feeling, .adjective],
      """
      worried excited frustrated angry upset sad happy afraid anxious nervous hurt jealous ashamed \
      guilty lonely overwhelmed stressed scared embarrassed confident calm tense hopeful
      """),
    .init([.feeling, .noun], "feeling feelings emotion emotions reaction reactions mood"),
    .init(
      [.gradable, .adjective],
      """
      satisfied happy confident likely important useful helpful easy difficult clear ready \
      comfortable well effective committed familiar concerned bad frustrating good hard serious \
      strong safe stressful valuable worried realistic open motivated sure interested certain \
      excited dissatisfied unlikely unhappy engaged proud tired busy painful relevant accurate \
      willing able prepared aware close honest hot cold tough great successful productive severe \
      complicated complex simple expensive cheap deep high low heavy bright smooth
      """),
    .init([.gradable], "well badly strongly closely seriously"),
    .init(
      [.adjective],
      """
      big small long short old new young late early fast slow soon far near right left different \
      same similar own true false fair free full empty available possible impossible necessary \
      okay ok fine alright correct able unable real main major minor key current previous next last \
      first second final recent local common general specific particular certain public private \
      whole entire single alone quiet loud nice interesting interested bored aware missing due \
      correct afraid alive unclear unlikely unwilling dissatisfied ready sure sick well strange \
      weird odd funny curious worth used supposed gone done broken lost stuck
      """),
  ]
}
