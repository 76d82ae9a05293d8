/// Answers, each with what is said back, or a dash where nothing is.
extension ReflectionTests {
  static let reflected = #"""
    I waited until she had finished. | You waited until she had finished.
    I asked Mia what she had seen. | You asked Mia what she had seen.
    I asked the porter how the lift works. | You asked the porter how the lift works.
    I listened to the night staff. | You listened to the night staff.
    I sat down next to her. | You sat down next to her.
    I went to bay three with the new nurse. | You went to bay three with the new nurse.
    I stayed in the corner for ten minutes. | You stayed in the corner for ten minutes.
    I watched the handover from the door. | You watched the handover from the door.
    I thanked the cleaner. | You thanked the cleaner.
    I called the family on Tuesday. | You called the family on Tuesday.
    I wrote down what they said. | You wrote down what they said.
    I counted to five before I spoke. | You counted to five before you spoke.
    I invited the porters to the huddle. | You invited the porters to the huddle.
    I let them finish. | You let them finish.
    I stopped at the desk and asked. | You stopped at the desk and asked.
    I looked at the board with Priya. | You looked at the board with Priya.
    I walked the path of one patient. | You walked the path of one patient.
    I saw that the trolley was empty. | You saw that the trolley was empty.
    I noticed that she was waiting for me. | You noticed that she was waiting for you.
    I heard what the students talk about. | You heard what the students talk about.
    I met with the pharmacist on Thursday. | You met with the pharmacist on Thursday.
    I gave her my chair. | You gave her your chair.
    I showed him my own list. | You showed him your own list.
    I asked her to show me the form. | You asked her to show you the form.
    I opened my notebook. | You opened your notebook.
    I closed my laptop. | -
    I was in the corridor. | You were in the corridor.
    I was on the phone with the lab. | You were on the phone with the lab.
    I was waiting for the lift. | You were waiting for the lift.
    I am waiting for the new rota. | You are waiting for the new rota.
    I'm waiting for an answer. | You're waiting for an answer.
    I've asked for a meeting with her. | You've asked for a meeting with her.
    I have asked the night nurse. | You have asked the night nurse.
    I'd asked her on Monday. | You'd asked her on Monday.
    I had asked her on Monday. | You had asked her on Monday.
    I had a talk with the registrar. | You had a talk with the registrar.
    I had to move two beds. | You had to move two beds.
    I want to ask the porters. | You want to ask the porters.
    I wanted to hear her side. | You wanted to hear her side.
    I lead a team of nine. | You lead a team of nine.
    I work on a stroke ward. | You work on a stroke ward.
    I kept my hands on the table. | You kept your hands on the table.
    I kept quiet until the end. | You kept quiet until the end.
    I tried to listen. | You tried to listen.
    I tried a new question at the huddle. | You tried a new question at the huddle.
    I decided to ask first. | You decided to ask first.
    I learned how the pump is cleaned. | You learned how the pump is cleaned.
    I found the list under the phone. | You found the list under the phone.
    I came in at seven. | You came in at seven.
    I went back on Friday. | You went back on Friday.
    I spoke with my deputy about the rota. | You spoke with your deputy about the rota.
    I talked to the students. | You talked to the students.
    I brought the chart to the meeting. | You brought the chart to the meeting.
    I took notes. | You took notes.
    I sent a mail to the ward clerk. | You sent a mail to the ward clerk.
    I made a list with the team. | You made a list with the team.
    I started with a question. | You started with a question.
    I began with the youngest nurse. | You began with the youngest nurse.
    I moved the meeting to the ward. | You moved the meeting to the ward.
    I changed the hour of the round. | You changed the hour of the round.
    I helped her with the lift. | You helped her with the lift.
    I visited the clinic. | You visited the clinic.
    I joined the round. | You joined the round.
    I followed the bed to theatre. | You followed the bed to theatre.
    I shared my own worry with them. | -
    I explained the plan to her. | You explained the plan to her.
    I described what I saw. | You described what you saw.
    I repeated her words. | You repeated her words.
    I nodded and waited. | You nodded and waited.
    I smiled at the child. | You smiled at the child.
    I stood by the window. | You stood by the window.
    I pointed at the board. | You pointed at the board.
    I read the letter with her. | -
    I put the phone away. | -
    I set a date with them. | -
    I asked what she needed, and she told me. | You asked what she needed.
    I waited, then she spoke. | You waited.
    I asked her and she smiled. | You asked her and she smiled.
    I sat with the family because they wanted company. | You sat with the family because they wanted company.
    I asked her about the rota but she was busy. | You asked her about the rota.
    I went to see it, because nobody could tell me. | You went to see it.
    I listened for a while and then she told me about the pump and how it had been broken since May. | -
    Yesterday I asked the cleaner about the cart. | Yesterday you asked the cleaner about the cart.
    On Monday I sat with the students. | On Monday you sat with the students.
    At the huddle I asked one question. | At the huddle you asked one question.
    In the end I asked her. | In the end you asked her.
    This week I went to three handovers. | This week you went to three handovers.
    After the round I talked to Jo. | After the round you talked to Jo.
    Last night I stayed until nine. | Last night you stayed until nine.
    During the break I sat with them. | During the break you sat with them.
    Before the meeting I wrote one line. | Before the meeting you wrote one line.
    Well, I asked him. | You asked him.
    So I asked the ward clerk. | You asked the ward clerk.
    And I waited for her answer. | You waited for her answer.
    Yes, I went on Tuesday. | You went on Tuesday.
    Ok so I asked them how it works. | You asked them how it works.
    Then I asked what was missing. | You asked what was missing.
    asked the porter what slows him down | You asked the porter what slows him down.
    waited till she was done | You waited till she was done.
    listened mostly | You listened mostly.
    sat with them at lunch | You sat with them at lunch.
    Went to see the store room. | You went to see the store room.
    Talked to Mia on the stairs. | You talked to Mia on the stairs.
    Asked one question and waited. | You asked one question and waited.
    watched two handovers | You watched two handovers.
    stayed for the whole round | You stayed for the whole round.
    walked to theatre with a patient | You walked to theatre with a patient.
    Met the new registrar on Monday | You met the new registrar on Monday.
    thanked the night shift | You thanked the night shift.
    rang her sister | You rang her sister.
    Called the lab twice | You called the lab twice.
    i asked her what she saw | You asked her what she saw.
    i waited for the doctor to finish | You waited for the doctor to finish.
    i was on the late shift | -
    i sat down with the new hca | You sat down with the new hca.
    im waiting for the rota | You're waiting for the rota.
    ive asked the porters | You've asked the porters.
    i went round with the cleaner on tuesday | You went round with the cleaner on tuesday.
    i listened to them for ten minutes | You listened to them for ten minutes.
    i let her talk | You let her talk.
    i had a coffee with the ward clerk | You had a coffee with the ward clerk.
    i asked my deputy to chair it | -
    i wanted to know how it felt | You wanted to know how it felt.
    i looked at the list with her | You looked at the list with her.
    i spoke to my matron | You spoke to your matron.
    i saw how the beds get moved | You saw how the beds get moved.
    I asked the aide what she needed for the shift. | You asked the aide what she needed for the shift.
    I checked in with my charge nurse on Friday. | You checked in with your charge nurse on Friday.
    I rounded with the residents. | You rounded with the residents.
    I met with the unit secretary. | You met with the unit secretary.
    I texted my director from the parking lot. | You texted your director from the parking lot.
    I huddled with the night crew. | You huddled with the night crew.
    I paged the resident and waited. | You paged the resident and waited.
    I grabbed a coffee with her. | -
    I reached out to the pharmacy lead. | You reached out to the pharmacy lead.
    I shadowed a tech for an hour. | You shadowed a tech for an hour.
    I swung by the unit on Sunday. | You swung by the unit on Sunday.
    I asked everybody for one idea. | -
    I popped round to the clinic after lunch. | You popped round to the clinic after lunch.
    I had a natter with the domestic. | You had a natter with the domestic.
    I rang the bed manager from the car. | You rang the bed manager from the car.
    I nipped down to theatre. | You nipped down to theatre.
    I made the tea and sat with them. | You made the tea and sat with them.
    I queued with the patients. | You queued with the patients.
    I took the minutes for once. | -
    I asked her which part was hard. | You asked her which part was hard.
    I asked which bed she meant. | You asked which bed she meant.
    I asked who had an idea. | You asked who had an idea.
    I wondered what she needed. | -
    I asked them what they would try. | -
    I asked when it began. | You asked when it began.
    I asked how long it takes. | You asked how long it takes.
    I asked if she had a minute. | -
    I asked whether the form was clear. | You asked whether the form was clear.
    I heard that the lift was out. | You heard that the lift was out.
    I saw she was writing something down. | -
    I saw him wait by the door. | You saw him wait by the door.
    I noticed two people at the back. | You noticed two people at the back.
    I noticed how quiet the room was. | -
    I realised I was talking. | You realised you were talking.
    I noticed that I was holding my breath. | You noticed that you were holding your breath.
    I stayed until I was sure. | You stayed until you were sure.
    I waited while she looked for the words. | You waited while she looked for the words.
    I asked myself what I wanted. | You asked yourself what you wanted.
    I felt calm. | You felt calm.
    I felt relieved. | You felt relieved.
    I felt calm and ready. | -
    I was glad. | You were glad.
    I was with the family at noon. | You were with the family at noon.
    I was at the desk when she came. | You were at the desk when she came.
    I was there for the first hour. | You were there for the first hour.
    I was reading the chart aloud. | You were reading the chart aloud.
    I was new to the ward. | You were new to the ward.
    I was writing while she spoke. | You were writing while she spoke.
    I was still writing. | -
    I am new here. | You are new here.
    I am in charge of two wards. | You are in charge of two wards.
    I'm the ward sister. | You're the ward sister.
    I'm on nights this week. | You're on nights this week.
    I am a ward manager. | You are a ward manager.
    I am manager of the clinic. | -
    I've worked here for ten years. | You've worked here for ten years.
    I have moved to another unit. | You have moved to another unit.
    I've started a new list. | You've started a new list.
    I had planned to ask her. | You had planned to ask her.
    I had written two lines. | You had written two lines.
    I had my notes with me. | You had your notes with you.
    I had the students with me. | You had the students with you.
    I took my break with them. | You took your break with them.
    I gave the pen to Ana. | You gave the pen to Ana.
    I handed her the chart. | You handed her the chart.
    I passed the question on to the team. | You passed the question on to the team.
    I held the door for them. | You held the door for them.
    I carried her bag to the lift. | You carried her bag to the lift.
    I lent him my keys. | You lent him your keys.
    I showed the list to my deputy. | You showed the list to your deputy.
    I offered her my seat. | You offered her your seat.
    I left the room to them. | You left the room to them.
    I left a silence. | You left a silence.
    I left early. | -
    I wrote to the relatives. | You wrote to the relatives.
    I sent her my notes. | You sent her your notes.
    I drew the ward on a sheet of paper. | You drew the ward on a sheet of paper.
    I turned my chair to face him. | You turned your chair to face him.
    I turned off my phone. | You turned off your phone.
    I turned my back. | -
    I moved closer to the bed. | You moved closer to the bed.
    I knelt beside the wheelchair. | You knelt beside the wheelchair.
    I leaned forward. | You leaned forward.
    I breathed out. | You breathed out.
    I paused before my next question. | You paused before your next question.
    I pulled up a chair. | -
    I ate with the students. | You ate with the students.
    I cooked with the team on Sunday. | You cooked with the team on Sunday.
    I spent an hour on the ward. | You spent an hour on the ward.
    I gave it ten minutes. | You gave it ten minutes.
    I used the new form. | You used the new form.
    I tested it with one bed. | You tested it with one bed.
    I borrowed a stool. | You borrowed a stool.
    I chose the smaller room. | You chose the smaller room.
    I picked one thing. | You picked one thing.
    I agreed with her. | You agreed with her.
    I promised to come back. | -
    I promised her an answer by Friday. | -
    I remembered her name. | You remembered her name.
    I laughed with them. | -
    """#
}
