/// Direct questions about safety, in whatever document they stand (catalogue, section 8).
///
/// Someone may be hurt, a line may be live, a step may not begin before the answer: the shortest
/// answer is the best one, so that nothing is ever said against their form.
enum SafetyCheck {
  static func isAsked(by question: Question, in text: Text) -> Bool {
    phrases.occur(in: text, question.core)
      || question.form != .wh && text.names(hazards, in: question.core)
        && safeguards.occur(in: text, question.core)
  }

  /// What people are hurt by, or kept from hurt by.
  private static let hazards: WordSet = [
    // On a site, in a plant, on the road.
    "scaffold", "scaffolding", "lift", "tie", "ties", "brace", "bracing", "shoring", "trench",
    "formwork", "prop", "props", "harness", "harnesses", "lanyard", "lanyards", "rope", "ropes",
    "anchor", "anchors", "crane", "sling", "slings", "shackle", "shackles", "hoist", "ladder",
    "ladders", "guard", "guards", "guardrail", "guardrails", "interlock", "rotor", "centrifuge",
    "lid", "blade", "blades", "press", "forklift", "jack", "jacks", "chock", "chocks", "brake",
    "brakes", "tyre", "tyres", "tire", "tires", "hatch", "valve", "valves", "boiler", "gas",
    "cylinder", "cylinders", "breaker", "fuse", "isolator", "circuit", "voltage", "cable", "cables",
    "extinguisher", "extinguishers", "sprinkler", "sprinklers", "hydrant", "detector", "detectors",
    "exit", "exits", "helmet", "helmets", "goggles", "visor", "visors", "respirator", "respirators",
    "dosimeter", "laser", "solvent", "solvents", "acid", "chlorine", "asbestos", "fume", "fumes",
    "sharps", "autoclave", "steriliser", "sterilizer", "lifeboat", "lifejacket", "lifejackets",
    // At a bedside.
    "oxygen", "suction", "defibrillator", "ventilator", "infusion", "dose", "doses", "antidote",
    "wristband", "wristbands", "tourniquet", "swab", "swabs", "airway", "incubator", "catheter",
  ]

  private static let safeguards: Phrases = [
    """
    (checked|rechecked|double-checked|signed|tested|inspected|calibrated|sealed|secured|guarded|fenced|\
    braced|anchored|locked|shut|closed|isolated|covered|fitted|fixed|tightened|labelled|labeled|\
    marked|sterilised|sterilized|charged|clear|secure|tight|worn|loose|live|blocked|bled|vented|\
    grounded|earthed|off|in place|in date|in reach|within reach|at hand|ready|working|connected)
    """,
    "(have|has|need|needs) to (stay|be|remain) (locked|closed|shut|on|off|open|isolated|worn|covered)",
    "(check|test|inspect|lock|isolate|shut|close|secure|fit|wear|tighten|bleed|chock|calibrate)",
  ]

  private static let phrases: Phrases = [
    // People.
    "^ <auxiliary> *4 (hurt|injured|safe|unhurt|allergic|breathing|bleeding|conscious|in pain|in danger|unwell)",
    "(are|do|did|is|were|was) (you|anyone|anybody|everyone|he|she|they) (all)? (feel)? (safe|hurt|injured|bleeding|breathing|in danger|unhurt)",
    "^ (do|are) you *2 (feel|feeling) (safe|unsafe|faint|dizzy|ill)",
    "^ <auxiliary> *4 (pregnant|fasted|fasting|choking|feverish|suicidal|alone in the room)",
    "^ (do|does|has|have|is there|are there) *4 (allergy|allergies|pacemaker|implant|fever|chest pain|blood thinners|anticoagulants)",
    "(suicide|suicidal)",
    "(kill|killing|harm|harming|hurt|hurting|cut|cutting) (yourself|himself|herself|themselves)",
    "(end|ending|take|taking) (your|his|her|their) (own)? life", "(want|wanting) to die",
    "thoughts of (dying|death|suicide)",
    // Before a procedure: the sign-in, the time-out, the sign-out.
    "^ (is|are|has|have) the (surgical|operating|operative)? (site|side|limb|incision|wristband|specimen|specimens) *2 (marked|confirmed|checked|labelled|labeled|right|correct)",
    "^ (is|are|was|were|has|have) the (swab|sponge|needle|instrument|final)? (count|counts) *2 (complete|correct|right|done)",
    "^ (is|are|was|were|has|have) the *1 (antibiotic|antibiotics|anticoagulant|anticoagulants|tourniquet|prophylaxis) *2 (given|stopped|due|on|off|started)",
    "^ (is|are|has|have) the (blood|airway|oxygen|suction|defibrillator|antidote|implant) *3 (available|ready|there|checked|clear|secure|connected|open|working)",
    "^ (is|are|was|were) the (dose|dosage|drug|patient|blood group|infusion rate) *1 (right|correct|double checked|checked|identified)",
    "^ (has|have|is) the (patient|patients|resident|client|donor) *1 (confirmed|consented|given consent|fasted|signed|been identified|been checked)",
    "^ (has|have) the (blood|donor|group|unit|units) been (cross-matched|crossmatched|checked|typed)",
    "^ (did|has|have) (anyone|anybody|someone|you|we|the team) (check|checked|test|tested) the *1 (trolley|defibrillator|oxygen|suction|alarm|alarms|exit|exits|ladder|harness|brakes|drug|drugs|dose|doses|allergies|wristband|hoist)",
    "^ is there (a|any) (risk|danger) of (bleeding|blood loss|aspiration|falling|a fall|fire|infection|explosion|collapse)",
    // Machines and buildings.
    "^ (has|have|is|are|was|were) *4 (isolated|de-energised|de-energized|evacuated|locked out|tagged out|defused|earthed|grounded)",
    "^ (is|are) the *2 (power|gas|machine|line|pump|valve|area|scaffold|site|breaker|current|press|robot|track|runway|exit|exits|fire door|guard|brake|brakes|harness|hatch) *1 (off|on|isolated|locked out|safe|clear|locked|shut|closed|secured|secure|blocked|fitted|set|bled)",
  ]
}
