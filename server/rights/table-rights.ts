type Right = 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * What the server's own account may do with each table beside reading it. The schema is never its business, and what is append-only is only
 * appended to. A table that a migration makes is named here in the same commit.
 */
export const TABLE_RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  // Append-only: what was said, decided and published.
  report_revision: ['INSERT'],
  audit_entry: ['INSERT'],
  public_revision: ['INSERT'],
  snapshot: ['INSERT'],
  snapshot_file: ['INSERT'],
  snapshot_piece: ['INSERT'],
  // Written and changed, never deleted.
  report: ['INSERT', 'UPDATE'],
  account: ['INSERT', 'UPDATE'],
  invitation: ['INSERT', 'UPDATE'],
  api_key: ['INSERT', 'UPDATE'],
  notice: ['INSERT', 'UPDATE'],
  import_batch: ['INSERT', 'UPDATE'],
  submission_allowance: ['INSERT', 'UPDATE'],
  seal_key: ['INSERT', 'UPDATE'],
  data_version: ['UPDATE'],
  // The profile, loaded at the first start and completed by later ones.
  crisis: ['INSERT', 'UPDATE'],
  area: ['INSERT', 'UPDATE'],
  item: ['INSERT', 'UPDATE'],
  event: ['INSERT', 'UPDATE'],
  baseline: ['INSERT', 'UPDATE'],
  baseline_series: ['INSERT', 'UPDATE'],
  // Made from the reports, or gone after a while.
  public_report: ['INSERT', 'UPDATE', 'DELETE'],
  lead_cell: ['INSERT', 'UPDATE', 'DELETE'],
  count_cell: ['INSERT', 'UPDATE', 'DELETE'],
  figure_change: ['INSERT', 'DELETE'],
  session: ['INSERT', 'UPDATE', 'DELETE'],
  throttle: ['INSERT', 'UPDATE', 'DELETE'],
  // Which migrations were applied: for the readiness answer.
  _prisma_migrations: [],
};
