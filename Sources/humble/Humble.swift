import ArgumentParser

/// A coach that asks, and a checker for questions.
@main
struct Humble: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "humble",
    abstract: "A coach for leaders who want to ask more and tell less.",
    subcommands: [
      ChatCommand.self, ExportCommand.self, ForgetCommand.self, BackupCommand.self,
      ReplayCommand.self, PromptsCommand.self,
      BenchCommand.self, CheckCommand.self, ScoreCommand.self,
    ]
  )
}
