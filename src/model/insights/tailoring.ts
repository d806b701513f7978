/** What research says of material for single members, as its source gives it. */
export const TAILORING = {
  finding:
    'Buying-group relevance improves consensus by 20%; individual-level relevance has a 59% negative impact on consensus.',
  publisher: 'Gartner, May 2025, as reported by IT-Online',
  sample:
    'n=632, Aug-Sep 2024, given there with the finding that 74% of buyer teams demonstrate unhealthy conflict',
  url: 'https://it-online.co.za/2025/05/16/b2b-buyer-teams-demonstrate-unhealthy-conflict',
} as const;
