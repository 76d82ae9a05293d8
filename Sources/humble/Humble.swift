import ArgumentParser

/// A coach that asks, and a checker for questions.
@main
struct Humble: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "humble",
    abstract: "A coach for leaders who want to ask more and tell less.",
    subcommands: [
      ChatCommand.self, ServeCommand.self, OutboxCommand.self, RadarCommand.self, RateCommand.self,
      MirrorCommand.self,
      PlansCommand.self, ExportCommand.self, ForgetCommand.self, BackupCommand.self,
      ReplayCommand.self, PromptsCommand.self,
      BenchCommand.self, CheckCommand.self, ScoreCommand.self,
    ]
  )

  /// Runs the command; what can't be understood ends with 2, as what could not run does.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      // What was typed stands in the message.
      complain(fullMessage(for: error))
      exit(withError: ExitCode(2))
    }
  }
}
