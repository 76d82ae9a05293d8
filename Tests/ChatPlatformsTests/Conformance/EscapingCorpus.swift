/// Texts that would mention, link or format somewhere, if they were read as markup.
enum EscapingCorpus {
  static let texts: [String] = [
    // Slack
    "<!channel>", "<!here>", "<!everyone>", "<!here|here>", "<@U1>", "<@U1|ana>", "<#C1>",
    "<#C1|general>", "<!subteam^S1>", "<!subteam^S1|@team>", "<https://evil.example|our intranet>",
    "<mailto:a@evil.example|write>", "<!date^1795379969^{date}^https://evil.example|now>",
    "&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;", "&#60;!channel&#62;", "<<!channel>>",
    "<!channel", "channel>", "<!\u{200B}channel>", ":tada:", "*bold*", "_slanted_", "~gone~",
    "`code`", "```code\n<!channel>\n```", "> quoted", "*<!channel>*", "\\<!channel\\>",
    // Names that call everyone elsewhere
    "@channel", "@here", "@all", "@everyone", "@room", "@**all**", "@_**all**", "@ana", "@Ana:here",
    "~town-square", "#general", "#**general**",
    // Markdown and HTML
    "**bold**", "__bold__", "~~gone~~", "# heading", "- item", "1. item",
    "[link](https://evil.example)",
    "![picture](https://evil.example/a.png)", "[a]: https://evil.example", "<https://evil.example>",
    "| a | b |\n|---|---|", "---", "<b>bold</b>", "<at>Ana</at>",
    "<a href='https://evil.example'>x</a>",
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<!-- hidden -->", "&nbsp;",
    // Addresses by themselves
    "https://evil.example/a", "http://evil.example", "www.evil.example", "javascript:alert(1)",
    "mattermost://evil", "a@evil.example",
    // Bytes that break a format
    "\",\"text\":\"<!channel>", "\\\",\\\"x", "{\"a\":1}", "\u{0}<!channel>", "\r\n<!channel>",
    "\u{1B}[31m<!channel>", "a\u{2028}<!channel>", "\u{85}@channel", "]]>", "{{DATE}}", "${x}",
  ]

  /// Where a text may stand: scalars that join the next one, marks, codes, the other direction.
  static let placements: [@Sendable (String) -> String] = [
    { $0 }, { "word \($0) word" }, { "\n\($0)\n" }, { "\u{600}\($0)" }, { "\u{6DD}\($0)" },
    { "\u{8E2}\($0)" }, { "\u{110BD}\($0)" }, { "\($0)\u{338}" }, { "\($0)\u{301}\u{20D2}" },
    { $0.unicodeScalars.map { "\($0)\u{338}" }.joined() },
    { $0.unicodeScalars.map { "\u{600}\($0)" }.joined() }, { "`\($0)`" }, { "```\n\($0)\n```" },
    { "\u{202E}\($0)\u{202C}" }, { "\u{200D}\($0)\u{FE0F}" }, { "*\($0)*" }, { "<\($0)>" },
  ]
}
