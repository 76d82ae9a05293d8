import Coach
import Crypto
import Foundation
import Synchronization

/// The keys of people: each random, wrapped by the master key, in a file that backups leave out.
///
/// Erasing a person's key makes their words unreadable everywhere, in old backups too.
package final class KeyRing: Sendable {
  let master: SymmetricKey
  private let path: String
  private let wrapped: Mutex<[String: Data]>
  /// Keys that were opened, so that a turn does not open one again and again.
  private let opened = Mutex<[String: SymmetricKey]>([:])
  /// Whether there are keys that the file has not.
  private let hasNew = Mutex(false)
  private let pseudonyms = Mutex<[PersonID: String]>([:])
  /// How many keys and names are held open at most.
  private static let widest = 20_000

  /// Opens the two key files, or makes them.
  ///
  /// - Parameters:
  ///   - masterPath: the master key, 32 bytes in base 64
  ///   - peoplePath: the wrapped keys of people, JSON
  /// - Throws: `StoreError.unusable` if others can read them, or they do not fit each other
  package init(masterPath: String, peoplePath: String) throws(StoreError) {
    if let data = try SecretFile.read(masterPath) {
      let text = String(decoding: data, as: UTF8.self)
      guard
        let key = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)),
        key.count == 32
      else { throw .unusable(path: masterPath, reason: "it holds no key of 32 bytes.") }
      master = SymmetricKey(data: key)
    } else {
      // A new master key beside old keys of people would make every word unreadable in silence.
      guard try SecretFile.read(peoplePath) == nil else {
        throw .unusable(
          path: masterPath, reason: "it is missing, and \(peoplePath) needs it. Put it back.")
      }
      master = SymmetricKey(size: .bits256)
      let data = master.withUnsafeBytes { Data($0) }
      try SecretFile.write(Data((data.base64EncodedString() + "\n").utf8), to: masterPath)
    }
    path = peoplePath
    var people: [String: Data] = [:]
    if let data = try SecretFile.read(peoplePath) {
      guard let read = try? JSONDecoder().decode([String: Data].self, from: data) else {
        throw .unusable(path: peoplePath, reason: "it is not a file of keys.")
      }
      people = read
    }
    wrapped = Mutex(people)
  }

  /// The name under which a person's rows stand: not to be undone without the master key.
  package func pseudonym(of person: PersonID) -> String {
    if let known = pseudonyms.withLock({ $0[person] }) { return known }
    let code = HMAC<SHA256>.authenticationCode(for: Data(person.name.utf8), using: master)
    let pseudonym = code.prefix(16).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    pseudonyms.withLock { pseudonyms in
      if pseudonyms.count > Self.widest { pseudonyms.removeAll() }
      pseudonyms[person] = pseudonym
    }
    return pseudonym
  }

  /// The key of a person, made if there is none; `flush` writes it down.
  func key(of pseudonym: String) throws(StoreError) -> SymmetricKey {
    if let key = try existingKey(of: pseudonym) { return key }
    let key = SymmetricKey(size: .bits256)
    let data = key.withUnsafeBytes { Data($0) }
    guard
      let box = try? AES.GCM.seal(data, using: master, authenticating: Data(pseudonym.utf8))
        .combined
    else { throw .unusable(path: path, reason: "a key can't be wrapped.") }
    wrapped.withLock { $0[pseudonym] = box }
    hasNew.withLock { $0 = true }
    hold(key, of: pseudonym)
    return key
  }

  /// Writes down the keys made since the last time; to be done before what they seal is committed.
  ///
  /// All at once for a whole group: the file is written anew each time.
  func flush() throws(StoreError) {
    guard hasNew.withLock({ $0 }) else { return }
    try write(wrapped.withLock { $0 })
    hasNew.withLock { $0 = false }
  }

  func existingKey(of pseudonym: String) throws(StoreError) -> SymmetricKey? {
    if let key = opened.withLock({ $0[pseudonym] }) { return key }
    guard let box = wrapped.withLock({ $0[pseudonym] }) else { return nil }
    guard let sealed = try? AES.GCM.SealedBox(combined: box),
      let data = try? AES.GCM.open(
        sealed, using: master, authenticating: Data(pseudonym.utf8))
    else {
      throw .unusable(path: path, reason: "its keys were made with another master key.")
    }
    let key = SymmetricKey(data: data)
    hold(key, of: pseudonym)
    return key
  }

  private func hold(_ key: SymmetricKey, of pseudonym: String) {
    opened.withLock { opened in
      if opened.count > Self.widest { opened.removeAll() }
      opened[pseudonym] = key
    }
  }

  func erase(_ pseudonym: String) throws(StoreError) {
    var people = wrapped.withLock { $0 }
    opened.withLock { $0[pseudonym] = nil }
    pseudonyms.withLock { $0 = $0.filter { $0.value != pseudonym } }
    guard people.removeValue(forKey: pseudonym) != nil else { return }
    try write(people)
  }

  private func write(_ people: [String: Data]) throws(StoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(people) else {
      throw .unusable(path: path, reason: "the keys can't be written down.")
    }
    try SecretFile.write(data, to: path)
    wrapped.withLock { $0 = people }
  }
}
