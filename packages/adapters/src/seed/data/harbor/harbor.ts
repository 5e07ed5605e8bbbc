import type { OrgPlan } from '../../plan';
import { HARBOR_TALKS } from './talks';

/** A second, small business: nothing of it may ever be seen from the first. */
export const HARBOR: OrgPlan = {
  id: '019aa000-0000-7000-8000-000000000002',
  name: 'Harbor Paws',
  slug: 'harbor-paws',
  timezone: 'America/Los_Angeles',
  owner: { key: 'noel', name: 'Noel Hartmann', email: 'noel@harborpaws.example', password: 'harbor-demo-2026' },
  sitters: [
    {
      key: 'iris',
      name: 'Iris Delgado',
      email: 'iris@harborpaws.example',
      password: 'harbor-sitter-2026',
      phone: '+12065550150',
    },
  ],
  clients: [
    {
      key: 'gwen',
      name: 'Gwen Sorensen',
      phone: '+12065550120',
      pets: ['Skipper'],
      kind: 'weekly',
      notes: 'Newfoundland.',
    },
    { key: 'theo', name: 'Theo Banks', phone: '+12065550121', pets: ['Marble'], notes: 'Cat, house by the marina.' },
    { key: 'paula', name: 'Paula Whitmore', phone: '+12065550122', pets: ['Anchor'], notes: 'Jack Russell.' },
  ],
  numbers: [
    { key: 'front', e164: '+12065550100', name: 'Front desk', type: 'frontDesk' },
    { key: 'iris', e164: '+12065550110', name: 'Iris', type: 'sitter', sitter: 'iris' },
  ],
  talks: HARBOR_TALKS,
};
