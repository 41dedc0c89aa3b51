-- A line of the log carries the version and the instant under which readers saw it. Both are settled last in a deciding transaction, where
-- all who change public data wait for each other: so a line is written at the very end of its transaction. Lines stand in the order of
-- versions, and two decisions made at once never share one.
DROP TRIGGER "note_insert" ON "public_report";
DROP TRIGGER "note_update" ON "public_report";
DROP TRIGGER "note_delete" ON "public_report";
DROP FUNCTION "note_public_insert"();
DROP FUNCTION "note_public_update"();
DROP FUNCTION "note_public_delete"();

CREATE FUNCTION "note_public_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moment data_version;
BEGIN
  SELECT * INTO STRICT moment FROM data_version;
  IF TG_OP = 'DELETE' THEN
    INSERT INTO public_revision (public_id, kind, at, version) VALUES (OLD.public_id, 'withdrawn', moment.changed_at, moment.version);
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO public_revision (public_id, kind, at, version, content)
    SELECT NEW.public_id,
      CASE WHEN EXISTS (SELECT FROM public_revision WHERE public_id = NEW.public_id) THEN 'restored' ELSE 'published' END,
      moment.changed_at, moment.version, to_jsonb(NEW);
  ELSE
    -- Where only the number of the revision moved, the correction was of something private, and so is its reason.
    INSERT INTO public_revision (public_id, kind, at, version, content, reason)
    SELECT NEW.public_id, 'corrected', moment.changed_at, moment.version, to_jsonb(NEW),
      CASE WHEN to_jsonb(NEW) - 'revision' <> to_jsonb(OLD) - 'revision' THEN public_reason(NEW.public_id) END;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "note_change" AFTER INSERT OR UPDATE OR DELETE ON "public_report"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "note_public_change"();
