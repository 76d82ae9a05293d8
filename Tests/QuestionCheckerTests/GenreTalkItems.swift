import QuestionChecker

/// What people write to each other and say: e-mail, agenda, minutes, one-on-one.
extension GenreItem {
  static let talk: [GenreItem] = [
    GenreItem(.email, "Why didn't you tell the pharmacy before nine?", "blame-why"),
    GenreItem(.email, "You knew that the letters were late, right?", "word-tag"),
    GenreItem(
      .email, "Don't you think it would be better to begin with the short stays?", "advice-question"
    ),
    GenreItem(
      .email, "Have you considered asking Priya to prepare the letters?", "advice-question"),
    GenreItem(.email, "What was going on at the desk around nine?", nil, .open),
    GenreItem(.email, "How did the families take it?", nil, .open),
    GenreItem(.email, "Could you send me the list by Tuesday?", nil, .request),
    GenreItem(.email, "Are you free at three on Monday?", nil, .closed),
    GenreItem(.email, "Why isn't the checklist filled in?", "blame-why"),
    GenreItem(.agenda, "Rota for January: what must be true for it to feel fair?", nil, .open),
    GenreItem(.agenda, "What have we learnt from the fall in bay three?", nil, .open),
    GenreItem(.agenda, "Are we all happy with the visiting hours?", "agree-prompt"),
    GenreItem(.agenda, "Everyone OK with that?", "agree-prompt"),
    GenreItem(.transcript, "What is on your minds about the winter plan?", nil, .open),
    GenreItem(.transcript, "And why wasn't that escalated?", "blame-why"),
    GenreItem(.transcript, "Tell me more about the three calls.", nil, .open),
    GenreItem(
      .transcript, "Don't you think the site manager should carry two phones?",
      "negative-interrogative"),
    GenreItem(.transcript, "Did I get that right, the second call was at nine?", nil, .closed),
    GenreItem(.transcript, "Does everyone agree?", "agree-prompt"),
    GenreItem(.transcript, "Could you write down the three times for me?", nil, .request),
    GenreItem(.oneOnOne, "How has the week been for you?", nil, .open),
    GenreItem(.oneOnOne, "What are you proud of since we last met?", nil, .open),
    GenreItem(.oneOnOne, "Why are you always late with the reports?", "blame-why"),
    GenreItem(.oneOnOne, "Is there anything you need from me?", nil, .open),
    GenreItem(.oneOnOne, "Would it help if I took the Thursday clinic?", nil, .closed),
    GenreItem(.oneOnOne, "Have you thought about taking a course?", "advice-question"),
    GenreItem(.oneOnOne, "Do you feel OK?", "closed-yes-no"),
    GenreItem(.oneOnOne, "How committed are you to this team, really?", nil, .narrow),
    GenreItem(.oneOnOne, "What am I doing that makes your work harder?", nil, .open),
  ]
}
