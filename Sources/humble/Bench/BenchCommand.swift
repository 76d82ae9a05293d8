import ArgumentParser

/// Measures speed; run it from a release build.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure speed, in CPU time.",
    subcommands: [BenchDialogue.self, BenchChecker.self, BenchRadar.self, BenchPrompts.self])
}
