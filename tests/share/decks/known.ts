import { AUDIENCES } from '../../../src/model/audience.ts';
import { linkRecords, linkSite } from '../../../src/model/deck/link-data.ts';
import { pastsFor } from '../../../src/model/past.ts';
import { library } from '../../model/library.ts';

/** Where the library that decks are checked against is published. */
export const SITE = 'https://buyers.example/kb/';

const catalog = library(
  {
    'personas/purser': {
      title: 'Purser',
      formerIds: ['bursar'],
      audience: 'public',
      criteria: [{ criterion: 'price', weight: 4, why: 'It is their money' }],
    },
    'personas/pilot': { title: 'Pilot', audience: 'internal' },
    'criteria/price': {
      title: 'Price',
      audience: 'public',
      formerAnchors: [
        { from: 'cost', to: 'why' },
        { from: 'budget', entry: 'purser', to: 'criteria' },
      ],
      formerFolders: ['terms'],
    },
    'criteria/old': {
      title: 'Old',
      audience: 'public',
      status: 'retired',
      retired: '2026-05-01',
      replacedBy: ['price'],
    },
  },
  { siteUrl: 'https://buyers.example', formerSiteUrls: ['http://old.example/wiki'] },
).for('internal');
const pasts = AUDIENCES.map((audience) => pastsFor(catalog, [], audience));
const records = new Map(linkRecords(catalog, 'internal', pasts).map((one) => [one.id, one]));
/** What is known of that site. */
export const site = linkSite(catalog, 'internal', { siteUrl: 'https://buyers.example', base: '/kb/' });
/** How its entries are found by names that they have or had. */
export const find = (name: string) => records.get(catalog.find(name)?.id ?? '');
