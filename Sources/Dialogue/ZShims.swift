enum Reflection { static func of(_ text: String) -> String? { nil } }
