import CCMark

/// What a long document needs of memory, and only for a while.
package enum LargeBlocks {
  /// Has large blocks go back to the system when they are freed.
  ///
  /// The C library would take the first one that is freed as a sign to keep all later ones.
  package static func areReturned() {
    #if canImport(Glibc)
      mallopt(M_MMAP_THRESHOLD, 1 << 20)
      mallopt(M_TRIM_THRESHOLD, 1 << 20)
    #endif
  }
}
