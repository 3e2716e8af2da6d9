CREATE TYPE "public"."contact_way" AS ENUM('phone', 'video', 'in-person', 'email', 'post', 'message');--> statement-breakpoint
CREATE TYPE "public"."support_offer" AS ENUM('mentor', 'buddy', 'coffee', 'check-in', 'drop-in');--> statement-breakpoint
CREATE TABLE "support_contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"contacted_on" date NOT NULL,
	"how" "contact_way" NOT NULL,
	"by_person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "support_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "support_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"quiet_days" integer NOT NULL,
	"offers" "support_offer"[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "support_settings_quiet_days" CHECK ("support_settings"."quiet_days" between 14 and 365)
);
--> statement-breakpoint
ALTER TABLE "support_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "support_contacts" ADD CONSTRAINT "support_contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_contacts" ADD CONSTRAINT "support_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_contacts" ADD CONSTRAINT "support_contacts_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_settings" ADD CONSTRAINT "support_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "support_contacts_of_person" ON "support_contacts" USING btree ("person_id","contacted_on");--> statement-breakpoint
CREATE INDEX "support_contacts_of_organisation" ON "support_contacts" USING btree ("organisation_id","person_id","contacted_on");--> statement-breakpoint
CREATE POLICY "support_contacts_wall" ON "support_contacts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "support_settings_wall" ON "support_settings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));