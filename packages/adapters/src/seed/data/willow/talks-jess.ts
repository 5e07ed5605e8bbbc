import type { Talk } from '../../plan';

/** Jess and her regulars, on her own number. */
export const JESS_TALKS: Talk[] = [
  {
    client: 'maya',
    number: 'jess',
    unread: true,
    script: `
      @jess walk -23d 11:30 for 30m recurring
      -23d 10:48 < Morning Jess! Biscuit had a bath so she's extra zoomy today
      +6m jess> Ha, noted. I'll bring the long leash
      -23d 12:04 jess> Back home. She did the whole creek loop and met a very patient corgi
      +9m < She looks so proud in that photo, thank you!
      @jess walk -16d 11:30 for 30m recurring
      -16d 11:02 < Heads up, the side gate sticks after the rain. Lift and push
      +4m jess> Got it, lift and push
      -16d 12:06 jess> All good! Gate won, but I won the second round. Fresh water is down and she's napping on the blue rug
      +15m < You're the best
      @jess walk -9d 11:30 for 30m recurring
      -9d 11:55 jess> Biscuit limped a bit on the way back, front left. No cut, nothing stuck between the pads. I cut the walk short
      +7m < Oh no. She did jump off the couch badly last night
      +3m jess> Could be that. She's walking fine on the carpet now and she took a treat happily
      +2m < Ok I'll keep her quiet tonight and call the vet if it's still there tomorrow
      +1m jess> Sounds right. I'll write it in the visit notes too
      @jess walk -30m for 45m recurring
      -52m < Hi Jess! Biscuit's paw is all good again, regular loop is fine
      +5m jess> Yay! Heading over now
      -24m jess> We're out the door, harness on 🐶
      -9m < Could you also give her the joint chew on the counter when you get back?
      +2m < It's the green bag
    `,
  },
  {
    client: 'hannah',
    number: 'jess',
    script: `
      @jess dropIn -20d 12:00 for 30m
      -20d 11:31 < Moose's lunch is in the fridge, top shelf, blue lid
      +5m jess> Thank you! Warm it up or straight from the fridge?
      +4m < Straight is fine, he inhales it either way
      -20d 12:26 jess> Inhaled in 11 seconds. I counted
      +12m < New record 😂
      @jess dropIn -6d 12:00 for 30m
      -6d 12:10 jess> Moose says hi. He brought me a slipper as a present, so I put it back by the bed
      +20m < That's love. He only steals for people he likes
      @jess window -3h for 192m
      -95m < We're stuck at the airport, could you stay until we're home? Landing in about an hour
      +4m jess> Of course. He's had dinner and a potty break, we're watching the birds
      -41m < Landed! Waiting for bags
      +1m jess> Perfect, no rush. He's snoring on my foot
      -5m < In the car now, ten minutes out
      +2m jess> Great. Leash is back on the hook and the kitchen light is on for you
    `,
  },
  {
    client: 'tom',
    number: 'jess',
    script: `
      @jess dropIn -18d 12:00 for 20m
      -18d 12:08 jess> Pepper took her half pill in the salmon treat, first try. Salt supervised
      +25m < First try?? You have magic hands
      @jess dropIn -11d 12:00 for 20m
      -11d 11:40 < Can you check if Salt's eye looks red? She was squinting this morning
      +30m jess> Left eye is a little pink and she blinks a lot. No goop. I took a close-up for you
      +6m < Thanks, I'll book her in for this afternoon
      +2m jess> Poor thing. Pill is done for Pepper, boxes are scooped
      +3m jess> The after hours eye clinic is 512-555-0190 in case it gets worse tonight #forceSent
      -11d 12:55 < Vet can see her at 4:15, thank you for the quick look
      @jess dropIn -4d 12:00 for 20m
      -4d 12:09 jess> Eye looks clear again today. Drops went in, she forgave me after one treat
      +14m < Amazing. Two more days of drops then she's done
      +1m jess> 👍
      @jess dropIn +3h for 30m
    `,
  },
  {
    client: 'raj',
    number: 'jess',
    script: `
      @jess walk -15d 17:00 for 45m
      -15d 16:20 < New harness is on the bench. Chest clip please, he backs out of the other one
      +8m jess> Chest clip it is
      -15d 17:48 jess> Chai did great with it, no backing out. He screamed at a leaf blower but so did I
      +10m < Classic shiba. Thanks Jess
      @jess walk -8d 17:00 for 45m
      -8d 17:50 jess> Long loop done, 2.4 miles. He drank a whole bowl, so I filled it again
      +31m < Perfect. He's asleep on the door mat waiting for me
      @jess walk +1d 17:00 for 45m
    `,
  },
  {
    client: 'elena',
    number: 'jess',
    unread: true,
    script: `
      @jess dropIn -13d 18:30 for 45m
      -13d 18:40 jess> Luna's sugar was 180 before dinner, 3 units given at 7. Sol is licking the empty bowl as we speak
      +18m < Thank you for the number. 180 is right where she should be
      +2m jess> She's purring, so she agrees
      @jess dropIn -5d 18:30 for 45m
      -5d 19:12 jess> 165 tonight, 3 units at 7 sharp. I wrote it on the chart on the fridge
      +6m < You two make traveling so much easier
      @jess dropIn -20m for 40m
      -44m < Hi! I'm in Chicago until tomorrow. Marco has the night, but could one of you check the insulin pen is back in the fridge door?
      -7m < Also the new needles arrived, box is on the porch
    `,
  },
  {
    client: 'lucy',
    number: 'jess',
    script: `
      @jess dropIn -17d 12:30 for 30m
      -17d 12:50 jess> One measured scoop for Winston, no matter what his eyes said
      +9m < He told me you gave him nothing at all. The drama
      @jess dropIn -3d 12:30 for 30m
      -3d 12:02 < Winston is down a pound!! The vet is thrilled
      +3m jess> WINSTON. So proud of that round boy
      -3d 12:55 jess> Walked around the block twice and he trotted the second time. Here is his victory pose
      +22m < Framing it
      @jess dropIn +5h for 30m
    `,
  },
  {
    client: 'kate',
    number: 'jess',
    script: `
      @jess walk -10d 08:30 for 60m
      -10d 08:02 < Finn hasn't had breakfast yet, run first please
      +5m jess> Run first, breakfast after. See him soon
      -10d 09:41 jess> 4 miles! He chased a heron (from far away, don't worry). Breakfast is down, he ate all of it
      +17m < A heron, of course. Thanks for wearing him out before my calls
      @jess walk -3d 08:30 for 60m
      -3d 09:44 jess> Muddy one today. I hosed his legs and used two of the grey towels, they're in the washer
      +11m < You didn't have to start the washer but thank you!!
    `,
  },
];
