/** How a setting is filled in. */
export type SettingKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'minutesList'
  | 'phone'
  | 'zone'
  | 'clock'
  | 'switch'
  | 'poolModel'
  | 'months';

export interface Setting {
  /** Where it stands in the contract; also where the server says what is wrong. */
  path: string;
  label: string;
  kind: SettingKind;
  hint?: string;
  unit?: string;
}

export interface Section {
  id: string;
  title: string;
  intro: string;
  settings: readonly Setting[];
}

const number = (path: string, label: string, unit: string, hint?: string): Setting => ({
  path: `settings.${path}`,
  label,
  kind: 'number',
  unit,
  ...(hint ? { hint } : {}),
});

/** Everything an owner may set, in the order of how often it is looked for. What stands together is saved together. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'business',
    title: 'Business',
    intro: 'How you are called here, and whose clock counts.',
    settings: [
      { path: 'name', label: 'Name', kind: 'text' },
      {
        path: 'timezone',
        label: 'Time zone',
        kind: 'zone',
        hint: 'Every time in the app is of this zone. Windows that exist keep their moment.',
      },
    ],
  },
  {
    id: 'messaging',
    title: 'Messaging',
    intro: 'Off, nothing is sent any more. Texts of clients still arrive and wait for you.',
    settings: [{ path: 'settings.messagingEnabled', label: 'Send texts', kind: 'switch' }],
  },
  {
    id: 'windows',
    title: 'Reply windows',
    intro: 'For how long before and after a booking its sitter may text the client. Bookings made from now on use it.',
    settings: [
      number('windowBufferMinutes.dropIn', 'Drop-in visit', 'minutes each side'),
      number('windowBufferMinutes.walk', 'Walk', 'minutes each side'),
      number('windowBufferMinutes.houseSitting', 'House sitting', 'minutes each side'),
      number('windowBufferMinutes.meetAndGreet', 'Meet-and-greet', 'minutes each side'),
    ],
  },
  {
    id: 'overlap',
    title: 'Two sitters on duty',
    intro: 'New texts go to you until you choose who gets them. You can choose by text as well.',
    settings: [
      { path: 'settings.overlapTexts.enabled', label: 'Text me when I have to choose', kind: 'switch' },
      {
        path: 'settings.overlapTexts.ownerPhone',
        label: 'Your own phone',
        kind: 'phone',
        hint: 'Answer 1 or 2 from it to choose. Clients and sitters never see it.',
      },
    ],
  },
  {
    id: 'answers',
    title: 'Automatic answers',
    intro: 'What is sent by itself when a text reaches a number that is not meant for it.',
    settings: [
      {
        path: 'settings.autoResponses.unmappedPool',
        label: 'To somebody unknown on a pool number',
        kind: 'longText',
      },
      {
        path: 'settings.autoResponses.postRelease',
        label: 'To a client whose pool number is no longer theirs',
        kind: 'longText',
      },
    ],
  },
  {
    id: 'quiet',
    title: 'Quiet hours',
    intro: 'Texts sent by themselves wait for the morning of whoever gets them. Confirmations of STOP go out at once.',
    settings: [
      { path: 'settings.quietHours.opensAt', label: 'They may arrive from', kind: 'clock' },
      { path: 'settings.quietHours.closesAt', label: 'Until', kind: 'clock' },
      {
        path: 'settings.quietHours.peopleAnswerAnytime',
        label: 'People may answer at any hour',
        kind: 'switch',
        hint: 'What you or a sitter writes by hand never waits.',
      },
    ],
  },
  {
    id: 'pool',
    title: 'Pool numbers',
    intro: 'How long a number stays with a one-time client before others get it.',
    settings: [
      { path: 'settings.poolBinding.model', label: 'It is free again', kind: 'poolModel' },
      number('poolBinding.inactiveDays', 'Without a text for', 'days'),
      number('poolBinding.hoursAfterBooking', 'After the last booking', 'hours'),
    ],
  },
  {
    id: 'delivery',
    title: 'Delivery',
    intro: 'What happens with texts that do not arrive at once.',
    settings: [
      {
        path: 'settings.retryScheduleMinutes',
        label: 'Try again after',
        kind: 'minutesList',
        unit: 'minutes',
        hint: 'One wait for each new try, like 1, 5, 15. Up to six.',
      },
    ],
  },
  {
    id: 'billing',
    title: 'Billing',
    intro: 'After a billing text from the front desk, answers of the client come to you and not to a sitter.',
    settings: [number('billingHoldHours', 'They stay with you for', 'hours')],
  },
  {
    id: 'policy',
    title: 'Policy',
    intro: 'How held texts of sitters are counted, and how contact details spread over several texts are found.',
    settings: [
      number('escalationDays', 'An offence counts for', 'days', 'The second one is marked, the third locks messaging.'),
      number('splitScan.messages', 'Read together the last', 'texts'),
      number('splitScan.minutes', 'If sent within', 'minutes'),
    ],
  },
  {
    id: 'signIn',
    title: 'Signing in',
    intro: 'Two-step sign-in asks for a code from the phone besides the password. Who has it stands in Setup, Users.',
    settings: [
      {
        path: 'settings.requireTotpOfOwners',
        label: 'Every owner needs two-step sign-in',
        kind: 'switch',
        hint: 'Once saved, owners without it, maybe you too, must set it up before anything else opens for them. Sitters and API keys go on as before.',
      },
    ],
  },
  {
    id: 'archive',
    title: 'Archive',
    intro: 'Quiet conversations leave the inbox by themselves. The next text brings them back.',
    settings: [number('archiveAfterDays', 'Archive without a text for', 'days')],
  },
  {
    id: 'retention',
    title: 'Retention',
    intro: 'How long what people said is kept. Empty, it is kept for ever.',
    settings: [
      {
        path: 'settings.retentionMonths',
        label: 'Remove texts after',
        kind: 'months',
        unit: 'months',
        hint: 'Older texts and pictures go for good, here and at the phone provider. That there was a text, when, who got it and the audit stay. Clients under a legal hold are passed by.',
      },
    ],
  },
];
