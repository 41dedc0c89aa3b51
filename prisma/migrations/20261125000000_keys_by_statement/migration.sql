-- Keys into the small lists (areas, items, accounts) are looked up once per statement, not once per row: with hundreds of rows in a statement
-- the looking up was two fifths of all work. They say what they said before: a row of a list is never deleted and its key never changes, which
-- is refused from here on, so it is enough to look at the rows that come.
ALTER TABLE "report_revision" DROP CONSTRAINT "report_revision_area_id_fkey";
ALTER TABLE "report_revision" DROP CONSTRAINT "report_revision_item";
ALTER TABLE "report_revision" DROP CONSTRAINT "report_revision_actor";
ALTER TABLE "report" DROP CONSTRAINT "report_area_id_fkey";
ALTER TABLE "report" DROP CONSTRAINT "report_item";
ALTER TABLE "report" DROP CONSTRAINT "report_author_id_fkey";

-- Fails like a foreign key, under the name of one. The argument is the column of whoever wrote the row.
CREATE FUNCTION "require_listed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  missing text;
  key text;
BEGIN
  SELECT format('area %s', row.area_id), 'area' INTO missing, key
    FROM (SELECT DISTINCT area_id FROM "stored") AS row
    WHERE NOT EXISTS (SELECT FROM "area" WHERE id = row.area_id) LIMIT 1;
  IF missing IS NULL THEN
    SELECT format('item %s of %s', row.item_code, row.category), 'item' INTO missing, key
      FROM (SELECT DISTINCT item_code, category FROM "stored" WHERE item_code IS NOT NULL) AS row
      WHERE NOT EXISTS (SELECT FROM "item" WHERE code = row.item_code AND category = row.category) LIMIT 1;
  END IF;
  IF missing IS NULL AND TG_TABLE_NAME = 'report' THEN
    SELECT format('account %s', row.author_id), 'author' INTO missing, key
      FROM (SELECT DISTINCT author_id FROM "stored") AS row
      WHERE NOT EXISTS (SELECT FROM "account" WHERE id = row.author_id) LIMIT 1;
  ELSIF missing IS NULL THEN
    SELECT format('account %s', row.actor_id), 'actor' INTO missing, key
      FROM (SELECT DISTINCT actor_id FROM "stored") AS row
      WHERE NOT EXISTS (SELECT FROM "account" WHERE id = row.actor_id) LIMIT 1;
  END IF;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'There is no %', missing
      USING ERRCODE = 'foreign_key_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_TABLE_NAME || '_' || key;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "listed_on_insert" AFTER INSERT ON "report" REFERENCING NEW TABLE AS "stored"
  FOR EACH STATEMENT EXECUTE FUNCTION "require_listed"();
CREATE TRIGGER "listed_on_update" AFTER UPDATE ON "report" REFERENCING NEW TABLE AS "stored"
  FOR EACH STATEMENT EXECUTE FUNCTION "require_listed"();
CREATE TRIGGER "listed_on_insert" AFTER INSERT ON "report_revision" REFERENCING NEW TABLE AS "stored"
  FOR EACH STATEMENT EXECUTE FUNCTION "require_listed"();

-- The other side of the keys. Other columns of a list may change: a name, a population, the place of an area in the tree.
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "area" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "item" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "account" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "key_never_changed" BEFORE UPDATE OF "id" ON "area" FOR EACH ROW
  WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "key_never_changed" BEFORE UPDATE OF "code", "category" ON "item" FOR EACH ROW
  WHEN ((OLD.code, OLD.category) IS DISTINCT FROM (NEW.code, NEW.category)) EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "key_never_changed" BEFORE UPDATE OF "id" ON "account" FOR EACH ROW
  WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON "area" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON "item" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "never_truncated" BEFORE TRUNCATE ON "account" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
