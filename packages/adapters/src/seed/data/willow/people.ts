import type { ClientPlan, NumberPlan, PersonPlan, SitterPlan } from '../../plan';

export const OWNER: PersonPlan = {
  key: 'dana',
  name: 'Dana Whitfield',
  email: 'dana@willow.example',
  password: 'willow-demo-2026',
};

const SITTER_PASSWORD = 'willow-sitter-2026';

export const SITTERS: SitterPlan[] = [
  { key: 'jess', name: 'Jess Moreno', email: 'jess@willow.example', password: SITTER_PASSWORD, phone: '+15125550150' },
  {
    key: 'marco',
    name: 'Marco Bellini',
    email: 'marco@willow.example',
    password: SITTER_PASSWORD,
    phone: '+15125550151',
  },
  {
    key: 'priya',
    name: 'Priya Nair',
    email: 'priya@willow.example',
    password: SITTER_PASSWORD,
    phone: '+15125550152',
  },
  {
    key: 'owen',
    name: 'Owen Fletcher',
    email: 'owen@willow.example',
    password: SITTER_PASSWORD,
    phone: '+15125550153',
    offboardedSince: '-9d 17:00',
  },
];

export const NUMBERS: NumberPlan[] = [
  { key: 'front', e164: '+15125550100', name: 'Front desk', type: 'frontDesk' },
  { key: 'jess', e164: '+15125550110', name: 'Jess', type: 'sitter', sitter: 'jess' },
  { key: 'marco', e164: '+15125550111', name: 'Marco', type: 'sitter', sitter: 'marco' },
  { key: 'priya', e164: '+15125550112', name: 'Priya', type: 'sitter', sitter: 'priya' },
  {
    key: 'owen',
    e164: '+15125550113',
    name: 'Owen (resting)',
    type: 'sitter',
    sitter: 'owen',
    quarantinedSince: '-9d 17:00',
  },
  { key: 'spare', e164: '+15125550114', name: 'Next sitter', type: 'sitter' },
  { key: 'pool1', e164: '+15125550115', name: 'Pool 1', type: 'pool' },
  { key: 'pool2', e164: '+15125550116', name: 'Pool 2', type: 'pool' },
  { key: 'pool3', e164: '+15125550117', name: 'Pool 3', type: 'pool' },
  { key: 'pool4', e164: '+15125550118', name: 'Pool 4', type: 'pool' },
  { key: 'pool5', e164: '+15125550119', name: 'Pool 5', type: 'pool' },
  { key: 'pool6', e164: '+15125550109', name: 'Pool 6 (given back)', type: 'pool', releasedSince: '-21d 10:00' },
];

type Row = [key: string, name: string | null, phone: string, pets: string[], kind: ClientPlan['kind'], notes: string];

const ROWS: Row[] = [
  [
    'maya',
    'Maya Castillo',
    '+15125550120',
    ['Biscuit'],
    'weekly',
    'Beagle, 6. Pulls toward squirrels. Key in the lockbox by the side gate.',
  ],
  [
    'tom',
    'Tom Okafor',
    '+15125550121',
    ['Pepper', 'Salt'],
    'weekly',
    'Two cats. Pepper gets half a thyroid pill at noon.',
  ],
  ['hannah', 'Hannah Lindqvist', '+15125550122', ['Moose'], 'weekly', 'Great Dane, gentle, afraid of the vacuum.'],
  ['raj', 'Raj Patel', '+15125550123', ['Chai'], 'weekly', 'Shiba. Harness, never the collar.'],
  [
    'elena',
    'Elena Vasquez',
    '+15125550124',
    ['Luna', 'Sol'],
    'weekly',
    'Travels for work. Luna is diabetic: insulin 7 and 19.',
  ],
  ['greg', 'Greg Sutton', '+15125550125', ['Tank'], 'weekly', 'English bulldog. No walks above 90 degrees.'],
  ['aiko', 'Aiko Tanaka', '+15125550126', ['Mochi'], 'weekly', 'Indoor cat, hides under the bed for the first day.'],
  ['brianna', 'Brianna Cole', '+15125550127', ['Duke'], 'weekly', 'Lab, eats everything. Check the yard first.'],
  ['samuel', 'Samuel Reyes', '+15125550128', ['Olive'], 'weekly', 'Senior dachshund, carry her down the stairs.'],
  ['nora', 'Nora Feldman', '+15125550129', ['Pickles', 'Radish'], undefined, 'Rabbits. Fresh hay twice a day.'],
  ['derek', 'Derek Huang', '+15125550130', ['Bruno'], 'weekly', 'Boxer, 3. Loves the creek trail.'],
  ['imani', 'Imani Brooks', '+15125550131', ['Cleo'], undefined, 'Cat. Water fountain needs a top-up.'],
  ['peter', 'Peter Novak', '+15125550132', ['Ziggy'], 'weekly', 'African grey. Will repeat what you say.'],
  ['carmen', 'Carmen Ortiz', '+15125550133', ['Churro'], 'weekly', 'Chihuahua mix, shy with men in hats.'],
  ['lucy', 'Lucy Abernathy', '+15125550134', ['Winston'], 'weekly', 'Corgi on a diet: measured scoop only.'],
  ['omar', 'Omar Haddad', '+15125550135', ['Simba', 'Nala'], undefined, 'Two Maine Coons. Alarm is off during visits.'],
  ['kate', 'Kate Donnelly', '+15125550136', ['Finn'], 'weekly', 'Irish setter. Needs a real run.'],
  ['victor', 'Victor Almeida', '+15125550137', ['Rocky'], undefined, 'Pit mix, great with people, no dog parks.'],
  ['june', 'June Park', '+15125550138', ['Tofu'], 'weekly', 'Samoyed. Towel by the door for paws.'],
  ['walt', 'Walt Jennings', '+12545550120', ['Daisy'], 'oneTime', 'Visiting from Waco, staying near Zilker.'],
  ['caller', null, '+12545550121', [], 'oneTime', ''],
  ['ben', 'Ben Ashworth', '+17375550103', ['Scout'], 'weekly', 'Phone is off on job sites.'],
  ['tara', 'Tara Whitlock', '+17375550104', ['Juniper'], undefined, 'Ferret. Nap schedule on the fridge.'],
  ['leo', 'Leo Grant', '+17375550105', ['Otis'], 'weekly', 'Basset hound, slow walks.'],
  ['nadia', 'Nadia Rahman', '+17375550106', ['Saffron'], undefined, 'Persian cat, brush every visit.'],
  ['felix', 'Felix Moreau', '+17375550107', ['Brie', 'Camembert'], undefined, 'Guinea pigs. Romaine, no iceberg.'],
  ['abby', 'Abby Sinclair', '+17375550120', ['Poppy'], 'oneTime', 'Booked once in spring while moving.'],
  ['chris', 'Chris Mendoza', '+17375550121', ['Ranger'], undefined, 'Moved to Denver.'],
  ['dora', 'Dora Kim', '+17375550122', ['Beans'], undefined, 'New. Rescue terrier, two months at home.'],
  ['hugo', 'Hugo Bernard', '+17375550123', ['Archie'], 'oneTime', 'Conference week, hotel downtown.'],
];

export const CLIENTS: ClientPlan[] = ROWS.map(([key, name, phone, pets, kind, notes]) => ({
  key,
  name,
  phone,
  pets,
  notes,
  ...(kind ? { kind } : {}),
}));
