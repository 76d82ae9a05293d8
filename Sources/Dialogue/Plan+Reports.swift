extension Notebook.Plan {
  /// What happened with the plan, as it was told one week.
  package struct Report: Hashable, Sendable, Codable {
    package var text: String
    /// Seconds since 1970.
    package var time: Int64
    /// When the conversation began: told anew, it replaces what was told before.
    package var run: Int64
    package var learned: String?

    package init(text: String, time: Int64, run: Int64, learned: String? = nil) {
      self.text = text
      self.time = time
      self.run = run
      self.learned = learned
    }
  }

  mutating func report(_ text: String, at time: Int64, run: Int64) {
    outcome = text
    reports.removeAll { $0.run == run }
    reports.append(Report(text: text, time: time, run: run))
  }

  mutating func learn(_ text: String, run: Int64) {
    learned = text
    guard let last = reports.lastIndex(where: { $0.run == run }) else { return }
    reports[last].learned = text
  }

  mutating func end(as state: State, at time: Int64) {
    self.state = state
    ended = time
  }
}
