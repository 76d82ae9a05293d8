import Dialogue

/// A conversation as a drawing: its steps, and what leads from one to the next.
package struct ConversationGraph: Sendable {
  package struct Edge: Hashable, Sendable {
    package var from: String
    package var to: String
    package var label: String
  }
  package struct Node: Hashable, Sendable {
    package var id: String
    package var text: String
    package var isQuestion: Bool
  }
  package let name: String
  package let nodes: [Node]
  package let edges: [Edge]

  package init(_ conversation: Conversation) {
    name = conversation.id
    func destination(_ target: Target, at step: Step) -> String {
      switch target {
      case .step(let id): id
      case .next: step.next == .next ? "end" : destination(step.next, at: step)
      case .close: conversation.close ?? "end"
      case .stay: step.id
      case .end: "end"
      case .stop: "stop"
      }
    }
    var edges: [Edge] = []
    for step in conversation.steps {
      edges.append(Edge(from: step.id, to: destination(step.next, at: step), label: ""))
      for rule in step.rules {
        edges.append(Edge(from: step.id, to: destination(rule.go, at: step), label: rule.id))
      }
    }
    var nodes = conversation.steps.map {
      Node(id: $0.id, text: Self.text($0), isQuestion: $0.prompt != nil)
    }
    for end in ["end", "stop"] where edges.contains(where: { $0.to == end }) {
      nodes.append(Node(id: end, text: end, isQuestion: false))
    }
    self.nodes = nodes
    self.edges = edges
  }

  private static func text(_ step: Step) -> String {
    switch step.prompt?.wording {
    case .fixed(let wordings): wordings.first?.written ?? step.id
    case .draw(let selector): "(bank: \(selector.stage?.rawValue ?? "any"))"
    case nil: step.say.first?.written ?? step.id
    }
  }

  /// For Mermaid, which documents on the web draw.
  package var mermaid: String {
    var lines = ["flowchart TD"]
    for node in nodes {
      let text = Self.escaped(node.text, quote: "#quot;")
      lines.append(
        node.isQuestion
          ? "  \(Self.name(node.id))[\"\(text)\"]" : "  \(Self.name(node.id))([\"\(text)\"])")
    }
    for edge in edges {
      let label = edge.label.isEmpty ? "" : "|\(edge.label)|"
      lines.append("  \(Self.name(edge.from)) -->\(label) \(Self.name(edge.to))")
    }
    return lines.joined(separator: "\n")
  }

  /// For Graphviz.
  package var dot: String {
    var lines = ["digraph \"\(name)\" {", "  rankdir=TB;"]
    for node in nodes {
      let shape = node.isQuestion ? "box" : "ellipse"
      lines.append(
        "  \"\(node.id)\" [label=\"\(Self.escaped(node.text, quote: "\\\""))\", shape=\(shape)];")
    }
    for edge in edges {
      let label = edge.label.isEmpty ? "" : " [label=\"\(edge.label)\"]"
      lines.append("  \"\(edge.from)\" -> \"\(edge.to)\"\(label);")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// `end` is a word of Mermaid's own.
  private static func name(_ id: String) -> String {
    "s_" + String(id.map { $0 == "-" ? "_" : $0 })
  }

  private static func escaped(_ text: String, quote: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += quote
      case "\n": result += " "
      case "\\": result += "/"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
