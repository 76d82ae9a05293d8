/// Answers, each with what is said back, or a dash where nothing is.
extension ReflectionTests {
  static let leftAlone = #"""
    I don't know. | -
    No idea. | -
    Nothing comes to mind. | -
    dunno | -
    It was fine. | -
    Fine. | -
    Good. | -
    Yes. | -
    no | -
    Busy. | -
    The usual. | -
    Same as last week. | -
    We sat down with the porters. | -
    We asked each other. | -
    I asked our pharmacist. | -
    We were late. | -
    I asked her what we could do. | -
    I sat with us all. | -
    They never listen. | -
    They told me to wait. | -
    She asked me what I needed. | -
    Mia asked me to stay. | -
    My deputy did it. | -
    The night shift left it for us. | -
    Nobody said a word. | -
    He came to me with a problem. | -
    My boss wants numbers. | -
    It went well. | -
    The meeting was long. | -
    There was a silence. | -
    The room went quiet. | -
    Two nurses were off sick. | -
    I told them to clear the bays. | -
    I told her off. | -
    I said we should stop. | -
    I said it had to go. | -
    I told the new nurse how we do it here. | -
    I ordered them to write it down. | -
    I corrected him in front of the others. | -
    I interrupted her. | -
    I cut him off. | -
    I finished her sentence for her. | -
    I did it myself. | -
    I took over. | -
    I fixed it on the spot. | -
    I sorted it. | -
    I solved it for them. | -
    I jumped in with my answer. | -
    I answered before she was done. | -
    I shouted at him. | -
    I snapped at her. | -
    I lost my temper. | -
    I yelled. | -
    I ignored the bell. | -
    I forgot to ask. | -
    I forgot. | -
    I failed again. | -
    I missed the handover. | -
    I blamed the night shift. | -
    I let them down. | -
    I gave up. | -
    I gave in. | -
    I rushed through it. | -
    I pushed my idea. | -
    I rolled my eyes. | -
    I walked out. | -
    I went home early. | -
    I went home in tears. | -
    I cried in the car. | -
    I felt awful. | -
    I felt small. | -
    I felt so angry. | -
    I felt like a fraud. | -
    I was angry. | -
    I was upset about it. | -
    I was ashamed. | -
    I was scared of him. | -
    I was exhausted. | -
    I was too tired to ask. | -
    I was rude to her. | -
    I was wrong. | -
    I was late. | -
    I was stupid. | -
    I was impatient. | -
    I was useless in there. | -
    I was not listening. | -
    I was told to join. | -
    I was asked to leave. | -
    I was interrupted. | -
    I was supposed to ask. | -
    I was going to ask her. | -
    I was about to speak. | -
    I am tired. | -
    I'm fed up. | -
    I'm sorry about that. | -
    I'm afraid of the inspection. | -
    I'm not sure. | -
    I'm busy. | -
    I am the problem. | -
    I am a failure. | -
    I'm useless at this. | -
    I'm such an idiot. | -
    I hate it here. | -
    I hate this. | -
    I want to die. | -
    I want to kill him. | -
    I want to hurt myself. | -
    I wanted to scream. | -
    I wanted to cry. | -
    I wanted to be liked. | -
    I want to quit. | -
    I don't want to be here any more. | -
    I thought about ending it. | -
    I took too many pills. | -
    My husband hits me. | -
    He touched my leg. | -
    I slept with a colleague. | -
    I drank too much on Friday. | -
    I was drunk. | -
    I got told off. | -
    I got angry. | -
    I got it wrong. | -
    I got there late. | -
    I made a mistake. | -
    I made her cry. | -
    I made a mess of it. | -
    I made fun of him. | -
    I made sure they did it. | -
    I broke the rule. | -
    I lied to her. | -
    I hid in the office. | -
    I avoided him. | -
    I refused. | -
    I skipped the round. | -
    I postponed it again. | -
    I didn't do it. | -
    I didn't interrupt her. | -
    I did not ask. | -
    I never got round to it. | -
    I couldn't say it. | -
    I can't remember. | -
    I said nothing. | -
    I did nothing. | -
    I hardly spoke. | -
    I almost asked. | -
    I nearly cried. | -
    I should have asked. | -
    I could have waited. | -
    I would ask her first. | -
    I might ask Jo. | -
    I must ask more. | -
    I can wait. | -
    I may try it. | -
    I'll ask Mia at the huddle. | -
    I will try harder. | -
    I'm going to ask her. | -
    I need to talk to her. | -
    I have to go. | -
    I had to go. | -
    I ought to listen. | -
    When she comes in, I wait. | -
    When she came in, I waited. | -
    If he asks, I stay quiet. | -
    Because I was late. | -
    Although I asked her. | -
    While I was waiting. | -
    Asking her first. | -
    Waiting. | -
    To ask her first. | -
    Ask Mia. | -
    Listen more. | -
    Wait until she is done. | -
    I think she was tired. | -
    I think I listened. | -
    I'm in intensive care. | -
    I am on the ward. | You are on the ward.
    I'm in theatre today. | -
    I guess I waited. | -
    I suppose it helped. | -
    I believe they knew. | -
    I hope she noticed. | -
    I wish I had asked. | -
    I know what you mean. | -
    I mean it was hard. | -
    I see what you mean. | -
    I doubt it. | -
    I assume they knew. | -
    I imagine she was cross. | -
    Maybe I waited too long. | -
    Perhaps I asked the wrong thing. | -
    I probably talked too much. | -
    I sort of listened. | -
    I kind of waited. | -
    I maybe asked twice. | -
    I actually listened. | -
    I really tried. | -
    I just listened. | -
    I only asked her. | -
    I even thanked him. | -
    I always ask. | -
    I usually wait. | -
    I still waited. | -
    I asked again. | -
    I finally asked. | You finally asked.
    I asked you a question. | -
    I asked what you want. | -
    You asked me that before. | -
    I thanked you. | -
    I ask too many questions. | -
    I talk too much. | -
    I ask her every day. | -
    I wait for them. | -
    I do the round at nine. | -
    I make the rota. | -
    I know. | -
    I agree. | -
    I understand. | -
    I remember. | -
    I see. | -
    I care about them. | -
    I like my team. | -
    I love this job. | -
    I trust her. | -
    I asked Mia, Tom and Ana. | -
    I saw beds, bags, chairs and boxes. | -
    I asked and waited and wrote it down. | -
    I asked "what do you need", more or less. | -
    I asked “what happened?” | -
    I said “stop” and she stopped. | -
    She said 'I can't'. | -
    I called it a “quick chat”. | -
    I asked her (twice). | -
    I asked her: what now. | -
    I asked her... | -
    I asked her… and then | -
    I asked her about the | -
    I asked her and | -
    I sat with | -
    I asked her to | -
    I asked her because | -
    I waited for my | -
    I asked her :) | You asked her.
    I asked her 🙂 | -
    I ASKED HER WHAT SHE SAW | -
    I asked HER and not HIM | -
    What did I ask? | -
    I asked her what she saw? | -
    Did I wait? | -
    Who am I to ask? | -
    How should I know? | -
    I asked her, you know, what she saw. | -
    I aksed her what she saw. | -
    I askd mia | -
    I waitd until she finish | -
    I asked teh nurse what she saw. | -
    I asked her waht she saw. | -
    I lisened to them | -
    i didnt ask | -
    i wasnt there | -
    i dont no | -
    i were sat with them | -
    I were at the desk. | -
    I seen the list. | -
    I done the round. | -
    I done it meself. | -
    I asked me deputy. | -
    I rang me mum. | -
    I never said owt. | -
    I asked youse all. | -
    I ain't asked. | -
    I'm after asking her. | -
    I were like, what? | -
    Me and Jo asked her. | -
    Jo and I asked her. | -
    Jo and me sat down. | -
    Myself and the matron went. | -
    I and my deputy asked her. | -
    I asking her yesterday. | -
    I asked nurse about problem. | -
    I ask her yesterday what is happen. | -
    I have ask her. | -
    I did asked her. | -
    I am agree with her. | -
    I explained her the form. | -
    I listened her. | -
    I waited her. | -
    I said her to wait. | -
    I asked to the nurse. | -
    I discussed about the rota. | -
    I is the manager. | -
    I has asked her. | -
    I goes to the ward. | -
    I went hospital on Monday. | -
    I waited until she finish. | -
    I saw she have no time. | -
    I asked what they was doing. | -
    I am waiting since two hours for him. | -
    I gave him informations. | -
    I was speak with her. | -
    I was wait for her. | -
    I asked her when does she come. | -
    so am I | -
    Neither did I. | -
    Was I late, or was she early. | -
    Same as I. | -
    It's me. | -
    Me. | -
    Mine was worse. | -
    My fault. | -
    My own. | -
    My rota was full. | -
    The nurse I asked was new. | -
    What I asked was short. | -
    That I waited. | -
    The one I know. | -
    Tired and angry. | -
    tired | -
    Chaos on the ward, two admissions, nobody to cover, and me in the middle of it. | -
    Well. | -
    ok | -
    thanks | -
    see above | -
    n/a | -
    I asked her what was wrong with her. | -
    I asked why she was late. | -
    I asked him to stop complaining. | -
    I asked her who made the mistake. | -
    I saw that they were lazy. | -
    I heard them complain. | -
    I noticed their bad attitude. | -
    I watched them fail. | -
    I saw the mess they left. | -
    I was better than last week. | -
    I was the best in the room. | -
    I asked the best question of the day. | -
    I got a great answer. | -
    I won the argument. | -
    I impressed them. | -
    I saved the day. | -
    I reported him to HR. | -
    I fired her. | -
    I got fired. | -
    I called security. | You called security.
    I hit the wall. | -
    I threw the chart. | -
    I stood up to him. | -
    I saw a dead man in bay two. | -
    I was with her when she died. | -
    I held her hand while she died. | -
    I sat with the body. | You sat with the body.
    I talked about sex with a patient. | -
    I asked about his suicide note. | -
    I saw blood on the floor. | -
    I asked her about the abuse. | -
    I asked about the drugs round. | -
    I was off on Monday. | -
    I was away. | -
    I was out. | -
    I was told nothing. | -
    I was everything to everyone. | -
    I was so proud. | -
    I was too loud. | -
    I was a bit short with her. | -
    I was like a wall. | -
    I was trying to help. | -
    I was hoping for more. | -
    I was confused by the form. | -
    I was in tears. | -
    I was in a rush. | -
    I was on my phone. | -
    I looked at my phone. | -
    I looked away. | -
    I read it. | -
    I put it off. | -
    I let it go. | -
    I let it slide. | -
    I left. | -
    I left them to it. | -
    I left him standing there. | -
    I had enough. | -
    I had a fight with her. | -
    I had words with him. | -
    I had no time. | -
    I had a bad day. | -
    I had a cry. | -
    I wanted it done. | -
    I want him gone. | -
    I want more staff. | -
    I want an answer. | You want an answer.
    I work too much. | -
    I lead from the front and I was sure they would follow me. | You lead from the front.
    I asked her what she thought about the plan that the board had sent to us in May. | -
    The week began with two people off sick and the beds full, and I asked Jo to take the round while I sat with the family for an hour. | -
    It was one of those days where everything goes at once and I asked myself what I was doing there. | -
    She came, she sat, I waited. | -
    First the phone, then the bell, then I asked her. | -
    Honestly, I waited. | -
    Sadly I asked too late. | -
    To be honest I waited. | -
    In my view I waited. | -
    As I said I waited. | -
    As usual I asked. | -
    Once I asked her. | -
    The more I asked the less she said. | -
    All I asked was a minute. | -
    Only I asked. | -
    Even I waited. | -
    Not that I asked. | -
    Had I asked her. | -
    Should I wait. | -
    What a week. | -
    Weather was nice. | -
    My dog ate it. | -
    The match was great. | -
    Can you help me. | -
    Give me a tip. | -
    Who can read this. | -
    This is pointless. | -
    Stop asking me that. | -
    I asked a bot once. | You asked a bot once.
    I was here last week. | You were here last week.
    I wrote that already. | -
    I told you already. | -
    """#
}
