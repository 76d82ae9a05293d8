/// What a word can be: closed classes from lexicons, open classes from morphology.
///
/// A word may belong to several (`have` is an auxiliary and a verb; `left` a verb and an adjective).
package struct WordClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package static let punctuation = Self(rawValue: 1 << 0)
  /// am is are was were do does did have has had will would shall should can could may might must.
  package static let auxiliary = Self(rawValue: 1 << 1)
  package static let modal = Self(rawValue: 1 << 2)
  package static let beForm = Self(rawValue: 1 << 3)
  package static let doForm = Self(rawValue: 1 << 4)
  package static let haveForm = Self(rawValue: 1 << 5)
  /// who whom whose what which when where why how.
  package static let wh = Self(rawValue: 1 << 6)
  /// I you he she it we they, this that these those there, everyone, someone ...
  package static let subjectPronoun = Self(rawValue: 1 << 7)
  package static let objectPronoun = Self(rawValue: 1 << 8)
  /// my your his her its our their whose.
  package static let possessive = Self(rawValue: 1 << 9)
  /// a an the this that these those some any each every no ...
  package static let determiner = Self(rawValue: 1 << 10)
  package static let preposition = Self(rawValue: 1 << 11)
  /// and or but nor so yet.
  package static let coordinator = Self(rawValue: 1 << 12)
  /// if whether because since although while when that ...
  package static let subordinator = Self(rawValue: 1 << 13)
  /// n't not never no nobody nothing none nowhere neither nor hardly scarcely barely rarely seldom without.
  package static let negator = Self(rawValue: 1 << 14)
  package static let adverb = Self(rawValue: 1 << 15)
  package static let adjective = Self(rawValue: 1 << 16)
  package static let noun = Self(rawValue: 1 << 17)
  package static let verbBase = Self(rawValue: 1 << 18)
  package static let verbPast = Self(rawValue: 1 << 19)
  package static let verbParticiple = Self(rawValue: 1 << 20)
  package static let verbIng = Self(rawValue: 1 << 21)
  package static let verbS = Self(rawValue: 1 << 22)
  package static let number = Self(rawValue: 1 << 23)
  /// so and but well ok now um look listen just: stripped from the left of a question.
  package static let filler = Self(rawValue: 1 << 24)

  /// hi hello dear thanks please yes no oh wow: spoken before a question, not part of it.
  package static let interjection = Self(rawValue: 1 << 25)
  /// A contracted verb or negation written as its own token: 's 're 've 'll 'd 'm n't.
  package static let clitic = Self(rawValue: 1 << 26)
  /// I you he she we they who: can only be a subject.
  package static let nominative = Self(rawValue: 1 << 27)

  /// tell describe please wonder curious: may begin an ask that has no question mark.
  package static let opener = Self(rawValue: 1 << 28)

  // The lexicons of the catalogue, section 2.5.
  package static let evalPositive = Self(rawValue: 1 << 30)
  package static let evalNegative = Self(rawValue: 1 << 31)
  package static let nounNegative = Self(rawValue: 1 << 32)
  package static let absolute = Self(rawValue: 1 << 33)
  package static let minimiser = Self(rawValue: 1 << 34)
  package static let doubt = Self(rawValue: 1 << 35)
  package static let factive = Self(rawValue: 1 << 36)
  package static let changeOfState = Self(rawValue: 1 << 37)
  package static let iterative = Self(rawValue: 1 << 38)
  package static let feeling = Self(rawValue: 1 << 39)
  package static let sayVerb = Self(rawValue: 1 << 40)
  /// think feel believe see find want know ...
  package static let mentalVerb = Self(rawValue: 1 << 41)
  /// send forward update fix review approve ...: what a request asks for.
  package static let actionVerb = Self(rawValue: 1 << 42)
  /// satisfied happy likely important useful clear ...: what `how` measures.
  package static let gradable = Self(rawValue: 1 << 43)
  /// miss ignore forget delay break fail ...
  package static let failureVerb = Self(rawValue: 1 << 44)
  package static let timeNoun = Self(rawValue: 1 << 45)
}
