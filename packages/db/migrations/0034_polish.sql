ALTER TABLE "mentoring_agreements" ADD COLUMN "is_told_by_partner" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "unsubscribe_links" ADD COLUMN "changed" jsonb;