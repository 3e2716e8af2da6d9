ALTER TABLE "application_details" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "application_details" ADD COLUMN "sort_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
create or replace trigger application_details_name before insert or update of family_name, given_name, application_id
  on application_details for each row execute function app.name_of_application();--> statement-breakpoint
update application_details set family_name = family_name;--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "application_details_by_name" ON "application_details" USING btree ("campaign_id",sort_name collate "C","application_id");--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "applications_by_sending" ON "applications" USING btree ("campaign_id",coalesce(submitted_at, started_at),"id");--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "applications_by_waiting" ON "applications" USING btree ("campaign_id",(state not in ('draft', 'submitted', 'sift', 'shortlisted', 'interview', 'interviewed', 'offered', 'onboarding')),"state_since","id");