import type { Talk } from '../../plan';

/** Priya, who was locked after her third offence, and Owen, who has left. */
export const FORMER_SITTER_TALKS: Talk[] = [
  {
    client: 'samuel',
    number: 'priya',
    script: `
      @priya dropIn -22d 10:00 for 30m
      -22d 09:42 < Olive is slow today, please carry her both ways
      +4m priya> Of course, both ways. She's light as a feather
      -22d 10:31 priya> She had a good sniff around the rose bush and ate half her breakfast
      +12m < Half is great for a Monday. Thank you
      @priya dropIn -15d 10:00 for 30m
      -15d 10:22 priya> Stairs done, meds in the cheese, she's back in her sunny spot
      +9m < Thank you Priya
      -15d 10:40 priya> For next time you can find me on instagram, I post all the dogs there #confirmed
      @priya dropIn -2d 15:00 for 30m
      -2d 14:35 < Hi Priya, I moved Olive's bed to the den, it's warmer
      +6m priya> Perfect, I'll look there first
      -2d 15:10 priya> If you book me directly I can do it for less, just venmo me #blocked
      -2d 15:31 < Sorry, did you just try to send something? The last one didn't come through
    `,
    unread: true,
  },
  {
    client: 'imani',
    number: 'priya',
    script: `
      @priya dropIn -21d 17:30 for 30m
      -21d 17:05 < Cleo's fountain is making a clicking noise, can you look?
      +7m priya> Will do. Is there a spare filter?
      +2m < Under the sink, left side
      -21d 17:52 priya> New filter is in and it's quiet again. Cleo drank right away
      +15m < You fixed it! Thank you
      @priya dropIn -10d 17:30 for 30m
      -10d 17:41 priya> She threw up a hairball, nothing else in it. Cleaned up, she's playing now
      +6m < Poor girl. Thanks for telling me
      -10d 18:02 priya> If anything happens tonight reach me at priya.nair@mail.example #confirmed
      +12m < Cleo's bowl is the green one by the way
    `,
  },
  {
    client: 'victor',
    number: 'priya',
    script: `
      @priya walk -17d 07:30 for 45m
      -17d 07:12 < Rocky has the muzzle on the hook for the elevator, building rule
      +5m priya> Muzzle for the elevator, off outside?
      +1m < Exactly
      -17d 08:14 priya> The tag on his collar says 512-555-0190, is that still your clinic? #falsePositive
      +6m priya> He was a gentleman. Two neighbors asked for his name
      +30m < He has fans. Thank you
      @priya walk -6d 07:30 for 45m
      -6d 08:18 priya> The stitch looks dry and closed, he didn't lick it once on the walk
      +45m < Great, the cone comes off on Friday then
    `,
  },
  {
    client: 'omar',
    number: 'owen',
    unread: true,
    script: `
      @owen dropIn -24d 18:00 for 30m
      -24d 17:44 < Alarm will be off from 5:30. Simba's ear drops are on the tray
      +3m owen> Thanks Omar. Both ears?
      +2m < Just the left
      -24d 18:29 owen> Left ear done, he was very brave. Nala helped by sitting on the towel
      +10m < She's a professional
      @owen dropIn -13d 18:00 for 30m
      -13d 18:24 owen> Last visit from me, I'm moving to Portland! It was a joy with these two
      +13m < We'll miss you Owen. All the best up there
      -3d 11:15 < Hi Owen, are you around the weekend of the 12th for the cats?
      +2m < Oh wait, you moved! Is somebody else reading this number?
    `,
  },
  {
    client: 'nora',
    number: 'owen',
    archived: true,
    script: `
      @owen dropIn -27d 09:00 for 20m
      -27d 08:50 < Hay is in the garage bin, greens in the crisper
      +6m owen> Perfect, see you bunnies
      -27d 09:21 owen> Pickles binkied twice. Radish is judging me
      +18m < That is Radish's whole personality
      @owen dropIn -26d 09:00 for 20m
      -26d 09:19 owen> Greens gone in a minute, litter changed, both hopping around
      +25m < Thank you so much Owen!
    `,
  },
];
