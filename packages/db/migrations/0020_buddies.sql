CREATE TYPE "public"."buddy_pair_state" AS ENUM('active', 'ended');--> statement-breakpoint
CREATE TYPE "public"."buddy_wish" AS ENUM('wanted', 'none');--> statement-breakpoint
CREATE TABLE "buddy_contacts" (
	"pair_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"week" integer NOT NULL,
	"week_from" date NOT NULL,
	"made" boolean,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "buddy_contacts_pair_id_person_id_week_pk" PRIMARY KEY("pair_id","person_id","week"),
	CONSTRAINT "buddy_contacts_week" CHECK ("buddy_contacts"."week" between 1 and 52)
);
--> statement-breakpoint
ALTER TABLE "buddy_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buddy_members" (
	"pair_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"is_new" boolean NOT NULL,
	"shared_contact" "coffee_contact" NOT NULL,
	"left_on" date,
	CONSTRAINT "buddy_members_pair_id_person_id_pk" PRIMARY KEY("pair_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "buddy_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buddy_pairs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"state" "buddy_pair_state" DEFAULT 'active' NOT NULL,
	"starts_on" date NOT NULL,
	"paused_until" date,
	"review_on" date NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"ended_on" date,
	"confirmed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "buddy_pairs_ended" CHECK (("buddy_pairs"."state" = 'ended') = ("buddy_pairs"."ended_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "buddy_pairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buddy_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"reminder_weeks" integer[] NOT NULL,
	"new_months" integer NOT NULL,
	"review_months" integer NOT NULL,
	"most_pairs" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "buddy_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buddy_wishes" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"wish" "buddy_wish" NOT NULL,
	CONSTRAINT "buddy_wishes_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "buddy_wishes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "buddy_contacts" ADD CONSTRAINT "buddy_contacts_pair_id_buddy_pairs_id_fk" FOREIGN KEY ("pair_id") REFERENCES "public"."buddy_pairs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_contacts" ADD CONSTRAINT "buddy_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_contacts" ADD CONSTRAINT "buddy_contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_contacts" ADD CONSTRAINT "buddy_contacts_of_member" FOREIGN KEY ("pair_id","person_id") REFERENCES "public"."buddy_members"("pair_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_members" ADD CONSTRAINT "buddy_members_pair_id_buddy_pairs_id_fk" FOREIGN KEY ("pair_id") REFERENCES "public"."buddy_pairs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_members" ADD CONSTRAINT "buddy_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_members" ADD CONSTRAINT "buddy_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_pairs" ADD CONSTRAINT "buddy_pairs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_pairs" ADD CONSTRAINT "buddy_pairs_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_settings" ADD CONSTRAINT "buddy_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_wishes" ADD CONSTRAINT "buddy_wishes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy_wishes" ADD CONSTRAINT "buddy_wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "buddy_contacts_of_person" ON "buddy_contacts" USING btree ("person_id","week_from");--> statement-breakpoint
CREATE UNIQUE INDEX "buddy_members_one_for_new" ON "buddy_members" USING btree ("organisation_id","person_id") WHERE is_new and left_on is null;--> statement-breakpoint
CREATE INDEX "buddy_members_of_person" ON "buddy_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "buddy_pairs_newest" ON "buddy_pairs" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "buddy_pairs_on" ON "buddy_pairs" USING btree ("review_on") WHERE state = 'active';--> statement-breakpoint
CREATE INDEX "buddy_wishes_of_person" ON "buddy_wishes" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "buddy_contacts_wall" ON "buddy_contacts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "buddy_members_wall" ON "buddy_members" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or pair_id = any ((select app.buddy_pairs())::uuid[])) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or pair_id = any ((select app.buddy_pairs())::uuid[]));--> statement-breakpoint
CREATE POLICY "buddy_pairs_wall" ON "buddy_pairs" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or id = any ((select app.buddy_pairs())::uuid[])) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or id = any ((select app.buddy_pairs())::uuid[]));--> statement-breakpoint
CREATE POLICY "buddy_settings_wall" ON "buddy_settings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "buddy_wishes_wall" ON "buddy_wishes" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system()));