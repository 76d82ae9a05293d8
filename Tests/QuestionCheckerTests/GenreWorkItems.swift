import QuestionChecker

/// What people prepare for their work: interviews, reviews, retrospectives, safety checks.
extension GenreItem {
  static let work: [GenreItem] = [
    GenreItem(.interview, "How long have you worked nights?", nil, .narrow),
    GenreItem(.interview, "Can you tell me about the last night that went well?", nil, .open),
    GenreItem(.interview, "Can you tell me if you sleep enough?", "faux-invitation"),
    GenreItem(
      .interview, "How much better would you feel with a shorter shift?", "one-sided-scale"),
    GenreItem(.interview, "When did you stop trusting the rota?", "change-of-state"),
    GenreItem(.interview, "Would you use an app for swaps?", "recall-or-forecast"),
    GenreItem(.interview, "So the handover is the real problem?", "assertion-marker"),
    GenreItem(.interview, "What else should I have asked?", nil, .open),
    GenreItem(.interview, "Could you show me how you find a tray?", nil, .open),
    GenreItem(.interview, "Isn't the labelling confusing?", "negative-interrogative"),
    GenreItem(.interview, "Is it true that nobody ever tidies the top shelf?", "agree-prompt"),
    GenreItem(.interview, "Have you tried sorting by theatre?", "advice-question"),
    GenreItem(.interview, "What surprised me? What would I like to understand better?", nil, .open),
    GenreItem(
      .review, "Why did you put the double check last? I would have expected it first.", "blame-why"
    ),
    GenreItem(.review, "Couldn't you just reuse the form from ward six?", "advice-question"),
    GenreItem(.review, "What would happen if two people are off sick?", nil, .open),
    GenreItem(.review, "Did you even read the incident report?", "incredulous-or-sarcastic"),
    GenreItem(.review, "nit: could you add a heading here?", nil, .request),
    GenreItem(.review, "What led you to two signatures rather than one?", nil, .open),
    GenreItem(.review, "Shouldn't this be in the annex?", "negative-interrogative"),
    GenreItem(.retro, "What slowed us down the most?", nil, .open),
    GenreItem(.retro, "Who broke the printer queue?", "blame-who"),
    GenreItem(.retro, "What was the error in the transfer?", nil),
    GenreItem(.retro, "Why did you switch off the alarm?", "blame-why"),
    GenreItem(.retro, "What one thing would we try next?", nil, .open),
    GenreItem(.safety, "Has the patient confirmed name, site and procedure?", nil, .closed),
    GenreItem(.safety, "Are the antibiotics given?", nil, .closed),
    GenreItem(.safety, "Does anybody have a concern?", nil, .closed),
    GenreItem(.safety, "Is the blood available or not?", nil, .closed),
    GenreItem(.safety, "Who is the lead?", nil, .narrow),
    GenreItem(.safety, "You checked the allergies, right?", "word-tag"),
    GenreItem(.safety, "Surely the count is complete?", "assertion-marker"),
    // A question of safety is asked wherever one is needed.
    GenreItem(.email, "Is the tie spacing on lift 4 checked and signed?", nil, .closed),
    GenreItem(.agenda, "Does the lid have to be locked before the rotor starts?", nil, .closed),
    GenreItem(.oneOnOne, "Did anyone test the brakes on the second forklift?", nil, .closed),
    GenreItem(.transcript, "Is the oxygen cylinder full and within reach?", nil, .closed),
    GenreItem(.review, "Are the guards back in place before the press runs?", nil, .closed),
    GenreItem(.review, "Should this say \"weekly\" instead of \"daily\"?", nil),
    // A status is done or not.
    GenreItem(.email, "Has everyone signed the form?", nil, .closed),
    GenreItem(.email, "Has everyone finally signed the form?", "closed-yes-no"),
    GenreItem(.email, "Did you get any sleep?", nil, .closed),
  ]
}
