/// Frequent nouns, so that a noun is not taken for a verb.
extension Lexicon {
  static let nouns: [WordList] = [
    .init(
      [.noun],
      """
      accident account action advice agenda agreement answer approach area argument aspect assumption \
      audience background boss budget business call career case challenge chance change choice client clinic clinics \
      code colleague comment commitment company concern condition conflict context contract control \
      conversation cost country course culture customer data decision demand design detail difference \
      direction discussion document draft effect effort email energy event evidence example \
      experience expert fact family father feature feedback field figure file focus form friend \
      function future game goal group growth guest guide guy guys habit half hand head health help \
      history hobby home hope house idea impact incident information insight intention interest issue \
      item job key kid kids kind knowledge language leader leaders level life line link list load \
      lot manager market matter meeting member memo message metric mind moment money morale mother \
      mum name need news note notes number offer office opinion option options order outcome owner \
      pain paper part partner party past path patient pattern people percentage person perspective \
      phone picture piece place plan plans point policy position possibility practice presentation \
      price principle priority process product progress project proposal purpose quality question \
      questions reason reasons record relationship release report request research resource \
      responsibility rest result results review risk role room rule sale school scope screen section \
      sense service session shape side sign site situation skill slide software solution son sort \
      source staff stage standard start state step steps story strategy strength structure study \
      stuff style subject success summary supplier support system table talk target task team teams \
      technology term test thing things thought thoughts ticket title tool topic training travel trip \
      trouble trust truth type unit update user value version view voice vote way ways weather week \
      weight wife husband woman women man men child children word words work worker workshop world \
      year car dog cat book dinner food doctor parent parents sister brother daughter shift shifts \
      ward wards
      """)
  ]
}
