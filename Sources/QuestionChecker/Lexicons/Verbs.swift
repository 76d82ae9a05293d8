/// Verbs: regular ones by their base, from which the other forms are built, and irregular ones whole.
extension Lexicon {
  static let regularVerbs = """
    accept achieve act adapt add address adjust admit adopt advise affect afford agree aim allow \
    announce answer apologise apologize appear apply appreciate approach approve argue arrange arrive \
    ask assign assist assume attend avoid back balance ban base believe belong benefit blame block \
    book boost borrow bother call cancel care carry cause celebrate challenge change charge chase \
    chat check choose claim clarify clean clear close collect combine comment commit communicate \
    compare complain complete concede concern confirm confuse connect consider consult contact \
    contain continue contribute convince cook copy correct cost count cover create cross criticise \
    damage deal debug decide declare decline define delay delegate delete deliver demand deny depend \
    deploy describe deserve design destroy develop die discover discuss dislike document download \
    draft dream dress drop earn edit elaborate email embarrass emphasise enable encourage end enjoy \
    ensure enter escalate establish estimate evaluate excite exercise exist expand expect experience \
    explain explore express face fail favour fear file fill finish fire fit fix focus follow force \
    forward gain gather guess handle happen hate help hesitate highlight hire hope hurry ignore \
    imagine implement imply improve include increase inform inspire install insult intend interest \
    interrupt introduce invest investigate invite involve join judge jump justify kick kill land \
    last laugh launch lean learn like link list listen live load lock look love lower manage mark \
    marry matter mean measure mention merge message mess mind miss monitor motivate move name need \
    notice notify object oblige observe obtain offend offer open operate oppose order organise \
    organize own pack panic park participate pass pause perform phone pick ping place plan play \
    point post postpone practise practice prefer prepare present press pretend prevent print \
    prioritise proceed process produce progress promise promote propose protect prove provide \
    publish pull punish push qualify question raise reach react realise realize reassure recall \
    receive recognise recognize recommend record recover reduce refer reflect refuse register regret \
    reject relate relax release rely remain remember remind remove rent repair repeat replace reply \
    report represent request require research reserve resign resist resolve respect respond rest \
    restart resume retire return reveal review revise reward risk roll ruin rush sack save scale \
    scare schedule score screen search seem select separate serve settle shape share ship shift \
    shout show sign skip slip slow smile smoke solve sound spare spell stand-up start state stay \
    step stop stress stretch struggle study submit succeed suffer suggest summarise summarize \
    support suppose surprise survive suspect swap switch sync talk target taste tend test thank tie touch \
    trace track train transfer translate travel treat trigger trust try turn type understand-by \
    undermine unpack update upgrade upload urge use value verify view visit volunteer vote wait walk \
    want warn wash waste watch weigh welcome wish wonder work worry worsen yell advance aim anchor \
    break-down bully burn coach concentrate cope cycle dare dismiss duck educate energise engage \
    evolve exclude excuse facilitate flag frustrate function hurt identify impact indicate influence \
    label lack lecture limit mentor misunderstand negotiate nudge outline overlook persuade quit \
    rank react reconsider reassign redo reschedule rethink sabotage shrug sulk strike survey \
    threaten trip undo upset vent yield
    """

  /// Base, past, participle of verbs that are not built by rule.
  static let irregularVerbs = """
    become became become, begin began begun, bend bent bent, bet bet bet, bite bit bitten, \
    blow blew blown, break broke broken, bring brought brought, build built built, buy bought bought, \
    catch caught caught, choose chose chosen, come came come, cost cost cost, cut cut cut, \
    deal dealt dealt, dig dug dug, draw drew drawn, drink drank drunk, drive drove driven, \
    eat ate eaten, fall fell fallen, feed fed fed, feel felt felt, fight fought fought, \
    find found found, fly flew flown, forget forgot forgotten, forgive forgave forgiven, \
    get got gotten, give gave given, go went gone, grow grew grown, hang hung hung, hear heard heard, \
    hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept, know knew known, \
    lead led led, learn learnt learnt, leave left left, lend lent lent, let let let, lie lay lain, \
    lose lost lost, make made made, mean meant meant, meet met met, misread misread misread, \
    overcome overcame overcome, pay paid paid, put put put, quit quit quit, read read read, \
    ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, see saw seen, \
    seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken, \
    shoot shot shot, show showed shown, shut shut shut, sing sang sung, sit sat sat, \
    sleep slept slept, speak spoke spoken, spend spent spent, split split split, \
    spread spread spread, stand stood stood, steal stole stolen, stick stuck stuck, \
    strike struck struck, swear swore sworn, swim swam swum, take took taken, teach taught taught, \
    tell told told, think thought thought, throw threw thrown, \
    understand understood understood, wake woke woken, wear wore worn, win won won, \
    withdraw withdrew withdrawn, write wrote written, misunderstand misunderstood misunderstood, \
    rethink rethought rethought, redo redid redone, undo undid undone, overlook overlooked overlooked
    """
}
