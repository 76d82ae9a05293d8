/// Word classes by name, for phrases.
extension WordClass {
  static let named: [String: WordClass] = [
    "punctuation": .punctuation, "auxiliary": .auxiliary, "modal": .modal, "beForm": .beForm,
    "doForm": .doForm, "haveForm": .haveForm, "wh": .wh, "subjectPronoun": .subjectPronoun,
    "objectPronoun": .objectPronoun, "possessive": .possessive, "determiner": .determiner,
    "preposition": .preposition, "coordinator": .coordinator, "subordinator": .subordinator,
    "negator": .negator, "adverb": .adverb, "adjective": .adjective, "noun": .noun,
    "verbBase": .verbBase, "verbPast": .verbPast, "verbParticiple": .verbParticiple,
    "verbIng": .verbIng, "verbS": .verbS, "number": .number, "filler": .filler,
    "interjection": .interjection, "clitic": .clitic, "nominative": .nominative,
    "evalPositive": .evalPositive, "evalNegative": .evalNegative, "nounNegative": .nounNegative,
    "absolute": .absolute, "minimiser": .minimiser, "doubt": .doubt, "factive": .factive,
    "changeOfState": .changeOfState, "iterative": .iterative, "feeling": .feeling,
    "sayVerb": .sayVerb, "mentalVerb": .mentalVerb, "actionVerb": .actionVerb,
    "gradable": .gradable, "failureVerb": .failureVerb, "timeNoun": .timeNoun,
  ]
}
