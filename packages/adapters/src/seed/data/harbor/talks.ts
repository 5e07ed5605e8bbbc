import type { Talk } from '../../plan';

export const HARBOR_TALKS: Talk[] = [
  {
    client: 'gwen',
    number: 'front',
    script: `
      -11d 09:12 < Good morning, could Skipper get a swim on Tuesdays again?
      +21m > Good morning Gwen! Iris is happy to. Tuesdays at 3?
      +4m < Wonderful, he'll be over the moon
      +2m > Booked from next week
    `,
  },
  {
    client: 'gwen',
    number: 'iris',
    unread: true,
    script: `
      @iris walk -4d 15:00 for 60m
      -4d 14:40 < Skipper's towel is the size of a sail, it's in the mud room
      +5m iris> Found it on the last visit, we're good
      -4d 16:10 iris> Swim done! He brought back one stick and one flip flop
      +12m < Only one flip flop?
      @iris walk -25m for 60m
      -11m < Please keep him out of the water today, he has an ear infection
    `,
  },
  {
    client: 'theo',
    number: 'front',
    unread: true,
    script: `
      -8d 17:31 < Hi, is the house by the marina within your area?
      +26m > Hi Theo, it is! Tell me about your cat
      +3m < Marble, 4, shy, likes to be left alone near food
      +6m > The perfect guest. I can offer the 14th to the 20th
      -2h < We'd take the 14th to the 20th please
    `,
  },
  {
    client: 'paula',
    number: 'front',
    script: `
      -6d 10:05 < Anchor dug under the fence, so leash in the yard from now on please
      +14m > Thanks for telling us, it's on his card
      -5d 10:00 $> Hi Paula, your visits in October: 3 walks, $75. The link is in your e-mail
      +2h < Paid!
    `,
  },
];
