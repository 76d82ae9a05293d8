import QuestionChecker

/// A staff survey of a ward, as somebody in a hurry would draft it.
extension GenreItem {
  static let survey: [GenreItem] = [
    GenreItem(.survey, "How long have you worked here?", nil, .narrow),
    GenreItem(.survey, "How often do you get your breaks?", "assumed-event"),
    GenreItem(.survey, "Can you take your break when you need it?", nil, .closed),
    GenreItem(.survey, "How satisfied, if at all, are you with the rota?", nil, .narrow),
    GenreItem(.survey, "How easy, if at all, is it to swap a shift?", nil, .narrow),
    GenreItem(.survey, "How much has the excellent training helped you?", "one-sided-scale"),
    GenreItem(.survey, "What leave do you have?", nil, .narrow),
    GenreItem(
      .survey, "Don't you agree that communication has improved?", "negative-interrogative"),
    GenreItem(
      .survey, "To what extent do you agree that the new handover works well?",
      "agree-disagree-item"),
    GenreItem(.survey, "What makes a good day here?", nil, .open),
    GenreItem(.survey, "How satisfied or dissatisfied are you with your team?"),
    GenreItem(
      .survey, "Would you recommend this ward to a friend as a place to work?", "recall-or-forecast"
    ),
    GenreItem(.survey, "Have you been bullied in the last twelve months?", nil, .closed),
    GenreItem(.survey, "Who do you go to when something worries you?", nil, .narrow),
    GenreItem(.survey, "How helpful was our award-winning wellbeing programme?", "one-sided-scale"),
    GenreItem(.survey, "Do you ever come in early?", nil, .closed),
    GenreItem(.survey, "Are you able to speak up?", nil, .closed),
    GenreItem(.survey, "Is the equipment you need there and does it work?", "double-barrelled"),
    GenreItem(
      .survey, "How often does your manager ask for your ideas and act on them?", "double-barrelled"
    ),
    GenreItem(.survey, "What would you change first?", nil, .open),
    GenreItem(
      .survey, "Should the ward move to long days, which most hospitals already have?",
      "social-proof"),
    GenreItem(.survey, "Do you prefer early, late or night shifts?", "forced-choice"),
    GenreItem(.survey, "How stressed have you been this month?", nil, .narrow),
    GenreItem(
      .survey, "Do you not think that the canteen should open at night?", "negative-interrogative"),
    GenreItem(.survey, "Can you get help when the ward is full?", nil, .closed),
    GenreItem(.survey, "What stops you from taking leave?", nil, .open),
    GenreItem(.survey, "Could you tell us what else matters to you?", nil, .open),
    GenreItem(.survey, "How was the induction?", nil, .open),
    GenreItem(.survey, "Have you had an appraisal, and was it useful?", "double-barrelled"),
    GenreItem(.survey, "How do you feel about the unnecessary paperwork?", "emotive-wording"),
    GenreItem(.survey, "Were you told about the change before it happened?", nil, .closed),
    GenreItem(.survey, "Is there anything else you would like to say?", nil, .open),
    // Two clauses, and both ends of a scale.
    GenreItem(.survey, "Is your workload fair and your pay adequate?", "double-barrelled"),
    GenreItem(.survey, "Is the rota too short, about right or too long?"),
    GenreItem(.survey, "How strongly do you oppose the hated badge system?", "one-sided-scale"),
    GenreItem(.survey, "Would you leave if another hospital paid more?", "recall-or-forecast"),
    GenreItem(.survey, "Everyone deserves a break. Do you get yours?", "opinion-first"),
  ]
}
