CREATE TABLE "check_reminders" (
	"check_id" uuid NOT NULL,
	"day" date NOT NULL,
	"days_before" integer NOT NULL,
	"told_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_reminders_check_id_day_days_before_pk" PRIMARY KEY("check_id","day","days_before")
);
--> statement-breakpoint
ALTER TABLE "check_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "application_details" ADD COLUMN "payment" "payment_choice";--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "turn_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "check_reminders" ADD CONSTRAINT "check_reminders_check_id_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."checks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "check_reminders_wall" ON "check_reminders" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system())) WITH CHECK ((select app.is_system()));--> statement-breakpoint
ALTER POLICY "checklist_templates_wall" ON "checklist_templates" TO elevate_app USING (organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system()));