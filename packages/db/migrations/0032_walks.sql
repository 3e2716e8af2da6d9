CREATE INDEX "applications_merged_into" ON "applications" USING btree ("merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX "organisation_people_by_break_end" ON "organisation_people" USING btree ("organisation_id","paused_until","person_id") WHERE paused_until is not null;--> statement-breakpoint
CREATE INDEX "people_email_fault" ON "people" USING btree ("email_fault_since","id") WHERE email_fault_since is not null;--> statement-breakpoint
CREATE INDEX "outbox_not_gone" ON "outbox" USING btree ("organisation_id") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "outbox_not_arrived" ON "outbox" USING btree ("organisation_id","id") WHERE failed_at is not null or returned_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_sent" ON "outbox" USING btree ("organisation_id","sent_at") WHERE sent_at is not null;