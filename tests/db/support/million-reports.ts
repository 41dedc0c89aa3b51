import { randomUUID } from 'node:crypto';
import { whileBare } from '@/lib/db/bare-tables';
import type { TestDatabase } from '../../support/database';
import { accountsFor } from '../../support/accounts';

export const REPORTS = 1_000_000;

/** Tables whose rows grow in number with the reports, and so are never to be read from end to end by what people wait for. */
export const GROWING = ['report', 'report_revision', 'public_report', 'public_revision', 'audit_entry'] as const;

/**
 * A million reports of the first profile in its own days, made by the database itself: as many open areas and items as it has, nine in ten verified
 * and public, some changed after they were public, the others in every other state. Nothing here is right as the figures and the chain of the log
 * are right; it is as much, and as spread, as an installation of that size holds.
 */
export async function millionReports(database: TestDatabase) {
  const { db, pool } = database;
  const accounts = await accountsFor(db);
  const authors = Array.from({ length: 40 }, () => randomUUID());
  await db.user.createMany({
    data: authors.map((id, at) => ({ id, name: `author ${at}`, nameKey: `author ${at}`, role: 'CONTRIBUTOR' as const, passphraseHash: 'none', createdAt: new Date('2022-12-01') })),
  });
  await whileBare(pool, [...GROWING, 'lead_cell', 'count_cell'], async () => {
    const client = await pool.connect();
    await client.query('SELECT setseed(0.5)');
    await client.query(DRAWN, [REPORTS]);
    client.release();
    await pool.query(SENT, [[accounts.people.CONTRIBUTOR.id, ...authors]]);
    const verifier = [accounts.people.VERIFIER.id];
    await Promise.all([pool.query(REVISED), pool.query(DECIDED, verifier), pool.query(AUDITED, verifier), pool.query(PUBLIC)]);
    await Promise.all([pool.query(LOGGED), pool.query(COUNTED), pool.query(LED)]);
  });
  await pool.query("SELECT setval(pg_get_serial_sequence('public_revision', 'seq'), (SELECT max(seq) FROM public_revision))");
  await pool.query('UPDATE data_version SET (version, changed_at) = (SELECT max(version), max(at) FROM public_revision)');
  await pool.query('DROP TABLE drawn');
  await pool.query('VACUUM (ANALYZE)');
  return accounts;
}

/** What each report draws: numbered, in the order of their arrival. Reports about the whole and in general are some. */
const DRAWN = `
  CREATE UNLOGGED TABLE drawn AS
  WITH area AS (SELECT array_agg(id ORDER BY level = 0, position) AS ids, count(*)::int AS many FROM area WHERE open),
    item AS (SELECT array_agg(code ORDER BY position) AS codes, array_agg(category ORDER BY position) AS categories, count(*)::int AS many FROM item),
    draw AS (
      SELECT n, md5('report ' || n) AS hex, timestamptz '2022-12-12 06:00Z' + n * (interval '280 days' / $1::int) AS received_at, random() AS fate,
        random() AS after, floor(area.many * power(random(), 2))::int + 1 AS area, floor(item.many * power(random(), 2))::int + 1 AS item,
        random() < 0.05 AS published, random() < 0.08 AS general, 1 + floor(5 * random())::int AS severity,
        CASE WHEN random() < 0.7 THEN floor(power(10, 3 * random()))::int END AS people, floor(4 * power(random(), 3))::int AS lag,
        1 + floor(3 * random())::int AS certainty
      FROM generate_series(1, $1::int) AS n CROSS JOIN area CROSS JOIN item
    )
  SELECT n, hex, received_at, area.ids[draw.area] AS area_id, item.categories[draw.item] AS category,
    CASE WHEN NOT general THEN item.codes[draw.item] END AS item_code, severity, people, published,
    CASE WHEN fate < 0.90 THEN 'VERIFIED' WHEN fate < 0.903 THEN 'SUBMITTED' WHEN fate < 0.92 THEN 'NEEDS_INFO' WHEN fate < 0.955 THEN 'REJECTED'
      WHEN fate < 0.985 AND n > 1 THEN 'DUPLICATE' ELSE 'WITHDRAWN' END::report_status AS status,
    after, greatest(date '2022-12-12', received_at::date - lag) AS observed_on, received_at + interval '1 day' * after AS decided_at,
    (ARRAY['POSSIBLE', 'PROBABLE', 'CONFIRMED'])[draw.certainty]::certainty AS certainty
  FROM draw CROSS JOIN area CROSS JOIN item`;

const SAID = 'area_id, category, item_code, severity, people_affected, observed_on, source_type, citation, claimed_by, statement, note';
const WHAT = `area_id, category, item_code, severity, people, observed_on, CASE WHEN published THEN 'PUBLISHED' ELSE 'HOUSEHOLD' END::source_type,
  CASE WHEN published THEN 'https://example.org/' || n END, CASE WHEN published THEN 'a claimant' END, CASE WHEN published THEN 'statement ' || n END, 'made up'`;
/** Three in a hundred of what became public was corrected afterwards. */
const CORRECTED = "status = 'VERIFIED' AND after < 0.03";

const SENT = `
  INSERT INTO report (id, public_id, reference, author_id, content_hash, revision, status, certainty, duplicate_of_id, requested, received_at, verified_at,
    public_from, published_at, ${SAID})
  SELECT hex::uuid, left(hex, 16),
    (SELECT string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (n::bigint * 618033989 % 1073741824 / power(32, place)::bigint % 32)::int, 1), '')
      FROM generate_series(0, 5) AS place),
    ($1::uuid[])[1 + n % cardinality($1::uuid[])], hex || hex,
    CASE WHEN status = 'SUBMITTED' THEN 1 WHEN ${CORRECTED} THEN 3 ELSE 2 END, status, CASE WHEN status = 'VERIFIED' THEN certainty END,
    CASE WHEN status = 'DUPLICATE' THEN md5('report ' || n - 1)::uuid END, CASE WHEN status = 'VERIFIED' AND n % 3000 = 0 THEN '{"kind": "withdraw"}'::jsonb END,
    received_at, CASE WHEN status = 'VERIFIED' THEN decided_at END, CASE WHEN status = 'VERIFIED' THEN decided_at END,
    CASE WHEN status = 'VERIFIED' THEN decided_at END, ${WHAT}
  FROM drawn ORDER BY n`;
const REVISED = `
  INSERT INTO report_revision (report_id, number, previous, action, actor_id, at, status, ${SAID})
  SELECT id, 1, NULL, 'submit', author_id, received_at, 'SUBMITTED', ${SAID} FROM report`;
const DECIDED = `
  INSERT INTO report_revision (report_id, number, previous, action, actor_id, at, status, certainty, duplicate_of_id, public_from, ${SAID})
  SELECT id, number, number - 1, CASE WHEN number = 3 THEN 'correct' WHEN status = 'VERIFIED' THEN 'verify' WHEN status = 'NEEDS_INFO' THEN 'ask' WHEN status = 'REJECTED' THEN 'reject'
      WHEN status = 'DUPLICATE' THEN 'duplicate' ELSE 'withdraw' END,
    $1::uuid, received_at + interval '12 hours' * (number - 1), status, certainty, duplicate_of_id, public_from, ${SAID}
  FROM report CROSS JOIN LATERAL generate_series(2, revision) AS number`;
const AUDITED = `
  INSERT INTO audit_entry (at, actor_id, action, subject, detail)
  SELECT received_at, author_id, 'report.submit', id::text, '{"revision": 1}'::jsonb FROM report
  UNION ALL SELECT received_at, $1::uuid, 'review.verify', id::text, '{"move": "verify", "revision": 2}'::jsonb FROM report WHERE revision > 1`;
const PUBLIC = `
  INSERT INTO public_report (public_id, revision, observed_on, area_id, scope, category, item_code, severity, people_affected, people_status, certainty,
    source_type, claimed_by, statement, citation, published_at)
  SELECT public_id, revision, observed_on, CASE WHEN level = 2 THEN parent_id ELSE area.id END, CASE WHEN level = 2 THEN 'part' ELSE 'area' END::scope,
    category, item_code, severity, CASE WHEN people_affected >= 10 THEN people_affected END,
    CASE WHEN people_affected IS NULL THEN 'unknown' WHEN people_affected < 10 THEN 'suppressed' ELSE 'known' END::people_status, certainty, source_type,
    claimed_by, statement, citation, published_at
  FROM report JOIN area ON area.id = area_id WHERE status = 'VERIFIED'`;
const LOGGED = `
  INSERT INTO public_revision (seq, public_id, kind, at, version, content, reason, salt, content_hash, previous_hash, hash)
  SELECT seq, public_id, kind, at, seq + 1, content, reason, CASE WHEN content IS NOT NULL THEN md5(seq::text) END,
    CASE WHEN content IS NOT NULL THEN md5(seq::text) || md5(seq::text) END, md5('line ' || seq - 1) || md5('line ' || seq - 1), md5('line ' || seq) || md5('line ' || seq)
  FROM (
    SELECT row_number() OVER (ORDER BY at, public_id, kind DESC) AS seq, line.* FROM (
      SELECT public_id, 'published' AS kind, published_at AS at, to_jsonb(public_report) AS content, NULL AS reason FROM public_report
      UNION ALL
      SELECT public_id, 'corrected', published_at + interval '1 day', to_jsonb(public_report), 'read again' FROM public_report WHERE revision = 3
      UNION ALL
      SELECT left(hex, 16), kind, decided_at + CASE kind WHEN 'withdrawn' THEN interval '1 day' ELSE interval '0' END,
        CASE kind WHEN 'published' THEN to_jsonb(jsonb_populate_record(NULL::public_report, jsonb_build_object('public_id', left(hex, 16), 'observed_on',
          observed_on, 'area_id', area_id, 'category', category, 'item_code', item_code, 'severity', severity, 'certainty', certainty, 'revision', 2,
          'scope', 'area', 'people_status', 'unknown', 'source_type', 'HOUSEHOLD', 'published_at', decided_at))) END, NULL
      FROM drawn CROSS JOIN (VALUES ('published'), ('withdrawn')) AS both_lines (kind) WHERE status = 'REJECTED' AND after < 0.2
    ) AS line
  ) AS line`;
const COUNTED = `
  INSERT INTO count_cell (area_id, category, item_code, certainty, day, reports)
  SELECT area_id, category, coalesce(item_code, ''), certainty, observed_on, count(*) FROM public_report GROUP BY 1, 2, 3, 4, 5`;
const LED = `
  INSERT INTO lead_cell (area_id, category, item_code, min_certainty, day, severity, observed_on, certainty, public_id)
  SELECT DISTINCT ON (area_id, category, item_code, day) area_id, category, coalesce(item_code, ''), 'POSSIBLE', day, severity, observed_on, certainty, public_id
  FROM (SELECT DISTINCT ON (area_id, category, item_code, observed_on) * FROM public_report ORDER BY area_id, category, item_code, observed_on, certainty DESC) AS newest
  CROSS JOIN LATERAL (SELECT (observed_on + ahead)::date AS day FROM generate_series(0, 13) AS ahead) AS days
  ORDER BY area_id, category, item_code, day, observed_on DESC`;
