/// Direct questions about safety, in whatever document they stand (catalogue, section 8).
///
/// Someone may be hurt, a line may be live, a step may not begin before the answer: the shortest
/// answer is the best one, so that nothing is ever said against their form.
enum SafetyCheck {
  static func isAsked(by question: Question, in text: Text) -> Bool {
    phrases.occur(in: text, question.core)
  }

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
