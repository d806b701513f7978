/** The permanent short address of an entry. */
export const shortAddressOf = (id: string): string => `/p/${id}/`;

/** The permanent short address of an entry as it is in a revision, so that its page can say what has changed since. */
export const revisionLink = (id: string, revision: string, anchor?: string): string =>
  `${shortAddressOf(id)}?v=${revision}${anchor === undefined ? '' : `#${anchor}`}`;
