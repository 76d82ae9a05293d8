/// Contractions written without an apostrophe, and those that are not cut by rule.
extension Lexicon {
  /// The written form, where its second word begins, and the two words it stands for.
  static let contractions: [(String, Int, String, String)] =
    withoutApostrophe.split(separator: " ").map { word in
      let written = word.filter { $0 != "+" }
      let parts = word.split(separator: "+", maxSplits: 1).map(String.init)
      let (left, right) = (parts[0], parts[1])
      let full = ["nt": "n't", "s": "'s", "re": "'re", "ve": "'ve", "ll": "'ll", "m": "'m"][right]
      let stem = ["ca": "can", "wo": "will", "sha": "shall", "ai": "is"][left] ?? left
      return (written, left.utf8.count, stem, full ?? right)
    } + fixed

  private static let withoutApostrophe = """
    do+nt did+nt does+nt is+nt are+nt was+nt were+nt has+nt have+nt had+nt would+nt could+nt \
    should+nt might+nt must+nt need+nt ca+nt wo+nt sha+nt ai+nt what+s who+s how+s where+s that+s \
    there+s when+s why+s here+s i+m i+ve you+re they+re you+ve we+ve they+ve you+ll they+ll that+ll
    """

  private static let fixed: [(String, Int, String, String)] = [
    ("cannot", 3, "can", "not"), ("gonna", 3, "going", "to"), ("wanna", 3, "want", "to"),
    ("gotta", 3, "got", "to"), ("dunno", 3, "not", "know"), ("whatcha", 4, "what", "you"),
    ("lemme", 3, "let", "me"), ("gimme", 3, "give", "me"), ("d'you", 2, "do", "you"),
    ("d'ya", 2, "do", "you"), ("can't", 2, "can", "n't"), ("won't", 2, "will", "n't"),
    ("shan't", 3, "shall", "n't"), ("ain't", 2, "is", "n't"), ("how'd", 3, "how", "did"),
    ("why'd", 3, "why", "did"), ("where'd", 5, "where", "did"), ("when'd", 4, "when", "did"),
    ("what'd", 4, "what", "did"), ("wouldja", 5, "would", "you"), ("didja", 3, "did", "you"),
    ("howre", 3, "how", "'re"), ("whatre", 4, "what", "'re"), ("what're", 4, "what", "'re"),
  ]

  /// Spellings of chat, and the words they stand for.
  static let respellings: [(written: String, meant: String)] = [
    ("u", "you"), ("ur", "your"), ("pls", "please"), ("plz", "please"), ("thx", "thanks"),
    ("coz", "because"), ("cuz", "because"), ("cos", "because"), ("wot", "what"), ("wat", "what"),
    ("wud", "would"), ("cud", "could"), ("shud", "should"), ("abt", "about"), ("tho", "though"),
    ("ppl", "people"), ("ya", "you"), ("yous", "you"), ("mtg", "meeting"), ("tmrw", "tomorrow"),
  ]
}
