import type { APIRoute, GetStaticPaths } from 'astro';
import { kindIn } from '../../model/table.ts';
import { compareData, kindsWithPage } from '../../model/views/compare-data.ts';
import { siteKnowledge } from '../../site/catalog.ts';

/** One file a kind whose entries are compared. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalog } = siteKnowledge();
  return kindsWithPage(catalog).map(({ folder }) => ({ params: { folder } }));
};

/** What a browser compares the chosen entries from. */
export const GET: APIRoute = async ({ params }) => {
  const { catalog } = siteKnowledge();
  const kind = kindIn(params['folder'] ?? '');
  return Response.json(kind ? compareData(kind, catalog) : {});
};
