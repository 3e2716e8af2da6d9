CREATE TYPE "public"."mail_choice" AS ENUM('at-once', 'daily', 'never');--> statement-breakpoint
CREATE TYPE "public"."email_fault_how" AS ENUM('refused', 'returned', 'said');--> statement-breakpoint
CREATE TYPE "public"."mail_fault" AS ENUM('server-away', 'not-now', 'refused', 'address', 'given-up');--> statement-breakpoint
CREATE TYPE "public"."notification_kind" AS ENUM('mentoring', 'buddies', 'coffee', 'check-ins', 'drop-ins', 'tasks', 'programme');--> statement-breakpoint
CREATE TABLE "notification_choices" (
	"person_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"by_mail" "mail_choice" NOT NULL,
	CONSTRAINT "notification_choices_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
ALTER TABLE "notification_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"digest_hour" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notification_preferences_hour" CHECK ("notification_preferences"."digest_hour" in (8, 12, 18))
);
--> statement-breakpoint
ALTER TABLE "notification_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "unsubscribe_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"stops" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "unsubscribe_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email_fault_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email_fault_how" "email_fault_how";--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "kind" "notification_kind" DEFAULT 'programme' NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "taken_back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "stops" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "is_for_digest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "not_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "claimed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "fault" "mail_fault";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "returned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsubscribe_links" ADD CONSTRAINT "unsubscribe_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unsubscribe_links_of_person" ON "unsubscribe_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "unsubscribe_links_by_age" ON "unsubscribe_links" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("person_id") WHERE read_at is null and taken_back_at is null;--> statement-breakpoint
CREATE INDEX "notifications_by_age" ON "notifications" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_for_digest" ON "outbox" USING btree ("person_id") WHERE is_for_digest and sent_at is null and withdrawn_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_of_organisation" ON "outbox" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "outbox_to" ON "outbox" USING btree (lower("to_address"));--> statement-breakpoint
CREATE POLICY "notification_choices_wall" ON "notification_choices" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "notification_preferences_wall" ON "notification_preferences" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "unsubscribe_links_wall" ON "unsubscribe_links" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system())) WITH CHECK ((select app.is_system()));--> statement-breakpoint
ALTER POLICY "outbox_wall" ON "outbox" TO elevate_app USING ((select app.is_system()) or organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person())) WITH CHECK (true);