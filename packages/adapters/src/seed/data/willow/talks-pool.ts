import type { Talk } from '../../plan';

/** One-time clients on the rotating numbers. Abby's number has long been lent to Hugo when she texts it again. */
export const POOL_TALKS: Talk[] = [
  {
    client: 'abby',
    number: 'pool2',
    boundUntil: '-20d 18:00',
    unread: true,
    script: `
      @marco dropIn -26d 12:00 for 30m
      -26d 11:20 < Hello! Poppy is in the bathroom while the movers are here
      +5m marco> Hi Abby, I'll go straight to her with snacks
      -26d 12:18 marco> She ate, she purred, she hissed at a mover. Fair enough
      +9m < Haha good girl. Thank you
      @marco dropIn -25d 12:00 for 30m released
      -25d 12:25 marco> Last visit done. She's curled up in the laundry basket. Good luck with the new place!
      +16m < Thank you for everything, you made this week possible
      -57m < Hi, it's Abby with Poppy! Are you free the first weekend of next month?
      +2m < Same as last time, just a drop-in per day
    `,
  },
  {
    client: 'abby',
    number: 'front',
    script: `
      -33d 10:12 < Hi, I found you through the apartment board. Do you do just a couple of visits?
      +14m > Hi Abby! We do. Two drop-ins of 30 minutes would be $28 each. Which days?
      +6m < Thursday and Friday around noon, I'm moving that week
      +9m > Booked. Marco will look after Poppy, he'll write to you from a different number of ours
      -3418s auto:unmapped> This number is no longer linked to a booking. Your text has gone to our office, and someone will get back to you.
    `,
  },
  {
    client: 'hugo',
    number: 'pool2',
    script: `
      @jess walk -3d 08:00 for 45m
      -3d 07:40 < Good morning, Archie is ready. Door code works from 7
      +4m jess> Good morning! On my way
      -3d 08:52 jess> Lady Bird Lake loop, 40 minutes, he met three dachshunds and was polite to two
      +20m < Only two, yes. The third must have been rude
      @jess walk -2d 08:00 for 45m
      -2d 08:49 jess> Rainy loop today, towel dried, breakfast eaten
      +35m < Thank you, the conference is long and these photos help
      @jess walk +1d 08:00 for 45m
    `,
  },
  {
    client: 'walt',
    number: 'pool1',
    script: `
      @marco dropIn -5d 11:00 for 30m
      -5d 10:30 < Daisy is in the hotel room, front desk has a key card under my name
      +6m marco> Thanks Walt. Does she need a walk or just company?
      +3m < Short walk, she's 13
      -5d 11:28 marco> Once around the block at Daisy speed, then belly rubs. She's asleep
      +14m < That's her favorite speed. Much obliged
      @marco dropIn -4d 11:00 for 30m
      -4d 11:05 marco> Hi Walt! Today she picked the direction and it was the bakery
      +26m < Smart dog
      -4d 11:58 < If it's easier my wife can be reached at 254-555-0177 as well
      +5s auto:warning> Hi! To keep everyone’s details private we take phone numbers, e-mails and links out of texts to your sitter. Our office is happy to help with anything else.
    `,
  },
  {
    client: 'nadia',
    number: 'pool3',
    script: `
      @jess dropIn -7d 16:00 for 30m
      -7d 15:31 < Saffron needs her brush today, she has a knot behind the ear
      +4m jess> On it. Is she ok with strangers brushing?
      +2m < If you hum. I know how that sounds
      -7d 16:29 jess> I hummed. The knot is gone and so is my dignity 🎶
      +8m < Thank you for your service
    `,
  },
  {
    client: 'felix',
    number: 'pool4',
    script: `
      @jess dropIn -11d 09:00 for 20m
      -11d 08:40 < Romaine is washed, in the box. Please count them, Brie hides
      +11m jess> Counting: one Camembert... and Brie in the tunnel. Two of two!
      +4m < Phew
      -11d 09:22 jess> Hay topped up, bottle cleaned, both wheeking for more
      @jess dropIn -10d 09:00 for 20m
      -10d 09:18 jess> All present again. Brie was in the tunnel, again
      +33m < She pays rent there
    `,
  },
  {
    client: 'imani',
    number: 'pool6',
    archived: true,
    boundUntil: '-21d 10:00',
    script: `
      @marco dropIn -40d 10:00 for 30m
      -40d 09:35 < Cleo gets the wet food today, she earned it after the vet
      +8m marco> Wet food for the brave one
      -40d 10:27 marco> Plate is licked clean, she's in the box the food came in
      +19m < Of course she is
    `,
  },
];
