import type { Talk } from '../../plan';

/** Texts that did not simply arrive, and the long and the colourful ones. */
export const DELIVERY_TALKS: Talk[] = [
  {
    client: 'ben',
    number: 'front',
    script: `
      -22d 17:44 < My phone is off while I'm on site, so just text and I'll see it at night
      +16m > No problem Ben. I'll send you Scout's report at the end of the day
      -15d 12:05 > Scout's walk is done, he rolled in something and has been wiped down #late:30003
      -15d 19:20 < Ha, thank you. I can smell that he was wiped down
      -8d 12:00 > Scout is home and fed. He has a small scratch on the nose, from the rose bush we think #dead:30003
      -8d 20:10 < Just saw him. It's tiny, no worries
      -4m > Hi Ben, rain is coming in at 3, so we'd walk Scout at 1 today. Ok with you? #retry:30003
    `,
  },
  {
    client: 'tara',
    number: 'front',
    script: `
      -14d 11:15 < Hi, would somebody be able to look after a ferret? Her name is Juniper
      +17m > Hi Tara! Ferrets are welcome. Does she have a nap schedule?
      +4m < She does and it's on the fridge, she's very strict
      +8m > We respect that. Which days do you need?
      +22m < The long weekend, Friday to Monday
      -3h > Good morning Tara, here is your plan for the long weekend: one visit each day at 9 #dead:30034
    `,
  },
  {
    client: 'leo',
    number: 'front',
    script: `
      -20d 10:12 < Otis would like slower walks please. So would I but you don't walk me
      +31m > We can offer Otis the scenic pace
      +3m < He accepts
      -2d 09:30 > Hi Leo, Otis is booked for Tuesday at 10 with Marco #sent
      -95m > One more thing, could you leave the rain coat by the door? #accepted
    `,
  },
  {
    client: 'nadia',
    number: 'front',
    script: `
      -9d 14:00 < Do you brush cats? Properly, I mean
      +12m > Properly and daily if you like. Jess has a Persian herself
      +3m < Then please, Thursday
      -6d 12:30 < She looks like a movie star. Thank you Jess
      +44m > We'll tell her! See you and Saffron next month
      -8s > Hi Nadia, a slot opened up this Thursday at 4. Would Saffron like a brushing? #dispatching
    `,
  },
  {
    client: 'felix',
    number: 'front',
    script: `
      -13d 09:05 < Bonjour, two guinea pigs need company for two mornings. It is possible?
      +11m > Bonjour Felix! Very possible. What are their names?
      +1m < Brie and Camembert, naturally
      +7m > Naturally. Jess will count them every time
      -50s > Hi Felix, would the same two mornings work for you next month? #unknown
    `,
  },
  {
    client: 'aiko',
    number: 'priya',
    archived: true,
    script: `
      @priya dropIn -35d 16:00 for 30m
      -35d 15:30 < Mochi is under the bed, please don't pull her out
      +5m priya> I'll just sit on the floor and read to her
      -35d 16:29 priya> Chapter two brought her out. She likes mysteries
      +11m < I love this so much
    `,
  },
  {
    client: 'chris',
    number: 'front',
    script: `
      -38d 10:40 < Hi all, we're moving to Denver at the end of the month. Thank you for four years with Ranger!
      +21m > Oh Chris, we'll miss you both. Give Ranger a biscuit from all of us
      -12d 09:00 > Hi Chris, we have a winter special on house sitting this month if you know anybody who'd like it #notFound
      -12d 11:14 > Hi Chris, a winter special on house sitting runs this month, in case a friend in Austin needs it
      +9m > P.S. Say hi to Ranger from Dana! #canceled
      +2s < Stop
      +3s auto:consent.optOut> Willow & Co Pet Care: you will get no more texts from us. Reply START to get them again.
    `,
  },
  {
    client: 'kate',
    number: 'pool5',
    script: `
      @marco walk -13d 08:30 for 45m
      -13d 08:05 < Jess told me you're covering today. Finn pulls at first, then he's an angel
      +4m marco> Thanks for the warning. Angel mode after how many blocks?
      +2m < Three. Maybe four
      -13d 09:20 marco> It was five. But then: angel
    `,
  },
  {
    client: 'june',
    number: 'jess',
    script: `
      @jess dropIn -19d 13:00 for 30m
      @marco dropIn -19d 13:15 for 30m
      -19d 12:31 < Hi, is it Jess or Marco today? My calendar shows both of you
      !jess -19d 12:40
      -19d 12:45 < Whoever it is, Tofu's raincoat is on the chair
      +5m jess> It's me, Jess! Raincoat it is. Nothing matches that white cloud like yellow
      -19d 13:34 jess> Full report, since you said you like the long ones: we did the park loop and the little street behind it, she greeted the mail carrier, two toddlers and a very old beagle called Frank, she ate all of her lunch, and then she lay down on the kitchen tiles with all four legs out. I wiped her paws and hung up the raincoat. She also has a new best friend, and his name is Frank.
      +14m < I read this twice. Best report ever. Say hi to Frank
    `,
  },
  {
    client: 'leo',
    number: 'marco',
    script: `
      @marco walk -5d 10:00 for 45m
      -5d 09:40 < Otis is ready when you are. He's been ready since six 🐾
      +6m marco> Two minutes away 🚗💨
      -5d 10:52 marco> 🐕🐾🌳☀️ Slow and happy all the way: 0.8 miles, eleven sniff stops, one long talk with a squirrel 🐿️ and a nap on the bench 😴. Fresh water is down, ears are wiped, dental stick is gone 🦴
      +20m < Eleven is low for him 😄
    `,
  },
  {
    client: 'brianna',
    number: 'jess',
    script: `
      @jess walk -30d 12:00 for 30m
      -30d 11:42 < Marco is out, so you get Duke today. Watch him near picnic tables
      +6m jess> Picnic tables, understood
      -30d 12:35 jess> We passed three tables and one birthday party with zero incidents. He's a changed dog
      +8m < He is not, but thank you
    `,
  },
];
