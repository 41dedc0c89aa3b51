const COUNTS = 'The page says how many there are, so they are counted; kept in memory with the page until public data change.';
const FILE = 'The file holds all of them.';

/**
 * Statements that look at more than what stands on a page, each with its reason: `text` is a piece of it, `step` the steps that may send it where others may
 * not. What is not here and reads more than it needs fails; so does what is here and no longer does.
 */
export const READS_EVERYTHING: readonly { text: string; step?: RegExp; why: string }[] = [
  { text: 'COPY (SELECT report.public_id', why: FILE },
  { text: 'SELECT count(*)::int AS count FROM ( SELECT now.*', why: 'The first page of reports.json, and metadata.json, say how many rows there are.' },
  { text: 'SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."public_revision"."seq"', why: 'metadata.json says how many rows log.csv has.' },
  { text: 'SELECT change.seq::text AS place', step: /corrections|metadata/, why: 'Corrections are read a thousand at a time, and among the lines looked at are those of reports whose change no reader could see.' },
  { text: 'SELECT count(*)::int AS total FROM public_revision AS change', why: COUNTS },
  { text: 'count(*) FILTER (WHERE', step: /record/, why: COUNTS },
  { text: 'WITH change AS ( SELECT line.at', step: /feed/, why: 'The feed groups all changes and publications by hour before it takes the newest; made once for each state of the data.' },
  { text: 'SELECT claimed_by AS "claimedBy", count(*)', why: 'The first page says how many published statements each source made; there are as many as sources publish, not as people report.' },
  { text: 'WITH selected AS ( SELECT public_id AS "publicId"', why: 'The first page quotes the worst published statement of each category; it looks at the published ones.' },
  { text: "SELECT count(*)::int AS count FROM report WHERE report.status = 'VERIFIED'", why: 'Programs are told how many verified reports they will walk through.' },
  { text: 'AS "lagDays"', why: 'How late reports arrive is computed over two months of arrivals, once an hour and only in a running crisis.' },
];
