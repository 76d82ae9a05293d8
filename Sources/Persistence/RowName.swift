/// The names of what stands in rows that are written at every turn, each by its number.
///
/// The numbers stand in stored rows: one is never given to another name, and new names come last.
/// There is room for 128.
enum RowName: UInt8, CaseIterable {
  case _0, answers, awaiting, because, begun, body, brought, close, configuration, contentType,
    contentVersion, conversation, drawn, end, entries, event, facts, finished, focus, followUp,
    frames, given, group, history, invitations, isAnswered, isFollowUp, kind, lastAnswered,
    lastAsked, lastReflection, lastRule, lastSeen, lastTrace, lastUtterances, location, minute,
    next, notebook, offset, past, plans, pool, prompts, question, ratings, reflection,
    reflections, reflectionsDone, rests, resume, revising, revisions, rhythm, rule, run, said,
    seed, settings, status, stay, step, stop, takenUp, text, time, toldBack, transcript, turn,
    unit, views, week, weekday, welcomed, wordings, year, zone

  /// The names as JSON has them, by their numbers.
  static let texts = allCases.map { Array(String(describing: $0).utf8) }
}
