/// What the fold replaces, by range of scalars, in rising order.
///
/// Generated from Unicode 14 by compatibility mapping (full width, ligatures, styled letters) with the
/// apostrophes, quotation marks, dashes and spaces of drafts added; an empty text deletes the
/// default-ignorable scalars, bidirectional controls and tags, which are invisible to a reader.
enum FoldTable {
  struct Entry: Sendable {
    let first: UInt32
    let last: UInt32
    let text: String
    /// The replacement counts up with the scalar: full width A to Z give A to Z.
    let counts: Bool
    init(_ first: UInt32, _ last: UInt32, _ text: String, counts: Bool = false) {
      self.first = first
      self.last = last
      self.text = text
      self.counts = counts
    }
  }

  static let entries: [Entry] = [
    .init(0x000B, 0x000C, " "),
    .init(0x0085, 0x0085, " "),
    .init(0x00A0, 0x00A0, " "),
    .init(0x00AB, 0x00AB, "\""),
    .init(0x00AD, 0x00AD, ""),
    .init(0x00B4, 0x00B4, "'"),
    .init(0x00BB, 0x00BB, "\""),
    .init(0x0132, 0x0132, "IJ"),
    .init(0x0133, 0x0133, "ij"),
    .init(0x01C7, 0x01C7, "LJ"),
    .init(0x01C8, 0x01C8, "Lj"),
    .init(0x01C9, 0x01C9, "lj"),
    .init(0x01CA, 0x01CA, "NJ"),
    .init(0x01CB, 0x01CB, "Nj"),
    .init(0x01CC, 0x01CC, "nj"),
    .init(0x02B9, 0x02B9, "'"),
    .init(0x02BC, 0x02BC, "'"),
    .init(0x034F, 0x034F, ""),
    .init(0x037E, 0x037E, ";"),
    .init(0x055A, 0x055A, "'"),
    .init(0x061C, 0x061C, ""),
    .init(0x115F, 0x1160, ""),
    .init(0x1680, 0x1680, " "),
    .init(0x17B4, 0x17B5, ""),
    .init(0x180B, 0x180F, ""),
    .init(0x2000, 0x200A, " "),
    .init(0x200B, 0x200F, ""),
    .init(0x2010, 0x2011, "-"),
    .init(0x2012, 0x2013, "\u{2014}"),
    .init(0x2015, 0x2015, "\u{2014}"),
    .init(0x2018, 0x201B, "'"),
    .init(0x201C, 0x201F, "\""),
    .init(0x2026, 0x2026, "..."),
    .init(0x2028, 0x2029, "\n"),
    .init(0x202A, 0x202E, ""),
    .init(0x202F, 0x202F, " "),
    .init(0x2032, 0x2032, "'"),
    .init(0x2033, 0x2033, "\""),
    .init(0x2039, 0x203A, "'"),
    .init(0x203D, 0x203D, "?!"),
    .init(0x2047, 0x2047, "??"),
    .init(0x2048, 0x2048, "?!"),
    .init(0x2049, 0x2049, "!?"),
    .init(0x205F, 0x205F, " "),
    .init(0x2060, 0x206F, ""),
    .init(0x2100, 0x2100, "a/c"),
    .init(0x2102, 0x2102, "C"),
    .init(0x2105, 0x2105, "c/o"),
    .init(0x2106, 0x2106, "c/u"),
    .init(0x210A, 0x210A, "g"),
    .init(0x210B, 0x210D, "H"),
    .init(0x210E, 0x210E, "h"),
    .init(0x2110, 0x2111, "I"),
    .init(0x2112, 0x2112, "L"),
    .init(0x2113, 0x2113, "l"),
    .init(0x2115, 0x2115, "N"),
    .init(0x2116, 0x2116, "No"),
    .init(0x2119, 0x211B, "P", counts: true),
    .init(0x211C, 0x211D, "R"),
    .init(0x2120, 0x2120, "SM"),
    .init(0x2121, 0x2121, "TEL"),
    .init(0x2122, 0x2122, "TM"),
    .init(0x2124, 0x2124, "Z"),
    .init(0x2128, 0x2128, "Z"),
    .init(0x212A, 0x212A, "K"),
    .init(0x212C, 0x212D, "B", counts: true),
    .init(0x212F, 0x212F, "e"),
    .init(0x2130, 0x2131, "E", counts: true),
    .init(0x2133, 0x2133, "M"),
    .init(0x2134, 0x2134, "o"),
    .init(0x2139, 0x2139, "i"),
    .init(0x213B, 0x213B, "FAX"),
    .init(0x2145, 0x2145, "D"),
    .init(0x2146, 0x2147, "d", counts: true),
    .init(0x2148, 0x2149, "i", counts: true),
    .init(0x2212, 0x2212, "-"),
    .init(0x24B6, 0x24CF, "A", counts: true),
    .init(0x24D0, 0x24E9, "a", counts: true),
    .init(0x275D, 0x275E, "\""),
    .init(0x2E3A, 0x2E3B, "\u{2014}"),
    .init(0x3000, 0x3000, " "),
    .init(0x3002, 0x3002, "."),
    .init(0x300C, 0x300F, "\""),
    .init(0x301D, 0x301F, "\""),
    .init(0x3164, 0x3164, ""),
    .init(0xA78C, 0xA78C, "'"),
    .init(0xFB00, 0xFB00, "ff"),
    .init(0xFB01, 0xFB01, "fi"),
    .init(0xFB02, 0xFB02, "fl"),
    .init(0xFB03, 0xFB03, "ffi"),
    .init(0xFB04, 0xFB04, "ffl"),
    .init(0xFB05, 0xFB05, "st"),
    .init(0xFB06, 0xFB06, "st"),
    .init(0xFE00, 0xFE0F, ""),
    .init(0xFE58, 0xFE58, "\u{2014}"),
    .init(0xFE63, 0xFE63, "-"),
    .init(0xFEFF, 0xFEFF, ""),
    .init(0xFF01, 0xFF5E, "!", counts: true),
    .init(0xFFA0, 0xFFA0, ""),
    .init(0xFFF0, 0xFFF8, ""),
    .init(0x1BCA0, 0x1BCA3, ""),
    .init(0x1D173, 0x1D17A, ""),
    .init(0x1D400, 0x1D419, "A", counts: true),
    .init(0x1D41A, 0x1D433, "a", counts: true),
    .init(0x1D434, 0x1D44D, "A", counts: true),
    .init(0x1D44E, 0x1D454, "a", counts: true),
    .init(0x1D456, 0x1D467, "i", counts: true),
    .init(0x1D468, 0x1D481, "A", counts: true),
    .init(0x1D482, 0x1D49B, "a", counts: true),
    .init(0x1D49C, 0x1D49C, "A"),
    .init(0x1D49E, 0x1D49F, "C", counts: true),
    .init(0x1D4A2, 0x1D4A2, "G"),
    .init(0x1D4A5, 0x1D4A6, "J", counts: true),
    .init(0x1D4A9, 0x1D4AC, "N", counts: true),
    .init(0x1D4AE, 0x1D4B5, "S", counts: true),
    .init(0x1D4B6, 0x1D4B9, "a", counts: true),
    .init(0x1D4BB, 0x1D4BB, "f"),
    .init(0x1D4BD, 0x1D4C3, "h", counts: true),
    .init(0x1D4C5, 0x1D4CF, "p", counts: true),
    .init(0x1D4D0, 0x1D4E9, "A", counts: true),
    .init(0x1D4EA, 0x1D503, "a", counts: true),
    .init(0x1D504, 0x1D505, "A", counts: true),
    .init(0x1D507, 0x1D50A, "D", counts: true),
    .init(0x1D50D, 0x1D514, "J", counts: true),
    .init(0x1D516, 0x1D51C, "S", counts: true),
    .init(0x1D51E, 0x1D537, "a", counts: true),
    .init(0x1D538, 0x1D539, "A", counts: true),
    .init(0x1D53B, 0x1D53E, "D", counts: true),
    .init(0x1D540, 0x1D544, "I", counts: true),
    .init(0x1D546, 0x1D546, "O"),
    .init(0x1D54A, 0x1D550, "S", counts: true),
    .init(0x1D552, 0x1D56B, "a", counts: true),
    .init(0x1D56C, 0x1D585, "A", counts: true),
    .init(0x1D586, 0x1D59F, "a", counts: true),
    .init(0x1D5A0, 0x1D5B9, "A", counts: true),
    .init(0x1D5BA, 0x1D5D3, "a", counts: true),
    .init(0x1D5D4, 0x1D5ED, "A", counts: true),
    .init(0x1D5EE, 0x1D607, "a", counts: true),
    .init(0x1D608, 0x1D621, "A", counts: true),
    .init(0x1D622, 0x1D63B, "a", counts: true),
    .init(0x1D63C, 0x1D655, "A", counts: true),
    .init(0x1D656, 0x1D66F, "a", counts: true),
    .init(0x1D670, 0x1D689, "A", counts: true),
    .init(0x1D68A, 0x1D6A3, "a", counts: true),
    .init(0x1D7CE, 0x1D7D7, "0", counts: true),
    .init(0x1D7D8, 0x1D7E1, "0", counts: true),
    .init(0x1D7E2, 0x1D7EB, "0", counts: true),
    .init(0x1D7EC, 0x1D7F5, "0", counts: true),
    .init(0x1D7F6, 0x1D7FF, "0", counts: true),
    .init(0x1F130, 0x1F149, "A", counts: true),
    .init(0xE0000, 0xE0FFF, ""),
  ]

  /// The entry that covers a scalar, by binary search.
  static func entry(for scalar: UInt32) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let entry = entries[middle]
      if scalar < entry.first {
        high = middle
      } else if scalar > entry.last {
        low = middle + 1
      } else {
        return entry
      }
    }
    return nil
  }
}
