import { isFor, type ViewId, viewOf } from '../../model/views/index.ts';
import { siteKnowledge } from '../catalog.ts';

/** The paths of a view's page, or of a file beside it: none where this site's audience does not have the view, so that nothing of it is written. */
export async function viewPaths(
  id: ViewId,
  params: readonly Record<string, string | undefined>[] = [{ at: undefined }],
): Promise<{ params: Record<string, string | undefined> }[]> {
  const { audience } = siteKnowledge();
  return isFor(audience, viewOf(id)) ? params.map((one) => ({ params: one })) : [];
}
