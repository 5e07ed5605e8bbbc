-- How far the ids of transactions are behind those that were sealed. The one who migrates may be bound by row-level security.
GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION audit_behind() RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public
  AS $$ SELECT greatest((SELECT max(to_xact) FROM audit_seal), (SELECT max(xact) FROM audit_event)) - audit_xact() $$;
ALTER FUNCTION audit_behind() OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION audit_behind() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_behind() TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
