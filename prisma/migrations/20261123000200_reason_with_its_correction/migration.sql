-- A reason goes public with the correction that it was written for, and with nothing later: a repair of a row, or a new policy, changes what is
-- public under the same number of the revision, and finds older reasons that nobody wrote for the public.
CREATE OR REPLACE FUNCTION "note_public_change"() RETURNS trigger LANGUAGE plpgsql AS $$
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
    -- Where only the number moved, the correction was of something private, and so is its reason.
    INSERT INTO public_revision (public_id, kind, at, version, content, reason)
    SELECT NEW.public_id, 'corrected', moment.changed_at, moment.version, to_jsonb(NEW),
      CASE WHEN NEW.revision > OLD.revision AND to_jsonb(NEW) - 'revision' <> to_jsonb(OLD) - 'revision' THEN public_reason(NEW.public_id) END;
  END IF;
  RETURN NULL;
END $$;
