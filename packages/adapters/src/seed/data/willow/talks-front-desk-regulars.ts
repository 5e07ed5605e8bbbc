import type { Talk } from '../../plan';

/** Quiet front desk conversations of the last weeks: scheduling, invoices, thank-yous. */
export const FRONT_DESK_REGULARS: Talk[] = [
  {
    client: 'tom',
    number: 'front',
    script: `
      -32d 12:10 < Hi, can the cats get a visit every Wednesday at noon? Pepper has started thyroid pills
      +24m > Hi Tom! Yes. Jess is good with pills. Half a pill each time?
      +5m < Half, in a salmon treat
      +4m > Noted on her card
      -6d 10:05 $> Hi Tom, October is ready: 5 visits, $110. The link is in your e-mail
      +41m < Just paid, thanks
    `,
  },
  {
    client: 'raj',
    number: 'front',
    script: `
      -24d 18:22 < Chai slipped his collar at the park last night. Could sitters use the chest harness only?
      +13m > Glad he's safe! I've put "harness, never the collar" at the top of his notes
      +2m < Thank you so much
      -9d 09:00 < Is anybody free for an extra walk on the 22nd?
      +28m > Jess can do 5 pm
      +6m < Book it please
      +1m > Booked
      -31m auto:reminder> Hi Raj, Chai's walk with Jess is tomorrow at 5 pm. #held
    `,
  },
  {
    client: 'brianna',
    number: 'front',
    script: `
      -27d 08:31 < Duke ate my charger. Just the plastic bit. Emergency vet says watch him
      +6m > Oh no! Do you want someone to check on him at lunch today?
      +2m < Yes please, anyone
      +4m > Marco will be there at 12
      +2m < 🙏
      -26d 09:20 < All came out fine, if you know what I mean
      +11m > We know exactly what you mean
    `,
  },
  {
    client: 'nora',
    number: 'front',
    script: `
      -20d 13:40 < Do you still have Owen's number? The bunnies loved him
      +16m > Owen is moving to Portland at the end of the month, so Jess would take over. She grew up with rabbits
      +5m < Oh that's sad and good at once
      +2m > Shall I plan the weekend of the 6th with Jess?
      +8m < Yes, both days, mornings
      +3m > Done
    `,
  },
  {
    client: 'derek',
    number: 'front',
    script: `
      -21d 19:02 < Could Bruno's walk start at 4 instead of 5 while it gets dark early?
      -20d 08:45 > Good morning Derek, 4 pm from Monday on
      +7m < Awesome
      -10d 12:12 < Also could you tell me how many walks are left on the package?
      +33m > Three left out of ten
      +4m < Ok I'll renew after that
    `,
  },
  {
    client: 'imani',
    number: 'front',
    script: `
      -34d 10:20 < Hello, I need somebody for one cat, evenings, about twice a month
      +19m > Hello Imani! Happy to help. Drop-ins are $22 for 30 minutes. What's the cat's name?
      +2m < Cleo. She's easy, she just wants her fountain clean
      +6m > A reasonable demand. I'll send you the form by e-mail
      -7d 10:02 $> Hi Imani, two drop-ins this month, $44 in all
      +2h < Paid. Thank you!
    `,
  },
  {
    client: 'peter',
    number: 'front',
    script: `
      -15d 11:11 < Ziggy has learned the alarm tone of my phone, so if a sitter hears it, it isn't me
      +20m > That goes straight into the notes, thank you for the laugh
      -2d 12:00 < Could I get the same sitter tomorrow morning? He likes the Italian accent
      +9m > Marco will be delighted. 9:30
    `,
  },
  {
    client: 'carmen',
    number: 'front',
    script: `
      -19d 17:03 < Churro growled at the sitter yesterday, I'm embarrassed
      +14m > Don't be! Marco said it was the hat. He'll come without
      +3m < Really? She does hate hats
      -11d 10:01 $> Hi Carmen, October: 6 drop-ins, $132. The link is in your e-mail
      +6h < Paid, thanks Dana
    `,
  },
  {
    client: 'lucy',
    number: 'front',
    script: `
      -26d 14:30 < Winston is on a strict diet from today. One level scoop, no exceptions, he lies
      +10m > One level scoop. We'll put a sign on the bag
      +1m < Put a sign on Winston
      -18d 16:20 < Two pounds to go
      +40m > We believe in him
    `,
  },
  {
    client: 'kate',
    number: 'front',
    script: `
      -16d 07:50 < Do any of your sitters actually run? Finn needs more than a walk
      +26m > Jess runs half marathons. Would 8:30 in the morning suit you?
      +3m < She's hired
      -3d 12:15 < Finn slept through the whole afternoon. Could we do that twice a week?
      +21m > Tuesdays and Fridays from next week
      +2m < 🎉
    `,
  },
  {
    client: 'june',
    number: 'front',
    script: `
      -23d 13:25 < Is the groomer you mentioned the one on Burnet Road?
      +17m > Yes, next to the bakery. Ask for Lou, she's great with big coats
      +5m < Thanks!
      -1d 12:40 < Tofu came home looking like a cloud yesterday. Thank Marco for the brushing
      +15m > He says there was enough for a second dog
      +2m < He told me too 😂
    `,
  },
  {
    client: 'omar',
    number: 'front',
    script: `
      -25d 09:33 < Going to Amman for three weeks in December. Can you cover the cats daily?
      +38m > What a trip! Yes, we can. Two sitters will share it, so that somebody always knows the house
      +6m < Good. Nala needs play time or she opens cabinets
      +5m > Play time is part of the visit
      -14d 10:00 $> Hi Omar, the deposit for December is $150. The link is in your e-mail
      +1h < Sent
      +12m > Received, thank you!
    `,
  },
  {
    client: 'hugo',
    number: 'front',
    script: `
      -4d 09:55 < Hello, I'm at a conference this week with my dog Archie. Do you walk dogs from hotels?
      +12m > Hello Hugo! We do. Mornings are best, before it gets hot. 45 minutes for $30
      +3m < Three mornings please, starting tomorrow at 8
      +6m > All set. Jess will write to you from a number just for this booking
    `,
  },
  {
    client: 'walt',
    number: 'front',
    script: `
      -6d 08:20 < Howdy, the hotel gave me your card. Need someone to look in on my old girl Daisy while I'm at my grandson's graduation
      +15m > Howdy Walt, congratulations to your grandson! Two visits, tomorrow and the day after, around 11?
      +7m < That'd be just right
      +3m > Marco will take good care of Daisy
      -4d 18:30 < Fine young man, that Marco. Daisy says thanks
      +25m > We'll pass it on to him. Safe travels home!
    `,
  },
];
