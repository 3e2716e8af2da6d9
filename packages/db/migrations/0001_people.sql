CREATE TABLE "access_backgrounds" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"words" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_backgrounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "appointments" ALTER COLUMN "payment" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "appointments" ALTER COLUMN "payment" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "appointments" ALTER COLUMN "payment" SET DATA TYPE text;--> statement-breakpoint
DROP TYPE "public"."payment_choice";--> statement-breakpoint
CREATE TYPE "public"."payment_choice" AS ENUM('accepts', 'declined', 'unpaid');--> statement-breakpoint
ALTER TABLE "appointments" ALTER COLUMN "payment" SET DATA TYPE "public"."payment_choice" USING (case "payment" when 'accepted' then 'accepts' when 'not-said' then null else "payment" end)::"public"."payment_choice";--> statement-breakpoint
DROP INDEX "grants_one_open";--> statement-breakpoint
ALTER TABLE "appointments" ALTER COLUMN "starts_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "contact_preference" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "contact_preference" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "leaver_items" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD COLUMN "interest_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD COLUMN "appointment_id" uuid;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD COLUMN "status" "appointment_status";--> statement-breakpoint
ALTER TABLE "organisation_people" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD COLUMN "paused_until" date;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD COLUMN "term_ends_on" date DEFAULT 'infinity' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_people" ADD COLUMN "do_not_contact_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "access_backgrounds" ADD CONSTRAINT "access_backgrounds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisation_people_by_status" ON "organisation_people" USING btree ("organisation_id","status","sort_name","person_id");--> statement-breakpoint
CREATE INDEX "organisation_people_by_role" ON "organisation_people" USING btree ("organisation_id","role","sort_name","person_id");--> statement-breakpoint
CREATE INDEX "organisation_people_by_term_end" ON "organisation_people" USING btree ("organisation_id","term_ends_on","person_id");--> statement-breakpoint
CREATE INDEX "organisation_people_interests" ON "organisation_people" USING gin ("interest_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "grants_of_organisation" ON "grants" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "audit_entries_of_actor" ON "audit_entries" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "outbox_of_person" ON "outbox" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "grants_one_open" ON "grants" USING btree ("person_id","kind","organisation_id") WHERE "grants"."valid_to" is null and "grants"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "access_needs" DROP COLUMN "background";--> statement-breakpoint
CREATE POLICY "access_backgrounds_wall" ON "access_backgrounds" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
ALTER POLICY "organisations_wall" ON "organisations" TO elevate_app USING (id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system()) or exists (select from organisation_people k where k.organisation_id = organisations.id and k.person_id = (select app.person()))) WITH CHECK (id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system()));--> statement-breakpoint
ALTER POLICY "leaver_items_wall" ON "leaver_items" TO elevate_app USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system()) or exists (select from appointments a where a.id = leaver_items.appointment_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system()));--> statement-breakpoint
ALTER POLICY "audit_entries_wall" ON "audit_entries" TO elevate_app USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or actor_id = (select app.person()) or subject_id = (select app.person())) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "outbox_wall" ON "outbox" TO elevate_app USING ((select app.is_system()) or organisation_id = any ((select app.organisations())::uuid[]) or person_id = (select app.person())) WITH CHECK (true);--> statement-breakpoint
-- The trigger fills what lists are now sorted and filtered by.
UPDATE "organisation_people" SET "sort_name" = "sort_name";
