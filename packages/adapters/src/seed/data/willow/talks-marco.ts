import type { Talk } from '../../plan';

/** Marco and his regulars; Elena's night is the second half of the overlap. */
export const MARCO_TALKS: Talk[] = [
  {
    client: 'elena',
    number: 'marco',
    script: `
      @marco houseSitting -13d 20:00 for 12h
      -13d 19:30 < Marco, guest room is made up. Wifi card is on the desk
      +6m marco> Thank you! I'm there at 8, right after Jess leaves
      -12d 07:09 marco> 7:00 insulin is in, 3 units, she ate everything first. Sol slept on my head
      +16m < He does that to people he has chosen. Thank you Marco
      @marco houseSitting -5h for 20h
      -4h < You're officially house sitting again, sorry about the heat in the guest room
      +7m marco> All good, the fan is great. Luna is on the windowsill, Sol is in my bag
    `,
  },
  {
    client: 'greg',
    number: 'marco',
    script: `
      @marco dropIn -19d 13:00 for 30m
      -19d 12:41 < It's 97 out there, no walk for Tank today please. Just yard
      +5m marco> Yard only. I'll run the fan and do his nose work game inside
      -19d 13:26 marco> He found all six treats. Snored before I had the leash back on the hook
      +13m < That's my boy
      @marco dropIn -12d 13:00 for 30m
      -12d 13:20 marco> Small thing: he coughed twice after drinking, then fine. Just so you know
      +9m < Thanks for telling me. He drinks like a vacuum, I'll get the slow bowl back out
      @marco dropIn -5d 13:00 for 30m
      -5d 13:22 marco> Slow bowl works. No coughing, just a lot of side eye
      +28m < 😂 worth it
      @marco dropIn +4h for 30m
    `,
  },
  {
    client: 'brianna',
    number: 'marco',
    script: `
      @marco walk -16d 12:00 for 30m recurring
      -16d 11:35 < Duke ate half a sock on Sunday, so please look at what he leaves behind
      +4m marco> Sock patrol, understood
      -16d 12:33 marco> Sock located 🧦 on the third try. He seems very relieved
      +3m < OH thank goodness. Sorry and thank you
      +2m marco> Part of the job!
      @marco walk -9d 12:00 for 30m recurring
      -9d 12:31 marco> No textiles today. He carried the same stick for the whole loop
      +40m < A stick is progress
      @marco walk -2d 12:00 for 30m recurring
      -2d 12:29 marco> Gate latch at the back is loose, I tied it with the spare leash so he can't push it. You may want to fix that
      +18m < Handyman comes Thursday. Thanks for catching it
    `,
  },
  {
    client: 'derek',
    number: 'marco',
    unread: true,
    script: `
      @marco walk -14d 16:00 for 60m
      -14d 15:40 < Bruno's at the creek trail today? It's finally dry
      +3m marco> Creek trail it is
      -14d 17:12 marco> He swam. I know you said dry. He did not agree
      +8m < Of course he did. There are towels in the garage
      +2m marco> Already dried, brushed and asleep
      @marco walk -7d 16:00 for 60m
      -7d 16:30 < Running late, can he stay out a bit longer with you?
      +4m marco> Sure, I have until 6
      -7d 17:35 marco> Home and fed. One scoop plus the topper, water is full
      +6m < Lifesaver
      @marco walk -15m for 60m
      -48m < Marco, we saw a copperhead by the low bridge yesterday, please keep Bruno on the upper path
      +3m marco> Thanks for the warning, upper path only
      -6m < Also he already had lunch so no treats please, he's playing you
    `,
  },
  {
    client: 'peter',
    number: 'marco',
    script: `
      @marco dropIn -8d 09:30 for 30m
      -8d 09:50 marco> Ziggy said "good morning handsome" and I'm choosing to believe it was for me
      +21m < It's for the toaster. But take it
      -8d 10:12 marco> Seeds topped up, paper changed, radio is on the jazz station
      +5m < Perfect, he hates the news
      @marco dropIn -1d 09:30 for 30m
      -1d 09:52 marco> He learned the microwave beep. I checked the microwave four times
      +33m < Welcome to my life
    `,
  },
  {
    client: 'june',
    number: 'marco',
    script: `
      @marco walk -6d 18:00 for 45m
      -6d 18:50 marco> Tofu got so many compliments that we walked half as far as planned. Paws are wiped, fur is everywhere
      +12m < That's a samoyed tax. Thank you!
      @marco walk -2d 18:00 for 45m
      -2d 17:20 < Could you use the new brush today? It's in the basket
      +6m marco> Yes! Does she like it?
      +2m < She tolerates it for cheese, second drawer
      -2d 18:51 marco> Cheese accepted, brush tolerated. There is enough fur for a second Tofu
    `,
  },
  {
    client: 'carmen',
    number: 'marco',
    script: `
      @marco dropIn -4d 14:00 for 30m
      -4d 13:40 < Marco please no hat today, Churro is still nervous from the last time
      +5m marco> Hat stays in the car, promise
      -4d 14:25 marco> We're friends! She took chicken from my hand and then sat on my shoe
      +7m < SHE SAT ON YOUR SHOE. That is the highest honor
      +3m marco> If she ever gets loose, my own cell is 512-555-0151, easier than the office #blocked
    `,
  },
];
