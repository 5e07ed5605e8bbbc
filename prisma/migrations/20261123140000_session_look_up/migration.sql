-- Every request asks who is behind its session. One round trip, where a transaction of its own took six.
GRANT SELECT (id, org_id, user_id, expires_at, idle_expires_at, revoked_at) ON "session" TO snout_lookup;
CREATE POLICY look_up ON "session" FOR SELECT TO snout_lookup USING (true);
GRANT SELECT (id, org_id, user_id, status) ON "sitter" TO snout_lookup;
CREATE POLICY look_up ON "sitter" FOR SELECT TO snout_lookup USING (true);

GRANT CREATE ON SCHEMA public TO snout_lookup;
CREATE FUNCTION person_of_session(org uuid, session_id uuid)
  RETURNS TABLE (user_id uuid, expires_at timestamptz, idle_expires_at timestamptz, revoked_at timestamptz, org_name text,
    timezone text, settings jsonb, name text, email text, role text, status text, has_totp boolean, sitter_id uuid,
    sitter_status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$
    SELECT s.user_id, s.expires_at, s.idle_expires_at, s.revoked_at, o.name, o.timezone, o.settings, u.name, u.email,
      u.role::text, u.status::text, u.totp_confirmed_at IS NOT NULL, t.id, t.status::text
    FROM session s
    JOIN "user" u ON u.org_id = s.org_id AND u.id = s.user_id
    JOIN organization o ON o.id = s.org_id
    LEFT JOIN sitter t ON t.org_id = s.org_id AND t.user_id = s.user_id
    WHERE s.org_id = org AND s.id = session_id
  $$;
ALTER FUNCTION person_of_session(uuid, uuid) OWNER TO snout_lookup;
REVOKE ALL ON FUNCTION person_of_session(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION person_of_session(uuid, uuid) TO snout_app;
REVOKE CREATE ON SCHEMA public FROM snout_lookup;
