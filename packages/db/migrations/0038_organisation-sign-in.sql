CREATE TABLE "organisation_sign_in_rules" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"second_factor_from" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisation_sign_in_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "organisation_sign_in_rules" ADD CONSTRAINT "organisation_sign_in_rules_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "organisation_sign_in_rules_wall" ON "organisation_sign_in_rules" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.managed())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.managed())::uuid[]) or (select app.is_system()));