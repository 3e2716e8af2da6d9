CREATE TABLE "audit_checks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"entries" bigint NOT NULL,
	"lanes" integer NOT NULL,
	"digest" text NOT NULL,
	"broken_entry_id" bigint,
	"broken_how" text
);
--> statement-breakpoint
ALTER TABLE "audit_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_lanes" (
	"lane" smallint PRIMARY KEY NOT NULL,
	"length" bigint NOT NULL,
	"head" "bytea" NOT NULL,
	"begins_after" bigint DEFAULT 0 NOT NULL,
	"begins_with" "bytea" DEFAULT ''::bytea NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_lanes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "lane" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "position" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "hash" "bytea" DEFAULT ''::bytea NOT NULL;--> statement-breakpoint
-- What was written down before there was a chain becomes the beginning of one.
ALTER TABLE "audit_entries" DISABLE TRIGGER USER;--> statement-breakpoint
DO $$
DECLARE
  one record;
  place bigint := 0;
  tip bytea := ''::bytea;
BEGIN
  FOR one IN SELECT * FROM audit_entries ORDER BY id LOOP
    place := place + 1;
    tip := app.audit_hash(tip, 0::smallint, place, one.id, one.at, one.actor_id, one.organisation_id, one.action,
      one.subject_kind, one.subject_id, one.details, one.request_id);
    UPDATE audit_entries SET lane = 0, position = place, hash = tip WHERE id = one.id;
  END LOOP;
  IF place > 0 THEN INSERT INTO audit_lanes (lane, length, head) VALUES (0, place, tip); END IF;
END $$;--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE TRIGGER USER;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_in_chain" ON "audit_entries" USING btree ("lane","position");--> statement-breakpoint
CREATE POLICY "audit_checks_wall" ON "audit_checks" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_administrator()) or (select app.is_system())) WITH CHECK ((select app.is_administrator()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "audit_lanes_wall" ON "audit_lanes" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_administrator()) or (select app.is_system())) WITH CHECK ((select app.is_administrator()) or (select app.is_system()));--> statement-breakpoint
ALTER POLICY "audit_entries_wall" ON "audit_entries" TO elevate_app USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system()) or actor_id = (select app.person()) or subject_id = (select app.person())) WITH CHECK (true);