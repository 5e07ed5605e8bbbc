-- A text to an owner that was taken by a worker which then crashed: nobody knows whether it went out
ALTER TABLE "owner_text" DROP CONSTRAINT "owner_text_state_check";
ALTER TABLE "owner_text" ADD CONSTRAINT "owner_text_state_check" CHECK (state IN ('pending', 'sending', 'sent', 'dropped', 'unknown'));
DROP INDEX "owner_text_due";
CREATE INDEX "owner_text_due" ON "owner_text"("due_at") WHERE state IN ('pending', 'sending');

GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE OR REPLACE FUNCTION due_owner_texts(n integer) RETURNS TABLE (org_id uuid, text_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT o.org_id, o.id FROM owner_text o WHERE o.state IN ('pending', 'sending') AND o.due_at <= now() ORDER BY o.due_at, o.id LIMIT n $$;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
