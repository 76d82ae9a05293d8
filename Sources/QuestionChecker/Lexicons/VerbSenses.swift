/// Verbs by what they do in a question: saying, thinking, acting, failing, presupposing.
extension Lexicon {
  /// Each verb counts in all its forms.
  static let verbSenses: [WordList] = [
    .init([.sayVerb], "tell talk describe explain share elaborate expand unpack say speak"),
    .init(
      [.mentalVerb],
      """
      think feel believe see find want know understand imagine expect hope wish prefer like love \
      consider guess reckon suppose wonder notice remember recall mean enjoy value need worry
      """),
    .init(
      [.actionVerb],
      """
      ring fetch send forward update fix review approve sign book schedule add remove move check confirm finish \
      ping call join invite prepare print merge deploy email upload download submit edit rename \
      delete cancel reschedule order file post attach resend copy share ship restart install \
      complete close open bring pick put pass give lend hand get take make set write fill type \
      split extract shorten clarify link cite swap replace rephrase reword translate read
      """),
    .init(
      [.failureVerb],
      """
      miss ignore forget delay break argue complain avoid resist interrupt fail refuse neglect \
      overlook mess ruin sabotage undermine blame skip drop lose waste hide lie dismiss bully \
      overrun slack procrastinate
      """),
    .init(
      [.factive],
      """
      realise realize know understand see notice remember recall forget regret admit acknowledge \
      accept appreciate concede discover
      """),
    .init(
      [.changeOfState],
      """
      stop start begin continue keep quit finish cease resume return become improve fix regain lose
      """),
    .init([.feeling], "feel react worry excite frustrate upset hurt"),
    .init([.evalPositive], "love enjoy benefit"),
  ]
}
