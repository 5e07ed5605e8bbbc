import {
  CalendarClock,
  Contact,
  FileDown,
  Hash,
  House,
  Inbox,
  ListChecks,
  type LucideIcon,
  MailCheck,
  Route as RouteIcon,
  ScrollText,
  Settings,
  ShieldAlert,
} from 'lucide-react';
import type { CommandId } from '../lib/shortcuts';

export interface Place {
  to:
    | '/dashboard'
    | '/messages'
    | '/messages/numbers'
    | '/messages/assignments'
    | '/messages/setup'
    | '/clients'
    | '/policy'
    | '/deliveries'
    | '/routing'
    | '/exports'
    | '/audit'
    | '/settings';
  label: string;
  /** Pages that stand under this one begin so. */
  alsoAt?: string | readonly string[];
  icon: LucideIcon;
  /** On a phone the bar has room for three; the others stand under More. */
  isInBar: boolean;
  command: CommandId;
}

/** An operator may build the pages without messaging. */
const HAS_MESSAGING = import.meta.env.VITE_ENABLE_MESSAGING_V1 !== 'false';

/** Where an owner can go: the navigation, the palette and the `g` keys read this. */
const ALL_GROUPS: readonly { label: string; items: readonly Place[] }[] = [
  {
    label: '',
    items: [{ to: '/dashboard', label: 'Dashboard', icon: House, isInBar: false, command: 'goDashboard' }],
  },
  {
    label: 'Messaging',
    items: [
      { to: '/messages', label: 'Inbox', icon: Inbox, isInBar: true, command: 'goInbox' },
      { to: '/messages/numbers', label: 'Numbers', icon: Hash, isInBar: true, command: 'goNumbers' },
      {
        to: '/messages/assignments',
        label: 'Assignments',
        icon: CalendarClock,
        isInBar: true,
        command: 'goAssignments',
      },
      {
        to: '/messages/setup',
        label: 'Setup',
        alsoAt: ['/messages/team', '/users', '/api-keys'],
        icon: ListChecks,
        isInBar: false,
        command: 'goSetup',
      },
    ],
  },
  {
    label: 'Oversight',
    items: [
      { to: '/clients', label: 'Clients', alsoAt: '/clients/', icon: Contact, isInBar: false, command: 'goClients' },
      {
        to: '/policy',
        label: 'Policy review',
        alsoAt: '/policy/',
        icon: ShieldAlert,
        isInBar: false,
        command: 'goPolicy',
      },
      { to: '/deliveries', label: 'Deliveries', icon: MailCheck, isInBar: false, command: 'goDeliveries' },
      { to: '/routing', label: 'Routing', icon: RouteIcon, isInBar: false, command: 'goRouting' },
      { to: '/exports', label: 'Exports', icon: FileDown, isInBar: false, command: 'goExports' },
      { to: '/audit', label: 'Audit', icon: ScrollText, isInBar: false, command: 'goAudit' },
      { to: '/settings', label: 'Settings', icon: Settings, isInBar: false, command: 'goSettings' },
    ],
  },
];

export const PLACE_GROUPS = ALL_GROUPS.filter(({ label }) => HAS_MESSAGING || label !== 'Messaging');

export const PLACES = PLACE_GROUPS.flatMap(({ items }) => items);

/** Not in the navigation, but keys and the palette lead there. */
export const OTHER_PLACES = [
  { to: '/users', command: 'goUsers' },
  { to: '/api-keys', command: 'goApiKeys' },
  { to: '/account', command: 'goAccount' },
] as const satisfies readonly { to: string; command: CommandId }[];
