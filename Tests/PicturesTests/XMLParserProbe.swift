import Foundation
import FoundationXML

/// Whether a text is well-formed XML.
struct XMLParserProbe {
  func parses(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }
}
