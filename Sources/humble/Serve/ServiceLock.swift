import Foundation

/// Keeps a second service off the same store: two would send everything twice.
final class ServiceLock {
  private let file: Int32

  init(_ path: String) throws {
    file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw CheckProblem("\(path) can't be made; look at its folder.") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw CheckProblem(
        "Another humble serve runs on this store (\(path) is locked). Stop it first.")
    }
  }

  func release() { close(file) }
}
