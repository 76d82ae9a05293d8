import QuestionChecker

/// Groups of word classes that listening asks for.
///
/// Each is built once: a set written out where it is used would be built anew for every word.
extension WordClass {
  static let adjectiveOrAuxiliary: Self = [.adjective, .auxiliary]
  static let adjunct: Self = [.adverb, .preposition]
  static let adjunctOrCoordinator: Self = [.adverb, .coordinator, .preposition]
  static let adverbOrClitic: Self = [.adverb, .clitic]
  static let adverbOrCoordinator: Self = [.adverb, .coordinator]
  static let adverbOrObject: Self = [.adverb, .objectPronoun]
  static let anyLink: Self = [.coordinator, .preposition, .subordinator, .wh]
  static let anyNoun: Self = [.noun, .timeNoun]
  static let article: Self = [.determiner, .possessive]
  static let auxiliaryOrClitic: Self = [.auxiliary, .clitic]
  static let baseOrAuxiliary: Self = [.auxiliary, .verbBase]
  static let baseOrNoun: Self = [.noun, .verbBase]
  static let clauseCore: Self = [.auxiliary, .nominative]
  static let clauseLink: Self = [.coordinator, .subordinator, .wh]
  static let clauseMark: Self = [.auxiliary, .negator, .nominative]
  static let complement: Self = [.adjective, .noun, .verbParticiple]
  static let complementStart: Self = [.determiner, .objectPronoun, .possessive, .wh]
  static let conjunction: Self = [.coordinator, .subordinator]
  static let finiteVerb: Self = [.verbBase, .verbPast, .verbS]
  static let functionWord: Self = [
    .auxiliary, .coordinator, .determiner, .filler, .interjection, .negator, .nominative,
    .objectPronoun, .possessive, .preposition, .subjectPronoun,
  ]
  static let loose: Self = [.adverb, .filler, .interjection, .negator]
  static let negative: Self = [.evalNegative, .negator, .nounNegative]
  static let nominal: Self = [.adjective, .determiner, .noun, .number, .objectPronoun, .possessive]
  static let nounLike: Self = [.noun, .number, .timeNoun, .verbIng]
  static let nounOrAdjective: Self = [.adjective, .noun]
  static let nounPhrase: Self = [.adjective, .determiner, .noun, .possessive, .timeNoun]
  static let object: Self = [.determiner, .objectPronoun, .possessive]
  static let otherThanPast: Self = [
    .adjective, .adverb, .auxiliary, .noun, .preposition, .verbBase, .verbParticiple,
  ]
  static let otherThanVerb: Self = [.adjective, .noun, .preposition, .timeNoun]
  static let pastOrAuxiliary: Self = [.auxiliary, .clitic, .verbPast]
  static let pastOrBase: Self = [.verbBase, .verbPast]
  static let pastOrInterjection: Self = [.interjection, .verbPast]
  static let pastOrModal: Self = [.modal, .verbPast]
  static let pastOrNoun: Self = [.noun, .verbPast]
  static let pastOrPreposition: Self = [.preposition, .verbPast]
  static let phraseStart: Self = [.determiner, .nominative, .objectPronoun, .possessive]
  static let predicate: Self = [.auxiliary, .clitic, .verbBase, .verbPast, .verbS]
  static let prenominal: Self = [.adjective, .determiner, .preposition]
  static let preverbal: Self = [.adverb, .negator]
  static let pronoun: Self = [.objectPronoun, .possessive]
  static let quantity: Self = [.determiner, .number, .possessive]
  static let stative: Self = [.auxiliary, .beForm, .haveForm, .mentalVerb]
  static let subjectStart: Self = [.determiner, .nominative, .possessive]
  static let unfinished: Self = [
    .auxiliary, .coordinator, .determiner, .possessive, .subordinator, .wh,
  ]
}
