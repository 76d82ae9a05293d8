import CoreFoundation
import Foundation

/// A run of this program as its user starts it: a process of its own, its time and its memory.
struct ProgramRun {
  /// Wall time.
  var seconds: Double
  /// CPU time, its start included.
  var cpuSeconds: Double
  /// The most memory it held, in MiB; at least what this process held when it started the other.
  var peakMemory: Double

  /// Runs `humble` with standard input from a file; what it prints is thrown away.
  /// - Throws: `CheckProblem` if it can't be started or dies
  init(_ arguments: [String], input: String = "/dev/null") throws {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] =
      ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    let start = Self.now
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, words, variables) == 0 else {
      throw CheckProblem("\(program) could not be started.")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status & 0x7F == 0, status >> 8 < 2
    else { throw CheckProblem("humble \(arguments.joined(separator: " ")) failed.") }
    seconds = Self.now - start
    cpuSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peakMemory = Double(usage.ru_maxrss) / 1024
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
