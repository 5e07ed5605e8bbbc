import type { Talk } from '../../plan';

/** What waits at the front desk right now. */
export const FRONT_DESK_TODAY: Talk[] = [
  {
    client: 'caller',
    number: 'front',
    unread: true,
    script: `
      -26m < Hello, do you take care of birds? We have two cockatiels and leave on the 18th
      +1m < We're in Travis Heights, just off South Congress
    `,
  },
  {
    client: 'aiko',
    number: 'front',
    unread: true,
    script: `
      -28d 09:10 < Good morning, could we move Mochi's Thursday visit to Friday?
      +12m > Good morning Aiko! Friday at 4 works. Same sitter
      +3m < Perfect, thank you
      -12d 13:02 < We are back two days early, please cancel the Sunday visit
      +20m > Done, and no charge since it's more than 24 hours ahead
      +5m < That's very kind
      -71m < Hi Dana, Mochi stopped eating this morning. Is there any chance someone could come by at noon instead of 4?
      +3m < I'd pay the rush fee of course
    `,
  },
  {
    client: 'samuel',
    number: 'front',
    unread: true,
    script: `
      -30d 14:15 < Hi, checking that Olive's standing visit is still on for Mondays
      +25m > Hi Samuel! Yes, every other Monday at 10 with Priya
      -2d 16:05 < Something odd happened with a message from Priya today. Can you call the house when you have a minute?
      +18m > Hi Samuel, thanks for telling us. I saw it and I'm on it. Somebody else will come to Olive for now
      +6m < Ok. Olive liked her, but ok
      -83m < Who is coming on Monday then?
    `,
  },
  {
    client: 'greg',
    number: 'front',
    unread: true,
    script: `
      -25d 10:01 < Can you add a Saturday drop-in for Tank this week?
      +31m > Added, Saturday at 1 with Marco
      +2m < Great
      -6d 10:00 $> Hi Greg, your October invoice for Tank is ready: 4 drop-ins, $96. The link is in your e-mail
      +50m < Paid just now
      -2d 10:00 $> Hi Greg, a quick note that Saturday's extra visit, $24, is added to this month
      -2h < Wait, I thought Saturday was included in the plan?
    `,
  },
  {
    client: 'dora',
    number: 'front',
    unread: true,
    isMeetAndGreet: true,
    script: `
      -5d 11:20 < Hi! We adopted Beans two months ago and I go back to the office soon. How does it work with you?
      +16m > Hi Dora, congratulations on Beans! We start with a free meet and greet, so that he gets to know his sitter with you there
      +4m < Lovely. He's a bit nervous with new people
      +5m > Then Jess is a good match, she's very patient. Would Tuesday or Wednesday evening work?
      +9m < Wednesday after 6
      +7m > Booked: Wednesday 6:15 pm, about 30 minutes, at your place
      @jess meetAndGreet -2d 18:15 for 45m access
      -2d 18:05 < The buzzer is broken, please knock loudly
      +13m jess> Hi Dora, I'm Jess! Knocking now, gently first
      +40m < That went so well, he rolled over for her
      -1d 10:30 > So glad to hear that! Shall we start with three walks a week?
      +34m < Yes please. Could it be Jess every time?
      @jess meetAndGreet +2d 18:15 for 30m
    `,
  },
  {
    client: 'victor',
    number: 'front',
    unread: true,
    script: `
      -18d 12:44 < Do you have anybody who is experienced with strong dogs? Rocky is 70 pounds
      +22m > Yes, and Priya has worked with a rescue for years. Want a trial walk?
      +8m < Sounds good. Weekday mornings, early
      +5m > Let's do Thursday 7:30
      -19m < Good morning! Is the walk tomorrow still on? And please remind the sitter about the elevator rule
    `,
  },
  {
    client: 'elena',
    number: 'front',
    script: `
      -31d 08:40 < Dana, I'm travelling again mid month. Nights plus the insulin visits, same as before?
      +35m > Same as before: Jess for the evening insulin, Marco for the nights
      +4m < You are all wonderful
      -3d 09:05 < Confirming today and tomorrow night
      +11m > Confirmed. Marco stays over, Jess checks on Luna today as well
    `,
  },
  {
    client: 'maya',
    number: 'front',
    script: `
      -29d 15:32 < Hi! Could Biscuit's Wednesday walks be 45 minutes from now on?
      +18m > Of course. That's $5 more per walk, starting next week. Ok?
      +3m < Absolutely
      -8d 09:12 < The vet says Biscuit strained a muscle, so easy walks for a week
      +9m > Poor girl. I've put a note on every visit: easy pace, no stairs
      +2m < Thank you ❤️
      -7d 10:00 $> Hi Maya, your invoice for the last two weeks is ready: 4 walks, $104
      +3h < Done!
    `,
  },
  {
    client: 'hannah',
    number: 'front',
    script: `
      -22d 16:50 < Moose will stay with us for the holidays, no sitting needed this time
      +14m > Thanks for letting us know. He'll be missed! I've taken the week off the plan
      -4d 11:30 < We fly on Saturday after all. Somebody to wait with Moose until we're back in the afternoon?
      +12m > Jess can do that, she'll stay until you're home
      +1m < You're the best
    `,
  },
];
